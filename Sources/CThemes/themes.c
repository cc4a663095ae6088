#include "CThemes.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The compiler builds files in before its default language standard knows of that.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char default_theme[] = {
#embed "../../themes/default.toml"
};
static const unsigned char light[] = {
#embed "../../themes/light.toml"
};
static const unsigned char dark[] = {
#embed "../../themes/dark.toml"
};
static const unsigned char high_contrast[] = {
#embed "../../themes/high-contrast.toml"
};
static const unsigned char colour_blind[] = {
#embed "../../themes/colour-blind.toml"
};
static const unsigned char monochrome[] = {
#embed "../../themes/monochrome.toml"
};

static const struct embedded_theme themes[] = {
    {"default", default_theme, sizeof default_theme},
    {"light", light, sizeof light},
    {"dark", dark, sizeof dark},
    {"high-contrast", high_contrast, sizeof high_contrast},
    {"colour-blind", colour_blind, sizeof colour_blind},
    {"monochrome", monochrome, sizeof monochrome},
};

int embedded_theme_count(void) { return sizeof themes / sizeof *themes; }

struct embedded_theme embedded_theme(int number) { return themes[number]; }

unsigned char *themes_list_folder(const char *path, size_t *count) {
  DIR *folder = opendir(path);
  if (folder == NULL) return NULL;
  unsigned char *names = NULL;
  *count = 0;
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    size_t length = strlen(entry->d_name);
    unsigned char *more = realloc(names, *count + length + 1);
    if (more == NULL) break;
    names = more;
    memcpy(names + *count, entry->d_name, length);
    names[*count + length] = '\n';
    *count += length + 1;
  }
  closedir(folder);
  return names;
}

unsigned char *themes_read_file(const char *path, size_t *count) {
  enum { limit = 1 << 20 };
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  unsigned char *bytes = malloc(limit);
  if (bytes != NULL) {
    *count = fread(bytes, 1, limit, file);
    if (ferror(file)) {
      free(bytes);
      bytes = NULL;
    }
  }
  fclose(file);
  return bytes;
}

void themes_free(unsigned char *bytes) { free(bytes); }
