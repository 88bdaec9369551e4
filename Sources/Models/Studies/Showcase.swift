// SPDX-License-Identifier: Apache-2.0

/// What a reader should see first of a model: which of its levers, measures and series lead.
public struct Showcase: Hashable, Sendable {
  /// The measures that the answer opens with.
  public let headline: [String]
  /// The levers that are turned most; the others stand behind them.
  public let levers: [String]
  /// The series that are drawn as fans; with each, the lever whose setting is drawn as its limit.
  public let fans: [Fan]
  /// The series that lie on one another: who gets what when.
  public let layers: [String]
  /// The measure whose bad cases are described.
  public let concern: String

  public struct Fan: Hashable, Sendable {
    public let series: String
    public let limit: String?

    public init(_ series: String, limit: String? = nil) {
      self.series = series
      self.limit = limit
    }
  }

  public init(
    headline: [String], levers: [String], fans: [Fan], layers: [String], concern: String
  ) {
    self.headline = headline
    self.levers = levers
    self.fans = fans
    self.layers = layers
    self.concern = concern
  }
}
