/// A kind of file that is no text, known by the bytes it starts with.
///
/// - Source: the `magic` database of file(1) and the formats' own specifications.
struct BinaryKind: Equatable {
  /// With its article: “a PNG image”.
  var name: String
  /// What to do next, as a whole sentence.
  var advice: String

  /// The kind of `bytes`, or nil where they may be text.
  /// - Parameter source: Named in the advice.
  init?(of bytes: [UInt8], source: String) {
    guard let signature = signatures.first(where: { $0.matches(bytes) }) else { return nil }
    self.name = signature.name
    self.advice = signature.advice.sentence(for: source)
  }
}

/// The bytes that give a kind of file away.
private struct Signature {
  var name: String
  var advice: Advice
  /// Each byte string stands at its offset.
  var marks: [(offset: Int, bytes: [UInt8])]
  /// A mark made of letters could open a text: then a zero byte must follow within the first 512.
  var needsZero: Bool

  init(
    _ name: String, _ advice: Advice, _ mark: [UInt8], at offset: Int = 0,
    and other: (offset: Int, bytes: [UInt8])? = nil, needsZero: Bool = false
  ) {
    self.name = name
    self.advice = advice
    self.marks = [(offset, mark)] + (other.map { [$0] } ?? [])
    self.needsZero = needsZero
  }

  func matches(_ bytes: [UInt8]) -> Bool {
    marks.allSatisfy { bytes.dropFirst($0.offset).starts(with: $0.bytes) }
      && (!needsZero || bytes.prefix(512).contains(0))
  }
}

/// What to do with a file that is no text.
private enum Advice {
  case pdf, image, recording, office, epub, archive, postScript, other
  /// The program that unpacks it with `-dc`.
  case unpack(String)

  /// A sentence with a command that can be copied.
  func sentence(for source: String) -> String {
    let file = source == "-" ? "FILE" : shellWord(source)
    return switch self {
    case .pdf: "Extract its text first: pdftotext \(file) - | gloss -"
    case .image:
      "An image holds no text; recognise its letters first: tesseract \(file) - | gloss -"
    case .recording: "A recording holds no text; open its transcript instead."
    case .office: "Convert it first: pandoc -t plain \(file) | gloss -"
    case .epub: "Convert it first: pandoc -f epub -t plain \(file) | gloss -"
    case .archive: "Unpack it first and open the text inside."
    case .postScript: "Extract its text first: ps2ascii \(file) | gloss -"
    case .other: "Gloss reads text; open the document that it belongs to instead."
    case .unpack(let program): "Unpack it first: \(program) -dc \(file) | gloss -"
    }
  }
}

/// The more particular kinds come first.
private let signatures: [Signature] = [
  Signature("a PDF document", .pdf, Array("%PDF-".utf8)),
  Signature("a PostScript document", .postScript, Array("%!PS-Adobe".utf8)),
  Signature("a rich-text document", .office, Array(#"{\rtf"#.utf8)),
  Signature("an EPUB book", .epub, zip, and: (30, Array("mimetypeapplication/epub+zip".utf8))),
  Signature(
    "an OpenDocument file", .office, zip, and: (30, Array("mimetypeapplication/vnd.oasis".utf8))),
  Signature("an Office document", .office, zip, and: (30, Array("[Content_Types].xml".utf8))),
  Signature("an Office document", .office, zip, and: (30, Array("_rels/".utf8))),
  Signature("an Office document", .office, zip, and: (30, Array("word/".utf8))),
  Signature("an old Office document", .office, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
  Signature("a ZIP archive", .archive, zip),
  Signature("an empty ZIP archive", .archive, [0x50, 0x4B, 0x05, 0x06]),
  Signature("a 7-Zip archive", .archive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
  Signature("a RAR archive", .archive, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
  Signature("a tar archive", .archive, Array("ustar".utf8), at: 257, needsZero: true),
  Signature("a file packed with gzip", .unpack("gzip"), [0x1F, 0x8B, 0x08]),
  Signature("a file packed with xz", .unpack("xz"), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
  Signature("a file packed with zstd", .unpack("zstd"), [0x28, 0xB5, 0x2F, 0xFD]),
  Signature(
    "a file packed with bzip2", .unpack("bzip2"), Array("BZh".utf8), and: (4, Array("1AY&SY".utf8))),
  Signature("a PNG image", .image, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
  Signature("a JPEG image", .image, [0xFF, 0xD8, 0xFF]),
  Signature("a GIF image", .image, Array("GIF87a".utf8), needsZero: true),
  Signature("a GIF image", .image, Array("GIF89a".utf8), needsZero: true),
  Signature("a WebP image", .image, Array("RIFF".utf8), and: (8, Array("WEBP".utf8))),
  Signature("a TIFF image", .image, [0x49, 0x49, 0x2A, 0x00]),
  Signature("a TIFF image", .image, [0x4D, 0x4D, 0x00, 0x2A]),
  Signature("a BMP image", .image, Array("BM".utf8), and: (6, [0, 0, 0, 0])),
  Signature("a HEIC image", .image, Array("ftyphei".utf8), at: 4),
  Signature("an AVIF image", .image, Array("ftypavif".utf8), at: 4),
  Signature("an MP4 recording", .recording, Array("ftyp".utf8), at: 4, needsZero: true),
  Signature("an MP3 recording", .recording, Array("ID3".utf8), needsZero: true),
  Signature("an MP3 recording", .recording, [0xFF, 0xFB]),
  Signature("an MP3 recording", .recording, [0xFF, 0xF3]),
  Signature("an Ogg recording", .recording, Array("OggS".utf8), needsZero: true),
  Signature("a FLAC recording", .recording, Array("fLaC".utf8), needsZero: true),
  Signature("a WAV recording", .recording, Array("RIFF".utf8), and: (8, Array("WAVE".utf8))),
  Signature("an AVI recording", .recording, Array("RIFF".utf8), and: (8, Array("AVI ".utf8))),
  Signature("a Matroska or WebM recording", .recording, [0x1A, 0x45, 0xDF, 0xA3]),
  Signature("a program", .other, [0x7F, 0x45, 0x4C, 0x46]),
  Signature("a program", .other, [0xCF, 0xFA, 0xED, 0xFE]),
  Signature("a program", .other, [0xCE, 0xFA, 0xED, 0xFE]),
  Signature("a program or Java class", .other, [0xCA, 0xFE, 0xBA, 0xBE]),
  Signature("a program", .other, Array("MZ".utf8), needsZero: true),
  Signature("a WebAssembly module", .other, [0x00, 0x61, 0x73, 0x6D]),
  Signature("an SQLite database", .other, Array("SQLite format 3".utf8) + [0]),
  Signature("a font", .other, Array("wOF".utf8), needsZero: true),
  Signature("a font", .other, Array("OTTO".utf8), needsZero: true),
  Signature("a font", .other, [0x00, 0x01, 0x00, 0x00, 0x00]),
]

/// The local file header of a ZIP archive; the name of the first file starts at byte 30.
private let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
