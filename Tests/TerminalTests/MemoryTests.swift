import Terminal
import Testing

#if canImport(Glibc)
  import Glibc

  struct MemoryTests {
    @Test func `a large block stands by itself, also after one that was given back`() throws {
      // Of its own accord malloc takes from the heap what is no larger than a block that was given back.
      free(malloc(Self.size))
      let block = try #require(malloc(Self.size))
      defer { free(block) }
      // Its mark in glibc's `malloc.c`: IS_MMAPPED.
      let word = block.load(fromByteOffset: -MemoryLayout<UInt>.size, as: UInt.self)
      #expect(word & 2 == 2)
    }

    /// In bytes: more than tests leave in one piece, and less than what malloc never takes from the heap.
    private static let size = 31 << 20
  }
#endif
