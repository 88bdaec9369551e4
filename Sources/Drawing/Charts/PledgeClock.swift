// SPDX-License-Identifier: Apache-2.0

/// A pledge against its clock: how much has been allocated beside how much of the time has passed,
/// two thin bars on one axis from nothing to all.
public struct PledgeClock: Chart {
  /// A share of a whole, with the words that say it: "allocated 19.8%".
  public struct Share: Sendable, Equatable {
    public var label: String
    /// 0 is none, 1 is all.
    public var value: Double
    /// What the share lies between, if it is not known exactly.
    public var interval: Extent?
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, value: Double, interval: Extent? = nil, href: String? = nil,
      tooltip: String? = nil
    ) {
      self.label = label
      self.value = value
      self.interval = interval
      self.href = href
      self.tooltip = tooltip
    }
  }

  public var caption: Caption
  public var allocated: Share
  public var elapsed: Share
  /// The words under the beginning and the end of the time: "from 4 Sep 2025", "by 19 Jan 2029".
  public var start: String
  public var deadline: String
  public var axis: [Tick]
  public var width: Double

  public init(
    caption: Caption, allocated: Share, elapsed: Share, start: String, deadline: String,
    axis: [Tick] = percentages, width: Double = 720
  ) {
    self.caption = caption
    self.allocated = allocated
    self.elapsed = elapsed
    self.start = start
    self.deadline = deadline
    self.axis = axis
    self.width = width
  }

  /// The axis in quarters.
  public static let percentages = [
    Tick(0, "0%"), Tick(0.25, "25%"), Tick(0.5, "50%"), Tick(0.75, "75%"), Tick(1, "100%"),
  ]

  public func picture() -> Picture {
    guard allocated.value.isFinite || elapsed.value.isFinite else {
      return Picture(emptyFor: caption, width: width)
    }
    let column = LabelColumn([allocated.label, elapsed.label], upTo: 0.42, of: width)
    let left = column.width + 18
    let full = max(1, Extent.around([allocated.value, allocated.interval?.high ?? 0]).high)
    let scale = LinearScale(domain: Extent(0, full), from: left, to: width - 1)
    let pitch = max(28, column.labels.map(\.height).max() ?? 0)
    let first = 24 + pitch / 2
    let second = first + pitch
    let bottom = second + pitch / 2
    let ruler = Axis(ticks: axis, scale: scale)
    let dates = dateLabels(from: left, to: scale(1), top: bottom + 4)
    return Picture(
      caption: caption, width: width, height: bottom + 4 + dates.height,
      marks: ruler.labels(baseline: 12, within: Extent(left - 12, width))
        + tracks(first, second, scale)
        + ruler.hairlines(from: 18, to: bottom)
        + [
          bar(allocated, column.labels[0], middle: first, scale: scale, paint: .accent),
          bar(elapsed, column.labels[1], middle: second, scale: scale, paint: .grey),
        ] + dates.marks)
  }

  private func tracks(_ first: Double, _ second: Double, _ scale: LinearScale) -> [Element] {
    [first, second].map {
      .rect(
        x: scale.from, y: $0 - 5, width: scale(1) - scale.from, height: 10, fill: .wash,
        role: "track")
    }
  }

  private func bar(
    _ share: Share, _ label: TextLines, middle: Double, scale: LinearScale, paint: Paint
  ) -> Element {
    var marks = label.drawn(x: 0, middle: middle)
    marks.append(
      .rect(
        x: scale.from, y: middle - 5, width: scale.length(share.value), height: 10, fill: paint,
        role: "bar"))
    if let interval = share.interval {
      // Below the bar, not on it: the bar is thin and its end is the point.
      marks += Whisker(extent: interval, scale: scale, capHeight: 6).drawn(middle: middle + 9)
    }
    return .mark(marks, href: share.href, tooltip: share.tooltip, role: "share")
  }

  /// The two dates under the ends of the time, on two lines if one has no room for both.
  private func dateLabels(from left: Double, to right: Double, top: Double)
    -> (marks: [Element], height: Double)
  {
    let room = right - left
    let collide = Face.small.width(start) + Face.small.width(deadline) + 12 > room
    let line = Face.small.lineHeight
    let baseline = top + line / 2 + Face.small.drop
    return (
      [
        .text(start, x: left, baseline: baseline, face: .small, paint: .muted, role: "date"),
        .text(
          deadline, x: right, baseline: baseline + (collide ? line : 0), face: .small,
          anchor: .end, paint: .muted, role: "date"),
      ], collide ? 2 * line : line
    )
  }
}
