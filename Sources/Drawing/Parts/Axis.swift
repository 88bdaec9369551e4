// SPDX-License-Identifier: Apache-2.0

/// A horizontal axis: hairlines at the ticks and the caller's words for those that have room.
struct Axis {
  let ticks: [Tick]
  let scale: LinearScale

  private var placed: [Tick] {
    ticks.filter { $0.value >= scale.domain.low && $0.value <= scale.domain.high }
  }

  func hairlines(from top: Double, to bottom: Double) -> [Element] {
    placed.map { tick in
      let x = scale(tick.value)
      return .line(x1: x, y1: top, x2: x, y2: bottom, stroke: .rule, role: "hairline")
    }
  }

  /// The labels on a baseline, kept inside `room`; one that would touch its neighbour is left out.
  func labels(baseline: Double, within room: Extent) -> [Element] {
    var end = -Double.infinity
    var labels: [Element] = []
    for tick in placed {
      let width = Face.small.width(tick.label)
      let from = min(max(scale(tick.value) - width / 2, room.low), room.high - width)
      guard from >= end + 8 else { continue }
      end = from + width
      labels.append(
        .text(
          tick.label, x: from + width / 2, baseline: baseline, face: .small, anchor: .middle,
          paint: .muted, role: "tick"))
    }
    return labels
  }
}
