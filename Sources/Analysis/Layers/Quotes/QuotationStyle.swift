import Articles

/// The marks that an article sets its quotations in, decided by counts over the whole of it.
///
/// One mark means different things in different styles: ‘ opens a quotation in British books and one
/// inside another in American ones; » opens in German books and closes in French ones; “ opens in English
/// and closes in German; a dash opens speech in Spanish and a signature elsewhere.
/// - Source: after the Chicago Manual of Style, 13.30 and 11.10-11.80, and Duden, “Anführungszeichen”.
struct QuotationStyle: Equatable, Sendable {
  /// Quotations stand in ‘ ’ or ' ', those inside them in other marks.
  var isSingle = false
  /// » opens and « closes.
  var isInward = false
  /// „ opens, so that “ only closes.
  var isLow = false
  /// „ is so common that a straight mark only closes.
  var isLowOnly = false
  /// “said he” stands inside the marks: a French text with dialogue in « ».
  var cutsIncises = false
  /// Dialogue runs on inside paragraphs, each turn opened by a dash.
  var hasInnerDashes = false
  /// What reads as a list with hyphens is dialogue.
  var hasHyphens = false
  /// Paragraphs of dialogue open with a dash.
  var hasDashes = false

  init() {}

  /// - Complexity: One pass over the tokens.
  init(_ document: Document) {
    var counts = Counts()
    var marks: [QuotationMark] = []
    let reader = QuotationMarkReader(document: document)
    for (index, block) in document.blocks.enumerated() where document.isProse(index) {
      marks.removeAll(keepingCapacity: true)
      reader.read(block, into: &marks)
      for mark in marks { counts.add(mark) }
      counts.addBlock(block, of: document)
      if DialogueDash.isHyphen(document.article.blocks[index], of: document.article) {
        counts.addHyphen(block, of: document)
      }
    }
    self.init(counts, language: document.language)
  }

  private init(_ counts: Counts, language: String) {
    isSingle = counts.singles > counts.doubles
    isInward = counts.inward > counts.outward
    isLow = counts.low > counts.curly
    isLowOnly = counts.low * 2 > counts.straight
    // Lists open with dashes too; where dialogue seldom does, an attribution must be among them.
    let isUsual = language != "en" && language != "de"
    hasDashes = counts.dashes * 20 > counts.blocks && (isUsual || counts.attributed > 0)
    hasInnerDashes = isUsual && counts.announced > 2 && counts.announced > counts.dashes
    hasHyphens = isUsual && counts.hyphens > 2 && counts.attributedHyphens > 1
    cutsIncises = language == "fr" && counts.outward > 1
  }

  private struct Counts {
    var singles = 0
    var doubles = 0
    var inward = 0
    var outward = 0
    var low = 0
    /// “ with the sides of an opening mark.
    var curly = 0
    /// " with the sides of an opening mark.
    var straight = 0
    var dashes = 0
    /// Blocks opened by a dash with “said he” in them.
    var attributed = 0
    /// Dashes inside blocks behind a colon.
    var announced = 0
    /// Items of lists with hyphens, and those with “said he” in them.
    var hyphens = 0
    var attributedHyphens = 0
    var blocks = 0

    mutating func addBlock(_ block: Range<Int>, of document: Document) {
      blocks += 1
      for token in block.dropFirst() where document.isMark(token - 1, ":") {
        if DialogueDash.dashEnd(at: token, in: block, of: document) != nil { announced += 1 }
      }
      guard let dash = DialogueDash(at: block.lowerBound, in: block, of: document) else { return }
      dashes += 1
      let speech = dash.end..<block.upperBound
      if QuotationIncises(document: document).attribution(in: speech) != nil { attributed += 1 }
    }

    mutating func addHyphen(_ block: Range<Int>, of document: Document) {
      hyphens += 1
      if QuotationIncises(document: document).attribution(in: block) != nil {
        attributedHyphens += 1
      }
    }

    mutating func add(_ mark: QuotationMark) {
      if mark.isDoubled {
        if mark.looksOpening { doubles += 1 }
        return
      }
      switch mark.scalar {
      case 0x27, 0x2018:
        let isPlaced = !mark.sides.isDisjoint(with: [.first, .afterPause])
        if mark.looksOpening, isPlaced, !mark.sides.contains(.elides) {
          // What opens a block is an outer quotation.
          singles += mark.sides.contains(.first) ? 2 : 1
        }
      case 0x201C, 0x201F:
        if mark.looksOpening { (curly, doubles) = (curly + 1, doubles + 1) }
      case 0x22:
        if mark.looksOpening { (straight, doubles) = (straight + 1, doubles + 1) }
      case 0x201D: if mark.looksOpening { doubles += 1 }
      case 0x201E: (low, doubles) = (low + 1, doubles + 1)
      case 0x300C, 0x300E: doubles += 1
      case 0xAB:
        doubles += 1
        if mark.looksOpening || mark.isLone { outward += 1 }
      case 0xBB: if mark.looksOpening { (inward, doubles) = (inward + 1, doubles + 1) }
      default: break
      }
    }
  }
}
