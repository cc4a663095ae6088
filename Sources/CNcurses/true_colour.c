#include "true_colour.h"

#include <stdio.h>
#include <string.h>

#include "ncursesw.h"

static uint32_t colours[256];

static bool asks_for(char *capability, const char *expected) {
  const char *asked = capability == NULL ? NULL : tiparm(capability, 16);
  return asked != NULL && strcmp(asked, expected) == 0;
}

bool true_colour_fits(const char *term) {
  // The one terminal that inherits the promise of another and does not keep it.
  if (term == NULL || strncmp(term, "screen", 6) == 0) return false;
  char *foreground = capability("setaf"), *background = capability("setab");
  return asks_for(foreground, "\033[38;5;16m") && asks_for(background, "\033[48;5;16m");
}

void true_colour_set(int number, uint32_t colour) {
  if (number >= 16 && number < 256) colours[number] = colour;
}

void true_colour_parameters(int number, char ground, char *text, size_t room) {
  uint32_t colour = colours[number];
  snprintf(text, room, "%c8;2;%u;%u;%u", ground, (unsigned)(colour >> 16 & 255), (unsigned)(colour >> 8 & 255),
           (unsigned)(colour & 255));
}
