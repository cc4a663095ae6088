#ifndef SPEAKERS_H
#define SPEAKERS_H

#include "table.h"

CTable table_cue_verbs_de(void);
CTable table_cue_verbs_fr(void);
CTable table_cue_verbs_other(void);
CTable table_grammar_words_de(void);
CTable table_grammar_words_fr(void);
CTable table_grammar_words_other(void);
CTable table_gendered_words(void);
/// For MappedLexicon: made of given-name-genders.tsv by `swift run tables`.
CTable table_given_name_genders(void);
CTable table_pronouns(void);
CTable table_role_words(void);

/// The weights of the speaker ranker, made by `swift run train`: 16-bit integers, low byte first.
CTable speaker_weights(void);

#endif
