// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// One thing that the auditor checks. A rule is a file of its own, with a page of its id in
/// `Documentation/Rules/` and tests of its own.
public protocol Rule: Sendable {
  /// As configuration, suppressions and reports name it: lower case, hyphens.
  var id: String { get }
  /// What it checks, in a few words.
  var title: Text { get }
  /// The most severe finding it gives.
  var severity: Severity { get }
  /// Whether it keeps silent where another rule has something to say about the same words: it reaches
  /// farther, but says it less surely.
  var yieldsToOthers: Bool { get }
  /// What does not hold in a draft, in any order.
  func findings(in draft: Draft) -> [Finding]
}

extension Rule {
  public var yieldsToOthers: Bool { false }
}

/// The rules by room, in the order in which findings of one severity are shown.
public enum Rules {
  public static let all: [any Rule] =
    arithmetic + apart + consistency + againstLedger + sources + form + claims

  /// The rule with this id.
  public static func named(_ id: String) -> (any Rule)? { all.first { $0.id == id } }
}
