#include "phrases.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char stop_words[] = {
#embed "data/stop-words.txt"
};

static const unsigned char title_abbreviations[] = {
#embed "data/title-abbreviations.txt"
};

static const unsigned char compatibility_letters[] = {
#embed "data/compatibility-letters.tsv"
};

const unsigned char *phrases_stop_words(size_t *count) {
  *count = sizeof stop_words;
  return stop_words;
}

const unsigned char *phrases_title_abbreviations(size_t *count) {
  *count = sizeof title_abbreviations;
  return title_abbreviations;
}

const unsigned char *phrases_compatibility_letters(size_t *count) {
  *count = sizeof compatibility_letters;
  return compatibility_letters;
}
