#define _GNU_SOURCE
#include "memory.h"

#include <link.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// Tells which C library it is.
#include <features.h>

#ifdef __GLIBC__
#include <malloc.h>

// The analysis of a long text needs large tables for moments only. Of its own accord malloc soon takes them from the
// heap, where they leave holes that the program keeps for as long as it runs; large blocks of their own go back to
// the system at once. For the same reason all threads share one heap: that of a thread that has done its work, and
// the rest of which nobody uses, would stay as well.
__attribute__((constructor)) static void keep_little(void) {
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_ARENA_MAX, 1);
}
#endif

// Gives back the whole pages of the segments that nobody writes to.
static int forget(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int number = 0; number < object->dlpi_phnum; number++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[number];
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    uintptr_t start = object->dlpi_addr + segment->p_vaddr;
    uintptr_t end = (start + segment->p_memsz) & ~(page - 1);
    start = (start + page - 1) & ~(page - 1);
    if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void memory_forget_program(void) { dl_iterate_phdr(forget, NULL); }
