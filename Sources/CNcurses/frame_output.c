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

void frame_output_begin(int descriptor) { gathered = descriptor; }

void frame_output_end(void (*send)(int descriptor, const char *bytes, size_t count)) {
  int descriptor = gathered;
  gathered = -1;
  if (frame.count > 0) send(descriptor, frame.bytes, frame.count);
  frame.count = 0;
}
