#include "lifeline.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "ncursesw.h"

// A Swift trap is SIGILL or SIGTRAP.
static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction before[fatal_count];
static volatile sig_atomic_t armed, mouse;
static int input = -1, output = -1;
static struct termios settings;
static bool has_settings;

// Two, so that a signal never meets one half written.
static struct { char bytes[256]; size_t count; } farewells[2];
static volatile sig_atomic_t current;

static const char mouse_off[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l";

static void put_in_order(void) {
  if (!armed) return;
  armed = 0;
  ssize_t ignored = 0;
  if (mouse) ignored = write(output, mouse_off, sizeof mouse_off - 1);
  ignored = write(output, farewells[current].bytes, farewells[current].count);
  (void)ignored;
  if (has_settings) tcsetattr(input, TCSANOW, &settings);
}

// Swift's own printer of backtraces takes seconds and then waits for a key, so it has its turn only where somebody
// asked for it.
static bool wants_backtraces;

// Then lets happen what is to happen, so that status and core are what they should be.
static void handle(int number) {
  put_in_order();
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int i = 0; wants_backtraces && i < fatal_count; i++)
    if (fatal[i] == number) action = before[i];
  sigaction(number, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

// Adds a capability without its padding, `$<5>`: nobody waits in a signal handler.
static size_t append(char *bytes, size_t count, size_t room, const char *capability) {
  for (const char *c = capability; c != NULL && *c != '\0' && count < room; c++) {
    if (c[0] == '$' && c[1] == '<') {
      const char *end = strchr(c, '>');
      if (end != NULL) {
        c = end;
        continue;
      }
    }
    bytes[count++] = *c;
  }
  return count;
}

static void prepare_farewell(void) {
  if (cur_term == NULL) return;
  int spare = !current;
  char *bytes = farewells[spare].bytes;
  size_t room = sizeof farewells[spare].bytes, count = 0;
  const char *leave = capability("rmcup"), *address = capability("cup");
  count = append(bytes, count, room, capability("sgr0"));
  count = append(bytes, count, room, capability("op"));
  count = append(bytes, count, room, capability("rmkx"));
  count = append(bytes, count, room, capability("cnorm"));
  if (leave == NULL && address != NULL) count = append(bytes, count, room, tparm(address, LINES - 1, 0));
  count = append(bytes, count, room, leave != NULL ? leave : "\r\n");
  farewells[spare].count = count;
  current = spare;
}

static void catch_fatal(void) {
  // A stack that ran over has no room for a handler.
  static char spare_stack[64 * 1024];
  stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before[i]);
  wants_backtraces = getenv("SWIFT_BACKTRACE") != NULL;
  atexit(put_in_order);
}

void lifeline_attach(int new_input, int new_output) {
  static bool attached;
  if (new_input >= 0) {
    input = new_input;
    output = new_output;
    if (!armed && !has_settings) has_settings = tcgetattr(input, &settings) == 0;
  }
  if (!attached) {
    attached = true;
    catch_fatal();
  }
  prepare_farewell();
}

void lifeline_note_mouse(bool on) { mouse = on; }

void lifeline_arm(bool now) { armed = now; }
