import CTables
import Foundation

/// What the tables say of each scalar, worked out from the Unicode data files.
struct ScalarProperties {
  private let category: [String]
  private let width: [String]
  private let lineBreak: [String]
  private let clusterBreak: [String]
  private let age: [String]
  private let pictographic: Set<Int>
  private let ignorable: Set<Int>
  private let indic: [String]
  private let joining: [String]

  /// - Parameter folder: The Unicode Character Database with its folders `auxiliary`, `emoji`, `extracted`.
  init(folder: URL) throws {
    category = try UnicodeFile("extracted/DerivedGeneralCategory.txt", in: folder)
      .values(default: "Cn")
    width = try UnicodeFile("EastAsianWidth.txt", in: folder).values(default: "N")
    lineBreak = try UnicodeFile("extracted/DerivedLineBreak.txt", in: folder).values(
      defaults: ["Unknown": "XX", "Ideographic": "ID", "Prefix_Numeric": "PR"])
    clusterBreak = try UnicodeFile("auxiliary/GraphemeBreakProperty.txt", in: folder)
      .values(default: "Other")
    age = try UnicodeFile("DerivedAge.txt", in: folder).values(default: "")
    pictographic = try UnicodeFile("emoji/emoji-data.txt", in: folder)
      .scalars(with: "Extended_Pictographic")
    ignorable = try UnicodeFile("DerivedCoreProperties.txt", in: folder)
      .scalars(with: "Default_Ignorable_Code_Point")
    indic = try UnicodeFile("IndicSyllabicCategory.txt", in: folder).values(default: "Other")
    joining = try UnicodeFile("extracted/DerivedJoiningType.txt", in: folder).values(default: "U")
  }

  /// The packed property of `scalar`, as `unicode.h` reads it.
  func packed(_ scalar: Int) -> UInt16 {
    let line = lineClass(scalar)
    var packed = UInt16(line.rawValue) | UInt16(clusterClass(scalar).rawValue) << 6
    packed |= UInt16(kind(scalar).rawValue) << 10
    if line == .op || line == .opWide { packed |= UInt16(UNICODE_OPENING) }
    if line == .nu { packed |= UInt16(UNICODE_NUMERIC) }
    return packed
  }

  /// Rule LB1 of UAX #14, and the defaults of unassigned scalars.
  private func lineClass(_ scalar: Int) -> LineClass {
    let isWide = ["F", "W", "H"].contains(width[scalar])
    switch lineBreak[scalar] {
    case "AI", "SG", "XX": return .al
    case "SA": return category[scalar] == "Mn" || category[scalar] == "Mc" ? .cm : .al
    case "CJ": return .ns
    case "OP": return isWide ? .opWide : .op
    case "CP": return isWide ? .cpWide : .cp
    case "ID": return category[scalar] == "Cn" && pictographic.contains(scalar) ? .idFuture : .id
    case let name: return LineClass.allCases.first { "\($0)".uppercased() == name } ?? .al
    }
  }

  private func clusterClass(_ scalar: Int) -> ClusterClass {
    if pictographic.contains(scalar) { return .pictographic }
    switch clusterBreak[scalar] {
    case "Regional_Indicator": return .regional
    case let name:
      return ClusterClass.allCases.first { "\($0)".lowercased() == name.lowercased() } ?? .other
    }
  }

  /// How a terminal shows the scalar. What is painted as it is has the width that libc gives it, because
  /// ncurses asks libc; the exceptions to East_Asian_Width below are those of glibc 2.36 (Unicode 14).
  private func kind(_ scalar: Int) -> UnicodeKind {
    if let kind = kindOfControl(scalar) { return kind }
    // Known to these files but not to libc, which then paints nothing that can be relied on.
    if ["Cn", "Co", "Cs"].contains(category[scalar]) || age[scalar] == "15.0" { return .standIn }
    switch category[scalar] {
    case "Zs": return kindOfSpace(scalar)
    case "Mn", "Me": return ignorable.contains(scalar) ? .invisible : .mark
    default: break
    }
    // The fillers of Hangul are letters without a shape.
    if ignorable.contains(scalar) { return .standIn }
    if (0x1160...0x11FF).contains(scalar) || (0xD7B0...0xD7FB).contains(scalar) { return .mark }
    // The hexagrams and the circled numbers on black squares are wide in libc.
    if (0x4DC0...0x4DFF).contains(scalar) || (0x3248...0x324F).contains(scalar) { return .wide }
    if width[scalar] == "W" || width[scalar] == "F" { return .wide }
    return isComplex(scalar) ? .complex : .narrow
  }

  /// Format characters and everything that must not reach a terminal as it is.
  private func kindOfControl(_ scalar: Int) -> UnicodeKind? {
    switch scalar {
    case 0x00...0x1F, 0x7F: return .control
    case 0xAD: return .softHyphen
    case 0x200B...0x200D: return .joiner
    case 0x2060: return .invisible
    case 0x1F1E6...0x1F1FF: return .regional
    case 0x1F3FB...0x1F3FF: return .modifier
    case 0xE0020...0xE007F: return .tag
    default: break
    }
    switch category[scalar] {
    case "Cc", "Zl", "Zp": return .standIn
    // The signs that go round or before an Arabic number are Cf, but visible.
    case "Cf": return clusterBreak[scalar] == "Prepend" || scalar == 0x70F ? .narrow : .standIn
    default: return nil
    }
  }

  private func kindOfSpace(_ scalar: Int) -> UnicodeKind {
    switch scalar {
    case 0x1680: .narrow  // Ogham's space is a line.
    case 0x3000: .wideSpace
    default: lineBreak[scalar] == "GL" ? .noBreakSpace : .space
    }
  }

  /// Letters and spacing marks of scripts that join their letters or set no spaces between words.
  private func isComplex(_ scalar: Int) -> Bool {
    guard category[scalar].hasPrefix("L") || category[scalar] == "Mc" else { return false }
    return indic[scalar] != "Other" || ["D", "R", "L"].contains(joining[scalar])
      || lineBreak[scalar] == "SA"
  }
}
