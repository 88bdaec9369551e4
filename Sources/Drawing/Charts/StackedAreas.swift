// SPDX-License-Identifier: Apache-2.0

/// Who gets, or pays, what and when: layers over time, one on the other, up to four.
public struct StackedAreas: Chart {
  public struct Layer: Sendable, Equatable {
    public var label: String
    /// A value a point; what is negative or unknown counts as nothing.
    public var values: [Double]

    public init(_ label: String, values: [Double]) {
      self.label = label
      self.values = values
    }
  }

  public var caption: Caption
  public var heading: String
  /// From the bottom up.
  public var layers: [Layer]
  public var axis: [Tick]
  public var scale: [Tick]
  public var width: Double

  public init(
    caption: Caption, heading: String, layers: [Layer], axis: [Tick] = [], scale: [Tick] = [],
    width: Double = 720
  ) {
    self.caption = caption
    self.heading = heading
    self.layers = layers
    self.axis = axis
    self.scale = scale
    self.width = width
  }

  /// The top of the stack, for the caller to word its scale.
  public static func extent(of layers: [Layer]) -> Extent {
    Extent.around([0] + (tops(of: layers).last ?? []))
  }

  public func picture() -> Picture {
    let tops = Self.tops(of: layers)
    guard let highest = tops.last, highest.count > 1, highest.contains(where: { $0 > 0 }) else {
      return Picture(emptyFor: caption, width: width)
    }
    let own = Self.extent(of: layers)
    let frame = PlotFrame(
      across: Extent(0, Double(highest.count - 1)),
      up: Extent.around([own.low, own.high] + scale.map(\.value)), ticksAcross: axis,
      ticksUp: scale, heading: heading, width: width, height: min(240, width * 0.5))
    var ground = highest.map { _ in 0.0 }
    var marks: [Element] = []
    for (index, top) in tops.enumerated() {
      let upper = top.enumerated().map { (frame.x(Double($0)), frame.y($1)) }
      let lower = ground.enumerated().map { (frame.x(Double($0)), frame.y($1)) }
      marks.append(
        .area(upper + lower.reversed(), fill: paint(index), stroke: .paper, role: "layer"))
      ground = top
    }
    let key = Key(keys, left: frame.x.from, top: frame.bottom + 6, within: width)
    return Picture(
      caption: caption, width: width, height: frame.bottom + 6 + key.height,
      marks: marks + frame.marks + key.marks)
  }

  private static func tops(of layers: [Layer]) -> [[Double]] {
    let count = layers.map(\.values.count).max() ?? 0
    var top = [Double](repeating: 0, count: count)
    return layers.map { layer in
      for (index, value) in layer.values.enumerated() where value.isFinite && value > 0 {
        top[index] += value
      }
      return top
    }
  }

  private func paint(_ index: Int) -> Paint {
    [.accent, .soft, .grey, caption.paint(.ceiling)][index % 4]
  }

  private var keys: [Key.Entry] {
    layers.enumerated().map { index, layer in
      Key.Entry(words: layer.label) { left, middle in
        [
          .rect(
            x: left, y: middle - 5, width: 14, height: 10, fill: paint(index), stroke: .accent,
            role: "sample")
        ]
      }
    }
  }
}
