import Articles
import TestSupport
import Testing

@testable import Analysis

/// Analyses the text of `notation` and expects its quotes, with their marks, to be of the kinds marked.
private func expectKinds(_ notation: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(notation).text
  let marks = Analyzer.annotations(in: .built(text)).quotes.map {
    MarkedText.Mark($0.kind.rawValue, $0.outer)
  }
  #expect(
    MarkedText(text: text, marks: marks).description == notation, sourceLocation: sourceLocation)
}

@Suite struct `Titles` {
  @Test func `a judgement is speech, however short, and what a thing is called is not`() {
    expectKinds(
      """
      Mayor Ada Holt called it “a stitch-up”. Peter Hall dismissed the plan as “nonsense”.
                               [speech     ]                                   [speech  ]
      The fishermen called the old quay “the Hump”. Ida Holt praised “slow” food.
                                        [scare   ]                   [scar]
      """)
  }

  @Test func `behind the word for a work`() {
    expectKinds(
      """
      The film “Salt in winter” opens in May, and her song, “Grey Water,” is in it.
               [title         ]                             [title      ]
      """)
  }

  @Test func `the show on which somebody spoke`() {
    expectKinds(
      """
      Maria Lopes said on Harbour Radio’s “Morning Tide” that the quay was safe.
                                          [title       ]
      She was on “The Long Watch.” Nobody listened.
                 [title          ]
      """)
  }

  @Test func `the subject of a sentence`() {
    expectKinds(
      """
      “Grey Water” is a song about the sea.
      [title     ]
      She sang twice. “Grey Water” was the first.
                      [title     ]
      """)
  }

  @Test func `a short answer is none`() {
    expectKinds(
      """
      “Good-bye, Mrs. Dahl.”
      [speech              ]
      “Yes, Anna!” She took his hand.
      [speech    ]
      """)
  }

  @Test func `in a headline capitals say nothing`() {
    expectKinds(
      """
      Mayor Dahl: Harbour ‘Not Fit For Ships’ After Storm
                          [speech           ]
      """)
  }
}

@Suite struct `Speech and scare quotes` {
  @Test func `a phrase quoted in a report is speech`() {
    expectKinds(
      """
      The council wants “smaller and safer” boats, the beginning of “a very long winter”.
                        [speech           ]                         [speech            ]
      """)
  }

  @Test func `one or two words are held at a distance`() {
    expectKinds(
      """
      The “experts” left before the “safe harbour” flooded.
          [scare  ]                 [scare       ]
      """)
  }

  @Test func `unless somebody says them`() {
    expectKinds(
      """
      “Never again,” said Ada. The men shouted “Shame!” and the crowd answered “No.”
      [speech      ]                           [speech]                        [spe]
      """)
  }

  @Test func `what a person calls a thing is speech, a term is none`() {
    expectKinds(
      """
      Ida Holm called it what Tom called “a boat for one summer”; sailors use the term “dead water”.
                                         [speech               ]                       [scare     ]
      """)
  }

  @Test func `a stop ends the sentence that a verb behind it begins`() {
    expectKinds(
      """
      The Norse word for it was “harbour.” They said it often.
                                [scare   ]
      """)
  }

  @Test func `an example in brackets`() {
    expectKinds(
      """
      Small words (“by the sea”) are left out.
                   [scare     ]
      """)
  }
}
