#include "terminfo.h"

#include "ncursesw.h"

size_t terminfo_string(const char *name, char *bytes, size_t room) {
  return append_capability(bytes, 0, room, capability(name));
}

size_t terminfo_fill(const char *string, long first, long second, char *bytes, size_t room) {
  return append_capability(bytes, 0, room, tparm((char *)string, first, second, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
}

bool terminfo_flag(const char *name) { return tigetflag((char *)name) > 0; }

int terminfo_number(const char *name) {
  int number = tigetnum((char *)name);
  return number < 0 ? -1 : number;
}
