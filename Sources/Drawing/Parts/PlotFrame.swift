// SPDX-License-Identifier: Apache-2.0

/// The ground of a plot with two measured axes: hairlines with their words at the left, ticks below.
struct PlotFrame {
  let x: LinearScale
  let y: LinearScale
  /// The bottom of everything, the words under the axis included.
  let bottom: Double
  let marks: [Element]

  /// - Parameters:
  ///   - heading: what the vertical axis measures; it stands over the plot.
  ///   - right: room kept free at the right, for words at the ends of lines.
  ///   - footing: what the horizontal axis measures; it stands under the ticks.
  init(
    across: Extent, up: Extent, ticksAcross: [Tick], ticksUp: [Tick], heading: String,
    footing: String = "", width: Double, height: Double, right: Double = 0
  ) {
    let labelWidth = ticksUp.map { Face.small.width($0.label) }.max() ?? 0
    let left = labelWidth > 0 ? labelWidth + 10 : 0
    let headings = TextLines(heading, face: .small, within: width, atMost: 2)
    let top = heading.isEmpty ? 8 : headings.height + 10
    x = LinearScale(domain: across, from: left, to: max(left + 1, width - right - 1))
    y = LinearScale(domain: up, from: top + height, to: top)
    var marks =
      heading.isEmpty ? [] : headings.drawn(x: 0, top: 0, paint: .muted, role: "axis")
    for tick in ticksUp where tick.value >= up.low && tick.value <= up.high {
      let level = y(tick.value)
      marks.append(
        .line(x1: x.from, y1: level, x2: x.to, y2: level, stroke: .rule, role: "hairline"))
      marks.append(
        .text(
          tick.label, x: left - 10, baseline: level + Face.small.drop, face: .small, anchor: .end,
          paint: .muted, role: "tick"))
    }
    let ground = y(min(max(0, up.low), up.high))
    marks.append(
      .line(x1: x.from, y1: ground, x2: x.to, y2: ground, stroke: .grey, role: "baseline"))
    let ruler = Axis(ticks: ticksAcross, scale: x)
    var bottom = y.from + 4
    if !ticksAcross.isEmpty {
      marks += ruler.labels(baseline: bottom + 12, within: Extent(0, width))
      bottom += 18
    }
    if !footing.isEmpty {
      let lines = TextLines(footing, face: .small, within: width, atMost: 2)
      marks += lines.drawn(x: x.to, top: bottom, anchor: .end, paint: .muted, role: "axis")
      bottom += lines.height
    }
    self.marks = marks
    self.bottom = bottom
  }
}
