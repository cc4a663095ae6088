import CTables
import Foundation
import Testing

@testable import ViewModel

@Suite struct `Cell widths` {
  private static let scalars = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }

  @Test func `letters, ideographs, marks and controls have their cells`() {
    #expect(CellWidth.of("a") == 1)
    #expect(CellWidth.of("é") == 1)
    #expect(CellWidth.of("“") == 1)
    #expect(CellWidth.of("漢") == 2)
    #expect(CellWidth.of("😀") == 2)
    #expect(CellWidth.of("\u{301}") == 0)
    #expect(CellWidth.of("\u{1B}") == nil)
    #expect(CellWidth.of("\u{202E}") == nil)
  }

  #if canImport(Glibc)
    /// libc's `wcwidth`, which the module Glibc leaves out.
    private static let wcwidth: @Sendable (Unicode.Scalar) -> Int = {
      setlocale(LC_CTYPE, "C.UTF-8")
      typealias Function = @convention(c) (Int32) -> Int32
      let function = unsafeBitCast(dlsym(nil, "wcwidth"), to: Function.self)
      return { Int(function(Int32($0.value))) }
    }()

    /// The version that the table is made for: it knows the emoji of Unicode 14 and not those of 15.
    private static let knowsUnicode14 = wcwidth("\u{1FAE0}") == 2 && wcwidth("\u{1FAE8}") == -1

    @Test(.enabled(if: knowsUnicode14))
    func `whatever is painted has the width by which ncurses places it`() {
      let wrong = Self.scalars.filter { scalar in
        CellWidth.of(scalar).map { $0 != Self.wcwidth(scalar) } ?? false
      }
      #expect(wrong.map { String($0.value, radix: 16) } == [])
    }

    /// Where libc would paint a scalar and we do not: each kind for the reason that `Glyph` gives.
    @Test(.enabled(if: knowsUnicode14))
    func `only these scalars are kept from a terminal that could paint them`() {
      var counts: [UnicodeKind: Int] = [:]
      for scalar in Self.scalars where CellWidth.of(scalar) == nil {
        guard Self.wcwidth(scalar) >= 0 else { continue }
        counts[unicode_kind(unicode_property(scalar.value)), default: 0] += 1
      }
      #expect(
        counts == [
          .control: 1,  // U+0000
          .softHyphen: 1, .joiner: 3, .regional: 26, .tag: 96,
          .invisible: 264,  // Variation selectors, U+034F, U+17B4, U+17B5, U+2060
          .standIn: 137_521,  // Private use 137,468; other format characters and fillers 53
        ])
    }

    @Test(.enabled(if: knowsUnicode14))
    func `of what libc gives cells, only hyphens, fillers, flags and private use are not painted`()
    {
      let unpainted = Self.scalars.filter {
        Self.wcwidth($0) > 0 && CellWidth.of($0) == nil
          && $0.properties.generalCategory != .privateUse
      }
      let flags = (UInt32(0x1F1E6)...0x1F1FF).map { $0 }
      #expect(unpainted.map(\.value) == [0xAD, 0x115F, 0x3164, 0xFFA0] + flags)
    }
  #endif
}
