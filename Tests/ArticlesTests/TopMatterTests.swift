import Testing

@testable import Articles

@Test func `title byline and date become metadata and stay blocks`() {
  let article = plainArticle(
    """
    The miller’s last winter
    By Ida Holm and Per de Vries
    Sunday, 7 January 2018, 10:30 GMT

    The mill stopped on a Friday, and by Sunday there was ice on the wheel and no bread in the lower town.
    """)
  #expect(
    article.metadata
      == Article.Metadata(
        title: "The miller’s last winter", byline: "Ida Holm, Per de Vries", published: "2018-01-07"
      ))
  #expect(article.blocks.map(\.kind) == [.heading, .byline, .byline, .paragraph])
}

@Test(arguments: [
  ("Von unserem Mitarbeiter Per Holm", "Per Holm"),
  ("Von unserer Korrespondentin Ida Holm", "Ida Holm"),
  ("Par Ida Holm, envoyée spéciale à Brest (Finistère)", "Ida Holm"),
  ("By our political editor Ida Holm", "Ida Holm"),
  ("By Ida Holm, science correspondent", "Ida Holm"),
])
func `a byline may say what its author is to the paper`(line: String, author: String) {
  let article = plainArticle("The mill stops\n\n\(line)\n\nThe mill stopped on a Friday.\n")
  #expect(article.metadata.byline == author)
  #expect(article.blocks.map(\.kind) == [.heading, .byline, .paragraph])
}

@Test func `what begins like a byline and goes on is none`() {
  #expect(plainArticle("By Dawn Bay, the mill stopped\n").metadata.byline == nil)
}

@Test(
  arguments: [
    ("By Ida Holm · 7 January 2018 · 6 min read", "Ida Holm", "2018-01-07"),
    ("7 January 2018 | Von Ida Holm | Lesezeit: 6 Minuten", "Ida Holm", "2018-01-07"),
    ("By Ida Holm – 4 minute read", "Ida Holm", nil),
    ("7 January 2018 · 6 min read", nil, "2018-01-07"),
    ("Ida Holm · 7 January 2018 · 6 min read", nil, "2018-01-07"), ("6 min read", nil, nil),
  ] as [(String, String?, String?)])
func `a line may say how long reading takes`(line: String, author: String?, day: String?) {
  let article = plainArticle("The mill stops\n\n\(line)\n\nThe mill stopped on a Friday.\n")
  #expect(article.metadata.byline == author)
  #expect(article.metadata.published == day)
  #expect(article.blocks.map(\.kind) == [.heading, .byline, .paragraph])
}

@Test(arguments: [
  "We read for 6 minutes", "World News · 5 min read", "Prep time – 10 min", "20 minutes",
  "6 Ministers",
])
func `minutes alone are no reading time, and a section is no author`(line: String) {
  let article = plainArticle("The mill stops\n\n\(line)\n\nIt stopped on a Friday.\n")
  #expect(!article.blocks.contains { $0.kind == .byline })
}

@Test func `byline and date may share a line`() {
  let article = plainArticle("By Ida Holm | 7 January 2018\n\nThe mill stopped on a Friday.\n")
  #expect(article.metadata.byline == "Ida Holm")
  #expect(article.metadata.published == "2018-01-07")
}

@Test(arguments: ["KESTERWICK, Sunday 7 January 2018", "San Elmo, 7 January 2018"])
func `a dateline says when the article appeared`(line: String) {
  let article = plainArticle("The mill stops\n\n\(line)\n\nThe mill stopped on a Friday.\n")
  #expect(article.metadata.published == "2018-01-07")
  #expect(article.blocks.map(\.kind) == [.heading, .byline, .paragraph])
}

@Test func `a sentence with a day behind a comma is no dateline`() {
  #expect(plainArticle("The mill stopped, 7 January 2018\n").metadata.published == nil)
}

@Test func `without a heading the title is the name of the file`() {
  #expect(plainArticle("The mill stopped on a Friday.").metadata.title == "essay.txt")
  let fromPipe = try? Article.read(Array("It stopped.".utf8), source: "-")
  #expect(fromPipe?.metadata.title == "Standard input")
}

@Test(arguments: [
  "7 January 2018", "January 7, 2018", "Jan. 7th, 2018", "2018-01-07", "2018-01-07T10:30",
  "07.01.2018", "7. Januar 2018", "Sonntag, 7. Januar 2018, 10:30 Uhr", "Stand: 7.1.2018",
  "le 7 janvier 2018", "Publié le 7 janvier 2018 à 10h30",
  "Publié le 7 janvier 2018 à 18 h 30", "7. Januar 2018 um 9 Uhr", "7 de enero de 2018",
  "Published on Sunday, January 7, 2018 at 10.30 a.m.",
])
func `a day is read in many forms`(line: String) {
  #expect(PublicationDate.day(in: line) == "2018-01-07")
}

@Test func `the first of a month may be an ordinal and an impossible place gives the order away`() {
  #expect(PublicationDate.day(in: "1er mars 2020") == "2020-03-01")
  #expect(PublicationDate.day(in: "2/26/2015") == "2015-02-26")
  #expect(PublicationDate.day(in: "26/2/2015") == "2015-02-26")
}

