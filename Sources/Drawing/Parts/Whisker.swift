// SPDX-License-Identifier: Apache-2.0

/// An interval drawn over a mark: a line with a cap at each end, an open end without one.
struct Whisker {
  let extent: Extent
  let scale: LinearScale
  var capHeight = 8.0
  /// Whether to lay it on paper first, so that it is seen on a dark bar as on a light ground.
  var isOnDark = false

  func drawn(middle: Double, paint: Paint = .ink) -> [Element] {
    let from = scale(extent.low)
    let to = scale(extent.high)
    var marks: [Element] = [
      .line(x1: from, y1: middle, x2: to, y2: middle, stroke: .paper, width: 4.5, role: "under"),
      .line(x1: from, y1: middle, x2: to, y2: middle, stroke: paint, width: 1.5, role: "whisker"),
    ]
    if !isOnDark { marks.removeFirst() }
    let ends = [(from, extent.low, 1.0), (to, extent.high, -1.0)]
    for (x, value, inward) in ends {
      if value.isFinite {
        marks.append(
          .line(
            x1: x, y1: middle - capHeight / 2, x2: x, y2: middle + capHeight / 2, stroke: paint,
            width: 1.5, role: "cap"))
      } else {
        marks.append(
          .path(
            [(x + inward * 4, middle - 4), (x, middle), (x + inward * 4, middle + 4)],
            stroke: paint, width: 1.5, role: "open-end"))
      }
    }
    return marks
  }
}
