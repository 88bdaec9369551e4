// SPDX-License-Identifier: Apache-2.0

/// How far a run has come.
public struct RunProgress: Hashable, Sendable {
  /// Experiments done, those of earlier sittings included.
  public let done: Int
  public let total: Int
  /// Experiments a second in this sitting.
  public let rate: Double
  public let elapsed: Duration

  /// The time that the rest takes at this rate; `nil` before there is a rate.
  public var remaining: Duration? {
    rate > 0 ? .seconds(Double(total - done) / rate) : nil
  }
}
