#ifndef CTABLES_H
#define CTABLES_H

#include "credits.h"
#include "entities.h"
#include "language.h"
#include "names.h"
#include "phrases.h"
#include "quotes.h"
#include "spans.h"
#include "speakers.h"
#include "tour.h"
#include "unicode.h"
#include "values.h"

#endif
