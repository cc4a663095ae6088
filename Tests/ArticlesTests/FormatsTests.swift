import Testing

@testable import Articles

@Test func `a binary file gets a whole sentence of advice`() {
  let pdf = Array("%PDF-1.7\n".utf8)
  let error = #expect(throws: ArticleError.self) { try Article.read(pdf, source: "a report.pdf") }
  #expect(
    error?.description
      == "a report.pdf: this is a PDF document. Extract its text first: pdftotext 'a report.pdf' - | gloss -"
  )
}

@Test(
  arguments: [
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a JPEG image", [0xFF, 0xD8, 0xFF, 0xE0]),
    ("a file packed with gzip", [0x1F, 0x8B, 0x08, 0x00]),
    ("a ZIP archive", [0x50, 0x4B, 0x03, 0x04, 0x14]),
    ("a program", [0x7F, 0x45, 0x4C, 0x46, 0x02]),
    ("an SQLite database", Array("SQLite format 3\0".utf8)),
    ("an MP3 recording", Array("ID3\u{4}\0\0".utf8)),
    ("an MP4 recording", [0, 0, 0, 0x18] + Array("ftypmp42".utf8)),
    ("a WebP image", Array("RIFF____WEBPVP8 ".utf8)),
    (
      "an EPUB book",
      [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 26)
        + Array("mimetypeapplication/epub+zip".utf8)
    ),
  ] as [(String, [UInt8])])
func `known kinds of binary file are refused by name`(kind: String, bytes: [UInt8]) {
  #expect(BinaryKind(of: bytes, source: "x")?.name == kind)
}

@Test(arguments: [
  "", "MZ is a form of address.", "ID3 tags are old.", "BM, as he signed.", "GIF89a, a format",
  "PK",
])
func `a text that starts like a binary file is a text`(text: String) {
  #expect(BinaryKind(of: Array(text.utf8), source: "x") == nil)
}

@Test func `advice can be copied into a shell`() {
  let gzip: [UInt8] = [0x1F, 0x8B, 0x08]
  #expect(
    BinaryKind(of: gzip, source: "it's.gz")?.advice
      == #"Unpack it first: gzip -dc 'it'\''s.gz' | gloss -"#)
  #expect(BinaryKind(of: gzip, source: "-")?.advice == "Unpack it first: gzip -dc FILE | gloss -")
}

@Test(arguments: [
  ("", "The file is empty."), (" \n\t\n\u{C}", "The file holds nothing but white space."),
])
func `a file without words has no blocks and a notice`(text: String, notice: String) {
  let article = plainArticle(text)
  #expect(article.blocks.isEmpty)
  #expect(article.notices == [notice])
}

@Test(arguments: [
  ("<!DOCTYPE html>\n<p>Tea.", true), (" \n<html lang=en>", true), ("<p>Tea.</p>", false),
  ("The tag <html> opens a page.", false),
])
func `of a page of the web it is said how it becomes an article`(text: String, isPage: Bool) throws
{
  let article = try Article.read(Array(text.utf8), source: "tea.html")
  let notice = "This is HTML with its tags. As an article: w3m -dump tea.html | gloss -"
  #expect(article.notices == (isPage ? [notice] : []))
}

@Test func `the last format reads any file`() throws {
  let last = try #require(Formats.all.last)
  #expect(last.recognises(SourceFile(bytes: [0, 1, 2], source: "-")))
}

@Test func `a file is named for the last part of its path`() {
  let file = SourceFile(bytes: [], source: "texts/spring/Rain.TXT")
  #expect(file.name == "Rain.TXT")
}
