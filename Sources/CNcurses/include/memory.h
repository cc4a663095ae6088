#ifndef MEMORY_H
#define MEMORY_H

// Gives back the pages of the program itself that were read so far. What is needed again is mapped again from the
// system's cache, in well under a millisecond for all; most of it was needed to start only.
void memory_forget_program(void);

#endif
