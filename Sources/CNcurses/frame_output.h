// For the C files of this folder only.

#ifndef FRAME_OUTPUT_H
#define FRAME_OUTPUT_H

#include <stddef.h>

// The bytes of a frame, on their way to the terminal together.
//
// ncurses writes at every movement of the cursor, and each time the kernel and whoever shows the terminal turn to it: a
// good part of what a frame costs. It writes by the function `write`, which is therefore ours, and the system's for
// everything else.

// From now on what is written to `descriptor` waits. No other thread may write to it.
void frame_output_begin(int descriptor);

// Hands what waits to `send`, in one piece and without what takes no effect; nothing where nothing waits.
void frame_output_end(void (*send)(int descriptor, const char *bytes, size_t count));

// Writes all of it, however often it takes; gives up where the descriptor takes no more.
void write_all(int descriptor, const char *bytes, size_t count);

#endif
