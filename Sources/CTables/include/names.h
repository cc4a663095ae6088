#ifndef NAMES_H
#define NAMES_H

#include "table.h"

// Made by `swift run -c release train ner`; how they are laid out is told by HashedTable and NameModel.

/// The clusters of words.
CTable name_clusters(void);
/// The phrases of the gazetteer.
CTable name_gazetteer(void);
/// The weights of the name tagger.
CTable name_weights(void);
/// Those for lines without capitals.
CTable name_weights_small(void);

/// Bytes that are all 0: what a table without rows is read from.
CTable table_zeros(void);

#endif
