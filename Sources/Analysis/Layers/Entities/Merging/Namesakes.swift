/// Tells people of one given name and surname apart by what stands between the two and behind them.
///
/// “George W. Bush” is not “George H. W. Bush”, nor is “Ana Vance Jr.” the elder; a name that says less is any of them.
struct Namesakes {
  private struct Person {
    var key: UInt64
    /// The initials of the names between the first and the last.
    var middle: [UInt8]
    /// Whether some of them are no more than initials.
    var hasInitials: Bool
    /// Nil where the text does not say.
    var generation: UInt64?
  }

  /// By given name and surname, in the order of the text.
  private var people: [UInt64: [Person]] = [:]

  /// People of one name that are told apart.
  private static let crowd = 8

  private static func name(_ form: NameForm) -> UInt64 {
    WordHash.join(Nicknames.root(of: form.words[0]), form.words[form.words.count - 1].sound)
  }

  private static func person(_ form: NameForm) -> Person {
    let middle = form.words.dropFirst().dropLast()
    return Person(
      key: name(form), middle: middle.flatMap(\.initials),
      hasInitials: middle.contains(where: \.isInitial), generation: form.generation)
  }

  /// Takes in a full name.
  /// - Returns: The key of the person.
  mutating func introduce(_ form: NameForm) -> UInt64 {
    var new = Self.person(form)
    var known = people[new.key] ?? []
    let name = new.key
    if let index = known.firstIndex(where: { Self.mayBeOne($0, new) }) {
      if known[index].middle.count < new.middle.count {
        known[index].middle = new.middle
        known[index].hasInitials = new.hasInitials
      }
      known[index].generation = known[index].generation ?? new.generation
      people[name] = known
      return known[index].key
    }
    guard known.count < Self.crowd else { return known[0].key }
    if !known.isEmpty {
      new.key = new.middle.reduce(WordHash.join(name, new.generation ?? 0)) {
        WordHash.join($0, UInt64($1))
      }
    }
    people[name] = known + [new]
    return new.key
  }

  /// The keys of those who may be meant by a full name; of an unknown one its own.
  func keys(of form: NameForm) -> [UInt64] {
    let person = Self.person(form)
    let known = (people[person.key] ?? []).filter { Self.mayBeOne($0, person) }
    return known.isEmpty ? [person.key] : known.map(\.key)
  }

  private static func mayBeOne(_ one: Person, _ other: Person) -> Bool {
    if let a = one.generation, let b = other.generation, a != b { return false }
    if one.middle.starts(with: other.middle) || other.middle.starts(with: one.middle) {
      return true
    }
    // “Ana Díaz Lopes” may be short for “Ana Maria Díaz Lopes”.
    return !one.hasInitials && !other.hasInitials && one.middle.count != other.middle.count
  }
}
