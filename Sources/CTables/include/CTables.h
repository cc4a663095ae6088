#ifndef CTABLES_H
#define CTABLES_H

#include "unicode.h"
#include "entities.h"
#include "language.h"
#include "quotes.h"

#endif
