// For wcwidth.
#define _GNU_SOURCE 1

#include "glyph.h"

#include <limits.h>
#include <string.h>
#include <wchar.h>

// The next scalar of UTF-8 text; malformed bytes count as one U+FFFD each. `*text` moves past it.
static wchar_t next_scalar(const unsigned char **text, const unsigned char *end) {
  unsigned char lead = *(*text)++;
  if (lead < 0x80) return lead;
  int more = lead >= 0xF0 && lead < 0xF8 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (more == 0 || lead >= 0xF8 || end - *text < more) return 0xFFFD;
  wchar_t scalar = lead & (0x3F >> more);
  for (int i = 0; i < more; i++) {
    if (((*text)[i] & 0xC0) != 0x80) return 0xFFFD;
    scalar = (scalar << 6) | ((*text)[i] & 0x3F);
  }
  *text += more;
  return scalar;
}

// Typographic marks as ASCII, for a locale that has no better.
static wchar_t plain(wchar_t scalar) {
  switch (scalar) {
    case 0x2018: case 0x2019: case 0x201A: case 0x2039: case 0x203A: return L'\'';
    case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return L'"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2500: return L'-';
    case 0x2022: case 0xB7: case 0x25AA: return L'*';
    case 0x258F: case 0x258E: case 0x258C: case 0x2502: return L'|';
    case 0xA0: case 0x202F: case 0x2009: return L' ';
    default: return L'?';
  }
}

// A scalar in the locale's encoding; 0 bytes where it has none.
static size_t encode(wchar_t scalar, char bytes[MB_LEN_MAX]) {
  mbstate_t state = {0};
  size_t count = wcrtomb(bytes, scalar, &state);
  return count == (size_t)-1 ? 0 : count;
}

// What stands in a cell for a scalar: itself wherever it can be said and does not move the cursor.
static wchar_t showable(wchar_t scalar) {
  char bytes[MB_LEN_MAX];
  if (encode(scalar, bytes) == 0) return plain(scalar);
  return wcwidth(scalar) < 0 ? L'?' : scalar;
}

static void append(struct glyph *glyph, wchar_t scalar) {
  char bytes[MB_LEN_MAX];
  size_t count = encode(scalar, bytes);
  if (glyph->count + count > GLYPH_ROOM) return;
  memcpy(glyph->bytes + glyph->count, bytes, count);
  glyph->count += (int)count;
}

size_t glyph_take(const char *text, size_t bytes, struct glyph *glyph) {
  const unsigned char *next = (const unsigned char *)text, *end = next + bytes;
  wchar_t base = showable(next_scalar(&next, end));
  glyph->count = 0;
  glyph->cells = wcwidth(base);
  if (glyph->cells <= 0) {
    glyph->cells = 0;
    return (size_t)(next - (const unsigned char *)text);
  }
  append(glyph, base);
  for (int marks = 1; next < end;) {
    const unsigned char *after = next;
    wchar_t mark = next_scalar(&after, end);
    if (wcwidth(mark) != 0) break;
    next = after;
    // More has no room in a cell.
    if (marks++ < 5) append(glyph, mark);
  }
  return (size_t)(next - (const unsigned char *)text);
}
