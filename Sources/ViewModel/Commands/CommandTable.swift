import Articles

extension Command {
  /// Every command. Help, hints, `gloss --print-keys` and README's table come from here; a command is
  /// added by adding its row.
  package static let all: [Command] =
    moving + jumping + marks + item + layers + lists + orders + searching + shelf + outside
    + program

  private static let moving: [Command] =
    pair(
      "move line", ["j", "↓"], ["k", "↑"], ("line down", "line up"), in: .moving,
      names: ("down", "up")
    ) {
      $0.moveLines($1)
    }
    + pair(
      "move page", ["Space", "f", "PgDn"], ["b", "PgUp"], ("page down", "page up"), in: .moving,
      names: ("down", "up")
    ) {
      $0.movePages($1)
    }
    + pair(
      "move half page", ["d", "^D"], ["u", "^U"], ("half a page down", "half a page up"),
      in: .moving, names: ("down", "up")
    ) {
      $0.moveHalfPages($1)
    } + [
      Command("move top", ["g", "Home"], "top; with a count, that per cent", in: .moving) {
        $0.moveToTop(percent: $1)
      },
      Command("move bottom", ["G", "End"], "bottom", in: .moving) { $0.moveToBottom() },
    ]

  private static let jumping: [Command] =
    jump("quote", ["\"", "]q"], ["[q"], to: .layer(.quotes))
    + jump("quote by the same speaker", ["]s"], ["[s"], to: .sameSpeaker)
    + jump("entity mention", ["@", "]e"], ["[e"], to: .layer(.entities))
    + jump("repeated phrase", ["]p"], ["[p"], to: .layer(.phrases))
    + jump("mark of any visible layer", ["]x"], ["[x"], to: .anyMark)
    + jump("heading", ["]]"], ["[["], to: .heading)
    + jump("paragraph", ["}"], ["{"], to: .paragraph)
    + pair("jump again", [";"], [","], ("repeat the last jump", "the other way"), in: .jumping) {
      $0.repeatJump($1)
    }
    + pair(
      "jump occurrence", ["*"], ["#"],
      ("next place of the item or word at the cursor", "previous place of it"), in: .jumping
    ) {
      $0.walkSelectedItem($1)
    } + [
      Command("jump back", ["(", "^O"], "back through the jumps", in: .jumping) {
        $0.jumpBack($1 ?? 1)
      },
      Command("jump forward", [")"], "forward through them", in: .jumping) {
        $0.jumpForward($1 ?? 1)
      },
    ]

  private static let marks: [Command] = [
    Command("mark set", ["m"], "mark this place with the letter that follows", in: .jumping) {
      $0.askForLetter(to: .setMark)
    },
    Command("mark go", ["'"], "go to that mark; '' to where you were last", in: .jumping) {
      $0.askForLetter(to: .goToMark)
    },
    Command("mark remove", ["x"], "remove the mark under the cursor of the list", in: .pane) {
      $0.removeMarkUnderCursor()
    },
  ]

  private static let item: [Command] = [
    Command("peek", ["p"], "what it is, and why it is marked", in: .item) { $0.peek() },
    Command("choose", ["Enter"], "go there; n N walk its other places", in: .item) {
      $0.choose()
    },
    Command("correct speaker", ["co"], "the other speaker said it", in: .item) {
      $0.takeOtherSpeaker()
    },
    Command("correct who", ["cw"], "somebody said it whose name is asked", in: .item) {
      $0.askForSpeaker()
    },
    correct(.merge, "merge", "cm", "it is the same as another, whose name is asked"),
    correct(.split, "spelling", "cs", "those spelt like this are another"),
    correct(.part, "mention", "ch", "this one mention is another"),
    correct(.type, "type", "ct", "it is of another type, which is asked"),
    correct(.ignore, "name", "ci", "it is no name"),
    Command("correct undo", ["cu"], "take the last correction back", in: .item) {
      $0.undoCorrection()
    },
  ]

