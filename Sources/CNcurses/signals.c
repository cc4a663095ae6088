#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/types.h>
#include <unistd.h>

static const int numbers[] = {
    [SIGNALS_INTERRUPT] = SIGINT, [SIGNALS_QUIT] = SIGQUIT,    [SIGNALS_TERMINATE] = SIGTERM,
    [SIGNALS_HANG_UP] = SIGHUP,   [SIGNALS_RESIZE] = SIGWINCH, [SIGNALS_STOP] = SIGTSTP,
    [SIGNALS_CONTINUE] = SIGCONT,
};
enum { first = SIGNALS_INTERRUPT, last = SIGNALS_CONTINUE };

static int ends[2] = {-1, -1};

static void note(int number) {
  int saved = errno;
  for (int i = first; i <= last; i++)
    if (numbers[i] == number) {
      unsigned char byte = (unsigned char)i;
      ssize_t ignored = write(ends[1], &byte, 1);
      (void)ignored;
    }
  errno = saved;
}

static void act(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int signals_catch(void) {
  if (ends[0] < 0) {
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(ends[i], F_SETFL, O_NONBLOCK);
      fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
  }
  for (int i = first; i <= last; i++) {
    struct sigaction before;
    // `nohup` and shells without job control say so by ignoring these.
    bool ignored = sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN;
    if (!(ignored && (numbers[i] == SIGHUP || numbers[i] == SIGTSTP))) act(numbers[i], note);
  }
  return ends[0];
}

int signals_next(void) {
  unsigned char byte;
  return read(ends[0], &byte, 1) == 1 ? byte : SIGNALS_NONE;
}

int signals_pipe(void) { return ends[0]; }

void signals_put_back(int signal) {
  unsigned char byte = (unsigned char)signal;
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
}

// Raises a signal in this thread, which may be one of Dispatch's: those block signals. It acts before this returns.
static void raise_here(int number) {
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, &before);
  raise(number);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void signals_stop(void) {
  // The rest of a pipeline belongs to the job. We stop last, and by a signal to this very thread, so that it goes on
  // only once we are continued.
  act(SIGTSTP, SIG_IGN);
  // Being continued is no news to us here.
  act(SIGCONT, SIG_DFL);
  kill(0, SIGTSTP);
  // Ours may be waiting for a thread that blocks it; to ignore it anew throws it away.
  act(SIGTSTP, SIG_IGN);
  act(SIGTSTP, SIG_DFL);
  raise_here(SIGTSTP);
  act(SIGCONT, note);
  act(SIGTSTP, note);
}

void signals_await_foreground(int terminal) {
  struct sigaction before;
  sigaction(SIGCONT, NULL, &before);
  act(SIGCONT, SIG_DFL);
  // Where nobody could continue us, this does not stop us either.
  for (int tries = 0; tries < 100; tries++) {
    pid_t foreground = tcgetpgrp(terminal);
    if (foreground < 0 || foreground == getpgrp()) break;
    raise_here(SIGTTOU);
  }
  sigaction(SIGCONT, &before, NULL);
}

void signals_die(int number) {
  if (number < SIGNALS_INTERRUPT || number > SIGNALS_HANG_UP) return;
  act(numbers[number], SIG_DFL);
  raise_here(numbers[number]);
}
