#ifndef GLASS_GLYPH_H
#define GLASS_GLYPH_H

#include <stddef.h>

// The most bytes of a glyph: five scalars, as many as ncurses and most terminals keep in a cell.
enum { GLYPH_ROOM = 20 };

// What is sent for the first glyph of a text, and the cells that it takes.
struct glyph {
  char bytes[GLYPH_ROOM];
  int count;
  // 0 for a mark that stands alone, which is not to be sent.
  int cells;
};

// Takes the first glyph of UTF-8 text, which is not empty: a scalar with its marks, in the locale's encoding. Control
// characters become `?`, and so does what the locale cannot say. Returns the bytes that it took of the text.
size_t glyph_take(const char *text, size_t bytes, struct glyph *glyph);

#endif
