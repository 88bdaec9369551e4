// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// Why a number is what it is: what went in, by which rule, by which arithmetic, and what is missing.
public struct Derivation: Sendable {
  /// One entry that went in, with the places that support it.
  public struct Input: Sendable, Hashable {
    public let entry: EntryID
    public let name: Text
    public let citations: [Citation]
    /// The part it plays here, where it is not plain.
    public let part: Text?

    public init(_ entry: any Entry, citations: [Citation]? = nil, part: Text? = nil) {
      self.entry = entry.id
      name = entry.name
      self.citations = citations ?? entry.citations
      self.part = part
    }
  }

  /// The rule in words.
  public let rule: Text
  public let inputs: [Input]
  /// The sum as one would write it on paper, a line a step, bounds included.
  public let arithmetic: [Text]
  /// What the ledger lacks to derive it better.
  public let lacks: [Text]

  /// - Parameters:
  ///   - arithmetic: lines of numbers, the same in every language.
  ///   - steps: lines with words in them, after those.
  public init(
    rule: Text, inputs: [Input] = [], arithmetic: [String] = [], steps: [Text] = [],
    lacks: [Text] = []
  ) {
    self.rule = rule
    self.inputs = inputs
    self.arithmetic = arithmetic.map { Text(same: $0) } + steps
    self.lacks = lacks
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
