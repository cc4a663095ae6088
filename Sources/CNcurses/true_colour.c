// For dup3 and memfd_create.
#define _GNU_SOURCE 1

#include "true_colour.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ncursesw.h"

static int output = -1, terminal = -1, gathered = -1;
static uint32_t colours[256];

bool true_colour_fits(const char *term) {
  // The one terminal that inherits the promise of another and does not keep it.
  if (term == NULL || strncmp(term, "screen", 6) == 0) return false;
  char *foreground = capability("setaf"), *background = capability("setab");
  return foreground != NULL && background != NULL && strcmp(tiparm(foreground, 16), "\033[38;5;16m") == 0 &&
         strcmp(tiparm(background, 16), "\033[48;5;16m") == 0;
}

bool true_colour_open(int descriptor) {
  output = descriptor;
  terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  gathered = memfd_create("frame", MFD_CLOEXEC);
  if (terminal >= 0 && gathered >= 0) return true;
  true_colour_close();
  return false;
}

void true_colour_close(void) {
  if (terminal >= 0) close(terminal);
  if (gathered >= 0) close(gathered);
  output = terminal = gathered = -1;
}

void true_colour_set(int number, uint32_t colour) {
  if (number >= 16 && number < 256) colours[number] = colour;
}

static bool redirect(int descriptor) {
  int result;
  do result = dup3(descriptor, output, O_CLOEXEC);
  while (result < 0 && errno == EINTR);
  return result >= 0;
}

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = terminal, .events = POLLOUT};
      poll(&room, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

// What is on its way, some at a time.
struct sending {
  char bytes[1 << 14];
  size_t count;
};

static void send(struct sending *sending, const char *bytes, size_t count) {
  if (sending->count + count > sizeof sending->bytes) {
    write_all(sending->bytes, sending->count);
    sending->count = 0;
  }
  if (count > sizeof sending->bytes) {
    write_all(bytes, count);
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

static void send_coloured(const char *bytes, const char *end) {
  struct sending sending = {.count = 0};
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
  write_all(sending.bytes, sending.count);
}

void true_colour_begin(void) {
  if (gathered >= 0 && !redirect(gathered)) true_colour_close();
}

void true_colour_end(void) {
  if (gathered < 0) return;
  redirect(terminal);
  off_t size = lseek(gathered, 0, SEEK_CUR);
  if (size <= 0) return;
  char *bytes = mmap(NULL, (size_t)size, PROT_READ, MAP_SHARED, gathered, 0);
  if (bytes != MAP_FAILED) {
    send_coloured(bytes, bytes + size);
    munmap(bytes, (size_t)size);
  }
  lseek(gathered, 0, SEEK_SET);
}
