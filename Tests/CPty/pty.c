#define _GNU_SOURCE
#include "CPty.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

void pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

int pty_open(int columns, int rows, int *slave) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char path[64];
  if (master < 0 || grantpt(master) || unlockpt(master) || ptsname_r(master, path, sizeof path)) return -1;
  *slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
  pty_resize(master, columns, rows);
  return master;
}

// In the child: nothing here but what may be called between fork and exec.
static void become(const char *path, char *const *arguments, char *const *environment, int input) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, 0);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  setsid();
  // The first terminal that the leader of a session opens becomes its controlling terminal.
  int terminal = open(path, O_RDWR);
  dup2(input < 0 ? terminal : input, STDIN_FILENO);
  dup2(terminal, STDOUT_FILENO);
  dup2(terminal, STDERR_FILENO);
  if (terminal > STDERR_FILENO) close(terminal);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

pid_t pty_spawn(int master, char *const *arguments, char *const *environment, int input, int *alive) {
  char path[64];
  int ends[2];
  if (ptsname_r(master, path, sizeof path) || pipe2(ends, O_CLOEXEC)) return -1;
  pid_t child = fork();
  if (child == 0) {
    // Kept open over exec: it closes when the last of them ends.
    fcntl(ends[1], F_SETFD, 0);
    become(path, arguments, environment, input);
  }
  close(ends[1]);
  *alive = ends[0];
  return child;
}

int pty_cells(unsigned int scalar) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", 0);
  locale_t before = uselocale(utf8);
  int cells = wcwidth((wchar_t)scalar);
  uselocale(before);
  return cells;
}
