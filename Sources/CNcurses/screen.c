#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "keys_private.h"
#include "lifeline.h"
#include "ncursesw.h"
#include "signals.h"

static SCREEN *screen;
static FILE *reads, *writes;
static bool colourful;
static bool takes_mouse;
static int cursor_shown = -1;

int glass_examine(const char *term, int output, struct glass_abilities *abilities) {
  if (term == NULL || *term == '\0') return GLASS_UNKNOWN;
  int found = 0;
  if (setupterm(term, output, &found) != OK)
    return found < 0 ? GLASS_NO_DATABASE : found == 0 ? GLASS_UNKNOWN : GLASS_CANNOT_ADDRESS;

  int colours = tigetnum("colors");
  abilities->colours = colours > 0 && capability("setaf") != NULL ? colours : 0;
  abilities->direct =
      colours > 256 && (tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || capability("RGB") != NULL);
  abilities->attributes = (capability("bold") ? GLASS_BOLD : 0) | (capability("dim") ? GLASS_DIM : 0) |
                          (capability("sitm") ? GLASS_ITALIC : 0) | (capability("smul") ? GLASS_UNDERLINE : 0) |
                          (capability("rev") || capability("smso") ? GLASS_REVERSE : 0);
  // A terminal that keeps attributes in cells of their own has no place for them.
  if (tigetnum("xmc") > 0) abilities->attributes = 0;
  bool addressable = capability("cup") != NULL;
  del_curterm(cur_term);
  return addressable ? GLASS_FINE : GLASS_CANNOT_ADDRESS;
}

// Characters go out in the locale's encoding. The C locale says nothing about the terminal, and terminals of today
// read UTF-8; a locale that names another encoding is obeyed.
static void choose_locale(void) {
  const char *locale = setlocale(LC_CTYPE, "");
  if (locale == NULL || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "UTF-8");
}

// Leaves ^C and ^\ to the terminal, which turns them into signals, and takes every other key as a key: ^Z so that the
// screen is put away before we stop, ^S ^Q ^O ^V because they are commands of ours or nobody's.
static void take_keys(int input) {
  raw();
  noecho();
  nonl();
  struct termios settings;
  if (tcgetattr(input, &settings) != 0) return;
  settings.c_lflag |= ISIG;
  settings.c_cc[VSUSP] = _POSIX_VDISABLE;
#ifdef VDSUSP
  settings.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
  tcsetattr(input, TCSADRAIN, &settings);
  def_prog_mode();
}

int glass_open(const char *term, int input, int output, bool colour) {
  if (!isatty(input) || !isatty(output)) return GLASS_NOT_A_TERMINAL;
  choose_locale();
  int own_input = fcntl(input, F_DUPFD_CLOEXEC, 3), own_output = fcntl(output, F_DUPFD_CLOEXEC, 3);
  reads = own_input < 0 ? NULL : fdopen(own_input, "r");
  writes = own_output < 0 ? NULL : fdopen(own_output, "w");
  if (reads == NULL || writes == NULL) return GLASS_FAILED;
  // Started in the background, the modes to come back to are the shell's of the moment, not ours to change.
  signals_await_foreground(own_output);
  lifeline_attach(input, output);

  screen = newterm(term, writes, reads);
  if (screen == NULL) return GLASS_FAILED;
  lifeline_attach(input, output);
  lifeline_arm(true);

  colourful = colour;
  take_keys(input);
  set_escdelay(20);
  keys_prepare(own_input);
  cursor_shown = -1;
  // Sends what enters the terminal's modes, before anything that we paint.
  doupdate();
  return GLASS_FINE;
}

// Puts back what painting changed behind the back of ncurses, then what ncurses changed.
static void leave(void) {
  if (isendwin()) return;
  char bytes[256], *region = capability("csr");
  size_t count = append_capability(bytes, 0, sizeof bytes, capability("sgr0"));
  if (colourful) count = append_capability(bytes, count, sizeof bytes, capability("op"));
  if (region != NULL) count = append_capability(bytes, count, sizeof bytes, tparm(region, 0, LINES - 1));
  count = append_capability(bytes, count, sizeof bytes, capability("smam"));
  glass_send(bytes, count);
  endwin();
}

void glass_close(void) {
  if (screen == NULL) return;
  glass_report_mouse(false);
  leave();
  lifeline_arm(false);
  delscreen(screen);
  screen = NULL;
  fclose(reads);
  fclose(writes);
}

void glass_show_cursor(bool shown) {
  if (cursor_shown == shown) return;
  curs_set(shown);
  cursor_shown = shown;
}

void glass_fit(int *width, int *height) {
  struct winsize window;
  bool known = ioctl(fileno(writes), TIOCGWINSZ, &window) == 0 && window.ws_row > 0 && window.ws_col > 0;
  int new_rows = known ? window.ws_row : LINES, new_columns = known ? window.ws_col : COLS;
  if (is_term_resized(new_rows, new_columns)) {
    resize_term(new_rows, new_columns);
    lifeline_attach(-1, -1);
  }
  *width = COLS > 0 ? COLS : 1;
  *height = LINES > 0 ? LINES : 1;
}

static void send_mouse_mode(bool on) {
  // Presses, releases and motion between them, where possible in the encoding that knows of more than 223 columns.
  static const char takes[] = "\033[?1002h\033[?1006h", leaves[] = "\033[?1006l\033[?1002l";
  if (on) glass_send(takes, sizeof takes - 1);
  else glass_send(leaves, sizeof leaves - 1);
}

void glass_suspend(void) {
  if (isendwin()) return;
  if (takes_mouse) send_mouse_mode(false);
  leave();
  lifeline_arm(false);
}

void glass_resume(void) {
  signals_await_foreground(fileno(writes));
  // After a stop that we did not see coming, the terminal is in nobody knows what state: leaving and entering anew
  // sets all of it.
  if (!isendwin()) endwin();
  lifeline_arm(true);
  doupdate();
  if (takes_mouse) send_mouse_mode(true);
  cursor_shown = -1;
}

void glass_send(const void *bytes, size_t count) {
  if (writes == NULL) return;
  for (const char *next = bytes, *end = next + count; next < end;) {
    ssize_t written = write(fileno(writes), next, (size_t)(end - next));
    if (written > 0) next += written;
    if (written > 0 || errno == EINTR) continue;
    struct pollfd room = {.fd = fileno(writes), .events = POLLOUT};
    // A terminal that is gone takes nothing; the keyboard finds that out.
    if (errno != EAGAIN || poll(&room, 1, -1) < 0) return;
  }
}

void glass_report_mouse(bool on) {
  if (on == takes_mouse) return;
  takes_mouse = on;
  send_mouse_mode(on);
  lifeline_note_mouse(on);
}

int glass_controlling_terminal(void) { return open("/dev/tty", O_RDWR | O_CLOEXEC); }
