// For the C files of this folder only.

#ifndef KEYS_PRIVATE_H
#define KEYS_PRIVATE_H

// Makes ready to read keys from a terminal that was just opened.
void keys_prepare(int input);

#endif
