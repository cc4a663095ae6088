import Articles

/// How a quotation without attribution stands to those before it, as small numbers for features.
struct Scene {
  /// 0 the same block as the quotation before, 1 the next, 2 the one after that, 3 further, 4 none before.
  let gap: Int
  /// How many have spoken lately, up to 3.
  let speakers: Int
  let isAfterQuestion: Int
  /// Whether the quotation before opened its block.
  let opensDialogue: Int
  /// The rule of the quotation before, 31 where nobody was found.
  let lastRule: Int
  /// Whether both fill their blocks.
  let isSameShape: Int
  private let last: QuotationSpan?

  init(_ site: QuotationSite, _ conversation: Conversation, _ text: SpeechText) {
    let document = text.document
    last = conversation.turns.last?.span
    speakers = min(conversation.speakers.count, 3)
    lastRule = conversation.turns.last?.rule?.index ?? 31
    guard let last else {
      (gap, isAfterQuestion, opensDialogue, isSameShape) = (4, 0, 0, 0)
      return
    }
    gap = min(max(0, site.span.block - last.block), 3)
    isAfterQuestion = document.isMark(last.tokens.upperBound - 1, "?") ? 1 : 0
    let block = document.blocks[last.block]
    opensDialogue = last.start == block.lowerBound ? 1 : 0
    let fills = last.start == block.lowerBound && last.end == block.upperBound
    let fillsToo =
      site.span.start == site.block.lowerBound && site.span.end == site.block.upperBound
    isSameShape = (fills ? 2 : 0) | (fillsToo ? 1 : 0)
  }

  /// Who is named in the quotation before: perhaps spoken to.
  func addressed(in cast: Cast) -> [Int] {
    guard let last else { return [] }
    return cast.places[cast.firstPlace(from: last.start)...].prefix(4)
      .prefix { $0.token < last.end }.map(\.member)
  }
}

/// Who is named beside and in a quotation.
struct Nearby {
  /// Outside quotations in its block and the one before, the nearest first, each once.
  private(set) var places: [Cast.Place] = []
  private var quoted: [Int] = []
  private let block: Range<Int>
  private let span: QuotationSpan

  init(_ site: QuotationSite, _ cast: Cast, _ text: SpeechText, reach: Int) {
    block = site.block
    span = site.span
    let start = text.document.blocks[max(0, site.span.block - 2)].lowerBound
    let first = cast.firstPlace(from: site.span.start)
    var index = first - 1
    while index >= 0, first - index < reach, cast.places[index].token >= start {
      add(cast.places[index], cast)
      index -= 1
    }
    index = first
    while index < cast.places.count, index - first < reach,
      cast.places[index].token < block.upperBound
    {
      let place = cast.places[index]
      if site.span.tokens.contains(place.token) {
        quoted.append(place.member)
      } else {
        add(place, cast)
      }
      index += 1
    }
  }

  private mutating func add(_ place: Cast.Place, _ cast: Cast) {
    guard !place.isQuoted, cast.members[place.member].kind == .person,
      !places.contains(where: { $0.member == place.member })
    else { return }
    places.append(place)
  }

  /// 0 not named, 1 in the block and the subject, 2 in the block, 3 before it and the subject, 4 before it; 5
  /// more where it is not the nearest.
  func role(of member: Int) -> Int {
    guard let index = places.firstIndex(where: { $0.member == member }) else { return 0 }
    let place = places[index]
    let isHere = block.contains(place.token)
    return (isHere ? 1 : 3) + (place.isSubject ? 0 : 1) + (index == 0 ? 0 : 5)
  }

  func isQuoted(_ member: Int) -> Bool { quoted.contains(member) }
}
