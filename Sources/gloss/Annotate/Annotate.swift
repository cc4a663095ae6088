import Analysis
import Articles

/// How `gloss annotate` writes what it found.
enum AnnotationFormat: String, CaseIterable, Sendable {
  /// One JSON object a line for each article.
  case jsonl
  /// One array of these objects.
  case json
}

/// `gloss annotate`: prints what is found in each article, in the order of the arguments.
enum Annotate {
  /// - Returns: The exit status. An article that cannot be read is reported on standard error and left out.
  static func run(_ files: [String], format: AnnotationFormat) throws(Output.Failure) -> ExitStatus
  {
    var status = ExitStatus.done
    var isFirst = true
    if format == .json { try Output.write("[") }
    for file in files {
      guard let object = object(file) else {
        status = .failed
        continue
      }
      if format == .json { try Output.write(isFirst ? "\n" : ",\n") }
      try Output.write(format == .json ? object : object + [0x0A])
      isFirst = false
    }
    if format == .json { try Output.write("\n]\n") }
    return status
  }

  /// The object of one article, or nil after a message.
  private static func object(_ file: String) -> [UInt8]? {
    do {
      let article = try ArticleReading.article(file)
      return AnnotationsJSON(article, Analyzer.annotations(in: article)).bytes()
    } catch {
      Output.complain("\(error)")
      return nil
    }
  }
}
