#include "looks.h"

#include <stdint.h>
#include <stdio.h>

#include "ncursesw.h"
#include "true_colour.h"

// Attributes as bits, in the order of their parameters: the one that asks for them, and the one that takes them back.
static const struct {
  int asks, takes_back;
} attributes[] = {{1, 22}, {2, 22}, {3, 23}, {4, 24}, {7, 27}};
enum { attribute_count = sizeof attributes / sizeof *attributes, underline = 1 << 3, reverse = 1 << 4 };

// The parameters that ask for a colour, “94” or “38;2;255;0;0”; none for the terminal's own.
struct colour {
  char parameters[24];
};

struct look {
  unsigned attributes;
  struct colour foreground, background;
};

static bool is_among(const char *name, const char *const values[], size_t count) {
  char *own = capability(name);
  for (size_t i = 0; own != NULL && i < count; i++)
    if (strcmp(own, values[i]) == 0) return true;
  return own == NULL;
}

static bool is_absent_or(const char *name, const char *value) { return is_among(name, &value, 1); }

// Whether the first colours, which every terminal with colours has, are asked for by one parameter or by three.
static bool asks_for_colours(const char *name, char ground) {
  char *own = capability(name);
  if (own == NULL) return true;
  char one[16], three[16];
  snprintf(one, sizeof one, "\033[%c1m", ground);
  snprintf(three, sizeof three, "\033[%c8;5;1m", ground);
  const char *asked = tiparm(own, 1);
  return asked != NULL && (strcmp(asked, one) == 0 || strcmp(asked, three) == 0);
}

bool looks_fit(void) {
  static const char *const plain[] = {
      "\033[m", "\033[0m", "\033(B\033[m", "\033[m\033(B", "\033[m\017", "\033[0m\017",
  };
  // What takes an underline back by itself knows 22 and 27 too, as terminals have since the VT220; others begin anew.
  char *ends_underline = capability("rmul");
  bool reverses = capability("rev") != NULL ? is_absent_or("rev", "\033[7m") : is_absent_or("smso", "\033[7m");
  return ends_underline != NULL && strcmp(ends_underline, "\033[24m") == 0 && reverses &&
         is_among("sgr0", plain, sizeof plain / sizeof *plain) && is_absent_or("smul", "\033[4m") &&
         is_absent_or("bold", "\033[1m") && is_absent_or("dim", "\033[2m") && is_absent_or("sitm", "\033[3m") &&
         is_absent_or("ritm", "\033[23m") && is_absent_or("op", "\033[39;49m") && asks_for_colours("setaf", '3') &&
         asks_for_colours("setab", '4');
}

static bool same(const struct colour *one, const struct colour *other) {
  return strcmp(one->parameters, other->parameters) == 0;
}

static bool is_same_look(const struct look *one, const struct look *other) {
  return one->attributes == other->attributes && same(&one->foreground, &other->foreground) &&
         same(&one->background, &other->background);
}

// Whether blanks look the same: they show no letter, but their ground and a line under it.
static bool is_same_blank(const struct look *one, const struct look *other) {
  if ((one->attributes | other->attributes) & (underline | reverse)) return is_same_look(one, other);
  return same(&one->background, &other->background);
}

// MARK: - Reading

// A run of parameters, from its first digit to behind its last.
struct parameters {
  const char *next, *end;
};

static int take_number(struct parameters *from) {
  int number = 0;
  for (; from->next < from->end && *from->next >= '0' && *from->next <= '9'; from->next++)
    if (number < 1 << 16) number = number * 10 + (*from->next - '0');
  return number;
}

static void skip_separator(struct parameters *from) {
  if (from->next < from->end) from->next++;
}

