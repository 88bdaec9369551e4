// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// Why a number is what it is: what went in, by which rule, by which arithmetic, and what is missing.
public struct Derivation: Sendable {
  /// One entry that went in, with the places that support it.
  ///
  /// It shares the entry's own words: an answer over a large ledger has as many inputs as cells.
  public struct Input: Sendable, Hashable {
    private let record: Record
    public let citations: [Citation]
    private let words: Words?

    public var entry: EntryID { record.id }
    public var name: Text { record.name }
    /// The part it plays here, where it is not plain.
    public var part: Text? { words?.text }

    public init(_ entry: any Entry, citations: [Citation]? = nil, part: Text? = nil) {
      record = entry.record
      self.citations = citations ?? entry.citations
      words = part.map { Words($0) }
    }

    public static func == (a: Input, b: Input) -> Bool {
      a.entry == b.entry && a.name == b.name && a.citations == b.citations && a.part == b.part
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(entry)
      hasher.combine(citations)
    }

    private final class Words: Sendable {
      let text: Text
      init(_ text: Text) { self.text = text }
    }
  }

  /// Kept apart, so that a cell without a derivation has no room for one.
  private final class Content: Sendable {
    let rule: Text
    let inputs: [Input]
    let arithmetic: [Text]
    let lacks: [Text]

    init(rule: Text, inputs: [Input], arithmetic: [Text], lacks: [Text]) {
      self.rule = rule
      self.inputs = inputs
      self.arithmetic = arithmetic
      self.lacks = lacks
    }
  }

  private let content: Content

  /// The rule in words.
  public var rule: Text { content.rule }
  public var inputs: [Input] { content.inputs }
  /// The sum as one would write it on paper, a line a step, bounds included.
  public var arithmetic: [Text] { content.arithmetic }
  /// What the ledger lacks to derive it better.
  public var lacks: [Text] { content.lacks }

  /// - Parameters:
  ///   - arithmetic: lines of numbers, the same in every language.
  ///   - steps: lines with words in them, after those.
  public init(
    rule: Text, inputs: [Input] = [], arithmetic: [String] = [], steps: [Text] = [],
    lacks: [Text] = []
  ) {
    content = Content(
      rule: rule, inputs: inputs, arithmetic: arithmetic.map { Text(same: $0) } + steps,
      lacks: lacks)
  }

  public init(
    rule: Text, from entries: [any Entry], arithmetic: [String] = [], lacks: [Text] = []
  ) {
    self.init(
      rule: rule, inputs: entries.map { Input($0) }, arithmetic: arithmetic, lacks: lacks)
  }

  /// The derivation of what simply stands in an entry.
  public static func recorded(_ entry: any Entry) -> Derivation {
    Derivation(
      rule: Text(
        en: "As recorded in this entry.", ko: "이 항목에 기록된 그대로임.", ja: "この項目に記録されたとおり。"),
      from: [entry])
  }
}
