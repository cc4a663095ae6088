import Foundation
import Testing

@testable import gloss

/// Each format of the same article, to the letter.
struct GoldenFormatTests {
  @Test func `Markdown is a page of notes in which nothing of the text is markup`() {
    #expect(
      FormatSamples.shop(in: MarkdownWriter()) == #"""
        # Tea \& \<sympathy\>

        Source: `shop, 1.txt`

        29 words, 1 minute · 1 quotation · 2 names and figures · 1 repeated phrase.

        ## Quotes

        ### Ada Holt

        - “We \*never\* close. Never.” (¶ 1)

        ## Names and figures

        ### People

        - Ada Holt (¶ 1)

        ### Places

        - Port Ellery × 2 (¶ 1)

        ## Repeated phrases

        - “corner shop” × 2 (¶ 1, 2)

        """#)
  }

  @Test func `CSV is a row for each find, by RFC 4180`() {
    let rows = """
      layer,id,type,text,name,value,cue,paragraph,confidence,start,end,group,source
      quote,q1,speech,"We *never* close,",Ada Holt,,said,1,0.93,18,35,g1,"shop, 1.txt"
      quote,q2,speech,Never.,Ada Holt,,,1,0.93,68,74,g1,"shop, 1.txt"
      entity,e1,person,Ada Holt,Ada Holt,,,1,1.00,42,50,,"shop, 1.txt"
      entity,e2,place,Port Ellery,Port Ellery,,,1,1.00,54,65,,"shop, 1.txt"
      entity,e2,place,Port Ellery,Port Ellery,,,1,1.00,95,106,,"shop, 1.txt"
      phrase,p1,2 words,corner shop,corner shop,,,1,,80,91,,"shop, 1.txt"
      phrase,p1,2 words,corner shop,corner shop,,,2,,120,131,,"shop, 1.txt"

      """
    #expect(
      FormatSamples.shop(in: CSVWriter()) == rows.replacing("\n", with: "\r\n"))
  }

  @Test func `CoNLL is a token a line, a tab and its tag`() {
    #expect(
      FormatSamples.shop(in: CoNLLWriter()).hasPrefix(
        "-DOCSTART-\tO\n\nTea\tO\n&\tO\n<\tO\nsympathy\tO\n>\tO\n\n“\tO\nWe\tO\n"))
  }

  @Test func `CoNLL tags names by Gloss' own types, sentence by sentence`() {
    let sentences = FormatSamples.shop(in: CoNLLWriter()).components(separatedBy: "\n\n").map {
      $0.replacing("\tO", with: "").replacing("\t", with: "/").replacing("\n", with: " ")
    }
    #expect(
      sentences == [
        "-DOCSTART-", "Tea & < sympathy >",
        "“ We * never * close , ” said Ada/B-PERSON Holt/I-PERSON of Port/B-PLACE Ellery/I-PLACE .",
        "“ Never . ”", "The corner shop at Port/B-PLACE Ellery/I-PLACE is open .",
        "The corner shop needs nobody called \" Ada , Holt \" .", "",
      ])
  }

  @Test func `brat is standoff by Unicode scalars, with the speakers as relations`() {
    let lines = """
      T1 → Person 42 50 → Ada Holt
      #1 → AnnotatorNotes T1 → Ada Holt
      T2 → Place 54 65 → Port Ellery
      T3 → Place 95 106 → Port Ellery
      #2 → AnnotatorNotes T2 → Port Ellery
      * → Equiv T2 T3
      T4 → Quote 18 35 → We *never* close,
      R1 → Speaker Arg1:T4 Arg2:T1
      T5 → Cue 37 41 → said
      R2 → Cue Arg1:T4 Arg2:T5
      T6 → Quote 68 74 → Never.
      R3 → Speaker Arg1:T6 Arg2:T1
      T7 → Phrase 80 91 → corner shop
      T8 → Phrase 120 131 → corner shop
      * → Equiv T7 T8

      """
    #expect(FormatSamples.shop(in: BratWriter()).replacing("\t", with: " → ") == lines)
  }

  @Test func `HTML is the article with its marks, then who is quoted and what is named`() throws {
    let page = FormatSamples.shop(in: HTMLWriter())
    let body = try #require(page.components(separatedBy: "<body>\n").last)
    #expect(
      body == """
        <article lang="en">
        <h2>Tea &amp; &lt;sympathy&gt;</h2>
        <p data-number="1"><span id="q1" class="quote" title="Ada Holt, said">“We *never* close,”</span> said <a id="e1-1" class="name person" href="#e1" title="Ada Holt, person">Ada Holt</a> of <a id="e2-1" class="name place" href="#e2" title="Port Ellery, place">Port Ellery</a>. <span class="quote" title="Ada Holt, said">“Never.”</span><span class="who"> [Ada Holt]</span> The <mark class="phrase" title="2 times in this article">corner shop</mark> at <a id="e2-2" class="name place" href="#e2" title="Port Ellery, place">Port Ellery</a> is open.</p>
        <p data-number="2">The <mark class="phrase" title="2 times in this article">corner shop</mark> needs nobody called &quot;Ada, Holt&quot;.</p>
        <footer>
        <p>shop, 1.txt · 29 words</p>
        <h2>Who is quoted</h2>
        <dl>
        <dt>Ada Holt</dt>
        <dd><a href="#q1">“We *never* close. Never.”</a> <small>¶ 1</small></dd>
        </dl>
        <h2>Names and figures</h2>
        <dl>
        <dt>People</dt>
        <dd id="e1">Ada Holt <small><a href="#e1-1">¶ 1</a></small></dd>
        <dt>Places</dt>
        <dd id="e2">Port Ellery <small><a href="#e2-1">¶ 1</a>, <a href="#e2-2">¶ 1</a></small></dd>
        </dl>
        </footer>
        </article>
        </body>
        </html>

        """)
  }
}
