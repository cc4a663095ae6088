// For syscall.
#define _GNU_SOURCE 1

#include "frame_output.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// -1 while nothing waits. Every thread that writes looks at it.
static _Atomic int gathered = -1;

// What waits: some kilobytes, and never much more than a screen full of colours.
static struct {
  char *bytes;
  size_t count, room;
} frame;

void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = syscall(SYS_write, descriptor, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      poll(&room, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

static bool has_room(size_t count) {
  if (frame.room - frame.count >= count) return true;
  size_t room = 2 * frame.room + count + (1 << 12);
  char *bytes = realloc(frame.bytes, room);
  if (bytes == NULL) return false;
  frame.bytes = bytes;
  frame.room = room;
  return true;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (descriptor < 0 || descriptor != gathered) return syscall(SYS_write, descriptor, bytes, count);
  if (!has_room(count)) {
    write_all(descriptor, frame.bytes, frame.count);
    frame.count = 0;
    return syscall(SYS_write, descriptor, bytes, count);
  }
  memcpy(frame.bytes + frame.count, bytes, count);
  frame.count += count;
  return (ssize_t)count;
}

// The length of `ESC [ numbers letter` at `bytes`, where the letter moves to a place (H) or sets a look (m); 0 for
// anything else.
static size_t sequence_length(const char *bytes, const char *end) {
  if (end - bytes < 3 || bytes[1] != '[') return 0;
  const char *next = bytes + 2;
  while (next < end && ((*next >= '0' && *next <= '9') || *next == ';')) next++;
  return next < end && (*next == 'H' || *next == 'm') ? (size_t)(next + 1 - bytes) : 0;
}

// Whether nothing is left of a sequence that ends with `last` once `sequence` has followed it.
static bool takes_back(char last, const char *sequence, size_t length) {
  if (sequence[length - 1] != last) return false;
  bool begins_anew = length == 3 || (sequence[2] == '0' && (sequence[3] == ';' || sequence[3] == 'm'));
  return last == 'H' || begins_anew;
}

// Leaves out each movement and each look that the next sequence takes back: whoever sends them does not know what
// comes next. Returns how many bytes are left.
static size_t leave_out_taken_back(char *bytes, size_t count) {
  const char *from = bytes, *end = bytes + count;
  // `previous` is where the sequence begins that ends at `to`.
  char *to = bytes, *previous = NULL;
  while (from < end) {
    size_t length = *from == '\033' ? sequence_length(from, end) : 0;
    if (length > 0) {
      if (previous != NULL && takes_back(to[-1], from, length)) to = previous;
      previous = to;
    } else {
      const char *escape = memchr(from + 1, '\033', (size_t)(end - from - 1));
      length = (size_t)((escape == NULL ? end : escape) - from);
      previous = NULL;
    }
    memmove(to, from, length);
    to += length;
    from += length;
  }
  return (size_t)(to - bytes);
}

void frame_output_begin(int descriptor) { gathered = descriptor; }

void frame_output_end(void (*send)(int descriptor, const char *bytes, size_t count)) {
  int descriptor = gathered;
  gathered = -1;
  if (frame.count > 0) send(descriptor, frame.bytes, leave_out_taken_back(frame.bytes, frame.count));
  frame.count = 0;
}
