import Articles

/// Writes an article and what was found in it as one JSON object: the contract `gloss.annotations/1`.
///
/// Scripts, editors and data pipelines rely on it: keys keep their names, order and meaning; what is known
/// of nothing is null. All offsets count Unicode scalars in `text`, half-open. Identifiers count from 1 in
/// the order of their list.
struct AnnotationsJSON {
  private let article: Article
  private let annotations: Annotations
  private let scalars: ScalarOffsets

  init(_ article: Article, _ annotations: Annotations) {
    self.article = article
    self.annotations = annotations
    scalars = ScalarOffsets(article.utf8)
  }

  /// Writes the object on one line, without a line end.
  func write(to out: inout ByteSink) {
    var json = JSONText(to: out)
    json.object { json in
      header(&json)
      json.key("blocks")
      json.array(article.blocks, block)
      json.key("quotes")
      json.array(annotations.quotes.enumerated(), quote)
      json.key("entities")
      json.array(annotations.entities.enumerated(), entity)
      json.key("phrases")
      json.array(annotations.phrases.enumerated(), phrase)
      json.key("families")
      json.array(annotations.families.enumerated(), family)
      json.key("stats")
      statistics(&json)
    }
    out = json.end()
  }

  private func header(_ json: inout JSONText) {
    json.key("schema")
    json.string("gloss.annotations/1")
    json.key("source")
    json.string(article.source)
    json.key("title")
    json.string(article.metadata.title)
    json.key("byline")
    json.optional(article.metadata.byline) { $0.string($1) }
    json.key("published")
    json.optional(article.metadata.published) { $0.string($1) }
    json.key("language")
    json.string(annotations.language)
    json.key("text")
    json.string(article.utf8[...])
  }

  private func block(_ json: inout JSONText, _ block: Block) {
    json.object { json in
      json.key("kind")
      json.string(block.kind.rawValue)
      json.key("level")
      json.number(block.level)
      bounds(block.range, &json)
    }
  }

  private func quote(_ json: inout JSONText, _ item: (offset: Int, element: Quote)) {
    let quote = item.element
    json.object { json in
      json.key("id")
      json.string("q\(item.offset + 1)")
      bounds(quote.range, &json)
      json.key("outer")
      span(&json, quote.outer)
      json.key("kind")
      json.string(quote.kind.rawValue)
      json.key("group")
      json.string("g\(quote.group)")
      json.key("speaker")
      json.optional(quote.speaker, passage)
      json.key("cue")
      json.optional(quote.cue, passage)
      json.key("entity")
      json.optional(quote.entity) { $0.string("e\($1 + 1)") }
      json.key("confidence")
      json.share(quote.confidence)
    }
  }

  private func entity(_ json: inout JSONText, _ item: (offset: Int, element: Entity)) {
    json.object { json in
      json.key("id")
      json.string("e\(item.offset + 1)")
      json.key("name")
      json.string(item.element.name)
      json.key("type")
      json.string(item.element.kind.rawValue)
      json.key("value")
      json.optional(item.element.value) { $0.string($1) }
      json.key("mentions")
      json.array(item.element.mentions) { json, mention in
        json.object { json in
          bounds(mention.range, &json)
          text(mention.range, &json)
          json.key("confidence")
          json.share(mention.confidence)
        }
      }
    }
  }

  private func phrase(_ json: inout JSONText, _ item: (offset: Int, element: Phrase)) {
    let phrase = item.element
    json.object { json in
      json.key("id")
      json.string("p\(item.offset + 1)")
      json.key("text")
      json.string(phrase.text)
      json.key("key")
      json.string(phrase.key)
      json.key("count")
      json.number(phrase.count)
      json.key("free")
      json.number(phrase.free)
      json.key("words")
      json.number(phrase.words)
      json.key("content")
      json.number(phrase.content)
      json.key("score")
      json.number(phrase.score)
      json.key("occurrences")
      json.array(phrase.occurrences, span)
    }
  }

  private func family(_ json: inout JSONText, _ item: (offset: Int, element: PhraseFamily)) {
    let family = item.element
    json.object { json in
      json.key("id")
      json.string("f\(item.offset + 1)")
      json.key("text")
      json.string(family.text)
      json.key("key")
      json.string(family.key)
      json.key("count")
      json.number(family.count)
      json.key("content")
      json.number(family.content)
      json.key("score")
      json.number(family.score)
      json.key("wordings")
      json.array(family.wordings) { json, wording in
        json.object { json in
          json.key("text")
          json.string(wording.text)
          json.key("count")
          json.number(wording.count)
        }
      }
      json.key("occurrences")
      json.array(family.occurrences, span)
    }
  }

  private func statistics(_ json: inout JSONText) {
    json.object { json in
      json.key("words")
      json.number(annotations.statistics.words)
      json.key("sentences")
      json.number(annotations.statistics.sentences)
      json.key("paragraphs")
      json.number(annotations.statistics.paragraphs)
    }
  }

  // MARK: Ranges

  private func bounds(_ range: TextRange, _ json: inout JSONText) {
    json.key("start")
    json.number(scalars.scalarOffset(ofByte: range.start))
    json.key("end")
    json.number(scalars.scalarOffset(ofByte: range.end))
  }

  private func text(_ range: TextRange, _ json: inout JSONText) {
    json.key("text")
    json.string(article.window(range)[range])
  }

  private func span(_ json: inout JSONText, _ range: TextRange) {
    json.object { bounds(range, &$0) }
  }

  private func passage(_ json: inout JSONText, _ range: TextRange) {
    json.object { json in
      bounds(range, &json)
      text(range, &json)
    }
  }
}
