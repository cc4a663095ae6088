#include "entities.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char given_names[] = {
#embed "data/given-names.words"
};
CTable table_given_names(void) { return (CTable){given_names, sizeof given_names}; }

static const unsigned char known_names_de[] = {
#embed "data/known-names-de.tsv"
};
CTable table_known_names_de(void) { return (CTable){known_names_de, sizeof known_names_de}; }

static const unsigned char known_names_fr[] = {
#embed "data/known-names-fr.tsv"
};
CTable table_known_names_fr(void) { return (CTable){known_names_fr, sizeof known_names_fr}; }

static const unsigned char name_words[] = {
#embed "data/name-words.tsv"
};
CTable table_name_words(void) { return (CTable){name_words, sizeof name_words}; }

static const unsigned char names_with_tail[] = {
#embed "data/names-with-tail.tsv"
};
CTable table_names_with_tail(void) { return (CTable){names_with_tail, sizeof names_with_tail}; }

static const unsigned char nationalities[] = {
#embed "data/nationalities.tsv"
};
CTable table_nationalities(void) { return (CTable){nationalities, sizeof nationalities}; }

static const unsigned char nicknames[] = {
#embed "data/nicknames.tsv"
};
CTable table_nicknames(void) { return (CTable){nicknames, sizeof nicknames}; }

static const unsigned char titles_de[] = {
#embed "data/titles-de.tsv"
};
CTable table_titles_de(void) { return (CTable){titles_de, sizeof titles_de}; }
