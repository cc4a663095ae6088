#include "quotes.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cue_verbs[] = {
#embed "data/cue-verbs.tsv"
};
CTable table_cue_verbs(void) { return (CTable){cue_verbs, sizeof cue_verbs}; }

static const unsigned char elisions[] = {
#embed "data/elisions.tsv"
};
CTable table_elisions(void) { return (CTable){elisions, sizeof elisions}; }

static const unsigned char grammar_words[] = {
#embed "data/grammar-words.tsv"
};
CTable table_grammar_words(void) { return (CTable){grammar_words, sizeof grammar_words}; }
