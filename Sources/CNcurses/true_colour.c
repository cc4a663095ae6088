#include "true_colour.h"

#include <stdio.h>
#include <string.h>

#include "frame_output.h"
#include "ncursesw.h"

static uint32_t colours[256];

bool true_colour_fits(const char *term) {
  // The one terminal that inherits the promise of another and does not keep it.
  if (term == NULL || strncmp(term, "screen", 6) == 0) return false;
  char *foreground = capability("setaf"), *background = capability("setab");
  return foreground != NULL && background != NULL && strcmp(tiparm(foreground, 16), "\033[38;5;16m") == 0 &&
         strcmp(tiparm(background, 16), "\033[48;5;16m") == 0;
}

void true_colour_set(int number, uint32_t colour) {
  if (number >= 16 && number < 256) colours[number] = colour;
}

// What is on its way, some at a time.
struct sending {
  int descriptor;
  char bytes[1 << 14];
  size_t count;
};

static void send(struct sending *sending, const char *bytes, size_t count) {
  if (sending->count + count > sizeof sending->bytes) {
    write_all(sending->descriptor, sending->bytes, sending->count);
    sending->count = 0;
  }
  if (count > sizeof sending->bytes) {
    write_all(sending->descriptor, bytes, count);
    return;
  }
  memcpy(sending->bytes + sending->count, bytes, count);
  sending->count += count;
}

// The number in `ESC [ 38 ; 5 ; number m`, or 48, at `bytes`, and its length; 0 for anything else.
static size_t find_number(const char *bytes, const char *end, int *number) {
  if (end - bytes < 9 || bytes[1] != '[' || (bytes[2] != '3' && bytes[2] != '4') || memcmp(bytes + 3, "8;5;", 4) != 0)
    return 0;
  const char *next = bytes + 7;
  for (*number = 0; next < end && *next >= '0' && *next <= '9' && *number < 256; next++)
    *number = *number * 10 + (*next - '0');
  return next < end && *next == 'm' && *number < 256 ? (size_t)(next + 1 - bytes) : 0;
}

void true_colour_write(int descriptor, const char *bytes, size_t count) {
  const char *end = bytes + count;
  struct sending sending;
  sending.descriptor = descriptor;
  sending.count = 0;
  while (bytes < end) {
    const char *escape = memchr(bytes, '\033', (size_t)(end - bytes));
    if (escape == NULL) escape = end;
    send(&sending, bytes, (size_t)(escape - bytes));
    bytes = escape;
    if (bytes == end) break;
    int number = 0;
    size_t length = find_number(bytes, end, &number);
    if (length > 0 && number >= 16) {
      uint32_t colour = colours[number];
      char text[32];
      int count = snprintf(text, sizeof text, "\033[%c8;2;%u;%u;%um", bytes[2], (unsigned)(colour >> 16 & 255),
                           (unsigned)(colour >> 8 & 255), (unsigned)(colour & 255));
      send(&sending, text, (size_t)count);
      bytes += length;
    } else {
      send(&sending, bytes++, 1);
    }
  }
  write_all(descriptor, sending.bytes, sending.count);
}
