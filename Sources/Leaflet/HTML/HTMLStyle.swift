/// How pages look. Colours come from one table, so that their contrast can be computed.
enum HTMLStyle {
  /// Two colours that meet: `#RRGGBB`, text on its background.
  struct Pair: Hashable {
    let text: String
    let background: String
  }

  static let body = Pair(text: "#111111", background: "#ffffff")
  static let muted = Pair(text: "#555555", background: "#ffffff")
  /// By level, 0…4: the fixed colours of the terminal's badges (indices 255, 111, 136, 125 and 54 of
  /// the palette of 256), which every kind of colour vision tells apart.
  static let levels = [
    Pair(text: "#000000", background: "#eeeeee"), Pair(text: "#000000", background: "#87afff"),
    Pair(text: "#000000", background: "#af8700"), Pair(text: "#ffffff", background: "#af005f"),
    Pair(text: "#ffffff", background: "#5f0087"),
  ]

  static func sheet(_ layout: PageLayout) -> String {
    ([base, leaflet, sheets] + levels.enumerated().map(badge) + [layout.style]).joined(
      separator: "\n")
  }

  private static func badge(_ level: Int, _ colours: Pair) -> String {
    ".level\(level) { color: \(colours.text); background: \(colours.background); }"
  }

  private static let base = """
    body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: \(body.text);
      background: \(body.background); max-width: 48em; margin: 2em auto; padding: 0 1em; }
    h1 { font-size: 1.6em; } h2 { font-size: 1.15em; margin-top: 1.8em; border-bottom: 1px solid #777; }
    .notice { border-left: 4px solid #111; padding-left: .8em; }
    dl { display: grid; grid-template-columns: minmax(10em, 2fr) 3fr; gap: .2em 1em; }
    dt { font-weight: bold; overflow-wrap: anywhere; } dd { margin: 0; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; font-size: .92em; }
    th, td { border-bottom: 1px solid #bbb; padding: .2em .5em; text-align: left; vertical-align: top; }
    td, pre { overflow-wrap: anywhere; } pre { white-space: pre-wrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media print { body { margin: 0; max-width: none; }
      h2 { break-after: avoid; } tr, dt, dd { break-inside: avoid; } thead { display: table-header-group; } }
    """

  private static let leaflet = """
    h3 { font-size: 1.05em; margin: 1.4em 0 .4em; } h4 { font-size: 1em; margin: 0 0 .3em; }
    p { margin: .4em 0; overflow-wrap: anywhere; } li { overflow-wrap: anywhere; }
    .box { border: 2px solid \(body.text); padding: .4em 1em; margin: 1em 0; }
    .box h2 { margin-top: .2em; border: 0; }
    .entry { border-top: 1px solid #777; padding: .7em 0; }
    .note { padding-left: 1.9em; text-indent: -1.9em; }
    .detail { color: \(muted.text); font-size: .92em; }
    .icon { width: 1.2em; height: 1.2em; vertical-align: -.25em; margin-right: .45em; }
    .label { font-size: .8em; font-weight: bold; letter-spacing: .04em; margin-right: .6em; }
    .badge { display: inline-block; padding: .1em .6em; border: 1px solid \(body.text); font-weight: bold;
      text-indent: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    .meter { width: 3.6em; height: .8em; margin-right: .6em; vertical-align: -.05em; }
    .dots { float: right; width: 8em; height: 8em; margin: 0 0 .6em 1.2em; }
    summary { color: \(muted.text); font-size: .92em; cursor: pointer; }
    @media print { .entry details:not([open]) { display: none; } }
    @media print { h3, h4, .grade { break-after: avoid; } .box, .note, .dots { break-inside: avoid; } }
    """

  private static let sheets = """
    .break { break-after: page; } .write { border-bottom: 1px solid #777; height: 1.9em; }
    .card { border: 2px solid \(body.text); text-align: center; padding: 2em 1em; margin: 1em 0;
      break-inside: avoid; break-after: page; }
    .letter { font-size: 9em; line-height: 1.1; font-weight: bold; margin: 0; }
    .shape { font-size: 7em; line-height: 1.1; margin: 0; }
    """
}
