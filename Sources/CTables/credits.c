#include "credits.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text[] = {
#embed "data/credits.txt"
};
CTable credits(void) { return (CTable){text, sizeof text}; }
