import Foundation
import Testing

/// What the screen does for a reader, part by part, and the story that shows it.
enum ReadingPart: String, CaseIterable, Sendable {
  case layout, screen, layers, position, pane, spotlight, peek, search, articles, status

  /// The folder of the story.
  var story: String {
    switch self {
    case .screen: "harbour"
    case .articles: "shelf"
    default: rawValue
    }
  }

  /// What its screens show, in this order; after `==` stands what was pressed or happened just before.
  var shown: [String] {
    switch self {
    case .layout:
      [
        // Centred, at most 72 cells wide, items and the quotation with their marker, code in its own lines.
        "== tw\n                   The lamplighter’s notebook\n",
        "wrote down\n", "\n                   • a ladder", "\n                     was mostly wire",
        "▪",
        "\n                   2. Then the steps", "\n                      at the top",
        "\n                 ▎ │ The night is not dark.",
        "== G\n", "lamp\n", "\n                   ↳ 4 is broken again\n",
        "steps    31 lamps   07:55\n", "提灯 from the\n", "naïveté", "🏮",
        "== ! 48x24\n", "first to those who carry a ladder.\n", "== ! 110x30\n", "== 3-\n",
        "wrote\n", "Lines of at most 66 cells",
      ]
    case .screen:
      [
        "▏ Contents  Quotes 5  Entities  ›\n", "▏ by speaker ▾\n",
        "▏▌▾ Ingrid Maddern              2\n", "▏   “We are not going to sell a …\n",
        "▏ ▾ A fisherman from Port Elle… 1\n", "quotes entities phrases  62 % · 1 min\n",
        "== \"\n", "▪ ▏\n", "▏▌  “We are not going", "\n▌ decision. “We are not",
        "Quote 1 of 5 · Ingrid Maddern 1/2 · ¶ 1", "62 % · 1 min\n",
      ]
    case .layers:
      [
        "eeee", "qqqq", "pppp", "== ! pause\n", "│ q  quotes on or off            on     2 │",
        "│ t  titles and terms on or off  off    1 │", "│ d  density strip",
        "== q\n", "Quotes off    entities phrases", "== tt\n", "tttt", "== te\n", "Entities off",
        "== tp\n", "Phrases off", "== td\n", "close\n    By", "== \\\n", "Plain text.",
        "== \\\n", "qqqq", "Layers on",
      ]
    case .position:
      [
        "== 60g\n  ▎ of the lease", "== ! 40x20\n▎ of the lease",
        "== ! 150x9\n                                     ▎ of the lease",
        "== ! 80x12\n  ▎ of the lease", "== tq te\n    of the lease",
        "== tq te\n  ▎ of the lease", "== -\n   ▎ of the lease", "== +\n  ▎ of the lease",
        "== ?\n Keys", "== Esc\n  ▎ of the lease", "== Te G\n Contents",
        "== Esc\n  ▎ of the lease", "== r\n→ load\n", "== ! changed\n→ analyse\n  ▎ of the lease",
        // A third down the screen, without a move where it is in view, and held in a smaller window.
        "== [q\n", "Quote 3 of 5", "== ]q\n                  ", "\n    Nobody in Saltmere",
        "== ]q\n                  ", "\n    Nobody in Saltmere", "Quote 4 of 5",
        "== ! 60x4\n  Tomas Reyk", "^^^^", "Quote 4 of 5",
        "== ! 80x12\n                  ", "\n    Nobody in Saltmere", "Quote 4 of 5",
        "== (\n", "Quote 3 of 5", "== (\n", "Quote 2 of 5", "== )\n", "Quote 3 of 5",
      ]
    case .pane:
      [
        "== Tc\n", "▏ Contents", "▏   What happens now\n", "== Tq\n", "Quotes 5", "by speaker ▾",
        "== Te\n", "Entities 21", "by type ▾", "▾ People                      3\n",
        "== Tp\n", "Phrases 3", "== G m a Tb\n", "Bookmarks 1", "== Esc / q u a y Enter Ts\n",
        "Search", "== Esc Esc Ta\n", "Articles 1",
      ]
    case .spotlight:
      [
        "== Te j Enter\n", "^^^^^^", "Ingrid Maddern 1/3 · person",
        "== n\n", "Ingrid Maddern 2/3 · person", "== n\n", "Ingrid Maddern 3/3 · person",
        "== N\n", "Ingrid Maddern 2/3 · person",
        "== Tq Enter\n", "Quote 3 of 5 · Ingrid Maddern 2/2", "== n\n", "***",
        "Quote 1 of 5 · Ingrid Maddern 1/2 · from the top again",
        "== Esc\n", "qqq", "? help  quotes entities phrases",
        "== ]p Enter\n", "“fishermen’s association” 1/2", "== n\n", "2/2", "== #\n", "1/2",
        "== *\n", "2/2", "== Esc\n", "== / i c e Enter Esc *\n", "“ice” 1/2",
      ]
    case .peek:
      [
        "╭─ Quote 1 of 5 · speech in 2 parts ─", "│   Ingrid Maddern                 ",
        "sure │", "│   cue        said", "│   because    ", "│   also says  “There is no plan B",
        "== Esc\n", "== @ p\n", "╭─ Person · 3 mentions · 2 quotations ─", "called", "because",
        "says",
        "== ]p p\n", "╭─ Phrase · 2 times ─", "“fishermen’s association”", "because", "where",
        "== j Enter\n", "“fishermen’s association” 2/2",
      ]
    case .search:
      [
        "== / t h e\n", "MMM", "/the ", "30 matches", "4 matches", "== Enter\n", "match 1 of 4",
        "== n\n", "match 2 of 4", "== N\n", "match 1 of 4",
        "== / d o e s Space n o t Space r e a d\n", "MMMMMMMM\n", "MMMM", "1 match",
        "== / \" t h e r e\n", "MMMMMM", "2 matches", "== / C o u n t y\n", "no match",
        "== Enter\n", "No match for “County”", "//[0-9]+ (boats|April)/", "2 matches",
        "No match for “zeppelin”", "… 3 paragraphs", "2 of 7 paragraphs hold “fishermen”",
        "== &q\n", "5 of 7 paragraphs quote somebody", "3 of 7 paragraphs hold Ingrid Maddern",
      ]
    case .articles:
      [
        "== } } te\n", "Entities off", "== J\n  The lamps of Port Ellery",
        "quotes entities phrases  100 %", "== K\n  The harbour", "? help  quotes phrases",
        "== J\n", "Quote 1 of 2", "== Ta\n", "Articles 2", "The harbour that…  1 min · 39 %",
        "== Enter\n  The harbour", "== Ta O\n", "by title ▾", "== O\n", "by length ▾",
      ]
    case .status:
      [
        "== tw\n", "For three winters", "? help  analysing…  33 % · 1 min\n", "== \"\n",
        "Still analysing…", "== ! analysed\n",
        "The harbour that would not close           ? help  quotes entities phrases  33 % · 1 min",
        "== G\n", "100 %", "== tp\n", "Phrases off     ? help  quotes entities  33 %",
        "Quote 1 of 5 · Ingrid Maddern 1/2 · ¶ 1", "£2.4 million 1/1 · money · ¶ 2",
        "Mark a set.", "== ]\n", "   ]   ", "== 5\n", "   5   ", "There is no mark z.",
      ]
    }
  }
}

struct ReadingStoriesTests {
  @Test(arguments: ReadingPart.allCases)
  func `a story shows what each part of the screen does for the reader`(part: ReadingPart) throws {
    let story = try #require(Story.all.first { $0.testDescription == part.story })
    var rest = try story.played()[...]
    for words in part.shown {
      guard let place = rest.range(of: words) else {
        Issue.record("“\(words)” is not on the screens that follow:\n\(rest.prefix(3000))")
        return
      }
      rest = rest[place.upperBound...]
    }
  }
}
