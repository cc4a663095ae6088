#ifndef QUOTES_H
#define QUOTES_H

#include "table.h"

CTable table_cue_verbs(void);
CTable table_elisions(void);
CTable table_grammar_words(void);

#endif
