import Articles

/// The third choice: whose turn it is, where no words beside a quotation say who speaks.
struct TurnStage {
  struct Option {
    /// The turn taken up again, or the mention that brings somebody in.
    var speaker: Range<Int>?
    var member: Int?
    var isLast = false
    var features: Features
  }

  let text: SpeechText
  let cast: Cast
  /// 0 to 3: how much of the text is in quotation marks.
  let style: Int
  let dialogue: Dialogue

  private static let crowd = 10
  private static let reach = 30

  /// Who may speak, nobody last.
  func options(
    for index: Int, _ shape: QuoteShape, _ conversation: Conversation
  ) -> [Option] {
    var options: [Option] = []
    let site = dialogue.sites[index]
    let scene = Scene(index, dialogue, conversation, text)
    let near = Nearby(site, cast, text, reach: Self.reach)
    for turn in conversation.speakers {
      options.append(
        Option(
          speaker: turn.speaker, member: turn.member,
          isLast: conversation.turns.last?.hasSpeaker(of: turn) ?? false,
          features: features(of: turn, shape, scene, near, conversation)))
    }
    let others = near.places.map(\.member) + scene.present + near.nameless.prefix(2).map(\.member)
    for member in others where options.count < Self.crowd {
      if options.contains(where: { $0.member == member }) { continue }
      let turn = Conversation.Turn(span: site.span, speaker: nil, member: member, rule: nil)
      options.append(
        Option(
          speaker: nil, member: member,
          features: features(of: turn, shape, scene, near, conversation)))
    }
    options.append(Option(features: nobody(shape, scene, near, options.count)))
    return options
  }

  /// In a report somebody goes on in paragraphs of their own, and others are hardly left to be guessed.
  private func prior(_ ago: Int, _ shape: QuoteShape, _ scene: Scene, _ here: Int) -> Float {
    guard text.isReport else { return 0 }
    let fills = shape.opens == 1 && shape.closes == 1
    if ago == 1 { return scene.gap < 2 ? (fills ? 2.5 : 1) : 0.5 }
    return here == 6 || here == 8 ? 0.5 : -1
  }

  private func nobody(
    _ shape: QuoteShape, _ scene: Scene, _ near: Nearby, _ count: Int
  ) -> Features {
    var features = Features(isReport: text.isReport)
    features.add(.turnNobody, style, min(count, 4))
    features.add(.turnNobody, 10 + shape.opens, shape.closes, scene.gap)
    features.add(.turnNobody, 20 + shape.end, shape.length, shape.isPartial)
    features.add(.turnNobody, 30 + min(near.places.count, 4), scene.gap, style)
    return features
  }

  private func features(
    of turn: Conversation.Turn, _ shape: QuoteShape, _ scene: Scene, _ near: Nearby,
    _ conversation: Conversation
  ) -> Features {
    var features = Features(isReport: text.isReport)
    let ago = conversation.ago(turn)
    let here = turn.member.map { near.role(of: $0) } ?? 0
    features.prior = prior(ago, shape, scene, here)
    let isQuoted = turn.member.map { scene.address.use(of: $0) } ?? 0
    let isAddressed = turn.member.map { scene.useBefore(of: $0) } ?? 0
    let other = scene.speakers
    features.add(.turn, ago, style)
    features.add(.turnAgo, ago, scene.gap, shape.opens)
    features.add(.turnAgo, 10 + ago, other, scene.gap)
    features.add(.turnGap, scene.gap, here, min(ago, 3))
    features.add(.turnHere, here, style)
    features.add(.turnAround, here, ago == 0 ? 0 : 1, shape.opens)
    features.add(.turnQuoted, isQuoted, min(ago, 3))
    features.add(.turnAddressed, isAddressed, min(ago, 3))
    features.add(.turnQuestion, scene.isAfterQuestion, min(ago, 3), scene.gap)
    features.add(
      .turnCount, turn.member.map { Features.step(cast.members[$0].count) } ?? 0, min(ago, 3))
    features.add(.turnDialogue, scene.opensDialogue, min(ago, 3), shape.opens)
    features.add(.turnMix, scene.lastRule, min(ago, 3), scene.gap << 2 | style)
    features.add(.turnSame, scene.isSameShape, min(ago, 3), style)
    features.add(.turnStyle, style << 2 | scene.gap, min(ago, 3), here)
    addTalk(of: turn.member, ago, scene, shape, conversation, to: &features)
    return features
  }

  /// What the conversation tells: who is spoken to, who speaks next, and how turns have alternated.
  private func addTalk(
    of member: Int?, _ ago: Int, _ scene: Scene, _ shape: QuoteShape, _ conversation: Conversation,
    to features: inout Features
  ) {
    let ago = min(ago, 4)
    var relations: [Int] = []
    for turn in 0..<Dialogue.horizon {
      let relation = scene.prospect.relation(of: member, at: turn, in: cast)
      relations.append(relation)
      features.add(.turnAhead, turn, relation, ago)
    }
    features.add(.turnAhead, 10 + relations[1], relations[2], ago)
    features.add(.turnAhead, 20 + relations[0], scene.gap, ago)
    let past = (1...4).map { turn in
      conversation.speaker(ago: turn).map { $0 == member ? 2 : 1 } ?? 0
    }
    let pattern = past[0] + 3 * past[1] + 9 * past[2] + 27 * past[3]
    features.add(.turnPattern, pattern, scene.gap, shape.opens)
    features.add(.turnPattern, 100 + past[0] + 3 * past[1], relations[1], relations[2])
    let gender = member.map { cast.members[$0].gender } ?? .unknown
    let kind = member.map { $0 == cast.narrator ? 2 : cast.members[$0].isNameless ? 1 : 0 } ?? 3
    features.add(.turnNameless, kind, ago, scene.gap)
    features.add(.turnGender, match(gender, scene.genderBefore), ago, scene.gap)
    features.add(.turnGender, 10 + match(gender, scene.address.gender), ago)
    features.add(.turnBeat, match(gender, scene.beat), ago, scene.gap)
  }

  /// 0 nothing is known of one, 1 of the other, 2 they agree, 3 they do not.
  private func match(_ gender: Gender, _ told: Gender) -> Int {
    if told == .unknown { return 0 }
    return gender == .unknown ? 1 : gender == told ? 2 : 3
  }
}
