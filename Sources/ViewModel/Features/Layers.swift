import Articles

extension ReaderState {
  mutating func toggle(_ layer: Layer) {
    reading.layersBeforeHiding = nil
    if reading.hiddenLayers.remove(layer) == nil { reading.hiddenLayers.insert(layer) }
    message = Message(text: "\(layer.title) \(reading.isShown(layer) ? "on" : "off")")
  }

  /// Hides all layers; a second time brings back those that were shown.
  mutating func toggleAllLayers() {
    if let before = reading.layersBeforeHiding {
      reading.hiddenLayers = before
      reading.layersBeforeHiding = nil
      message = Message(text: "Layers on")
    } else {
      reading.layersBeforeHiding =
        reading.hiddenLayers.count < Layer.allCases.count ? reading.hiddenLayers : []
      reading.hiddenLayers = Set(Layer.allCases)
      message = Message(text: "Plain text. \\ brings the marks back.")
    }
  }
}

extension Layer {
  /// Its name at the start of a sentence.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The look that stands for all its marks.
  var face: Face {
    switch self {
    case .quotes: .quoteSpeech
    case .entities: .entity
    case .phrases: .phrase
    }
  }
}
