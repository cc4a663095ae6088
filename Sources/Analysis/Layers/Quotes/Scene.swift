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
  /// Whom it speaks to.
  let address: Address
  /// The gender of those whom the turn before speaks to.
  let genderBefore: Gender
  /// The gender of the pronoun that opens the narration beside it: “She rose.”
  let beat: Gender
  /// Whom the turn before calls by name, and who is named ahead.
  let present: [Int]
  let prospect: Dialogue.Prospect
  private let before: ArraySlice<Address>

  init(
    _ index: Int, _ dialogue: Dialogue, _ conversation: Conversation, _ text: SpeechText
  ) {
    let document = text.document
    let site = dialogue.sites[index]
    let last = conversation.turns.last?.span
    address = dialogue.addresses[index]
    before = dialogue.addresses[dialogue.roundBefore(index)]
    genderBefore = before.last { $0.gender != .unknown }?.gender ?? .unknown
    prospect = dialogue.prospect(from: index)
    present =
      before.flatMap(\.called) + prospect.members + [dialogue.narrator].compactMap { $0 }
    beat = text.beat(beside: site)
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

  /// How the turn before names somebody: 0 not, 1 in passing, 2 by calling.
  func useBefore(of member: Int) -> Int { before.map { $0.use(of: member) }.max() ?? 0 }
}

extension SpeechText {
  /// The gender of the pronoun that opens a sentence of narration beside a quotation, the one before first.
  fileprivate func beat(beside site: QuotationSite) -> Gender {
    for narration in [site.before, site.behind] where !narration.isEmpty {
      let near = narration == site.before ? narration.suffix(40) : narration.prefix(12)
      let opening = near.last { token in
        opensSentence(token) && gender(of: token) != .unknown
      }
      if let opening { return gender(of: opening) }
      if let first = near.prefix(4).first(where: { gender(of: $0) != .unknown }) {
        return gender(of: first)
      }
    }
    return .unknown
  }

  private func gender(of token: Int) -> Gender {
    guard roles[token].contains(.pronoun) else { return .unknown }
    return PronounKind.of(document.facts[token].hash).gender
  }
}

/// Who is named beside and in a quotation.
struct Nearby {
  /// Outside quotations in its block and the one before, the nearest first, each once.
  private(set) var places: [Cast.Place] = []
  /// The same of those without a name, only subjects in its block.
  private(set) var nameless: [Cast.Place] = []
  private let block: Range<Int>

  init(_ site: QuotationSite, _ cast: Cast, _ text: SpeechText, reach: Int) {
    block = site.block
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
      add(place, cast)
      index += 1
    }
  }

  private mutating func add(_ place: Cast.Place, _ cast: Cast) {
    guard !place.isQuoted, cast.members[place.member].kind == .person else { return }
    if cast.members[place.member].isNameless {
      guard place.isSubject, block.contains(place.token), place.member != cast.narrator,
        !nameless.contains(where: { $0.member == place.member })
      else { return }
      nameless.append(place)
    } else if !places.contains(where: { $0.member == place.member }) {
      places.append(place)
    }
  }

  /// 0 not named, 1 in the block and the subject, 2 in the block, 3 before it and the subject, 4 before it; 5
  /// more where it is not the nearest. 20 more for those without a name.
  func role(of member: Int) -> Int {
    guard let index = places.firstIndex(where: { $0.member == member }) else {
      return nameless.firstIndex { $0.member == member }.map { 20 + role(nameless[$0], $0) } ?? 0
    }
    return role(places[index], index)
  }

  private func role(_ place: Cast.Place, _ index: Int) -> Int {
    let isHere = block.contains(place.token)
    return (isHere ? 1 : 3) + (place.isSubject ? 0 : 1) + (index == 0 ? 0 : 5)
  }
}
