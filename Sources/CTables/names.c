#include "names.h"

// The compiler has #embed in every mode, but says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char clusters[] = {
#embed "data/name-clusters.bin"
};
CTable name_clusters(void) { return (CTable){clusters, sizeof clusters}; }

static const unsigned char gazetteer[] = {
#embed "data/name-gazetteer.bin"
};
CTable name_gazetteer(void) { return (CTable){gazetteer, sizeof gazetteer}; }

static const unsigned char weights[] = {
#embed "data/name-weights.bin"
};
CTable name_weights(void) { return (CTable){weights, sizeof weights}; }

static const unsigned char small_weights[] = {
#embed "data/name-weights-small.bin"
};
CTable name_weights_small(void) { return (CTable){small_weights, sizeof small_weights}; }

CTable table_zeros(void) {
  static const unsigned char zeros[64];
  return (CTable){zeros, sizeof zeros};
}
