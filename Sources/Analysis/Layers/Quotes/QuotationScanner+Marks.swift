import Articles

// MARK: - Opening

extension QuotationScanner {
  /// The marks that the mark at `index` opens a quotation of, outside any.
  func opening(at index: Int) -> QuotationMarks? {
    let mark = marks[index]
    if mark.sides.contains(.tail) { return nil }
    if mark.isDoubled {
      let opens = mark.scalar == 0x60 ? mark.isGluedRight : mark.looksOpening
      return opens ? .doubled : nil
    }
    switch mark.scalar {
    case 0x201C, 0x201F: return !style.isLow && opensCurly(mark) ? .double : nil
    case 0x201D: return opensStraight(index) ? .double : nil
    case 0x22: return (!style.isLowOnly || isPaired(index)) && opensStraight(index) ? .double : nil
    case 0x201E: return .low
    case 0x201A: return mark.isGluedRight ? .singleLow : nil
    case 0x300C: return .corner
    case 0x300E: return .whiteCorner
    case 0xAB: return style.isInward ? nil : .guillemets
    case 0x2039: return style.isInward ? nil : .singleGuillemets
    case 0xBB: return opensChevrons(mark) ? style.isInward ? .chevrons : .guillemets : nil
    case 0x27, 0x2018: return opensSingle(index) ? .single : nil
    default: return nil
    }
  }

  /// Whether the next mark closes what this one opens.
  private func isPaired(_ index: Int) -> Bool {
    index + 1 < marks.count && marks[index + 1].looksClosing
      && marks[index + 1].scalar == marks[index].scalar
  }

  /// “ opens wherever text follows, but for a wrong one at the end of words.
  private func opensCurly(_ mark: QuotationMark) -> Bool {
    mark.isGluedRight || !mark.isGluedLeft || mark.sides.contains(.freeLeft)
  }

  /// A mark that opens and closes alike.
  private func opensStraight(_ index: Int) -> Bool {
    let mark = marks[index]
    if mark.looksOpening { return true }
    if mark.isLone, index + 1 < marks.count {
      let next = marks[(index + 1)...].first { $0.isDouble }
      return next.map { $0.looksClosing && $0.scalar == mark.scalar } ?? false
    }
    return mark.isGluedRight && mark.sides.contains(.afterPause) && !mark.sides.contains(.freeRight)
  }

  /// », which at the beginning of a paragraph also takes up a quotation in « ».
  private func opensChevrons(_ mark: QuotationMark) -> Bool {
    if mark.sides.contains(.first) { return true }
    return style.isInward ? mark.looksOpening || mark.isLone : mark.looksOpening
  }

  private func opensSingle(_ index: Int) -> Bool {
    let mark = marks[index]
    guard mark.looksOpening else { return false }
    let close = index + 1 < closes.count ? closes[index + 1] : SingleCloses()
    let isPlaced = !mark.sides.isDisjoint(with: [.first, .afterPause])
    if mark.sides.contains(.elides) { return style.isSingle && isPlaced && close.isSureAhead }
    return close.isAnyAhead || style.isSingle && isPlaced
  }

  /// Whether a mark would open a quotation of these marks.
  func opensLike(_ mark: QuotationMark, _ family: QuotationMarks) -> Bool {
    switch family {
    case .double:
      mark.scalar == 0x22 || mark.scalar == 0x201C ? mark.looksOpening : false
    case .doubled: mark.isDoubled && mark.looksOpening
    case .low: mark.scalar == 0x201E
    case .chevrons: mark.scalar == 0xBB && mark.looksOpening
    case .single: mark.isSingle && mark.looksOpening && !mark.sides.contains(.elides)
    default: nests(mark, in: family)
    }
  }
}

// MARK: - Closing

extension QuotationScanner {
  /// Whether a mark opens a quotation inside one of the same marks.
  func nests(_ mark: QuotationMark, in family: QuotationMarks) -> Bool {
    switch family {
    case .guillemets: mark.scalar == 0xAB
    case .corner: mark.scalar == 0x300C
    case .whiteCorner: mark.scalar == 0x300E
    case .low: mark.scalar == 0x201E
    case .double: (mark.scalar == 0x201C || mark.scalar == 0x22) && mark.looksOpening
    case .single:
      mark.isSingle && mark.scalar != 0x2019 && mark.looksOpening && !mark.sides.contains(.elides)
    case .doubled, .chevrons, .singleLow, .singleGuillemets, .dash, .block: false
    }
  }

  /// Whether a mark closes a quotation of these marks.
  /// - Parameter isSure: Whether its sides must leave no doubt.
  func closes(_ mark: QuotationMark, _ family: QuotationMarks, isSure: Bool) -> Bool {
    if mark.sides.contains(.tail) { return false }
    let scalar = mark.isDoubled ? 0 : mark.scalar
    switch family {
    case .double: return scalar == 0x201D || scalar == 0x22 && closesStraight(mark)
    case .single: return isSure && mark.isSingle && !mark.isGluedRight && mark.looksClosing
    case .low: return scalar == 0x201C || scalar == 0x201D || scalar == 0x22
    case .singleLow: return scalar == 0x2018 || scalar == 0x2019 && mark.sides.contains(.freeRight)
    case .guillemets: return scalar == 0xBB
    case .chevrons:
      return scalar == 0xAB || scalar == 0xBB && mark.isGluedLeft && !mark.looksOpening
    case .singleGuillemets: return scalar == 0x203A
    case .corner: return scalar == 0x300D
    case .whiteCorner: return scalar == 0x300F
    case .doubled:
      if scalar == 0x22 || scalar == 0x201D { return mark.sides.contains(.freeRight) }
      return mark.isDoubled && mark.scalar != 0x60 && mark.scalar != 0x2018 && !mark.looksOpening
    case .dash, .block: return false
    }
  }

  private func closesStraight(_ mark: QuotationMark) -> Bool {
    if mark.looksOpening { return false }
    return mark.sides.contains(.freeRight) || mark.sides.contains(.afterPause) && mark.isGluedLeft
  }

  /// A straight mark behind a number, with an ordinary word and another mark to come: `24" wide`.
  func isInch(_ index: Int) -> Bool {
    let mark = marks[index]
    guard mark.sides.contains(.afterNumber), mark.end < block.upperBound, index + 1 < marks.count
    else { return false }
    let next = document.facts[mark.end]
    guard next.shape.contains(.lower), next.shape.contains(.spaceBefore) else { return false }
    let roles = document.cueRoles(mark.end)
    guard roles.isDisjoint(with: [.say, .act, .pronoun, .determiner]) else { return false }
    let coming = marks[(index + 1)...].first { $0.scalar == 0x22 }
    return coming.map { $0.token - mark.token < 40 && !$0.looksOpening } ?? false
  }
}
