// For syscall.
#define _GNU_SOURCE 1

#include "frame_output.h"

#include <errno.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "looks.h"

// -1 while nothing waits. Every thread that writes looks at it.
static _Atomic int gathered = -1;

// What waits, and what is sent in its place: some kilobytes, and never much more than a screen full of colours.
static struct bytes frame, shortened;

// Writes all of it, however often it takes; gives up where the descriptor takes no more.
static void write_all(int descriptor, const char *bytes, size_t count) {
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

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (descriptor < 0 || descriptor != gathered) return syscall(SYS_write, descriptor, bytes, count);
  if (add_bytes(&frame, bytes, count)) return (ssize_t)count;
  write_all(descriptor, frame.start, frame.count);
  frame.count = 0;
  return syscall(SYS_write, descriptor, bytes, count);
}

void frame_output_begin(int descriptor) { gathered = descriptor; }

void frame_output_end(bool shortens_looks, bool true_colours) {
  int descriptor = gathered;
  gathered = -1;
  shortened.count = 0;
  bool is_shortened = shortens_looks && looks_shorten(frame.start, frame.count, true_colours, &shortened);
  const struct bytes *sent = is_shortened ? &shortened : &frame;
  if (sent->count > 0) write_all(descriptor, sent->start, sent->count);
  frame.count = 0;
}
