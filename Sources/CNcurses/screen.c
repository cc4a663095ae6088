// For wcwidth.
#define _GNU_SOURCE 1

#include "screen.h"

#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "description.h"
#include "frame_output.h"
#include "keys_private.h"
#include "lifeline.h"
#include "looks.h"
#include "ncursesw.h"
#include "signals.h"
#include "true_colour.h"

static SCREEN *screen;
static FILE *reads, *writes;
static bool colourful, true_colours, has_default_colours;
static bool takes_mouse, scrolls, shortens_looks;
// Whether characters of two cells were painted.
static bool has_doubles;
static int cursor_shown = -1;

static bool has(const char *name, const char *value) {
  char *own = capability(name);
  return own != NULL && strcmp(own, value) == 0;
}

// Whether the terminal scrolls a region wherever its cursor is, as ECMA-48 has it (SU, SD), and takes the rest of what
// that takes as DEC's do.
static bool scrolls_by_itself(void) {
  return has("csr", "\033[%i%p1%d;%p2%dr") && has("cup", "\033[%i%p1%d;%p2%dH") && has("indn", "\033[%p1%dS") &&
         has("rin", "\033[%p1%dT");
}

int screen_examine(const char *term, int output, struct screen_abilities *abilities) {
  if (term == NULL || *term == '\0') return SCREEN_UNKNOWN;
  int found = 0;
  if (setupterm(term, output, &found) != OK)
    return found < 0 ? SCREEN_NO_DATABASE : found == 0 ? SCREEN_UNKNOWN : SCREEN_CANNOT_ADDRESS;

  int colours = tigetnum("colors");
  abilities->colours = colours > 0 ? colours : 0;
  abilities->direct =
      colours > 256 && (tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || capability("RGB") != NULL);
  abilities->attributes = (capability("bold") ? SCREEN_BOLD : 0) | (capability("dim") ? SCREEN_DIM : 0) |
                          (capability("sitm") ? SCREEN_ITALIC : 0) | (capability("smul") ? SCREEN_UNDERLINE : 0) |
                          (capability("rev") || capability("smso") ? SCREEN_REVERSE : 0);
  shortens_looks = looks_fit();
  abilities->takes_true_colour = colours == 256 && shortens_looks && true_colour_fits(term);
  bool addressable = capability("cup") != NULL;
  scrolls = scrolls_by_itself();
  description_note(scrolls, shortens_looks);
  del_curterm(cur_term);
  return addressable ? SCREEN_FINE : SCREEN_CANNOT_ADDRESS;
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

static void start_colours(void) {
  has_default_colours = false;
  if (!colourful || start_color() != OK) {
    colourful = false;
    return;
  }
  has_default_colours = use_default_colors() == OK;
  // On the way out ncurses would send this one, which resets a palette that the reader may have chosen.
  char *resets_palette = capability("oc");
  if (resets_palette != NULL) *resets_palette = '\0';
}

static void leave_out(char *text, const char *part) {
  char *found = text == NULL ? NULL : strstr(text, part);
  if (found != NULL) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

// Lines are letters of Unicode here. The other set of letters that terminals have for them is never entered, and need
// not be left at every change of attributes, as terminfo would have it.
static void forget_line_drawing(void) {
  leave_out(capability("sgr"), "%?%p9%t\033(0%e\033(B%;");
  leave_out(capability("sgr"), "%?%p9%t\016%e\017%;");
  leave_out(capability("sgr0"), "\033(B");
  leave_out(capability("sgr0"), "\017");
}

int screen_open(const char *term, int input, int output, bool colour, bool true_colour) {
  if (!isatty(input) || !isatty(output)) return SCREEN_NOT_A_TERMINAL;
  choose_locale();
  int own_input = fcntl(input, F_DUPFD_CLOEXEC, 3), own_output = fcntl(output, F_DUPFD_CLOEXEC, 3);
  reads = own_input < 0 ? NULL : fdopen(own_input, "r");
  writes = own_output < 0 ? NULL : fdopen(own_output, "w");
  if (reads == NULL || writes == NULL) return SCREEN_FAILED;
  // Started in the background, the modes to come back to are the shell's of the moment, not ours to change.
  signals_await_foreground(own_output);
  lifeline_attach(input, output);

  bool told = false;
  screen = description_newterm(term, writes, reads, &told);
  scrolls = scrolls && told;
  if (screen == NULL) return SCREEN_FAILED;
  forget_line_drawing();
  lifeline_attach(input, output);
  lifeline_arm(true);

  colourful = colour;
  true_colours = true_colour;
  start_colours();
  take_keys(input);
  set_escdelay(20);
  // A frame is painted whole: there is no looking for keys on the way.
  typeahead(-1);
  keys_prepare(own_input);
  cursor_shown = -1;
  return SCREEN_FINE;
}

void screen_close(void) {
  if (screen == NULL) return;
  screen_report_mouse(false);
  if (!isendwin()) endwin();
  lifeline_arm(false);
  delscreen(screen);
  screen = NULL;
  fclose(reads);
  fclose(writes);
  reads = writes = NULL;
}

int screen_pairs(void) { return colourful ? COLOR_PAIRS : 0; }

void screen_define_pair(int pair, int foreground, int background) {
  if (!has_default_colours && foreground < 0) foreground = COLOR_WHITE;
  if (!has_default_colours && background < 0) background = COLOR_BLACK;
  init_extended_pair(pair, foreground, background);
}

static attr_t attributes_of(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & SCREEN_BOLD) result |= A_BOLD;
  if (attributes & SCREEN_DIM) result |= A_DIM;
  if (attributes & SCREEN_ITALIC) result |= A_ITALIC;
  if (attributes & SCREEN_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & SCREEN_REVERSE) result |= termattrs() & A_REVERSE ? A_REVERSE : A_STANDOUT;
  return result;
}

void screen_set_ground(uint32_t attributes, int pair) {
  cchar_t ground;
  setcchar(&ground, L" ", attributes_of(attributes), 0, &pair);
  wbkgrndset(stdscr, &ground);
}

// The next scalar of UTF-8 text; malformed bytes count as one U+FFFD each. `*text` moves past it.
static wchar_t next_scalar(const unsigned char **text, const unsigned char *end) {
  unsigned char lead = *(*text)++;
  if (lead < 0x80) return lead;
  int more = lead >= 0xF0 && lead < 0xF8 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (more == 0 || lead >= 0xF8 || end - *text < more) return 0xFFFD;
  wchar_t scalar = lead & (0x3F >> more);
  for (int i = 0; i < more; i++) {
    if (((*text)[i] & 0xC0) != 0x80) return 0xFFFD;
    scalar = (scalar << 6) | ((*text)[i] & 0x3F);
  }
  *text += more;
  return scalar;
}

// Typographic marks as ASCII, for a locale that has no better.
static wchar_t plain(wchar_t scalar) {
  switch (scalar) {
    case 0x2018: case 0x2019: case 0x201A: case 0x2039: case 0x203A: return L'\'';
    case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return L'"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2500: return L'-';
    case 0x2022: case 0xB7: case 0x25AA: return L'*';
    case 0x258F: case 0x258E: case 0x258C: case 0x2502: return L'|';
    case 0xA0: case 0x202F: case 0x2009: return L' ';
    default: return L'?';
  }
}

// What stands in a cell for a scalar: itself wherever it can be said and does not move the cursor.
static wchar_t showable(wchar_t scalar) {
  char bytes[MB_LEN_MAX];
  mbstate_t state = {0};
  if (wcrtomb(bytes, scalar, &state) == (size_t)-1) return plain(scalar);
  return wcwidth(scalar) < 0 ? L'?' : scalar;
}

// Whether the next character is ASCII with nothing after it that could join it: a cell as it stands.
static bool is_plain(const unsigned char *text, const unsigned char *end) {
  return text[0] >= 0x20 && text[0] < 0x7F && (text + 1 == end || text[1] < 0x80);
}

// Takes a scalar with its marks into a cell that has its look already.
// Returns its width; 0 for a mark that stands alone.
static int take_cluster(const unsigned char **text, const unsigned char *end, cchar_t *cell) {
  wchar_t base = showable(next_scalar(text, end));
  int width = wcwidth(base);
  if (width <= 0) return 0;
  cell->chars[0] = base;
  for (int marks = 1; *text < end;) {
    const unsigned char *after = *text;
    wchar_t mark = next_scalar(&after, end);
    if (wcwidth(mark) != 0) break;
    *text = after;
    // ncurses has no room for more; nor does a cell.
    if (marks < CCHARW_MAX) cell->chars[marks++] = mark;
  }
  return width;
}

// Painted are `newscr` and `curscr`, ncurses' pictures of the screen as it shall be and as it is: `stdscr` would only be
// copied.

// Cells on their way there, some at a time: to add each by itself would cost ten times as much.
struct cells {
  cchar_t waiting[256];
  int count;
  // Of the next one.
  int column;
};

static void send(WINDOW *window, struct cells *cells, int row, int *from) {
  if (cells->count > 0) mvwadd_wchnstr(window, row, *from, cells->waiting, cells->count);
  *from = cells->column;
  cells->count = 0;
}

// Paints ASCII, and spaces where the text has come to its end, into at most `room` cells. Returns into how many.
static int paint_plain(
    WINDOW *window, int row, int column, int room, const unsigned char **text, const unsigned char *end, chtype look) {
  chtype cells[256];
  int count = 0, most = room < 256 ? room : 256;
  while (count < most && *text < end && is_plain(*text, end)) cells[count++] = look | *(*text)++;
  if (*text == end) while (count < most) cells[count++] = look | ' ';
  if (count > 0) mvwaddchnstr(window, row, column, cells, count);
  return count;
}

void screen_paint(
    int row, int column, int cells, const void *text, size_t bytes, uint32_t attributes, int pair, bool shown) {
  WINDOW *window = shown ? curscr : newscr;
  const unsigned char *next = (const unsigned char *)text, *end = next + bytes;
  int edge = column + cells < COLS ? column + cells : COLS;
  int from = column;
  attr_t look = attributes_of(attributes);
  cchar_t space;
  setcchar(&space, L" ", look, 0, &pair);
  // Setting all of it to nothing would be a good part of the work.
  struct cells line;
  line.count = 0;
  line.column = column;
  while (line.column < edge) {
    // ncurses looks for halves of characters about each cell that may have some.
    if (!has_doubles && PAIR_NUMBER(COLOR_PAIR(pair)) == pair && (next == end || is_plain(next, end))) {
      send(window, &line, row, &from);
      chtype plain = look | COLOR_PAIR(pair);
      line.column += paint_plain(window, row, line.column, edge - line.column, &next, end, plain);
      from = line.column;
      continue;
    }
    if (line.count == sizeof line.waiting / sizeof line.waiting[0]) send(window, &line, row, &from);
    cchar_t *cell = &line.waiting[line.count];
    *cell = space;
    int width = 1;
    if (next < end && is_plain(next, end)) {
      cell->chars[0] = *next++;
    } else if (next < end) {
      width = take_cluster(&next, end, cell);
      // A mark with nothing to stand on would be added to the cell before, which may be another run's.
      if (width == 0) continue;
      if (line.column + width > edge) {
        next = end;
        continue;
      }
      if (width > 1) has_doubles = true;
    }
    line.count++;
    line.column += width;
  }
  send(window, &line, row, &from);
}

bool screen_scrolls(void) { return scrolls; }

void screen_scroll(int rows, int by) {
  char bytes[64], way = by > 0 ? 'S' : 'T', number[12] = "";
  if (abs(by) > 1) snprintf(number, sizeof number, "%d", abs(by));
  // Setting the region moves the cursor, and ncurses goes on from where it left it. A number left out is 1.
  int count = snprintf(bytes, sizeof bytes, "\033[;%dr\033[%s%c\033[r\033[%d;%dH", rows, number, way,
                       getcury(curscr) + 1, getcurx(curscr) + 1);
  frame_output_begin(fileno(writes));
  write(fileno(writes), bytes, (size_t)count);
}

void screen_show(int row, int column, bool cursor) {
  frame_output_begin(fileno(writes));
  wmove(newscr, row, column);
  if (cursor_shown != cursor) {
    curs_set(cursor);
    cursor_shown = cursor;
  }
  doupdate();
  frame_output_end(shortens_looks, true_colours);
}

void screen_repaint_all(void) { clearok(curscr, TRUE); }

void screen_fit(int *width, int *height) {
  struct winsize window;
  bool known = ioctl(fileno(writes), TIOCGWINSZ, &window) == 0 && window.ws_row > 0 && window.ws_col > 0;
  int new_rows = known ? window.ws_row : LINES, new_columns = known ? window.ws_col : COLS;
  if (is_term_resized(new_rows, new_columns)) {
    resize_term(new_rows, new_columns);
    // What a terminal does to the screen when its window changes is its own affair.
    clearok(curscr, TRUE);
    lifeline_attach(-1, -1);
  }
  *width = COLS > 0 ? COLS : 1;
  *height = LINES > 0 ? LINES : 1;
}

static void send_mouse_mode(bool on) {
  // Presses, releases and motion between them, where possible in the encoding that knows of more than 223 columns.
  static const char takes[] = "\033[?1002h\033[?1006h", leaves[] = "\033[?1006l\033[?1002l";
  if (on) screen_send(takes, sizeof takes - 1);
  else screen_send(leaves, sizeof leaves - 1);
}

void screen_suspend(void) {
  if (isendwin()) return;
  if (takes_mouse) send_mouse_mode(false);
  endwin();
  lifeline_arm(false);
}

void screen_resume(void) {
  signals_await_foreground(fileno(writes));
  // After a stop that we did not see coming, the terminal is in nobody knows what state: leaving and entering anew
  // sets all of it.
  if (!isendwin()) endwin();
  lifeline_arm(true);
  if (takes_mouse) send_mouse_mode(true);
  clearok(curscr, TRUE);
  cursor_shown = -1;
}

void screen_send(const void *bytes, size_t count) {
  if (writes == NULL) return;
  fwrite(bytes, 1, count, writes);
  fflush(writes);
}

void screen_report_mouse(bool on) {
  if (on == takes_mouse) return;
  takes_mouse = on;
  send_mouse_mode(on);
  lifeline_note_mouse(on);
}

int screen_controlling_terminal(void) { return open("/dev/tty", O_RDWR | O_CLOEXEC); }