// The colour that begins at `first`: of its own number alone, of a number of the palette, or of red, green and blue, with
// semicolons between them or with colons.
static struct colour take_colour(const char *first, int number, bool true_colours, struct parameters *from) {
  struct colour colour = {0};
  if ((number == 38 || number == 48) && from->next < from->end && *from->next == ':') {
    while (from->next < from->end && *from->next != ';') from->next++;
  } else if (number == 38 || number == 48) {
    skip_separator(from);
    int more = take_number(from) == 5 ? 1 : 3, last = 0;
    for (int i = 0; i < more; i++) {
      skip_separator(from);
      last = take_number(from);
    }
    if (true_colours && more == 1 && last >= 16 && last < 256) {
      true_colour_parameters(last, number == 38 ? '3' : '4', colour.parameters, sizeof colour.parameters);
      return colour;
    }
  }
  size_t count = (size_t)(from->next - first);
  if (count < sizeof colour.parameters) memcpy(colour.parameters, first, count);
  return colour;
}

// Changes `look` as the parameters of an SGR say.
static void take_look(struct parameters from, bool true_colours, struct look *look) {
  do {
    const char *first = from.next;
    int number = take_number(&from);
    if (number == 0) *look = (struct look){0};
    for (int i = 0; i < attribute_count; i++) {
      if (number == attributes[i].asks) look->attributes |= 1u << i;
      if (number == attributes[i].takes_back) look->attributes &= ~(1u << i);
    }
    int tens = number >= 90 ? number - 60 : number;
    if (tens >= 30 && tens < 40) {
      look->foreground = number == 39 ? (struct colour){0} : take_colour(first, number, true_colours, &from);
    } else if (tens >= 40 && tens < 50) {
      look->background = number == 49 ? (struct colour){0} : take_colour(first, number, true_colours, &from);
    }
    // What follows a colon only says more of the same.
    while (from.next < from.end && *from.next != ';') from.next++;
    skip_separator(&from);
  } while (from.next < from.end);
}

// MARK: - Writing

struct sequence {
  // Room for every attribute, taken back and asked for, and for two colours.
  char text[96];
  size_t count;
};

static void add_text(struct sequence *to, const char *text) {
  for (; *text != '\0'; text++) to->text[to->count++] = *text;
}

static void add_parameter(struct sequence *to, const char *parameter) {
  if (to->text[to->count - 1] != '[') to->text[to->count++] = ';';
  add_text(to, parameter);
}

static void add_number(struct sequence *to, int number) {
  char digits[] = {(char)('0' + number / 10), (char)('0' + number % 10), '\0'};
  add_parameter(to, number < 10 ? digits + 1 : digits);
}

static void add_attributes(struct sequence *to, unsigned which) {
  for (int i = 0; i < attribute_count; i++)
    if (which & 1u << i) add_number(to, attributes[i].asks);
}

static void begin(struct sequence *sequence) {
  sequence->count = 0;
  add_text(sequence, "\033[");
}

// The look by itself, whatever was before.
static struct sequence anew(const struct look *look) {
  struct sequence result;
  begin(&result);
  bool is_plain = look->attributes == 0 && !*look->foreground.parameters && !*look->background.parameters;
  if (!is_plain) add_text(&result, "0");
  add_attributes(&result, look->attributes);
  if (*look->foreground.parameters) add_parameter(&result, look->foreground.parameters);
  if (*look->background.parameters) add_parameter(&result, look->background.parameters);
  add_text(&result, "m");
  return result;
}

// The look by what differs from the one before.
static struct sequence difference(const struct look *from, const struct look *to) {
  struct sequence result;
  begin(&result);
  unsigned taken_back = from->attributes & ~to->attributes, asked = to->attributes & ~from->attributes;
  for (int i = 0, before = 0; i < attribute_count; i++) {
    int number = attributes[i].takes_back;
    if (!(taken_back & 1u << i) || number == before) continue;
    add_number(&result, number);
    before = number;
    // One number takes back both bold and dim.
    for (int j = 0; j < attribute_count; j++)
      if (attributes[j].takes_back == number) asked |= to->attributes & 1u << j;
  }
  add_attributes(&result, asked);
  if (!same(&from->foreground, &to->foreground))
    add_parameter(&result, *to->foreground.parameters ? to->foreground.parameters : "39");
  if (!same(&from->background, &to->background))
    add_parameter(&result, *to->background.parameters ? to->background.parameters : "49");
  add_text(&result, "m");
  return result;
}

