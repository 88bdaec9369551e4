// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Style: correct, but not as the rest of the document or the field does it.
  case note
  /// Doubtful: probably a slip, or right only under a reading that the text does not state.
  case warning
  /// Certain: what the text says cannot be so.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self)! }
}

/// Something in a document that does not add up, with its evidence and, where there is one, its fix.
public struct Finding: Sendable, Hashable {
  /// Another place that the finding rests on.
  public struct Evidence: Sendable, Hashable {
    public let range: Range<Int>
    /// What the place has to do with it; nil where its text speaks for itself.
    public let note: Text?

    public init(_ range: Range<Int>, _ note: Text? = nil) {
      self.range = range
      self.note = note
    }
  }

  /// A change to the text that mends the finding.
  public struct Fix: Sendable, Hashable {
    public struct Edit: Sendable, Hashable {
      public let range: Range<Int>
      public let replacement: String

      public init(_ range: Range<Int>, _ replacement: String) {
        self.range = range
        self.replacement = replacement
      }
    }
    /// What it does: "write 5,500억 달러".
    public let title: Text
    /// Not overlapping, in the order of the text.
    public let edits: [Edit]

    public init(_ title: Text, _ edits: [Edit]) {
      self.title = title
      self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// The id of the rule that found it.
  public internal(set) var rule = ""
  public internal(set) var severity: Severity
  /// The words that are wrong.
  public let range: Range<Int>
  /// One sentence with its arithmetic: "12 + 8 + 5 = 25, but 27 is printed".
  public let message: Text
  public let evidence: [Evidence]
  public let fix: Fix?

  public init(
    _ severity: Severity, _ range: Range<Int>, _ message: Text, evidence: [Evidence] = [],
    fix: Fix? = nil
  ) {
    self.severity = severity
    self.range = range
    self.message = message
    self.evidence = evidence
    self.fix = fix
  }
}
