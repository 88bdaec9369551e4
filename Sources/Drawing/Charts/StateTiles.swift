// SPDX-License-Identifier: Apache-2.0

/// The states of the United States as tiles of one size, each where it lies on the map, so that a small
/// state is read as well as a large one. A tile with something in it is shaded and carries its value;
/// a bar at its foot compares the values.
///
/// The grid is the one that NPR published in 2015, with every state in a square.
public struct StateTiles: Chart {
  public struct Tile: Sendable, Equatable {
    /// The postal code: `TX`.
    public var code: String
    public var value: Double
    /// The value in few figures; the unit stands in the legend. Empty where no value is known.
    public var valueText: String
    /// How many things lie in the state; shown where no value is known.
    public var count: Int
    /// An "up to" value: its bar is hatched.
    public var isCeiling: Bool
    public var href: String?
    public var tooltip: String?

    public init(
      _ code: String, value: Double, valueText: String, count: Int, isCeiling: Bool = false,
      href: String? = nil, tooltip: String? = nil
    ) {
      self.code = code
      self.value = value
      self.valueText = valueText
      self.count = count
      self.isCeiling = isCeiling
      self.href = href
      self.tooltip = tooltip
    }
  }

  public var caption: Caption
  /// The states that hold something. A code that is no state is left out.
  public var tiles: [Tile]
  /// The words under the map: what a figure and its unit mean.
  public var legend: String
  public var width: Double

  public init(caption: Caption, tiles: [Tile], legend: String = "", width: Double = 720) {
    self.caption = caption
    self.tiles = tiles
    self.legend = legend
    self.width = width
  }

  /// The rows of the grid from north to south; two blanks are no state.
  private static let rows = [
    "AK                            ME",
    "                           VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA",
    "OR NV WY SD IA IN OH PA NJ CT   ",
    "CA UT CO NE MO KY WV VA MD DE   ",
    "   AZ NM KS AR TN NC SC DC      ",
    "         OK LA MS AL GA         ",
    "HI       TX             FL      ",
  ]

  /// The column and row of every state.
  static let places: [(code: String, column: Int, row: Int)] = rows.enumerated().flatMap {
    row, line in
    let letters = Array(line)
    return stride(from: 0, to: letters.count, by: 3).compactMap { at in
      let code = String(letters[at..<at + 2])
      return code == "  " ? nil : (code, at / 3, row)
    }
  }

  public func picture() -> Picture {
    let known = tiles.filter { tile in Self.places.contains { $0.code == tile.code } }
    guard !known.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let gap = width < 500 ? 2.0 : 3
    let pitch = min((width + gap) / 11, 62)
    let side = pitch - gap
    let largest = max(Extent.around(known.map(\.value) + [0]).high, 0)
    let scale = LinearScale(domain: Extent(0, largest), from: 0, to: side - 8)
    var marks = Self.places.map { place in
      let (x, y) = (Double(place.column) * pitch, Double(place.row) * pitch)
      guard let tile = known.first(where: { $0.code == place.code }) else {
        return Element.mark(
          [
            .rect(x: x, y: y, width: side, height: side, fill: .wash, radius: 3, role: "tile"),
            .text(
              place.code, x: x + side / 2, baseline: y + side / 2 + Face.small.drop, face: .small,
              anchor: .middle, paint: .muted, role: "code"),
          ], href: nil, tooltip: nil, role: "state")
      }
      return mark(tile, x: x, y: y, side: side, scale: scale)
    }
    var height = 8 * pitch - gap
    let lines = TextLines(legend, face: .small, within: width, atMost: 3)
    if !legend.isEmpty {
      marks += lines.drawn(x: 0, top: height + 8, paint: .muted, role: "key")
      height += 8 + lines.height
    }
    return Picture(caption: caption, width: width, height: height, marks: marks)
  }

  private func mark(_ tile: Tile, x: Double, y: Double, side: Double, scale: LinearScale) -> Element
  {
    let text = tile.valueText.isEmpty ? "×\(tile.count)" : tile.valueText
    let long = scale.length(tile.value)
    var parts: [Element] = [
      .rect(
        x: x, y: y, width: side, height: side, fill: .soft, stroke: .accent, radius: 3,
        role: "tile filled"),
      .text(
        tile.code, x: x + side / 2, baseline: y + side * 0.36, face: .small, anchor: .middle,
        role: "code"),
      .text(
        text, x: x + side / 2, baseline: y + side * 0.72, face: .smallStrong, anchor: .middle,
        role: "value"),
    ]
    if long > 0 {
      parts.append(
        .rect(
          x: x + 4, y: y + side - 7, width: max(long, 1.5), height: 4,
          fill: tile.isCeiling ? caption.paint(.ceiling) : .accent,
          stroke: tile.isCeiling ? .accent : .none, role: "bar"))
    }
    return .mark(parts, href: tile.href, tooltip: tile.tooltip, role: "state")
  }
}
