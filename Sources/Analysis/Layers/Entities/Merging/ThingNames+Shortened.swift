import Articles

// MARK: - Organisations by a part of their name

extension ThingNames {
  /// What the only organisation is that is named so; nil where there are several.
  private typealias Longer = (name: NameLinks.Name, rest: ArraySlice<NameForm.Word>)

  /// “Lehman” is “Lehman Brothers” where no other organisation begins so.
  mutating func joinBeginnings(_ mentions: [NameMention], _ forms: NameForms) {
    var beginnings: [UInt64: Longer?] = [:]
    for (index, form) in forms.enumerated() where mentions[index].kind == .organisation {
      let name = links.find(names[index])
      for count in 1..<min(max(form.words.count, 1), 8) {
        let hash = form.hash(0..<count)
        if let known = beginnings[hash], known?.name != name {
          beginnings[hash] = .some(nil)
        } else {
          beginnings[hash] = (name, form.words[count...])
        }
      }
    }
    for (index, form) in forms.enumerated() where mentions[index].kind == .organisation {
      guard form.acronym.isEmpty || form.words.count > 1, form.words.first?.length ?? 0 > 2,
        let longer = beginnings[form.hash] ?? nil, mayBeShort(form, of: longer)
      else { continue }
      links.join(names[index], longer.name)
    }
  }

  /// A part of a body is another thing: neither the Senate Press Office nor the Republican Convention is meant by its
  /// first word, but the House of Representatives and the Republican Party are.
  private func mayBeShort(_ form: NameForm, of longer: Longer) -> Bool {
    guard let last = form.words.last, let next = longer.rest.first else { return false }
    if Self.joints.contains(next.hash) || longer.rest.count == 1 && next.hash == Self.party {
      return true
    }
    return !NameLexicon.roles(of: last.hash).contains(.organisation)
      && !Self.bodies.contains(last.hash) && !Nationalities.contains(last.hash)
  }

  private static let joints = WordHash.set("of", "in", "for")
  private static let party = WordHash.of("party")
  /// Words that begin the names of many bodies, or name one by themselves.
  static let bodies = WordHash.set(
    "house", "republican", "republicans", "democratic", "democrats", "democrat", "state", "federal",
    "national", "royal", "central", "supreme", "labour", "labor", "conservative", "liberal",
    "social", "green", "security", "white", "international", "world", "air", "new", "general",
    "first", "catholic", "christian", "islamic", "muslim", "communist", "socialist")

  /// “Senate” is “U.S. Senate” where no other country’s is named.
  mutating func joinEndings(_ mentions: [NameMention], _ forms: NameForms) {
    var endings: [UInt64: NameLinks.Name?] = [:]
    for (index, form) in forms.enumerated() where mentions[index].kind == .organisation {
      let rest = Self.countryWords(form)..<form.words.count
      guard rest.lowerBound > 0, rest.count > 1 || Self.isBody(form.words[rest.lowerBound]) else {
        continue
      }
      let name = links.find(names[index])
      if let known = endings[form.hash(rest)], known != name {
        endings[form.hash(rest)] = .some(nil)
      } else {
        endings[form.hash(rest)] = name
      }
    }
    for (index, form) in forms.enumerated() where mentions[index].kind == .organisation {
      guard !form.words.isEmpty, let longer = endings[form.hash] ?? nil else { continue }
      links.join(names[index], longer)
    }
  }

  /// “Navy”, but not “Union”.
  private static func isBody(_ word: NameForm.Word) -> Bool {
    NameLexicon.roles(of: word.hash).contains(.organisation) && word.hash != union
  }

  /// How many words at the beginning say of which country something is, with others behind them.
  private static func countryWords(_ form: NameForm) -> Int {
    guard let first = form.words.first, form.words.count > 1 else { return 0 }
    if countries.contains(first.hash) || Nationalities.contains(first.hash) { return 1 }
    return form.words.count > 2 && countries.contains(form.hash(0..<2)) ? 2 : 0
  }

  private static let union = WordHash.of("union")
  private static let united = WordHash.of("united")
  private static let countries = WordHash.set("us", "uk", "eu", "un").union([
    WordHash.join(united, WordHash.of("states")), WordHash.join(united, WordHash.of("kingdom")),
  ])
}
