#include "main_queue.h"

#include <stdint.h>
#include <unistd.h>

extern int _dispatch_get_main_queue_handle_4CF(void);
extern void _dispatch_main_queue_callback_4CF(void *message);

int main_queue_descriptor(void) { return _dispatch_get_main_queue_handle_4CF(); }

void main_queue_drain(void) {
  // An eventfd: it stays readable until its counter is taken.
  uint64_t wakes;
  ssize_t ignored = read(main_queue_descriptor(), &wakes, sizeof wakes);
  (void)ignored;
  _dispatch_main_queue_callback_4CF(NULL);
}
