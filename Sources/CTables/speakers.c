#include "speakers.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cue_verbs_de[] = {
#embed "data/cue-verbs-de.tsv"
};
CTable table_cue_verbs_de(void) { return (CTable){cue_verbs_de, sizeof cue_verbs_de}; }

static const unsigned char cue_verbs_fr[] = {
#embed "data/cue-verbs-fr.tsv"
};
CTable table_cue_verbs_fr(void) { return (CTable){cue_verbs_fr, sizeof cue_verbs_fr}; }

static const unsigned char cue_verbs_other[] = {
#embed "data/cue-verbs-other.tsv"
};
CTable table_cue_verbs_other(void) { return (CTable){cue_verbs_other, sizeof cue_verbs_other}; }

static const unsigned char grammar_words_de[] = {
#embed "data/grammar-words-de.tsv"
};
CTable table_grammar_words_de(void) { return (CTable){grammar_words_de, sizeof grammar_words_de}; }

static const unsigned char grammar_words_fr[] = {
#embed "data/grammar-words-fr.tsv"
};
CTable table_grammar_words_fr(void) { return (CTable){grammar_words_fr, sizeof grammar_words_fr}; }

static const unsigned char grammar_words_other[] = {
#embed "data/grammar-words-other.tsv"
};
CTable table_grammar_words_other(void) {
  return (CTable){grammar_words_other, sizeof grammar_words_other};
}

static const unsigned char gendered_words[] = {
#embed "data/gendered-words.tsv"
};
CTable table_gendered_words(void) { return (CTable){gendered_words, sizeof gendered_words}; }

static const unsigned char given_name_genders[] = {
#embed "data/given-name-genders.words"
};
CTable table_given_name_genders(void) {
  return (CTable){given_name_genders, sizeof given_name_genders};
}

static const unsigned char pronouns[] = {
#embed "data/pronouns.tsv"
};
CTable table_pronouns(void) { return (CTable){pronouns, sizeof pronouns}; }

static const unsigned char role_words[] = {
#embed "data/role-words.tsv"
};
CTable table_role_words(void) { return (CTable){role_words, sizeof role_words}; }

static const unsigned char weights[] = {
#embed "data/speaker-weights.bin"
};
CTable speaker_weights(void) { return (CTable){weights, sizeof weights}; }
