#ifndef ERRAND_H
#define ERRAND_H

#include <stdbool.h>
#include <stddef.h>

// How a program ended that was sent on an errand.
enum {
  // `value` is its exit status.
  ERRAND_EXITED = 0,
  // `value` is the signal that ended it.
  ERRAND_SIGNALLED,
  // `value` is the errno that says why it could not be started.
  ERRAND_NOT_STARTED,
};

struct errand_end {
  int kind;
  int value;
};

// Runs a program and waits for it. `arguments` ends with NULL; the first is looked up in PATH. It gets `text` as
// standard input, or the terminal `input` where `text` is NULL. The screen must be suspended.
//
// As a shell does for a job in the foreground, ^C and ^\ are left to the program alone, ^Z stops both, and afterwards
// the terminal has the modes and the foreground job that it had before, whatever the program did to it.
struct errand_end errand_run(const char *const *arguments, int input, const void *text, size_t bytes);

// Runs a program in a session of its own, with nothing to read or write, and waits for it; `arguments` as above. What
// it leaves running outlives us.
struct errand_end errand_send_off(const char *const *arguments);

// Writes a line to the terminal and waits for Enter, or for anything that ends the program.
void errand_await_enter(int input, int output, const char *line);

#endif
