// For memfd_create and POSIX_SPAWN_SETSID.
#define _GNU_SOURCE 1

#include "errand.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "signals.h"

extern char **environ;

// Signals as a program expects to find them: ours may be blocked, because this thread may be one of Dispatch's, and some
// are ignored while we wait.
static void expect_usual_signals(posix_spawnattr_t *attributes, short more) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | more);
}

// A file that holds the text and is nowhere in the file system: unlike a pipe it never makes anybody wait.
static int file_of(const void *text, size_t bytes) {
  int file = memfd_create("text", MFD_CLOEXEC);
  for (size_t written = 0; file >= 0 && written < bytes;) {
    ssize_t count = write(file, (const char *)text + written, bytes - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      int reason = errno;
      close(file);
      errno = reason;
      return -1;
    }
    written += (size_t)count;
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

// What the terminal and the signals are while somebody else has the terminal.
struct loan {
  int terminal;
  struct termios modes;
  pid_t foreground;
  struct sigaction interrupt, quit, stop, background;
};

static void lend(struct loan *loan, int terminal) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, usual = {.sa_handler = SIG_DFL};
  loan->terminal = terminal;
  tcgetattr(terminal, &loan->modes);
  loan->foreground = tcgetpgrp(terminal);
  sigaction(SIGINT, &ignore, &loan->interrupt);
  sigaction(SIGQUIT, &ignore, &loan->quit);
  sigaction(SIGTSTP, &usual, &loan->stop);
  sigaction(SIGTTOU, &ignore, &loan->background);
}

static void take_back(struct loan *loan, bool wasKilled) {
  static const char modes_off[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l";
  if (loan->foreground == getpgrp()) tcsetpgrp(loan->terminal, loan->foreground);
  tcsetattr(loan->terminal, TCSADRAIN, &loan->modes);
  // Mouse and bracketed paste, which a program that was killed has left on; what else there is, our screen sets anew.
  if (wasKilled) {
    ssize_t ignored = write(loan->terminal, modes_off, sizeof modes_off - 1);
    (void)ignored;
  }
  sigaction(SIGINT, &loan->interrupt, NULL);
  sigaction(SIGQUIT, &loan->quit, NULL);
  sigaction(SIGTSTP, &loan->stop, NULL);
  sigaction(SIGTTOU, &loan->background, NULL);
}

// Starts a program and waits for it; takes the two structures down.
static struct errand_end run(
    const char *const *arguments, posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes) {
  pid_t child = 0;
  int status = 0;
  int reason = posix_spawnp(&child, arguments[0], actions, attributes, (char *const *)(uintptr_t)arguments, environ);
  if (reason == 0)
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  posix_spawnattr_destroy(attributes);
  posix_spawn_file_actions_destroy(actions);
  if (reason != 0) return (struct errand_end){ERRAND_NOT_STARTED, reason};
  if (WIFSIGNALED(status)) return (struct errand_end){ERRAND_SIGNALLED, WTERMSIG(status)};
  return (struct errand_end){ERRAND_EXITED, WEXITSTATUS(status)};
}

struct errand_end errand_run(const char *const *arguments, int input, const void *text, size_t bytes) {
  int file = text == NULL ? -1 : file_of(text, bytes);
  if (text != NULL && file < 0) return (struct errand_end){ERRAND_NOT_STARTED, errno};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, file >= 0 ? file : input, STDIN_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  expect_usual_signals(&attributes, 0);
  struct loan loan;
  lend(&loan, input);
  struct errand_end end = run(arguments, &actions, &attributes);
  // A shell tells of a program that was killed by a status above 128.
  take_back(&loan, end.kind == ERRAND_SIGNALLED || (end.kind == ERRAND_EXITED && end.value > 128));
  if (file >= 0) close(file);
  return end;
}

struct errand_end errand_send_off(const char *const *arguments) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int descriptor = 0; descriptor < 3; descriptor++)
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  expect_usual_signals(&attributes, POSIX_SPAWN_SETSID);
  return run(arguments, &actions, &attributes);
}

void errand_await_enter(int input, int output, const char *line) {
  ssize_t ignored = write(output, line, strlen(line));
  (void)ignored;
  struct pollfd waiting[] = {{.fd = input, .events = POLLIN}, {.fd = signals_pipe(), .events = POLLIN}};
  for (;;) {
    if (poll(waiting, 2, -1) < 0 && errno != EINTR) return;
    if (waiting[1].revents & POLLIN) {
      int signal = signals_next();
      // The size and the screen are looked at when the terminal is taken back.
      if (signal == SIGNALS_INTERRUPT) return;
      if (signal != SIGNALS_RESIZE && signal != SIGNALS_CONTINUE && signal != SIGNALS_STOP) {
        signals_put_back(signal);
        return;
      }
    }
    if (waiting[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return;
    if (waiting[0].revents & POLLIN) {
      char bytes[256];
      ssize_t count = read(input, bytes, sizeof bytes);
      if (count <= 0 || memchr(bytes, '\n', (size_t)count) != NULL) return;
    }
  }
}
