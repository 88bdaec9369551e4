// SPDX-License-Identifier: Apache-2.0

/// How a published number is meant: as itself, or as a bound.
///
/// "최대 400억" is `upTo`, "약 360억" is `about`, "70% 이상" is `atLeast`.
public enum Qualifier: String, CaseIterable, Sendable, Hashable, Comparable {
  case exact
  case about
  case upTo = "up to"
  case atLeast = "at least"
  case over
  case under
  case range

  /// Declaration order: the order in which qualifiers are listed under a sum.
  public static func < (a: Qualifier, b: Qualifier) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self)! }
}
