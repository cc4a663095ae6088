/// A name for a look. Themes map faces to colours and attributes; a face that a theme leaves out looks
/// like the one before its last dot (`entity.person` like `entity`), and at the top like `text`.
package enum Face: String, CaseIterable, Hashable, Sendable {
  // The article
  case text
  case heading
  case headingTitle = "heading.title"
  case byline
  /// Bullets, numbers and the bar of a block quotation.
  case marker
  case blockQuote = "block-quote"
  case code
  /// What stands for a control character.
  case standIn = "stand-in"

  // The layers
  case quote
  case quoteSpeech = "quote.speech"
  case quoteTitle = "quote.title"
  case quoteScare = "quote.scare"
  /// The sign in the margin beside a quotation whose speaker the article does not plainly give.
  case quoteUnsure = "quote.unsure"
  /// The bar in the margin beside a quotation.
  case quoteBar = "quote.bar"
  case entity
  case entityPerson = "entity.person"
  case entityOrganisation = "entity.organisation"
  case entityPlace = "entity.place"
  case entityNationality = "entity.nationality"
  case entityEvent = "entity.event"
  case entityWork = "entity.work"
  case entityDate = "entity.date"
  case entityTime = "entity.time"
  case entityMoney = "entity.money"
  case entityPercent = "entity.percent"
  case entityQuantity = "entity.quantity"
  case entityNumber = "entity.number"
  case phrase

  // Where the reader is
  /// The selected annotation.
  case selection
  /// A selected quotation, which may take many lines.
  case selectionQuote = "selection.quote"
  /// The bar beside a selected quotation, and the mark beside a heading or paragraph that a jump landed on.
  case selectionBar = "selection.bar"
  /// Other occurrences of the current item.
  case spotlight
  /// Marks of everything else while there is a current item: what a theme does not say of it is dim.
  case aside
  case match
  /// The match that the reader is on.
  case matchCurrent = "match.current"

  /// The strip at the text's right edge.
  case density
  case densityQuote = "density.quote"
  case densityEntity = "density.entity"
  case densityPhrase = "density.phrase"
  case densityMatch = "density.match"
  case densitySpotlight = "density.spotlight"

  // Around the text
  case pane
  case paneBorder = "pane.border"
  case paneTab = "pane.tab"
  case paneTabActive = "pane.tab.active"
  case paneGroup = "pane.group"
  case paneCount = "pane.count"
  /// Less important words of a row.
  case paneDim = "pane.dim"
  /// The row under the cursor while the text has the focus.
  case paneCursor = "pane.cursor"
  case paneCursorFocused = "pane.cursor.focused"
  case status
  case statusTitle = "status.title"
  case statusItem = "status.item"
  case statusLayer = "status.layer"
  case statusMessage = "status.message"
  case statusError = "status.error"
  case prompt
  case popup
  case popupBorder = "popup.border"
  case popupTitle = "popup.title"
  case popupKey = "popup.key"
  case popupDim = "popup.dim"
  /// The link that the keys are on.
  case popupCursor = "popup.cursor"

  /// The face that it falls back on, nil for `text`.
  package var parent: Face? {
    guard self != .text else { return nil }
    guard let dot = rawValue.lastIndex(of: ".") else { return .text }
    return Face(rawValue: String(rawValue[..<dot])) ?? .text
  }

  /// By case: what comes with a raw value hashes its letters.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
  }
}
