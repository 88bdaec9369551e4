// SPDX-License-Identifier: Apache-2.0

/// One thing that is looked at to judge an experiment (the M of XLRM).
public struct Measure: Hashable, Sendable {
  /// Which direction an analyst would call better; `neither` for a measure that only describes.
  public enum Better: String, Hashable, Sendable { case higher, lower, neither }

  /// One number an experiment, or one for every point of an axis.
  public enum Kind: Hashable, Sendable {
    case scalar
    case series(Axis)
  }

  /// The points of a series, named as they stand in CSV headers and under charts: `2026-04`.
  public struct Axis: Hashable, Sendable {
    public let label: Label
    public let points: [String]

    public init(_ label: Label, points: [String]) {
      self.label = label
      self.points = points
    }
  }

  public let id: String
  public let label: Label
  public let unit: String
  public let better: Better
  public let kind: Kind

  public init(
    _ id: String, _ label: Label, unit: String, better: Better = .neither, _ kind: Kind = .scalar
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.better = better
    self.kind = kind
  }

  /// How many numbers an experiment writes for it.
  public var count: Int {
    switch kind {
    case .scalar: 1
    case .series(let axis): axis.points.count
    }
  }

  /// The headers of its columns: `bonds-peak`, or `bonds@2026-04` and so on.
  public var headers: [String] {
    switch kind {
    case .scalar: [id]
    case .series(let axis): axis.points.map { id + "@" + $0 }
    }
  }
}
