// For the C files of this folder only.

#ifndef BYTES_H
#define BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// Bytes that grow.
struct bytes {
  char *start;
  size_t count, room;
};

// False, and nothing added, where there is no memory for more.
static inline bool add_bytes(struct bytes *to, const void *bytes, size_t count) {
  if (to->room - to->count < count) {
    size_t room = 2 * to->room + count + (1 << 12);
    char *start = (char *)realloc(to->start, room);
    if (start == NULL) return false;
    to->start = start;
    to->room = room;
  }
  memcpy(to->start + to->count, bytes, count);
  to->count += count;
  return true;
}

#endif
