#include "spans.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char incise_verbs[] = {
#embed "data/incise-verbs.tsv"
};
CTable table_incise_verbs(void) { return (CTable){incise_verbs, sizeof incise_verbs}; }

static const unsigned char work_words[] = {
#embed "data/work-words.tsv"
};
CTable table_work_words(void) { return (CTable){work_words, sizeof work_words}; }
