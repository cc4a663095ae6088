#ifndef CTABLES_H
#define CTABLES_H
#include "phrases.h"
#endif
