// SPDX-License-Identifier: Apache-2.0

/// One sequence of random numbers among many under a seed, told apart by the name of what it is
/// for: an input's id, or the name of a method.
public struct Stream: Hashable, Sendable {
  public let number: UInt32

  /// The stream of a name (its FNV-1a hash, so a stream stays what it is when others come or go).
  public init(_ name: String) {
    number = name.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
