// ncurses as we use it: with wide characters. For the C files of this folder only.

#ifndef NCURSESW_H
#define NCURSESW_H

#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <term.h>

// A capability of the terminal now in use that is a string; NULL when it has none.
static inline char *capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

#endif
