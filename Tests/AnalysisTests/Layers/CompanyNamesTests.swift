import Articles
import TestSupport
import Testing

@testable import Analysis

/// The people, organisations and places of a text, “organisation Holt Inc. 2”, by first mention.
private func found(_ text: String) -> [String] {
  Analyzer.annotations(in: .built(text)).entities
    .filter { ["person", "place", "organisation"].contains($0.kind.rawValue) }
    .map { "\($0.kind.rawValue) \($0.name) \($0.mentions.count)" }
}

@Suite struct `Short names of companies` {
  @Test func `what stands before a legal form is the company`() {
    #expect(
      found(
        "The board of Stillwater Inc. met. Stillwater is poor. Shares in Stillwater fell, "
          + "and a spokesman for Stillwater wept.") == ["organisation Stillwater Inc. 4"])
  }

  @Test func `what stands before a trade is the company`() {
    #expect(
      found(
        "Kestrel Pacific Electric Co owes us. Some left Kestrel Pacific. Kestrel Pacific knows.")
        == ["organisation Kestrel Pacific Electric Co 3"])
    #expect(
      found("Drummond Foods sells pies. Drummond said that it would close. Many left Drummond.")
        == ["organisation Drummond Foods 3"])
  }

  @Test func `somebody of that name keeps it`() {
    #expect(
      found("Drummond Foods was made by Ian Drummond. Drummond said that he had sold it.")
        == ["organisation Drummond Foods 1", "person Ian Drummond 2"])
  }

  @Test func `a place that is known stays one`() {
    #expect(
      found("Norway Holdings met in Norway.") == [
        "organisation Norway Holdings 1", "place Norway 1",
      ])
  }

  @Test func `somebody after whom a company is called stays somebody`() {
    #expect(
      found("Shares in Helen Moss Cosmetics Inc. fell. The first scent was mixed by Helen Moss.")
        == ["organisation Helen Moss Cosmetics Inc. 1", "person Helen Moss 1"])
  }
}
