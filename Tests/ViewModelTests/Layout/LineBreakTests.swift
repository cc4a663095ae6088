import CTables
import Foundation
import Testing

/// Unicode's own tests of the two state machines. Debian's package unicode-data has them.
@Suite struct `Unicode boundaries` {
  private static let folder = "/usr/share/unicode"
  static let hasData = FileManager.default.fileExists(
    atPath: folder + "/auxiliary/LineBreakTest.txt")

  @Test(.enabled(if: hasData)) func `lines break as LineBreakTest has it, without exception`()
    throws
  {
    let samples = try Self.samples("LineBreakTest.txt")
    #expect(samples.count > 7000)
    for sample in samples {
      var state: UInt8 = 0
      let properties = sample.scalars.map { unicode_property($0) } + [0]
      let found = zip(properties, properties.dropFirst()).map { property, following in
        let step = unicode_line_step(state, property, following)
        state = step & ~UInt8(UNICODE_BOUNDARY)
        return step & UInt8(UNICODE_BOUNDARY) != 0
      }
      #expect(found == sample.boundaries, "\(sample.line)")
    }
  }

  @Test(.enabled(if: hasData)) func `clusters end as GraphemeBreakTest has it`() throws {
    let samples = try Self.samples("GraphemeBreakTest.txt")
    #expect(samples.count > 500)
    for sample in samples {
      var state: UInt8 = 0
      let found = sample.scalars.map { scalar in
        let step = unicode_cluster_step(state, unicode_property(scalar))
        state = step & ~UInt8(UNICODE_BOUNDARY)
        return step & UInt8(UNICODE_BOUNDARY) != 0
      }
      // The start counts as a boundary in this file.
      #expect(Array(found.dropFirst()) == Array(sample.boundaries.dropFirst()), "\(sample.line)")
    }
  }

  private struct Sample {
    var line: Substring
    var scalars: [UInt32] = []
    /// Before each scalar.
    var boundaries: [Bool] = []
  }

  private static func samples(_ name: String) throws -> [Sample] {
    let text = try String(contentsOfFile: folder + "/auxiliary/" + name, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      guard fields.count > 1 else { return nil }
      var sample = Sample(line: line)
      for (mark, scalar) in zip(fields, fields.dropFirst()) where mark == "÷" || mark == "×" {
        sample.boundaries.append(mark == "÷")
        sample.scalars.append(UInt32(scalar, radix: 16)!)
      }
      return sample
    }
  }
}
