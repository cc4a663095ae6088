/// Texts for tests, in the notation of `MarkedArticle`.
package enum SampleArticles {
  /// A short report with two speakers, three names and a phrase that comes twice.
  package static let ferry = """
    # The ferry that ran late
    The night ferry from Port Ellery was six hours late on Monday.
        [phrase   ]      [place    ]                          
    “We lost an engine,” said Ada Holt, who commands it. “We did not lose our heads.”
    [quote Ada         ]      [person]                   [quote Ada                 ]
    # What the passengers say
    Nobody had told Tom Reed anything. “I slept through it,” he said.
                    [person]           [quote Tom          ]
    The night ferry sails again on Friday, with Ada Holt on the bridge.
        [phrase   ]                             [person]
    """

  /// Forty numbered paragraphs of one line each at ordinary widths.
  package static let long = (1...40).map { "Paragraph number \($0) says nothing but its number." }
    .joined(separator: "\n")
}
