#ifndef CTABLES_PHRASES_H
#define CTABLES_PHRASES_H
#include <stddef.h>

// The tables of repeated phrases: the bytes of the files in data/, and how many they are.
const unsigned char *_Nonnull phrases_stop_words(size_t *_Nonnull count);
const unsigned char *_Nonnull phrases_title_abbreviations(size_t *_Nonnull count);
const unsigned char *_Nonnull phrases_compatibility_letters(size_t *_Nonnull count);

#endif
