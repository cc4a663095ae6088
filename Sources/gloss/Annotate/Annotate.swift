import Analysis
import Articles
import Glibc
import Terminal
import ViewModel

/// `gloss annotate`: prints what is found in each article, in the order of the arguments.
enum Annotate {
  /// - Returns: The exit status. An article that cannot be read is reported on standard error and left out.
  static func run(_ files: [String], format: ExportFormat) throws(Output.Failure) -> ExitStatus {
    var status = ExitStatus.done
    var out = ByteSink(to: STDOUT_FILENO)
    let writer = format.writer
    var count = 0
    writer.begin(&out)
    for file in files {
      guard let found = found(file) else {
        status = .failed
        continue
      }
      writer.write(found, number: count, to: &out)
      try flush(&out)
      count += 1
    }
    writer.end(after: count, &out)
    try flush(&out)
    return status
  }

  private static func flush(_ out: inout ByteSink) throws(Output.Failure) {
    do {
      try out.flush()
    } catch {
      throw Output.Failure(error)
    }
  }

  /// One article and what is in it, or nil after a message.
  private static func found(_ file: String) -> FoundArticle? {
    do {
      let article = try ArticleReading.article(file)
      Output.note(article)
      return FoundArticle(
        article, Analyzer.annotations(in: article) { article.makeRoom() })
    } catch {
      Output.complain("\(error)")
      return nil
    }
  }
}
