// ncurses as we use it: with wide characters. For the C files of this folder only.

#ifndef GLASS_NCURSESW_H
#define GLASS_NCURSESW_H

#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <string.h>
#include <term.h>

// A capability of the terminal now in use that is a string; NULL when it has none.
static inline char *capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

// Adds a capability to bytes without its padding, `$<5>`: terminals of today need none, and nobody waits in a signal
// handler. Returns the new count, `room` at most.
static inline size_t append_capability(char *bytes, size_t count, size_t room, const char *capability) {
  for (const char *c = capability; c != NULL && *c != '\0' && count < room; c++) {
    if (c[0] == '$' && c[1] == '<') {
      const char *end = strchr(c, '>');
      if (end != NULL) {
        c = end;
        continue;
      }
    }
    bytes[count++] = *c;
  }
  return count;
}

#endif
