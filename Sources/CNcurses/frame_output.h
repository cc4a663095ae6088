// For the C files of this folder only.

#ifndef FRAME_OUTPUT_H
#define FRAME_OUTPUT_H

#include <stdbool.h>

// The bytes of a frame, on their way to the terminal together.
//
// ncurses writes at every movement of the cursor, and each time the kernel and whoever shows the terminal turn to it: a
// good part of what a frame costs. It writes by the function `write`, which is therefore ours, and the system's for
// everything else.

// From now on what is written to `descriptor` waits. No other thread may write to it.
void frame_output_begin(int descriptor);

// Sends what waits, in one piece; nothing where nothing waits. `shortens_looks`: without what takes no effect (looks.h), in true
// colours where there are some.
void frame_output_end(bool shortens_looks, bool true_colours);

#endif
