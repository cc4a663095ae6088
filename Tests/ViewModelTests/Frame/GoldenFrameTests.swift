import TestSupport
import Testing
import ViewModel

struct GoldenFrameTests {
  @Test func `the report at sixty columns, on its first quotation`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 60, rows: 12)
    reader.press("\"")
    #expect(
      reader.frame().drawing == """
          The ferry that ran late

          The night ferry from Port Ellery was six hours late on   ▪
              ppppppppppp      eeeeeeeeeee
          Monday.
                                                                   ▪
        ▌ “We lost an engine,” said Ada Holt, who commands it. “We
          ^^^^^^^^^^^^^^^^^^^^      eeeeeeee                   qqq
        ▎ did not lose our heads.”
          qqqqqqqqqqqqqqqqqqqqqqqq
                                                                   ▪

          What the passengers say

         The ferry that…  Quote 1 of 3 · Ada Holt 1/2  59 % · 1 min
        """)
  }

  @Test func `the report with the pane beside it`() {
    let reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 12)
    #expect(
      reader.frame().drawing == """
          The ferry that ran late                                         ▏ Contents  Quotes 3  Entities  ›
                                                                          ▏ by speaker ▾
          The night ferry from Port Ellery was six hours late on        ▪ ▏
              ppppppppppp      eeeeeeeeeee
          Monday.                                                         ▏▌▾ Ada Holt                    2
                                                                           >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>
                                                                        ▪ ▏   “We lost an engine”
        ▎ “We lost an engine,” said Ada Holt, who commands it. “We did    ▏   “We did not lose our heads.”
          qqqqqqqqqqqqqqqqqqqq      eeeeeeee                   qqqqqqq
        ▎ not lose our heads.”                                            ▏ ▾ Tom Reed                    1
          qqqqqqqqqqqqqqqqqqqq
                                                                        ▪ ▏   “I slept through it”
                                                                          ▏
          What the passengers say                                         ▏
                                                                          ▏
         The ferry that ran late                              ? help  quotes entities phrases  59 % · 1 min
                                                                      qqqqqq eeeeeeee ppppppp
        """)
  }

  @Test func `marks in another order are another run, whatever Unicode holds equivalent`() {
    let run = Run("◌\u{301}\u{316}", cells: 1, faces: [])
    #expect(run != Run("◌\u{316}\u{301}", cells: 1, faces: []))
    #expect(run == Run("◌\u{301}\u{316}", cells: 1, faces: []))
  }
}
