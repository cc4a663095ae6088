// Our few functions over wide-character ncurses. No ncurses header is visible to Swift.
//
// All of them belong to the main thread; at most one screen is open at a time.

#ifndef CNCURSES_H
#define CNCURSES_H

#include "errand.h"
#include "keys.h"
#include "lifeline.h"
#include "main_queue.h"
#include "memory.h"
#include "screen.h"
#include "signals.h"
#include "true_colour.h"

#endif
