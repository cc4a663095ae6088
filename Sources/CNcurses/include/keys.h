#ifndef GLASS_KEYS_H
#define GLASS_KEYS_H

#include <stdbool.h>

// What `glass_read_key` gives besides a byte, 0 to 255.
enum {
  GLASS_KEY_NONE = -1,
  GLASS_KEY_CLOSED = -2,
  GLASS_KEY_UP = 0x100,
  GLASS_KEY_DOWN,
  GLASS_KEY_LEFT,
  GLASS_KEY_RIGHT,
  GLASS_KEY_HOME,
  GLASS_KEY_END,
  GLASS_KEY_PAGE_UP,
  GLASS_KEY_PAGE_DOWN,
  GLASS_KEY_INSERT,
  GLASS_KEY_DELETE,
  GLASS_KEY_BACKSPACE,
  GLASS_KEY_ENTER,
  GLASS_KEY_BACK_TAB,
  // A key that has no name here; nothing is done about it.
  GLASS_KEY_OTHER,
  // F0; F1 is one more.
  GLASS_KEY_FUNCTION = 0x200,
};

// The next byte or key that is waiting, GLASS_KEY_NONE when there is none, GLASS_KEY_CLOSED when there will
// never be one again. Waits only while a lone Escape may still grow into a key: 20 ms.
int glass_read_key(void);

#endif
