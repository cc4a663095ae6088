#ifndef CREDITS_H
#define CREDITS_H

#include "table.h"

/// Whose data is built into the program, under which licences: plain text.
CTable credits(void);

#endif
