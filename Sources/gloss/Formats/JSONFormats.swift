/// `jsonl`: one object of the contract a line for each article.
struct JSONLinesWriter: AnnotationWriter {
  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    AnnotationsJSON(found.article, found.annotations).write(to: &out)
    out.write("\n")
  }
}

/// `json`: one array of the objects of the contract.
struct JSONArrayWriter: AnnotationWriter {
  func begin(_ out: inout ByteSink) { out.write("[") }

  func write(_ found: FoundArticle, number: Int, to out: inout ByteSink) {
    out.write(number == 0 ? "\n" : ",\n")
    AnnotationsJSON(found.article, found.annotations).write(to: &out)
  }

  func end(after count: Int, _ out: inout ByteSink) { out.write("\n]\n") }
}
