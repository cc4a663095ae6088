#ifdef __GLIBC__
#include <malloc.h>

// The analysis of a long text needs large tables for moments only. Of its own accord malloc soon takes them from the
// heap, where they leave holes that the program keeps for as long as it runs; large blocks of their own go back to
// the system at once.
__attribute__((constructor)) static void give_large_blocks_back(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}
#endif
