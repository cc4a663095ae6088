/// How a page of HTML looks.
enum HTMLStyle {
  /// The text and its ground keep a contrast of 7:1 and more, marks of 4.5:1, by day and by night.
  static let text = """
    :root {
      color-scheme: light dark;
      --ground: #fdfcf9; --text: #1d1d1b; --dim: #63605a; --rule: #d8d4ca;
      --quote: #0b5a4b; --person: #8a3b12; --organisation: #2f4b9b; --place: #3d6117; --other: #6b3f86;
      --phrase: #fff0b8;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #171816; --text: #e8e6e0; --dim: #a09c92; --rule: #3a3a36;
        --quote: #84d3bd; --person: #f0a878; --organisation: #a9bcf5; --place: #b0d284; --other: #d3b0e8;
        --phrase: #4a4011;
      }
    }
    body {
      margin: 0 auto; padding: 2rem 3.5rem 6rem; max-width: 36rem; background: var(--ground); color: var(--text);
      font: 1.125rem/1.6 Georgia, "Noto Serif", serif; overflow-wrap: break-word;
    }
    article + article { margin-top: 4rem; border-top: 3px double var(--rule); }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; text-wrap: balance; }
    h1 { font-size: 1.9rem; } h2 { font-size: 1.3rem; } h3, h4, h5, h6 { font-size: 1.1rem; }
    .byline, small, footer > p { color: var(--dim); font-size: .9rem; }
    blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--rule); }
    pre { overflow-x: auto; font-size: .85rem; line-height: 1.4; }
    li:has(> .marker) { list-style: none; }
    p, li { position: relative; }
    [data-number]::before {
      content: attr(data-number); content: attr(data-number) / ""; position: absolute; left: -3.2rem; width: 2.2rem;
      text-align: right; color: var(--dim); font: .75rem/2.4 system-ui, sans-serif;
    }
    li[data-number]::before { left: -5.7rem; }
    .quote { color: var(--quote); font-style: italic; }
    .title { font-style: italic; }
    .who { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); user-select: none; }
    a { color: inherit; }
    .name { text-underline-offset: .2em; text-decoration: underline 1px; color: var(--other); }
    .person { text-decoration-style: solid; color: var(--person); }
    .organisation { text-decoration-style: double; color: var(--organisation); }
    .place { text-decoration-style: dashed; color: var(--place); }
    .date, .time, .money, .percent { text-decoration-style: dotted; color: inherit; }
    .quantity, .number { text-decoration: none; color: inherit; }
    .phrase { background: var(--phrase); color: inherit; font-weight: bold; }
    :target { outline: 2px solid var(--quote); outline-offset: 2px; }
    footer { margin-top: 4rem; border-top: 1px solid var(--rule); font-size: .95rem; line-height: 1.5; }
    dt { margin-top: 1em; font-weight: bold; }
    dd { margin: .2em 0 0 1em; }
    dd a { text-decoration-color: var(--rule); }
    @media (max-width: 40rem) { body { padding: 1rem 1.2rem 4rem; } [data-number]::before { display: none; } }
    @media print {
      :root { --ground: #fff; --text: #000; --dim: #444; --phrase: none; color-scheme: light; }
      body { max-width: none; padding: 0 0 0 3rem; font-size: 11pt; }
      .quote, .name { color: inherit; }
      .title { font-style: italic; }
    .who { position: static; clip-path: none; font-style: normal; font-size: .8em; }
      h1, h2, h3, h4, h5, h6, dt { break-after: avoid; }
      p, dd, li { orphans: 3; widows: 3; }
      dd a { text-decoration: none; }
    }
    """
}
