#ifndef SCREEN_H
#define SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Attributes as bits of our own; `screen_abilities.attributes` says which ones a terminal has.
enum {
  SCREEN_BOLD = 1,
  SCREEN_DIM = 2,
  SCREEN_ITALIC = 4,
  SCREEN_UNDERLINE = 8,
  SCREEN_REVERSE = 16,
};

// What a terminal can do, by its terminfo entry.
struct screen_abilities {
  // 0 without colours, 8, 16, 88, 256, or 1 << 24 with direct colour.
  int32_t colours;
  // Colour numbers above 7 are 0xRRGGBB.
  bool direct;
  // There are 256, and `screen_open` can take them for others (true_colour.h) if the terminal has them.
  bool takes_true_colour;
  uint32_t attributes;
};

// Why a terminal cannot be used. C enumerations stay out of Swift's way as plain numbers.
enum {
  SCREEN_FINE = 0,
  SCREEN_NOT_A_TERMINAL,
  SCREEN_UNKNOWN,
  SCREEN_NO_DATABASE,
  SCREEN_CANNOT_ADDRESS,
  SCREEN_FAILED,
};

// Looks up `term` in terminfo; writes nothing to the terminal.
// Returns SCREEN_FINE, and then `abilities` is filled in, or why the terminal cannot be used.
int screen_examine(const char *term, int output, struct screen_abilities *abilities);

// Takes the terminal: alternate screen, no echo, keys at once. `examine` must have said SCREEN_FINE.
// `colour` false: the terminal is never sent a colour. `true_colour`: numbers of colours from 16 up mean what
// `true_colour_set` says. Returns SCREEN_FINE or why it failed.
int screen_open(const char *term, int input, int output, bool colour, bool true_colour);

// Gives the terminal back as it was. Safe to call twice.
void screen_close(void);

// The number of colour pairs that may be used, pair 0 included; 0 without colours.
int screen_pairs(void);

// Defines a pair. A colour is a number of the terminal's, or -1 for the terminal's own.
void screen_define_pair(int pair, int foreground, int background);

// What cells look like that nobody painted.
void screen_set_ground(uint32_t attributes, int pair);

// Paints UTF-8 text into exactly `cells` cells: cut where it is too wide, filled up with spaces where it is too
// narrow. Control characters become `?`, and so does what the locale cannot say.
// `shown`: so they are already, which is told of a row that `screen_scroll` brought to its place.
void screen_paint(
    int row, int column, int cells, const void *text, size_t bytes, uint32_t attributes, int pair, bool shown);

// Whether `screen_scroll` may be called.
bool screen_scrolls(void);

// Has the terminal move its uppermost `rows` rows up by `by`, or down where that is negative; blanks without a look come
// in. Which is where, is to be told before one of them is painted.
void screen_scroll(int rows, int by);

// Sends what changed to the terminal, and puts the cursor at a cell.
void screen_show(int row, int column, bool cursor);

// The next `screen_show` paints every cell anew.
void screen_repaint_all(void);

// Asks the terminal for its size and takes it. Never below 1x1.
void screen_fit(int *width, int *height);

// Hands the terminal to others for a while, and takes it back.
void screen_suspend(void);
void screen_resume(void);

// Sends bytes to the terminal as they are, between two frames.
void screen_send(const void *bytes, size_t count);

// Reports presses and the wheel, or stops doing so.
void screen_report_mouse(bool on);

// Opens the terminal that controls this process, for keys when standard input is the article; -1 without one.
int screen_controlling_terminal(void);

#endif
