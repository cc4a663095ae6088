#ifndef LIFELINE_H
#define LIFELINE_H

#include <stdbool.h>

// From now on a crash, or an exit that forgot to close the screen, first puts the terminal in order.
//
// What that takes is prepared here, because a signal handler may do little more than write():
// the bytes that leave every mode we use, and the terminal's settings as they are now.
// The first call, before ncurses changes them, keeps the settings; every call takes the bytes anew.
void lifeline_attach(int input, int output);

// Leaves the mouse on or off for the bytes above.
void lifeline_note_mouse(bool on);

// The terminal is in our hands (true) or given back (false), when there is nothing to put in order.
void lifeline_arm(bool armed);

#endif
