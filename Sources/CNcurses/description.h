// For the C files of this folder only.

#ifndef DESCRIPTION_H
#define DESCRIPTION_H

#include <stdbool.h>
#include <stdio.h>

#include "ncursesw.h"

// A terminal as ncurses shall know it: without what costs more to weigh than it saves.
//
// The cursor goes to a row and a column, and nowhere from where it is: at every movement ncurses would weigh the ways
// there against one another, to save a byte or two, which takes longer than to send a line. And where the terminal is
// scrolled without it, it would look for what has moved at every frame, by comparing each line with every other. There
// it must not clear what stands before or below its cursor either, of which it does not know. Nor does it work out how all
// attributes are set at once where looks are shortened.

// Notes the description of the terminal that `setupterm` has just found. `scrolls`: the terminal is scrolled without
// ncurses. `shortens_looks`: what it sends is shortened (looks.h).
void description_note(bool scrolls, bool shortens_looks);

// `newterm` with what was noted, or with the description as it stands where that cannot be told so. `told` becomes
// whether a terminal that is to be scrolled without ncurses can be.
SCREEN *description_newterm(const char *term, FILE *output, FILE *input, bool *told);

#endif
