#ifndef ENTITIES_H
#define ENTITIES_H

#include "table.h"

/// For MappedLexicon: made of given-names.tsv by `swift run tables`.
CTable table_given_names(void);
CTable table_name_words(void);
CTable table_known_names_de(void);
CTable table_known_names_fr(void);
CTable table_names_with_tail(void);
CTable table_nationalities(void);
CTable table_nicknames(void);
CTable table_titles_de(void);

#endif
