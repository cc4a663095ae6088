#ifndef SPANS_H
#define SPANS_H

#include "table.h"

CTable table_incise_verbs(void);
CTable table_work_words(void);

#endif
