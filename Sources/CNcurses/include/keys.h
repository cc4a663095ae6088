#ifndef KEYS_H
#define KEYS_H

#include <stdbool.h>

// What `keys_next` gives besides a byte, 0 to 255.
enum {
  KEYS_NONE = -1,
  KEYS_CLOSED = -2,
  KEYS_UP = 0x100,
  KEYS_DOWN,
  KEYS_LEFT,
  KEYS_RIGHT,
  KEYS_HOME,
  KEYS_END,
  KEYS_PAGE_UP,
  KEYS_PAGE_DOWN,
  KEYS_INSERT,
  KEYS_DELETE,
  KEYS_BACKSPACE,
  KEYS_ENTER,
  KEYS_BACK_TAB,
  // A key that has no name here; nothing is done about it.
  KEYS_OTHER,
  // F0; F1 is one more.
  KEYS_FUNCTION = 0x200,
};

// The next byte or key that is waiting, KEYS_NONE when there is none, KEYS_CLOSED when there will
// never be one again, of which only the first call of a turn tells. Waits only while a lone Escape may still grow into a
// key: 20 ms.
int keys_next(bool first);

#endif
