// SPDX-License-Identifier: Apache-2.0

/// How lines that step back behind the key one are told apart: by their dashes, which need no colour.
/// The same rank looks the same in every chart.
enum StepBack {
  static let width = 1.5

  /// The dashes of the line of a rank, counted from zero; six ranks differ.
  static func dashes(_ rank: Int) -> String? {
    ["5 4", "1.5 3", "9 3 2 3", "14 4", "9 3 2 3 2 3", nil][rank % 6]
  }

  /// The sample of a line for the key.
  static func sample(_ rank: Int, left: Double, middle: Double) -> [Element] {
    var line = Element.line(
      x1: left, y1: middle, x2: left + sampleWidth, y2: middle, stroke: .muted, width: width)
    line["stroke-dasharray"] = dashes(rank)
    return [line]
  }

  /// Wide enough for every pattern to show.
  static let sampleWidth = 26.0
}
