#include "description.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A description as it is compiled: six numbers, names, booleans, numbers, where the strings are, strings.
// Source: term(5), “legacy storage format”; numbers are 16 bits, the low byte first.
enum { most_bytes = 4096 };

// The same as ncurses takes it from the environment in place of a file; empty without one.
// Source: terminfo(5), TERMINFO that begins with “b64:”.
static char noted[sizeof "b64:" + (most_bytes + 2) / 3 * 4];

struct description {
  unsigned char bytes[most_bytes];
  size_t count;
};

static void add(struct description *to, const void *bytes, size_t count) {
  if (to->count + count <= sizeof to->bytes) memcpy(to->bytes + to->count, bytes, count);
  to->count += count;
}

static void add_number(struct description *to, int number) {
  unsigned char bytes[] = {number & 0xFF, number >> 8 & 0xFF};
  add(to, bytes, sizeof bytes);
}

static bool is_there(const char *string) { return string != NULL && string != (char *)-1; }

static bool is_among(char **string, char **const strings[], size_t count) {
  for (size_t i = 0; i < count; i++)
    if (string == strings[i]) return true;
  return false;
}

static bool is_told(char **string, bool scrolls, bool shortens_looks) {
  char **relative[] = {
      &cursor_left, &cursor_right, &cursor_up, &parm_left_cursor, &parm_right_cursor, &parm_up_cursor,
      &parm_down_cursor, &column_address, &row_address, &tab, &back_tab,
  };
  char **scrolling[] = {&scroll_reverse, &parm_rindex, &insert_line, &parm_insert_line, &clr_bol, &clr_eos};
  return is_there(*string) && !is_among(string, relative, sizeof relative / sizeof *relative) &&
         !(shortens_looks && string == &set_attributes) &&
         !(scrolls && is_among(string, scrolling, sizeof scrolling / sizeof *scrolling));
}

static void describe(struct description *description, bool scrolls, bool shortens_looks) {
  size_t names = strlen(CUR term_names) + 1, strings = 0;
  for (int i = 0; i < STRCOUNT; i++)
    if (is_there(CUR Strings[i])) strings += strlen(CUR Strings[i]) + 1;
  description->count = 0;
  int head[] = {0432, (int)names, BOOLCOUNT, NUMCOUNT, STRCOUNT, (int)strings};
  for (int i = 0; i < 6; i++) add_number(description, head[i]);
  add(description, CUR term_names, names);
  for (int i = 0; i < BOOLCOUNT; i++) add(description, CUR Booleans[i] > 0 ? "\1" : "\0", 1);
  if (description->count % 2 != 0) add(description, "\0", 1);
  for (int i = 0; i < NUMCOUNT; i++) add_number(description, CUR Numbers[i]);
  int place = 0;
  for (int i = 0; i < STRCOUNT; i++) {
    add_number(description, is_told(&CUR Strings[i], scrolls, shortens_looks) ? place : -1);
    if (is_there(CUR Strings[i])) place += (int)strlen(CUR Strings[i]) + 1;
  }
  for (int i = 0; i < STRCOUNT; i++)
    if (is_there(CUR Strings[i])) add(description, CUR Strings[i], strlen(CUR Strings[i]) + 1);
}

// Source: RFC 4648, section 4.
static void encode(const unsigned char *bytes, size_t count, char *text) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < count; i += 3) {
    size_t taken = count - i < 3 ? count - i : 3;
    uint32_t group = (uint32_t)bytes[i] << 16;
    if (taken > 1) group |= (uint32_t)bytes[i + 1] << 8;
    if (taken > 2) group |= bytes[i + 2];
    for (size_t j = 0; j < 4; j++) *text++ = j <= taken ? digits[group >> (18 - 6 * j) & 63] : '=';
  }
  *text = '\0';
}

void description_note(bool scrolls, bool shortens_looks) {
  noted[0] = '\0';
  // More colours than a number holds are known by more than the numbers.
  if (!is_there(cursor_address) || max_colors > 256) return;
  struct description description;
  describe(&description, scrolls, shortens_looks);
  if (description.count > sizeof description.bytes) return;
  strcpy(noted, "b64:");
  encode(description.bytes, description.count, noted + 4);
}

SCREEN *description_newterm(const char *term, FILE *output, FILE *input, bool *told) {
  *told = noted[0] != '\0';
  if (!*told) return newterm(term, output, input);
  char *before = getenv("TERMINFO");
  if (before != NULL) before = strdup(before);
  setenv("TERMINFO", noted, 1);
  SCREEN *screen = newterm(term, output, input);
  if (before != NULL) setenv("TERMINFO", before, 1);
  else unsetenv("TERMINFO");
  free(before);
  // A description that ncurses does not take is looked for in its files.
  *told = screen != NULL && !is_there(parm_right_cursor) && !is_there(parm_rindex);
  return screen != NULL ? screen : newterm(term, output, input);
}
