// For the C files of this folder only.

#ifndef LOOKS_H
#define LOOKS_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes.h"

// The looks of a frame's cells, said in as few bytes as possible.
//
// Where text stops being bold, ncurses sends that it is nothing at all, and then each attribute and colour that it still
// has: three times what a page of marked text takes. What it writes is therefore read here, as ECMA-48 has it (SGR), and
// of each look is sent what differs from the one before, once there is text that it makes a difference to.

// Whether the terminal that `setupterm` found last takes looks in that way.
bool looks_fit(void);

// Adds to `to` what shows the same as what ncurses wrote for a frame. False where there was no room.
// `true_colours`: numbers of colours from 16 up stand for those of `true_colour_set`.
bool looks_shorten(const char *frame, size_t count, bool true_colours, struct bytes *to);

#endif
