#ifndef TOUR_H
#define TOUR_H

/// The article of `gloss tour`, in UTF-8, `gloss_tour_size()` bytes long.
const unsigned char *gloss_tour(void);
long gloss_tour_size(void);

#endif
