#ifndef VALUES_H
#define VALUES_H

#include "table.h"

CTable table_name_variants(void);
CTable table_value_words(void);
CTable table_value_words_de(void);
CTable table_value_words_fr(void);

#endif
