// Tells which C library it is.
#include <features.h>

#ifdef __GLIBC__
#include <malloc.h>

// The analysis of a long text needs large tables for moments only. Of its own accord malloc soon takes them from the
// heap, where they leave holes that the program keeps for as long as it runs; large blocks of their own go back to
// the system at once. For the same reason all threads share one heap: that of a thread that has done its work, and
// the rest of which nobody uses, would stay as well.
__attribute__((constructor)) static void keep_little(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_ARENA_MAX, 1);
}
#endif
