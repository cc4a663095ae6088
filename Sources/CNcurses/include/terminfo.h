#ifndef GLASS_TERMINFO_H
#define GLASS_TERMINFO_H

#include <stdbool.h>
#include <stddef.h>

// What the terminfo entry of the open screen says.

// A string, without its padding; returns how many bytes of `room` it takes, 0 where the terminal has none.
size_t terminfo_string(const char *name, char *bytes, size_t room);

// The same with its parameters filled in. `string` is one that `terminfo_string` gave, with a 0 at its end.
size_t terminfo_fill(const char *string, long first, long second, char *bytes, size_t room);

bool terminfo_flag(const char *name);

// -1 where the terminal has none.
int terminfo_number(const char *name);

#endif