@Test(arguments: [
  "3/4/2015", "30 February 2018", "January 2018", "In January 2018 it rained", "7 January",
  "32.1.2018", "7 January 18", "", "Room 2018", "1 2 3 4",
])
func `what is no whole day gives no date`(line: String) {
  #expect(PublicationDate.day(in: line) == nil)
}

@Test(arguments: [
  ("By Ida Holm", "Ida Holm"), ("by IDA HOLM", "IDA HOLM"),
  ("Von Jan Groß und Eva Ley", "Jan Groß, Eva Ley"),
  ("Par Zoé d’Arc, Luc Roy et Ève Lin", "Zoé d’Arc, Luc Roy, Ève Lin"),
  ("Por Ana Gil y Luz Paz", "Ana Gil, Luz Paz"),
  ("Words by Ann Lee & Bo O’Day", "Ann Lee, Bo O’Day"), ("Author: J. R. van Dam", "J. R. van Dam"),
])
func `a line of authors loses its first word`(line: String, authors: String) {
  #expect(Byline.authors(in: line) == authors)
}

@Test(arguments: [
  "By the time they came", "By 1912 it was over", "By Friday.", "Ida Holm", "By", "Von vorn",
])
func `other lines name no authors`(line: String) {
  #expect(Byline.authors(in: line) == nil)
}

@Test(arguments: [
  "Halden, 7. Januar 2018. Die Mühle am Fluss steht seit Freitag still, und niemand weiß, wer sie kauft.",
  "PORT ELLERY, 7 January 2018 – The mill stopped on a Friday, and nobody knows who will buy it now.",
])
func `a dateline may open a paragraph`(line: String) {
  let article = plainArticle("The mill stops\n\n\(line)\n")
  #expect(article.metadata.published == "2018-01-07")
  #expect(article.blocks.map(\.kind) == [.heading, .paragraph])
}

@Test func `a date in a sentence says nothing of when the article appeared`() {
  let article = plainArticle(
    "The mill stops\n\nIda, born in Halden on 7 January 2018. She runs the mill, and nobody else wants to.\n"
  )
  #expect(article.metadata.published == nil)
}

@Test func `the head of an e-mail gives title, author and day`() {
  let text = """
    From: "Ida Holm" <ida@mill.example>
    To: Per de Vries <per@mill.example>,
     Ann Lee <ann@mill.example>
    Date: Sun, 7 Jan 2018 10:30:00 +0100 (CET)
    Subject: The miller’s last winter

    The mill stopped on a Friday.
    """
  let article = plainArticle(text)
  #expect(
    article.metadata
      == Article.Metadata(
        title: "The miller’s last winter", byline: "Ida Holm", published: "2018-01-07"))
  #expect(
    article.blocks.map(\.kind) == [
      .byline, .byline, .byline, .byline, .heading, .paragraph,
    ])
  #expect(readings(text)[4] == "The miller’s last winter")
}

@Test(arguments: [
  """
  ---
  layout: post
  title: "The miller: his last winter"
  authors:
    - Ida Holm
    - Per de Vries
  date: 2018-01-07 10:30:00 +0100
  ---
  """,
  """
  +++
  title = 'The miller: his last winter'
  authors = ["Ida Holm", "Per de Vries"]
  date = 2018-01-07T10:30:00Z
  [taxonomies]
  tags = []
  +++
  """,
  """
  Title: The miller: his last winter
  Author: Ida Holm and Per de Vries
  Release Date: January 7, 2018
  """,
  """
  Von: Ida Holm, Per de Vries
  Gesendet: Sonntag, 7. Januar 2018 10:30
  Betreff: The miller: his last winter
  """,
])
func `a head with labels gives title, author and day`(head: String) {
  let article = plainArticle(head + "\n\nThe mill stopped on a Friday, and nobody knew why.\n")
  #expect(
    article.metadata
      == Article.Metadata(
        title: "The miller: his last winter", byline: "Ida Holm, Per de Vries",
        published: "2018-01-07"))
  #expect(article.blocks.filter { $0.kind == .heading }.count == 1)
  #expect(article.blocks.last?.kind == .paragraph)
}

@Test(arguments: [
  "Title: The mill\nIt stopped on a Friday.\nFrom: then on it was cold.",
  "Ida: The mill stopped.\nPer: On a Friday?\nIda: On a Friday.",
  "---\nThe mill stopped on a Friday.\n---",
  "---\ntitle: The mill",
  "---\ntitle:\n  The mill\ndate: 7 January 2018\n---",
  "From: Halden\nTo: Port Ellery\nDistance: 12 miles",
])
func `lines that only look like a head are text`(text: String) {
  #expect(plainArticle(text + "\n\nNobody knew why.\n").metadata.title == "essay.txt")
}

@Test(arguments: [
  "FOR IMMEDIATE RELEASE", "Press release", "EMBARGOED UNTIL 00:01, 7 January 2018",
])
func `what stands over the title of a release is none`(label: String) {
  let article = plainArticle(
    "\(label)\n\nThe mill stops\n\nThe mill stopped on a Friday, and nobody knew why.\n")
  #expect(article.metadata.title == "The mill stops")
  #expect(article.blocks.map(\.kind) == [.byline, .heading, .paragraph])
}
