import Articles

extension ReaderState {
  mutating func toggle(_ layer: Layer) {
    keepingListRow {
      $0.reading.layersBeforeHiding = nil
      if $0.reading.hiddenLayers.remove(layer) == nil { $0.reading.hiddenLayers.insert(layer) }
    }
    message = Message(text: "\(layer.title) \(reading.isShown(layer) ? "on" : "off")")
  }

  /// Hides all layers; a second time brings back those that were shown.
  mutating func toggleAllLayers() { keepingListRow { $0.hideOrShowAllLayers() } }

  private mutating func hideOrShowAllLayers() {
    if let before = reading.layersBeforeHiding {
      reading.hiddenLayers = before
      reading.layersBeforeHiding = nil
      message = Message(text: "Layers on")
    } else {
      reading.layersBeforeHiding =
        reading.hiddenLayers.count < Layer.allCases.count
        ? reading.hiddenLayers : Layer.hiddenAtStart
      reading.hiddenLayers = Set(Layer.allCases)
      message = Message(text: "Plain text. \\ brings the marks back.")
    }
  }
}

extension Layer {
  /// Titles and terms say less than the rest.
  static let hiddenAtStart: Set<Layer> = [.titles]

  /// Its name at the start of a sentence.
  var title: String {
    self == .titles ? "Titles and terms" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }

  /// The look that stands for all its marks.
  var face: Face {
    switch self {
    case .quotes: .quoteSpeech
    case .titles: .quoteTitle
    case .entities: .entity
    case .phrases: .phrase
    }
  }
}
