#ifndef SIGNALS_H
#define SIGNALS_H

// The signals that a program at a terminal is told about.
enum {
  SIGNALS_NONE = 0,
  SIGNALS_INTERRUPT,
  SIGNALS_QUIT,
  SIGNALS_TERMINATE,
  SIGNALS_HANG_UP,
  SIGNALS_RESIZE,
  SIGNALS_STOP,
  SIGNALS_CONTINUE,
};

// Catches all of them. Returns a file descriptor that is readable when one has come, or -1.
//
// A pipe and handlers, not Dispatch's signal sources: those want the signals ignored, and every program
// that we start (an editor, a pager) would inherit that. Handlers end at exec.
int signals_catch(void);

// Takes the next signal that came; SIGNALS_NONE when there is no more.
int signals_next(void);

// The descriptor that `signals_catch` returned, -1 before.
int signals_pipe(void);

// Hands in again a signal that was taken and is somebody else's affair.
void signals_put_back(int signal);

// Stops this process group as the shell would, and returns once it is continued.
void signals_stop(void);

// Returns once this process group is the one that may use `terminal`: not while it was only continued by `bg`.
void signals_await_foreground(int terminal);

// Dies of one of the first four, so that the shell sees the right status. Returns only if that fails.
void signals_die(int number);

#endif
