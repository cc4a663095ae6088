// The themes of the folder themes/, built into the program so that it works from any folder.

#ifndef CTHEMES_H
#define CTHEMES_H

#include <stddef.h>

struct embedded_theme {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

int embedded_theme_count(void);

// `number` counts from 0; the default theme is the first.
struct embedded_theme embedded_theme(int number);

// The names of the files in a folder, each ended by a newline, in no order; NULL when there is no such folder.
// Give it back to `themes_free`.
unsigned char *themes_list_folder(const char *path, size_t *count);

// The whole of a file of at most 1 MB; NULL when there is no such file to read. Give it back to `themes_free`.
unsigned char *themes_read_file(const char *path, size_t *count);
void themes_free(unsigned char *bytes);

#endif
