// For the C files of this folder only.

#ifndef ABSOLUTE_MOTION_H
#define ABSOLUTE_MOTION_H

#include <stdio.h>

#include "ncursesw.h"

// A terminal as ncurses shall know it: its cursor goes to a row and a column, and nowhere from where it is.
//
// At every movement ncurses weighs the relative ways against the absolute one. It saves a byte or two, and takes longer
// than to send the line.

// Notes the description of the terminal that `setupterm` has just found.
void absolute_motion_note(void);

// `newterm` with what was noted, or with the description as it stands where that cannot be told so.
SCREEN *absolute_motion_newterm(const char *term, FILE *output, FILE *input);

#endif
