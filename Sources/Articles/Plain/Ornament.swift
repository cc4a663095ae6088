/// A line that is made of one mark only, such as `* * *`, `-----` or `⁂`.
struct Ornament: Equatable {
  var mark: Unicode.Scalar
  /// How often it stands there.
  var count: Int
  /// Whether nothing stands between the marks.
  var isSolid: Bool

  init?(_ line: ArraySlice<UInt8>) {
    guard let mark = firstScalar(line), Self.isMark(mark) else { return nil }
    let length = mark.utf8.count
    self.mark = mark
    count = 0
    isSolid = true
    var offset = line.startIndex
    while offset < line.endIndex {
      if line[offset] == 0x20 || line[offset] == 0x09 {
        isSolid = false
        offset += 1
        continue
      }
      guard offset + length <= line.endIndex,
        line[offset..<offset + length].elementsEqual(mark.utf8)
      else { return nil }
      count += 1
      offset += length
    }
  }

  /// Whether the line parts two scenes: three marks and more, or a single printer's flower.
  var isBreak: Bool {
    switch mark {
    case ".": false
    case "-", "_", "=", "~", "+", "–", "—", "─", "━", "═": count >= 3
    default: true
    }
  }

  /// Whether the line may rule off the heading above or below it.
  var isRule: Bool {
    isSolid && count >= 3
      && (mark == "=" || mark == "-" || mark == "~" || mark == "*" || mark == "^" || mark == "─"
        || mark == "═" || mark == "_" || mark == "#")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "-", "_", "=", "~", "#", "+", "^", "–", "—", "─", "━", "═", "•", "·", "∗", "⁂", "⁎",
      "⁕":
      true
    case "❦", "❧", "☙", "§", "◆", "◇", "◊", "♦", "✦", "✧", "★", "☆", "✻", "✽", "✱", "❖", "※", "⸻",
      "●", "○":
      true
    default: false
    }
  }
}

extension PlainLines {
  /// The ornament that line `index` is made of.
  func ornament(at index: Int) -> Ornament? { Ornament(bytes(lines[index])) }

  /// Cells: a shorter line may be a name below “Yours faithfully”.
  private static let body = 40

  /// Whether line `index` has a rule right below it: of about its own length, or, where the line stands alone over a full
  /// one and is no sentence, of any.
  /// - Source: CommonMark 0.31, section 4.3, where any length will do.
  func isUnderlined(_ index: Int) -> Bool {
    guard follows(index + 1), lines[index].width <= 100 else { return false }
    let width = lines[index].width
    guard let rule = ornament(at: index + 1), rule.isRule, ornament(at: index) == nil else {
      return false
    }
    return abs(rule.count - width) <= max(3, width / 3)
      || (rule.mark == "=" || rule.mark == "-") && !follows(index) && index + 2 < lines.count
        && lines[index + 2].width >= Self.body && lines[index].closing == .open
        && !lines[index].opensMidSentence
        && !lines[index].hasWideGap
  }
}
