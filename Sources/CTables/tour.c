#include "tour.h"

// A short article that teaches the keys, written for Gloss (CC0). Its sources: the colophon of the
// Lindisfarne Gospels (British Library, Cotton MS Nero D IV); the legal maxim “Quidquid non agnoscit glossa,
// non agnoscit curia”; Edgar Allan Poe, “Marginalia”, Democratic Review, November 1844, and T. O. Mabbott's
// note on it; Coleridge's note in Lamb's Beaumont and Fletcher (1811) and Charles Lamb, “The Two Races of
// Men”, London Magazine, December 1820; Fermat's note on Diophantus II 8, translated anew.
static const unsigned char text[] = {
#embed "data/tour.txt"
};

const unsigned char *gloss_tour(void) { return text; }
long gloss_tour_size(void) { return sizeof text; }
