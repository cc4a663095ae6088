import Articles

/// Organisations, places, events and works: which of their names name one thing.
///
/// Equal words without diacritics, “the” and the form of a company; names that a table or the gazetteer knows as
/// one; an acronym and the name whose initials it is, in brackets behind it or as the only such name of the
/// text; the first words of the only organisation that begins so (“Lehman”, “Lehman Brothers”); the only organisation
/// of a country that ends so (“Senate”, “U.S. Senate”).
struct ThingNames {
  var links = NameLinks()
  let names: [NameLinks.Name]

  /// - Parameter forms: One for each mention.
  /// - Complexity: Linear in the words of all names.
  init(_ mentions: [NameMention], _ forms: NameForms, in document: Document) {
    names = zip(mentions, forms).map { mention, form in
      let people =
        mention.kind == .nationality
        ? Nationalities.people(of: mention.key).map(UInt64.init) : nil
      return NameLinks.Name(
        kind: mention.kind, key: people ?? NameVariants.name(of: form.hash))
    }
    for (index, mention) in mentions.enumerated() where mention.kind != .person {
      // The tagger may know two names as one.
      if mention.key != document.joinedHash(of: mention.tokens) {
        links.join(names[index], NameLinks.Name(kind: mention.kind, key: mention.key ^ Self.known))
      }
    }
    if document.language == "de" { joinInflected(mentions, forms) }
    joinAcronyms(mentions, forms, in: document)
    joinBeginnings(mentions, forms)
    joinEndings(mentions, forms)
  }

  /// The same for all mentions of one thing.
  mutating func name(of index: Int) -> NameLinks.Name { links.find(names[index]) }

  private static let known: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// “Deutsche Bank” and “Deutschen Bank”: all words but the last are equal without their endings.
  private mutating func joinInflected(_ mentions: [NameMention], _ forms: NameForms) {
    var known: [NameLinks.Name: Int] = [:]
    for (index, form) in forms.enumerated()
    where mentions[index].kind != .person && form.words.count > 1 {
      let stems = form.words.dropLast().reduce(form.words[form.words.count - 1].hash) {
        WordHash.join($0, $1.stem)
      }
      let name = NameLinks.Name(kind: mentions[index].kind, key: stems)
      if let other = known[name] {
        links.join(names[index], names[other])
      } else {
        known[name] = index
      }
    }
  }

  private struct Letters: Hashable {
    var kind: Entity.Kind
    var letters: [UInt8]
  }

  private mutating func joinAcronyms(
    _ mentions: [NameMention], _ forms: NameForms, in document: Document
  ) {
    /// Nil where names of different things have these initials.
    var expansions: [Letters: Int?] = [:]
    var explained: [Letters: Int] = [:]
    for (index, form) in forms.enumerated()
    where mentions[index].kind != .person && form.words.count > 1 {
      let kind = mentions[index].kind
      let bracketed = document.bracketed(behind: mentions[index].tokens)
      for letters in form.initials {
        let key = Letters(kind: kind, letters: letters)
        if bracketed == letters { explained[key] = explained[key] ?? index }
        guard letters.count > 2 else { continue }
        if let known = expansions[key], known.map({ names[$0] }) != names[index] {
          expansions[key] = .some(nil)
        } else {
          expansions[key] = index
        }
      }
    }
    for (index, form) in forms.enumerated() where !form.acronym.isEmpty {
      let key = Letters(kind: mentions[index].kind, letters: form.acronym)
      if let expansion = explained[key] ?? expansions[key] ?? nil {
        links.join(names[index], names[expansion])
      }
    }
  }
}

extension NameForm {
  /// The initials of the capitalised words, and of all words where that is something else.
  fileprivate var initials: [[UInt8]] {
    func letters(_ words: [Word]) -> [UInt8] { words.map { $0.initial & ~0x20 } }
    let capitals = letters(words.filter(\.isCapitalised))
    let all = letters(words)
    return capitals == all ? [all] : [capitals, all]
  }
}

extension Document {
  /// The letters of the acronym in brackets directly behind a name: “(WFP)”.
  fileprivate func bracketed(behind name: Range<Int>) -> [UInt8]? {
    let token = name.upperBound + 1
    guard token + 1 < facts.count, isMark(token - 1, "("), isMark(token + 1, ")"),
      facts[token].shape.contains(.allCapitals)
    else { return nil }
    return bytes(of: token).filter { $0 != UInt8(ascii: ".") }
  }
}
