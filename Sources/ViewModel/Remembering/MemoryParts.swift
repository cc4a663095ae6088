import Articles

/// The parts of a line, taken one after the other; once one is missing or wrong, the line is.
struct MemoryParts {
  private var rest: ArraySlice<Substring>
  private(set) var isWhole = true

  init(_ line: Substring) {
    rest = line.split(separator: "\t", omittingEmptySubsequences: false)[...]
  }

  /// Lets `body` take parts.
  /// - Returns: Whether all of them were there and right.
  mutating func take(_ body: (inout MemoryParts) -> Void) -> Bool {
    body(&self)
    return isWhole
  }

  mutating func string() -> String? {
    guard let part = rest.popFirst() else {
      isWhole = false
      return nil
    }
    return String(part).unescaped
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(in bounds: ClosedRange<Int>) -> Int {
    guard let number = string().flatMap({ Int($0) }), bounds.contains(number) else {
      isWhole = false
      return bounds.lowerBound
    }
    return number
  }

  mutating func place() -> WordedPlace {
    let offset = number(in: 0...Int(Int32.max))
    return WordedPlace(offset: offset, before: string() ?? "", after: string() ?? "")
  }

  mutating func screen() -> Memory.Screen {
    let offset = number(in: 0...Int(Int32.max))
    let lead = number(in: 0...9)
    return Memory.Screen(
      top: WordedPlace(offset: offset, before: string() ?? "", after: string() ?? ""), lead: lead)
  }
}

extension WordedPlace {
  var parts: [String] { ["\(offset)", before.escaped, after.escaped] }
}

extension Memory.Screen {
  var parts: [String] {
    ["\(top.offset)", "\(lead)", top.before.escaped, top.after.escaped]
  }
}

extension String {
  var escaped: String {
    guard utf8.contains(where: { [0x09, 0x0A, 0x0D, 0x5C].contains($0) }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  var unescaped: String {
    guard utf8.contains(0x5C) else { return self }
    var text = ""
    var isEscaped = false
    for scalar in unicodeScalars {
      if isEscaped {
        let meant: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r"]
        text.unicodeScalars.append(meant[scalar] ?? scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