  private static let layers: [Command] = [
    toggle(.quotes, "tq", "quotes on or off"),
    toggle(.titles, "tt", "titles and terms on or off"),
    toggle(.entities, "te", "entities on or off"),
    toggle(.phrases, "tp", "phrases on or off"),
    Command("toggle strip", ["td"], "density strip on or off", in: .layers) {
      $0.settings.showsStrip.toggle()
    },
    Command("toggle layers", ["\\"], "all layers off, and on again", in: .layers) {
      $0.toggleAllLayers()
    },
  ]

  private static let lists: [Command] =
    [
      Command("toggle pane", ["tw"], "side pane on or off", in: .pane) { $0.togglePane() },
      Command("list contents", ["Tc"], "list the headings", in: .pane) { $0.show(list: .contents) },
      Command("list quotes", ["Tq"], "list the quotes", in: .pane) { $0.show(list: .quotes) },
      Command("list entities", ["Te"], "list the entities and where they occur", in: .pane) {
        $0.show(list: .entities)
      },
      Command("list phrases", ["Tp"], "list the phrases and their other wordings", in: .pane) {
        $0.show(list: .phrases)
      },
      Command("list bookmarks", ["Tb"], "list the marked places", in: .pane) {
        $0.show(list: .bookmarks)
      },
      Command("list matches", ["Ts"], "list what a search found", in: .pane) {
        $0.show(list: .matches)
      },
      Command("list articles", ["Ta"], "list the articles", in: .pane) { $0.show(list: .articles) },
      Command("focus other", ["Tab", "S-Tab"], "go between text and pane", in: .pane) {
        $0.switchFocus()
      },
      Command("focus left", ["h", "←"], "fold the row; go to the text", in: .pane) { $0.goLeft() },
      Command("focus right", ["l", "→"], "unfold the row; go to the pane", in: .pane) {
        $0.goRight()
      },
      Command("order next", ["O"], "the list in another order", in: .pane) { $0.changeOrder() },
    ]
    + pair(
      "resize pane", [">"], ["<"], ("pane wider", "pane narrower"), in: .pane,
      names: ("wider", "narrower")
    ) {
      $0.widenPane(by: 2 * $1)
    }
    + pair(
      "resize text", ["+"], ["-"], ("text column wider", "text column narrower"), in: .pane,
      names: ("wider", "narrower")
    ) {
      $0.widenText(by: 2 * $1)
    } + [Command("toggle text only", ["z"], "text only", in: .pane) { $0.toggleTextOnly() }]

  /// Each list in each of its orders, by name: `order quotes by speaker`.
  private static let orders: [Command] = ListKind.allCases.flatMap { kind in
    kind.list.orders.map { order in
      let name = "\(kind.list.title.lowercased()) \(order.rawValue)"
      return Command("order \(name)", [], "list the \(name)", in: .pane) { $0.show(kind, order) }
    }
  }

  private static let searching: [Command] =
    [
      Command("search", ["/"], "search; in the pane and in help, filter", in: .searching) {
        $0.startSearch()
      }
    ]
    + pair(
      "search", ["n"], ["N"],
      ("next match, else next place of the current item", "previous match, else previous place"),
      in: .searching
    ) { $0.walk($1) } + [
      Command("keep matching", ["&/"], "keep only paragraphs that hold a text", in: .searching) {
        $0.ask(.keep)
      },
      Command("keep quotes", ["&q"], "keep only paragraphs that quote somebody", in: .searching) {
        $0.keepQuotes()
      },
      Command("keep item", ["&*"], "keep only paragraphs with the current item", in: .searching) {
        $0.keepItem()
      },
      Command("keep all", ["&&"], "all paragraphs again", in: .searching) { $0.keepAll() },
    ]

  private static let shelf: [Command] = [
    Command("article next", ["J"], "next article", in: .articles) { $0.moveArticles($1 ?? 1) },
    Command("article previous", ["K"], "previous article", in: .articles) {
      $0.moveArticles(-($1 ?? 1))
    },
    Command(
      "figures", ["=", "^G"], "figures: words, speakers, names, phrases", in: .articles
    ) {
      $0.showFigures()
    },
  ]

