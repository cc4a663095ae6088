#include "keys.h"

#include <poll.h>

#include "keys_private.h"
#include "ncursesw.h"

static int input;

// Where keys are read: a pad, because with a window that was painted ncurses would show it first.
static WINDOW *pad;

// Keys that nearly every terminal sends so, whatever its terminfo entry knows of (vt100 has no Page Up).
static const struct { const char *sequence; int code; } usual[] = {
    {"\033[A", KEY_UP},    {"\033OA", KEY_UP},      {"\033[B", KEY_DOWN},   {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT},   {"\033[D", KEY_LEFT},   {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},  {"\033OH", KEY_HOME},    {"\033[1~", KEY_HOME},  {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},   {"\033OF", KEY_END},     {"\033[4~", KEY_END},   {"\033[8~", KEY_END},
    {"\033[2~", KEY_IC},   {"\033[3~", KEY_DC},     {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[Z", KEY_BTAB},  {"\033OM", KEY_ENTER},
    // The numeric keypad, where the terminal tells it from the other keys: the second legend of its digits, as terminfo
    // has it for the corners.
    {"\033Ow", KEY_HOME},  {"\033Ox", KEY_UP},      {"\033Oy", KEY_PPAGE}, {"\033Ot", KEY_LEFT},
    {"\033Ov", KEY_RIGHT}, {"\033Oq", KEY_END},     {"\033Or", KEY_DOWN},  {"\033Os", KEY_NPAGE},
    {"\033Op", KEY_IC},    {"\033On", KEY_DC},      {"\033Oj", '*'},       {"\033Ok", '+'},
    {"\033Ol", ','},       {"\033Om", '-'},         {"\033Oo", '/'},       {"\033OX", '='},
};

void keys_prepare(int descriptor) {
  input = descriptor;
  pad = newpad(1, 1);
  keypad(pad, TRUE);
  nodelay(pad, TRUE);
  // Of several reports that come at once ncurses would give only the last: they are read byte by byte.
  define_key(NULL, KEY_MOUSE);
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    if (key_defined(usual[i].sequence) == 0) define_key(usual[i].sequence, usual[i].code);
}

static int named(int code) {
  switch (code) {
    case KEY_UP: case KEY_SR: return KEYS_UP;
    case KEY_DOWN: case KEY_SF: return KEYS_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return KEYS_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return KEYS_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_FIND: case KEY_A1: return KEYS_HOME;
    case KEY_END: case KEY_SEND: case KEY_SELECT: case KEY_C1: return KEYS_END;
    case KEY_PPAGE: case KEY_SPREVIOUS: case KEY_A3: return KEYS_PAGE_UP;
    case KEY_NPAGE: case KEY_SNEXT: case KEY_C3: return KEYS_PAGE_DOWN;
    case KEY_IC: return KEYS_INSERT;
    case KEY_DC: case KEY_SDC: return KEYS_DELETE;
    // The Linux console calls ^Z so.
    case KEY_SUSPEND: return 0x1A;
    case KEY_BACKSPACE: return KEYS_BACKSPACE;
    case KEY_ENTER: return KEYS_ENTER;
    case KEY_BTAB: return KEYS_BACK_TAB;
    default: break;
  }
  if (code >= KEY_F0 && code <= KEY_F(63)) return KEYS_FUNCTION + code - KEY_F0;
  return KEYS_OTHER;
}

int keys_next(bool first) {
  int code = wgetch(pad);
  if (code != ERR) return code < KEY_MIN ? code & 0xFF : named(code);
  if (!first) return KEYS_NONE;
  struct pollfd waiting = {.fd = input, .events = POLLIN};
  if (poll(&waiting, 1, 0) <= 0) return KEYS_NONE;
  if (waiting.revents & (POLLHUP | POLLERR | POLLNVAL)) return KEYS_CLOSED;
  // Readable, and still nothing read: a byte that came this moment, or the end of the file.
  code = wgetch(pad);
  return code == ERR ? KEYS_CLOSED : code < KEY_MIN ? code & 0xFF : named(code);
}
