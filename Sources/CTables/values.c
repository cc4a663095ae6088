#include "values.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char name_variants[] = {
#embed "data/name-variants.tsv"
};
CTable table_name_variants(void) { return (CTable){name_variants, sizeof name_variants}; }

static const unsigned char value_words[] = {
#embed "data/value-words.tsv"
};
CTable table_value_words(void) { return (CTable){value_words, sizeof value_words}; }

static const unsigned char value_words_de[] = {
#embed "data/value-words-de.tsv"
};
CTable table_value_words_de(void) { return (CTable){value_words_de, sizeof value_words_de}; }

static const unsigned char value_words_fr[] = {
#embed "data/value-words-fr.tsv"
};
CTable table_value_words_fr(void) { return (CTable){value_words_fr, sizeof value_words_fr}; }
