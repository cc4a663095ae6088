import Articles

/// How corrections are written down in a memory, in the order in which they were made.
///
///     speaker	Ada Holt	QUOTATION	8	MENTION	person	VALUE
///     entity	merge	person	Holt		person	Ada Holt	VALUE
///     entity	split	person	Ada Holt		Holt
///     entity	part	person	Ada Holt		MENTION
///     entity	type	place	Halden		organisation
///     entity	ignore	person	Bo	VALUE
///
/// An entity is its type, its name and its value, which is mostly empty; a place is written as that of a mark.
extension Memory.Correction {
  var line: String {
    switch self {
    case .speaker(let speaker):
      let mention = speaker.mention ?? WordedPlace(offset: 0, before: "", after: "")
      let entity = speaker.entity
      return
        (["speaker", (entity?.name ?? "").escaped] + speaker.quotation.parts
        + ["\(speaker.mention == nil ? 0 : speaker.mentionLength)"] + mention.parts
        + [entity?.kind.rawValue ?? "", (entity?.value ?? "").escaped]).joined(separator: "\t")
    case .entity(let correction, let mention):
      return (["entity"] + correction.parts(mention)).joined(separator: "\t")
    }
  }
}

extension EntityCorrection {
  fileprivate func parts(_ mention: WordedPlace?) -> [String] {
    switch self {
    case .merge(let other, let main): ["merge"] + other.parts + main.parts
    case .split(let whole, let wording): ["split"] + whole.parts + [wording.escaped]
    case .part(let whole, let start):
      ["part"] + whole.parts + (mention ?? WordedPlace(offset: start, before: "", after: "")).parts
    case .change(let one, let kind): ["type"] + one.parts + [kind.rawValue]
    case .ignore(let one): ["ignore"] + one.parts
    }
  }
}

extension Entity.Identity {
  fileprivate var parts: [String] { [kind.rawValue, name.escaped, (value ?? "").escaped] }
}

extension MemoryParts {
  mutating func speaker() -> Memory.Speaker {
    let name = string() ?? ""
    let quotation = place()
    let length = number(in: 0...Int(Int32.max))
    let mention = place()
    // The first versions wrote no type; the name alone finds them.
    let kind = isAtEnd ? nil : string().flatMap(Entity.Kind.init(rawValue:))
    let value = isAtEnd ? "" : string() ?? ""
    return Memory.Speaker(
      quotation: quotation, mention: length > 0 ? mention : nil, mentionLength: length,
      entity: name.isEmpty
        ? nil
        : Entity.Identity(
          kind: kind ?? .person, name: name, value: value.isEmpty ? nil : value))
  }

  /// - Returns: Nil for a correction or a type that only another version knows, and for a line that is not whole.
  mutating func entityCorrection() -> Memory.Correction? {
    let verb = string()
    guard let one = identity() else { return nil }
    switch verb {
    case "merge": return identity().map { .entity(.merge(one, into: $0), mention: nil) }
    case "split": return string().map { .entity(.split(one, wording: $0), mention: nil) }
    case "part":
      let mention = place()
      return isWhole ? .entity(.part(one, mention: mention.offset), mention: mention) : nil
    case "type":
      return string().flatMap(Entity.Kind.init(rawValue:)).map {
        .entity(.change(one, to: $0), mention: nil)
      }
    case "ignore": return .entity(.ignore(one), mention: nil)
    default: return nil
    }
  }

  private mutating func identity() -> Entity.Identity? {
    guard let kind = string(), let name = string(), let value = string() else { return nil }
    return Entity.Kind(rawValue: kind).map {
      Entity.Identity(kind: $0, name: name, value: value.isEmpty ? nil : value)
    }
  }
}
