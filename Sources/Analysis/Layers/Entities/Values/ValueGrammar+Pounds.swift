import Articles

// MARK: - Pounds, which are money or a weight

extension ValueGrammar {
  /// Whether the pounds that an amount counts are a weight, by the words beside them; where those say nothing, by
  /// what else the text tells of: pence or dollars.
  /// - Parameter pounds: The token of the word.
  func isWeight(_ pounds: Int, _ amount: Amount) -> Bool {
    if Self.payment.contains(hash(behind: pounds)) { return false }
    if Self.load.contains(hash(behind: pounds)) || isOfThings(pounds) { return true }
    for token in stride(from: pounds - 1, through: max(start, pounds - Self.reach), by: -1) {
      let hash = document.facts[token].hash
      if Self.weighing.contains(hash) { return true }
      if Self.paying.contains(hash) { return false }
    }
    if usesSterling || amount.magnitude > 3 { return false }
    return usesDollars || !(amount.isSpelled && (amount.figure?.whole ?? 100) >= 100)
  }

  /// “of cargo”, but not “of debt”.
  private func isOfThings(_ pounds: Int) -> Bool {
    guard has(.of, pounds + 1), pounds + 2 < end, document.isWord(pounds + 2) else { return false }
    let thing = document.facts[pounds + 2]
    return thing.shape.contains(.lower) && !Self.sums.contains(thing.hash)
      && !Language.isFunctionWord(thing.hash, in: document.language)
  }

  private func hash(behind pounds: Int) -> UInt64 {
    guard pounds + 1 < end else { return 0 }
    let next = has(.a, pounds + 1) || has(.per, pounds + 1) ? pounds + 2 : pounds + 1
    return next < end && document.isWord(next) ? document.facts[next].hash : 0
  }

  /// Words that tell what the pounds are may stand so many tokens before them.
  private static let reach = 8
  private static let payment = WordHash.set(
    "year", "month", "week", "day", "night", "hour", "head", "annum", "apiece", "worth",
    "sterling", "share")
  private static let load = WordHash.set(
    "square", "ounces", "heavier", "lighter", "overweight", "acre")
  private static let weighing = WordHash.set(
    "weigh", "weighs", "weighed", "weighing", "weight", "lift", "lifts", "lifted", "thrust",
    "gained", "shed", "heavy", "pressure", "carries", "carrying")
  private static let paying = WordHash.set(
    "pay", "pays", "paid", "paying", "payment", "cost", "costs", "costing", "fine", "fined", "owe",
    "owes", "owed", "spend", "spends", "spent", "spending", "price", "prices", "priced", "income",
    "salary", "wage", "wages", "earn", "earns", "earned", "earning", "sell", "sells", "sold", "buy",
    "bought", "rent", "debt", "debts", "fortune", "fee", "fees", "bill", "loan", "lent", "borrow",
    "borrowed", "grant", "bribe", "profit", "profits", "loss", "losses", "pension", "inherit",
    "inherited", "bequeathed", "allowance", "budget", "compensation", "damages", "reward", "prize",
    "invest", "invested", "money", "donated", "donation")
  private static let sums = WordHash.set(
    "debt", "debts", "money", "cash", "damage", "damages", "investment", "income", "aid", "profit",
    "profits", "savings", "capital", "taxpayers", "public", "work", "business", "sales",
    "compensation", "interest", "rent", "funding", "losses", "revenue", "goods", "property")
}