// MARK: - A frame

struct shortening {
  struct bytes *to;
  // What ncurses has asked for, and what the terminal is at. Until the first look of a frame is sent, it is at none
  // as far as we know, but somebody else may have written to it.
  struct look asked, sent;
  bool is_sure, has_room;
  // The last movement, as long as nothing was written after it.
  const char *movement;
  size_t movement_count;
};

static void put(struct shortening *shortening, const char *bytes, size_t count) {
  if (!add_bytes(shortening->to, bytes, count)) shortening->has_room = false;
}

static void put_movement(struct shortening *shortening) {
  put(shortening, shortening->movement, shortening->movement_count);
  shortening->movement_count = 0;
}

static void put_look(struct shortening *shortening) {
  struct sequence whole = anew(&shortening->asked), shortest = whole;
  if (shortening->is_sure) {
    struct sequence changed = difference(&shortening->sent, &shortening->asked);
    if (changed.count < whole.count) shortest = changed;
  }
  put(shortening, shortest.text, shortest.count);
  shortening->sent = shortening->asked;
  shortening->is_sure = true;
}

static bool is_blank(const char *text, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (text[i] != ' ') return false;
  return true;
}

static void put_text(struct shortening *shortening, const char *text, size_t count) {
  put_movement(shortening);
  const struct look *asked = &shortening->asked, *sent = &shortening->sent;
  bool fits = shortening->is_sure && (is_same_look(asked, sent) || (is_same_blank(asked, sent) && is_blank(text, count)));
  if (!fits) put_look(shortening);
  put(shortening, text, count);
}

// Any other sequence. One that clears cells or scrolls leaves blanks in the look of the moment.
static void put_sequence(struct shortening *shortening, const char *sequence, size_t count) {
  put_movement(shortening);
  char last = sequence[count - 1];
  bool clears = last == 'J' || last == 'K' || last == 'X';
  bool is_known = shortening->is_sure || !clears;
  if (!is_known || !is_same_blank(&shortening->asked, &shortening->sent)) put_look(shortening);
  put(shortening, sequence, count);
}

// The length of the escape sequence at `bytes`; ncurses sends no strings (OSC) in a frame. Source: ECMA-48, section 5.4;
// ECMA-35, section 13.
static size_t sequence_length(const char *bytes, const char *end) {
  const char *next = bytes + 1;
  bool has_parameters = next < end && *next == '[';
  if (has_parameters) next++;
  while (next < end && *next >= 0x20 && *next < (has_parameters ? 0x40 : 0x30)) next++;
  return (size_t)((next < end ? next + 1 : end) - bytes);
}

// Whether only digits, and what separates them, stand between the bracket and the letter.
static bool has_numbers_only(const char *sequence, size_t count) {
  for (size_t i = 2; i + 1 < count; i++)
    if (sequence[i] < '0' || sequence[i] > ';') return false;
  return true;
}

bool looks_shorten(const char *frame, size_t count, bool true_colours, struct bytes *to) {
  struct shortening shortening = {.to = to, .has_room = true};
  const char *next = frame, *end = frame + count;
  while (next < end) {
    size_t length;
    if (*next == '\033') {
      length = sequence_length(next, end);
      bool is_control = length > 2 && next[1] == '[' && has_numbers_only(next, length);
      if (is_control && next[length - 1] == 'm') {
        take_look((struct parameters){next + 2, next + length - 1}, true_colours, &shortening.asked);
      } else if (is_control && next[length - 1] == 'H') {
        shortening.movement = next;
        shortening.movement_count = length;
      } else {
        put_sequence(&shortening, next, length);
      }
    } else {
      const char *escape = memchr(next, '\033', (size_t)(end - next));
      length = (size_t)((escape == NULL ? end : escape) - next);
      put_text(&shortening, next, length);
    }
    next += length;
  }
  put_movement(&shortening);
  // The next frame begins with no look.
  if (!is_same_look(&shortening.asked, &shortening.sent)) put_look(&shortening);
  return shortening.has_room;
}
