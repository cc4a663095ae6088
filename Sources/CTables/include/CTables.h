#ifndef CTABLES_H
#define CTABLES_H

#include "unicode.h"

#endif
