import TestSupport
import Testing

@testable import ViewModel

/// What was painted before is never shown where it would be painted otherwise now.
struct PaintedRowsTests {
  private static let notation = (1...9).map { number in
    """
    # Part \(number)
    “The harbour of Saltmere is not for sale,” Ingrid Maddern said; the harbour is ours, and so is the quay.
    [quote Ingrid                            ] [person      ]          [phrase    ]
    Nobody in Saltmere can say with certainty who owns the harbour. Tomas Reyk has a deed of 1871.
              [place ]                               [phrase     ]  [person  ]
    """
  }.joined(separator: "\n")

  private static let keys: [KeySequence] = [
    "j", "j", "j", "k", "Space", "b", "d", "u", "g", "G", "\"", "@", "]p", "]x", "n", "N", "*", "#",
    "(", ")", "tq", "te", "tp", "td", "tw", "\\", "z", "+", "-", "Tab", "Esc", "Enter", "p", "?",
  ]

  @Test(arguments: UInt64(1)...6)
  func `frames are as those of a reader that has painted nothing yet`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var reader = ReaderState.showing(Self.notation, columns: 80, rows: 14)
    for _ in 0..<250 {
      switch Int.random(in: 0..<20, using: &dice) {
      case 0:
        let columns = Int.random(in: 1...130, using: &dice)
        let rows = Int.random(in: 1...30, using: &dice)
        _ = reader.apply(.windowResized(Size(columns: columns, rows: rows)))
      case 1:
        reader.press("/")
        reader.type(["harbour", "quay", "/ar.o/"].randomElement(using: &dice) ?? "")
        reader.press("Enter")
      default:
        if let keys = Self.keys.randomElement(using: &dice) { reader.press(keys) }
      }
      var fresh = reader
      fresh.reading.hiddenLayers = reader.reading.hiddenLayers
      #expect(fresh.reading.painted !== reader.reading.painted)
      #expect(reader.frame() == fresh.frame())
    }
  }
}
