import Benchmark

@testable import Analysis
@testable import Articles
@testable import ViewModel

/// What a reader waits for, on prose of 1 MB.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(3), maxIterations: 2000)
  let bytes = GeneratedProse.text(bytes: 1 << 20)
  guard let article = try? Article.read(bytes, source: "prose.txt") else { return }
  measureLoading(bytes)
  measureAnalysis(article)
  measureReading(article)
}

private func measureLoading(_ bytes: [UInt8]) {
  Benchmark("load 1 MB") { _ in
    blackHole(try Article.read(bytes, source: "prose.txt"))
  }
}

private func measureAnalysis(_ article: Article) {
  let document = Document(article)
  Benchmark("tokens and sentences, 1 MB") { _ in blackHole(Document(article)) }
  var annotations = Annotations()
  for annotator in Analyzer.annotators {
    // Each finds what those before it found, as in the program.
    let found = annotations
    Benchmark("\(type(of: annotator)), 1 MB") { benchmark in
      var copy = found
      benchmark.startMeasurement()
      annotator.annotate(document, into: &copy)
      benchmark.stopMeasurement()
      blackHole(copy)
    }
    annotator.annotate(document, into: &annotations)
  }
  Benchmark("all layers, 1 MB") { _ in blackHole(Analyzer.annotations(in: article)) }
  if let short = try? Article.read(GeneratedProse.text(bytes: 5 << 10), source: "short.txt") {
    Benchmark("all layers, 5 KB") { _ in blackHole(Analyzer.annotations(in: short)) }
  }
}

private func measureReading(_ article: Article) {
  let line = Array(String(repeating: "one long paragraph and ", count: 60_000).utf8)
  if let one = try? Article.read(line, source: "line.txt") {
    let layout = Layout(article: one, width: 60)
    for (name, offset) in [("start", 2000), ("end", line.count - 2000)] {
      Benchmark("20 rows at the \(name) of a paragraph of 1 MB") { _ in
        blackHole(layout.rows(from: Anchor(offset: offset), count: 20))
      }
    }
  }
  var reader = ReaderState(sources: ["prose.txt"], size: Size(columns: 100, rows: 30))
  _ = reader.apply(.articleLoaded(ArticleID(0), article))
  _ = reader.apply(.analysisFinished(ArticleID(0), Analyzer.annotations(in: article)))
  for name in ["move line down", "move page down", "jump quote next", "move bottom"] {
    guard let key = Command.all.first(where: { $0.name == name })?.keys.first else { continue }
    var moving = reader
    Benchmark("\(key): \(name), to its frame") { _ in
      for key in key.keys { _ = moving.apply(.keyPressed(key)) }
      blackHole(moving.frame())
    }
  }
  let still = reader
  Benchmark("frame") { _ in blackHole(still.frame()) }
}
