#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "table.h"

CTable table_abbreviations(void);
CTable table_function_words(void);
CTable table_stop_words_other(void);

#endif
