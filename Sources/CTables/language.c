#include "language.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "data/abbreviations.tsv"
};
CTable table_abbreviations(void) { return (CTable){abbreviations, sizeof abbreviations}; }

static const unsigned char function_words[] = {
#embed "data/function-words.tsv"
};
CTable table_function_words(void) { return (CTable){function_words, sizeof function_words}; }

static const unsigned char stop_words_other[] = {
#embed "data/stop-words-other.tsv"
};
CTable table_stop_words_other(void) { return (CTable){stop_words_other, sizeof stop_words_other}; }
