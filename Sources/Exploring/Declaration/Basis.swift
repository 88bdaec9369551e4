// SPDX-License-Identifier: Apache-2.0

/// What a default or a distribution rests on. A number without a basis cannot be declared.
public enum Basis: Hashable, Sendable {
  /// An entry of the ledger, by its id.
  case ledger(entry: String)
  /// A published source outside the ledger: its words and, where there is one, its address.
  case published(String, url: String? = nil)
  /// Nobody's number: what was assumed, and why.
  case assumed(String)

  public var isAssumed: Bool {
    if case .assumed = self { true } else { false }
  }
}