  private static let outside: [Command] = [
    Command("copy quote", ["yq"], "copy the quotation with its speaker", in: .outside) {
      $0.copyQuotation()
    },
    Command("copy speaker", ["ys"], "copy all that its speaker says", in: .outside) {
      $0.copySpeaker()
    },
    Command("copy paragraph", ["yp"], "copy the paragraph", in: .outside) { $0.copyParagraph() },
    Command("copy source", ["yl"], "copy the link or file name", in: .outside) { $0.copySource() },
    Command("export", ["s"], "save notes: Markdown, HTML, CSV, …", in: .outside) {
      $0.startExport()
    },
    Command("pipe", ["|"], "give the text to a command", in: .outside) { $0.startPipe() },
    Command("open source", ["o"], "open the source in its own program", in: .outside) {
      $0.openSource()
    },
    Command("edit source", ["E"], "edit the source at this line", in: .outside) { $0.editSource() },
    Command("reload", ["r"], "read the source again", in: .outside) { $0.reload() },
  ]

  private static let program: [Command] = [
    Command("help", ["?", "F1"], "these keys", in: .program) { $0.toggleHelp() },
    Command("command", [":"], "type a command, a setting or a theme", in: .program) {
      $0.startCommand()
    },
    Command("close", ["Esc"], "close popup, clear search, leave pane", in: .program) {
      $0.escape()
    },
    Command("toggle mouse", ["F2"], "take or release the mouse", in: .program) {
      $0.toggleMouse()
    },
    Command("theme next", ["F10"], "next theme", in: .program) { _, _ in [.nextTheme] },
    Command("redraw", ["^L"], "paint the screen anew", in: .program) { _, _ in [.redraw] },
    Command("suspend", ["^Z"], "back to the shell until fg", in: .program) { _, _ in [.suspend] },
    Command("close or quit", ["q"], "close popup, then pane, then Gloss", in: .program) {
      $0.closeOrQuit()
    },
    Command("quit", ["Q", "ZZ", "^C"], "leave at once", in: .program) { _, _ in [.quit] },
  ]

  private static func correct(
    _ change: EntityChange, _ name: String, _ key: KeySequence, _ summary: String
  ) -> Command {
    Command("correct \(name)", [key], summary, in: .item) { $0.change(entity: change) }
  }

  private static func toggle(_ layer: Layer, _ key: KeySequence, _ summary: String) -> Command {
    Command("toggle \(layer.rawValue)", [key], summary, in: .layers) { $0.toggle(layer) }
      .with { reader in
        let state = CellText.padded(reader.reading.isShown(layer) ? "on" : "off", to: 4)
        let count = reader.reading.findings.map { "\($0.count(of: layer))" } ?? ""
        return state + String(repeating: " ", count: max(0, 4 - count.count)) + count
      }
  }

  private static func jump(
    _ name: String, _ next: [KeySequence], _ previous: [KeySequence], to target: JumpTarget
  ) -> [Command] {
    pair("jump \(name)", next, previous, ("next \(name)", "previous \(name)"), in: .jumping) {
      $0.jump(to: target, $1)
    }
  }

  /// Two commands that differ in direction only.
  /// - Parameter names: What each is called behind their common name.
  /// - Parameter move: Takes the count, negative for the second.
  private static func pair(
    _ name: String, _ forward: [KeySequence], _ back: [KeySequence],
    _ summaries: (forward: String, back: String), in section: Section,
    names: (forward: String, back: String) = ("next", "previous"),
    move: @escaping @Sendable (inout ReaderState, Int) -> Void
  ) -> [Command] {
    [
      Command("\(name) \(names.forward)", forward, summaries.forward, in: section) {
        move(&$0, $1 ?? 1)
      },
      Command("\(name) \(names.back)", back, summaries.back, in: section) { move(&$0, -($1 ?? 1)) },
    ]
  }
}
