#ifndef CTABLES_H
#define CTABLES_H
#include "tour.h"
#endif
