#ifndef TRUE_COLOUR_H
#define TRUE_COLOUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Colours by red, green and blue on a terminal that has them, though its terminfo entry knows a palette of 256 only.
//
// Few machines have the entries that know better, and those have lost the reader's own bright colours. So ncurses is
// given numbers of the palette from 16 up, each of which stands for a colour of ours, and what it writes for a frame goes
// to the terminal with the colours in place of their numbers.

// Whether the terminal that was examined last takes numbers in the way in which they can be found again.
bool true_colour_fits(const char *term);

// From now on the number, 16 to 255, stands for 0xRRGGBB.
void true_colour_set(int number, uint32_t colour);

// The parameters that ask for the colour of a number, 16 to 255: “38;2;255;128;0”, with `ground` for the 3.
void true_colour_parameters(int number, char ground, char *text, size_t room);

#endif
