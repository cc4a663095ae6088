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
static const unsigned char nord[] = {
#embed "../../themes/nord.toml"
};
static const unsigned char gruvbox_dark[] = {
#embed "../../themes/gruvbox-dark.toml"
};
static const unsigned char gruvbox_light[] = {
#embed "../../themes/gruvbox-light.toml"
};
static const unsigned char solarized_dark[] = {
#embed "../../themes/solarized-dark.toml"
};
static const unsigned char solarized_light[] = {
#embed "../../themes/solarized-light.toml"
};
static const unsigned char dracula[] = {
#embed "../../themes/dracula.toml"
};
static const unsigned char catppuccin_mocha[] = {
#embed "../../themes/catppuccin-mocha.toml"
};
static const unsigned char catppuccin_latte[] = {
#embed "../../themes/catppuccin-latte.toml"
};
static const unsigned char tokyo_night[] = {
#embed "../../themes/tokyo-night.toml"
};
static const unsigned char rose_pine[] = {
#embed "../../themes/rose-pine.toml"
};
static const unsigned char rose_pine_dawn[] = {
#embed "../../themes/rose-pine-dawn.toml"
};

static const struct embedded_theme themes[] = {
    {"default", default_theme, sizeof default_theme},
    {"light", light, sizeof light},
    {"dark", dark, sizeof dark},
    {"high-contrast", high_contrast, sizeof high_contrast},
    {"colour-blind", colour_blind, sizeof colour_blind},
    {"monochrome", monochrome, sizeof monochrome},
    {"nord", nord, sizeof nord},
    {"gruvbox-dark", gruvbox_dark, sizeof gruvbox_dark},
    {"gruvbox-light", gruvbox_light, sizeof gruvbox_light},
    {"solarized-dark", solarized_dark, sizeof solarized_dark},
    {"solarized-light", solarized_light, sizeof solarized_light},
    {"dracula", dracula, sizeof dracula},
    {"catppuccin-mocha", catppuccin_mocha, sizeof catppuccin_mocha},
    {"catppuccin-latte", catppuccin_latte, sizeof catppuccin_latte},
    {"tokyo-night", tokyo_night, sizeof tokyo_night},
    {"rose-pine", rose_pine, sizeof rose_pine},
    {"rose-pine-dawn", rose_pine_dawn, sizeof rose_pine_dawn},
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
