/// The line break classes after rule LB1, with those split that a rule asks more of.
enum LineClass: Int, CaseIterable {
  case bk, cr, lf, nl, sp, zw, wj, zwj, cm, gl, b2, ba, bb, hy, cb
  case cl, cp, ex, ns, qu, `is`, nu, po, pr, sy, al, hl, id, eb, em
  case h2, h3, jl, jv, jt, ri
  case `in`
  /// OP and CP of East Asian width F, W or H are apart, because rule LB30 leaves them out. Each OP is followed
  /// by itself before NU: `unicode_line_step` counts on it.
  case op, opBeforeNumber, opWide, opWideBeforeNumber
  case cpWide
  /// An unassigned scalar that is kept for emoji: rule LB30b.
  case idFuture
}

/// What the rules need to know of the text before a place.
struct LineState: Hashable {
  /// Where a number has got to; see `LineBreakRules`.
  enum Number { case none, body, closed }

  /// The class of the scalar before, marks counted with their base (LB9); nil at the start.
  var last: LineClass?
  /// Where `last` is a space: the class before the spaces.
  var beforeSpaces: LineClass?
  var isAfterZWJ = false
  var number = Number.none
  /// HL (HY | BA), rule LB21a.
  var isAfterHebrewHyphen = false
  /// An odd number of regional indicators.
  var hasOpenFlag = false
}

/// Rules LB2 to LB31 of UAX #14, Unicode 15.0, with the numbers of example 7 in its section 8.2, which
/// LineBreakTest.txt asks for:
///
///     (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
enum LineBreakRules {
  /// The state after `next`, and whether a line may end before it.
  static func step(_ state: LineState, _ next: LineClass) -> (next: LineState, isBoundary: Bool) {
    var effective = next
    if next == .cm || next == .zwj {
      if let last = state.last, attachesMarks(last) {  // LB9
        var same = state
        same.isAfterZWJ = next == .zwj
        return (same, false)
      }
      effective = .al  // LB10
    }
    let isBoundary = breaks(state, effective)
    if effective == .opBeforeNumber { effective = .op }
    if effective == .opWideBeforeNumber { effective = .opWide }
    return (advance(state, effective, isZWJ: next == .zwj), isBoundary)
  }

  private static func attachesMarks(_ last: LineClass) -> Bool {
    ![.bk, .cr, .lf, .nl, .sp, .zw].contains(last)
  }

  private static func advance(_ state: LineState, _ next: LineClass, isZWJ: Bool) -> LineState {
    var result = LineState(last: next)
    if next == .sp { result.beforeSpaces = state.last == .sp ? state.beforeSpaces : state.last }
    result.isAfterZWJ = isZWJ
    result.isAfterHebrewHyphen = state.last == .hl && (next == .hy || next == .ba)
    result.hasOpenFlag = next == .ri && !(state.last == .ri && state.hasOpenFlag)
    switch next {
    case .nu: result.number = .body
    case .sy, .is: result.number = state.number == .body ? .body : .none
    case .cl, .cp, .cpWide: result.number = state.number == .body ? .closed : .none
    default: break
    }
    return result
  }

  private static func breaks(_ state: LineState, _ next: LineClass) -> Bool {
    guard let last = state.last else { return false }  // LB2
    if [.bk, .lf, .nl].contains(last) { return true }  // LB4, LB5
    if last == .cr { return next != .lf }
    if [.bk, .cr, .lf, .nl, .sp, .zw].contains(next) { return false }  // LB6, LB7
    let beforeSpaces = last == .sp ? state.beforeSpaces : last
    if beforeSpaces == .zw { return true }  // LB8
    if state.isAfterZWJ { return false }  // LB8a
    if next == .wj || last == .wj || last == .gl { return false }  // LB11, LB12
    if next == .gl && ![.sp, .ba, .hy].contains(last) { return false }  // LB12a
    if next == .ex { return false }  // LB13
    if [.cl, .cp, .cpWide, .is, .sy].contains(next) && last != .nu { return false }
    if isOpening(beforeSpaces) { return false }  // LB14
    if beforeSpaces == .qu && isOpening(next) { return false }  // LB15
    if isClosing(beforeSpaces) && next == .ns { return false }  // LB16
    if beforeSpaces == .b2 && next == .b2 { return false }  // LB17
    if last == .sp { return true }  // LB18
    if next == .qu || last == .qu { return false }  // LB19
    if next == .cb || last == .cb { return true }  // LB20
    if [.ba, .hy, .ns].contains(next) || last == .bb { return false }  // LB21
    if state.isAfterHebrewHyphen { return false }  // LB21a
    if last == .sy && next == .hl { return false }  // LB21b
    if next == .in { return false }  // LB22
    return
      !(joinsLetters(last, next) || joinsNumber(state, last, next) || joinsKorean(last, next)
      || joinsEmoji(state, last, next))
  }

  private static func isOpening(_ one: LineClass?) -> Bool {
    one == .op || one == .opWide || isOpeningNumber(one)
  }
  private static func isOpeningNumber(_ one: LineClass?) -> Bool {
    one == .opBeforeNumber || one == .opWideBeforeNumber
  }
  private static func isClosing(_ one: LineClass?) -> Bool {
    one == .cl || one == .cp || one == .cpWide
  }
  private static func isLetter(_ one: LineClass) -> Bool { one == .al || one == .hl }
  private static func isIdeographic(_ one: LineClass) -> Bool {
    one == .id || one == .idFuture || one == .eb || one == .em
  }

  /// LB23, LB23a, LB24, LB28, LB29, LB30.
  private static func joinsLetters(_ last: LineClass, _ next: LineClass) -> Bool {
    let affixes: [LineClass] = [.pr, .po]
    if isLetter(last) && (next == .nu || isLetter(next) || affixes.contains(next)) { return true }
    if isLetter(next) && (last == .nu || last == .is || affixes.contains(last)) { return true }
    if last == .pr && isIdeographic(next) || isIdeographic(last) && next == .po { return true }
    if (isLetter(last) || last == .nu) && (next == .op || next == .opBeforeNumber) { return true }
    return last == .cp && (isLetter(next) || next == .nu)
  }

  /// LB25.
  private static func joinsNumber(
    _ state: LineState, _ last: LineClass, _ next: LineClass
  ) -> Bool {
    if next == .nu && [.pr, .po, .op, .opWide, .hy].contains(last) { return true }
    switch state.number {
    case .none:
      // A sign may stand before the bracket of a number: $(12).
      return (last == .pr || last == .po) && isOpeningNumber(next)
    case .body:
      return [.nu, .sy, .is, .cl, .cp, .cpWide, .po, .pr].contains(next)
    case .closed:
      return next == .po || next == .pr
    }
  }

  /// LB26, LB27.
  private static func joinsKorean(_ last: LineClass, _ next: LineClass) -> Bool {
    switch (last, next) {
    case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): true
    case (.jv, .jv), (.h2, .jv), (.jv, .jt), (.h2, .jt), (.jt, .jt), (.h3, .jt): true
    case (.jl, .po), (.jv, .po), (.jt, .po), (.h2, .po), (.h3, .po): true
    case (.pr, .jl), (.pr, .jv), (.pr, .jt), (.pr, .h2), (.pr, .h3): true
    default: false
    }
  }

  /// LB30a, LB30b.
  private static func joinsEmoji(_ state: LineState, _ last: LineClass, _ next: LineClass) -> Bool {
    if last == .ri && next == .ri { return state.hasOpenFlag }
    return next == .em && (last == .eb || last == .idFuture)
  }
}
