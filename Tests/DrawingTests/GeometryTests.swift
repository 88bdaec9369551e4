// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Drawing

@Suite("Geometry") struct GeometryTests {
  @Test("Bars are as long as their values are large")
  func barsAreLinear() throws {
    let widths = try Drawn(Samples.countries())("bar").map { $0.number("width") }
    try #require(widths.count == 3)
    for (width, value) in zip(widths, [550.0, 350, 250]) {
      #expect(abs(width / widths[0] - value / 550) < 1e-4)
    }
    let inner = try #require(try Drawn(Samples.countries())("inner").first).number("width")
    #expect(abs(inner / widths[0] - 109.0 / 550) < 1e-4)
  }

  @Test("A clock's two bars share one axis")
  func clock() throws {
    let drawn = try Drawn(Samples.clock())
    let bars = drawn("bar")
    let track = try #require(drawn("track").first)
    #expect(abs(bars[0].number("width") / track.number("width") - 0.198) < 1e-4)
    #expect(abs(bars[1].number("width") / track.number("width") - 0.165) < 1e-4)
    #expect(Set(bars.map { $0.number("x") }).count == 1)
  }

  @Test("An allocation beyond the pledge lengthens the axis and stays inside")
  func overAllocated() throws {
    var clock = Samples.clock()
    clock.allocated = .init("allocated 130%", value: 1.3)
    let bar = try #require(try Drawn(clock)("bar").first)
    #expect(bar.number("x") + bar.number("width") <= 720)
  }

  @Test("A segment of 0.6 in 109 is seen and named")
  func thinSegments() throws {
    let bar = StackedBar(
      caption: Samples.caption { $0 },
      rows: [
        .init(
          "All", totalText: "109",
          segments: [
            .init("Power", value: 108.3, valueText: "108.3"),
            .init("Diamond", value: 0.6, valueText: "0.6"),
            .init("Trifle", value: 0.1, valueText: "0.1"),
          ])
      ])
    let drawn = try Drawn(bar)
    #expect(drawn("segment").allSatisfy { $0.number("width") >= 2 })
    #expect(drawn("hung").map(\.text) == ["Diamond 0.6", "Trifle 0.1"])
    #expect(drawn("segment").allSatisfy { $0.number("x") + $0.number("width") <= 720 })
  }

  @Test("Every state and the capital's district has one tile, and no two share a place")
  func stateGrid() {
    let places = StateTiles.places
    #expect(places.count == 51)
    #expect(Set(places.map(\.code)).count == 51)
    #expect(Set(places.map { $0.column * 100 + $0.row }).count == 51)
    #expect(places.allSatisfy { $0.column < 11 && $0.row < 8 })
  }

  @Test("Tiles compare their values by bars, and one without a value shows its count")
  func stateTiles() throws {
    let drawn = try Drawn(Samples.states())
    let bars = drawn("bar").map { $0.number("width") }
    try #require(bars.count == 2)
    #expect(drawn("value").map(\.text).sorted() == ["18.1", "33.3", "×1"])
    #expect(abs(bars.min()! / bars.max()! - 18.1 / 33.3) < 1e-3)
    #expect(drawn("tile").count == 51)
  }

  @Test("A state that began some time within a stretch is hollow there and solid after it")
  func uncertainBeginning() throws {
    let drawn = try Drawn(Samples.statuses())
    let hollow = try #require(drawn("begins").first)
    let solid = try #require(drawn("pending").first)
    #expect(hollow.number("x") < solid.number("x"))
    #expect(abs(hollow.number("x") + hollow.number("width") + 0.75 - solid.number("x")) < 0.02)
    #expect(drawn("band-label").map(\.text) == ["in force", "investigating"])
  }

  @Test("A swarm lies as close as its dots allow, and covers none of them")
  func swarm() throws {
    let dots = try Drawn(Samples.swarm())("day").prefix(5)
    for (index, dot) in dots.enumerated() {
      for other in dots.dropFirst(index + 1) {
        let (dx, dy) = (
          dot.number("cx") - other.number("cx"), dot.number("cy") - other.number("cy")
        )
        #expect(dx * dx + dy * dy >= 81)
      }
    }
  }

  @Test("A ceiling is hatched, a stated amount is not")
  func ceilings() throws {
    let segments = try Drawn(Samples.packages())("segment")
    #expect(segments.filter { $0.attributes["fill"] == "url(#sample-ceiling)" }.count == 2)
    #expect(segments.filter { $0.attributes["class"] == "segment accent" }.count == 3)
  }

  @Test("Labels hung below a bar neither overlap nor stand in a leader's way", arguments: 0..<200)
  func leaders(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31) * bound
    }
    let anchors = (0..<(1 + seed % 12)).map { _ in (x: next(720), width: 20 + next(200)) }
      .sorted { $0.x < $1.x }
    let places = LeaderRows(anchors, width: 720, gap: 6).places
    #expect(places.count == anchors.count)
    for (index, one) in places.enumerated() {
      #expect(one.from >= 0 && one.to <= 720)
      for (other, two) in places.enumerated() where other != index {
        #expect(one.row != two.row || one.to <= two.from || two.to <= one.from)
        // A leader passes every row above its own.
        let crosses = two.from < one.x && one.x < two.to && two.row < one.row
        #expect(!crosses, "leader \(index) through label \(other)")
      }
    }
  }

  @Test(
    "Events that would cover each other go to different rows",
    arguments: ["Statement", "共同声明と覚書", "핵심광물 행동계획"])
  func dodging(label: String) {
    let events = (0..<40).map { index in
      Timeline.Event(
        "\(label) \(index)", when: .day(Double(index * index % 97)), isKey: index % 5 == 0)
    }
    let lane = TimelineLane(
      events: events, scale: LinearScale(domain: Extent(0, 100), from: 80, to: 700), width: 720)
    let places = lane.places()
    #expect(places.count == 40)
    for (index, one) in places.enumerated() {
      #expect(one.stretch.from >= 0 && one.stretch.to <= 720)
      for two in places[(index + 1)...] where one.row == two.row {
        #expect(one.stretch.to < two.stretch.from || two.stretch.to < one.stretch.from)
      }
    }
  }

  @Test("A date is drawn as precisely as it is known")
  func precision() throws {
    let drawn = try Drawn(Samples.timeline())
    let key = 1  // each kind stands once more in the key
    #expect(drawn("day").count == 2 + key)
    #expect(drawn("within").count == 1 + key)
    #expect(drawn("period").count == 1 + key)
    let month = try #require(drawn("within").first).number("width")
    let period = try #require(drawn("period").first).number("width")
    #expect(abs((month + 1.5) / period - 31.0 / 150) < 1e-3)
  }

  @Test("Where nobody looked there is a hatch and no line")
  func unchecked() throws {
    let drawn = try Drawn(Samples.ladder())
    #expect(drawn("step").count == 1)
    #expect(drawn("unchecked").count == 2)
    #expect(drawn("dot").count == 5)
  }

  @Test("The band is where all intervals meet, and absent if they do not")
  func band() throws {
    var plot = Samples.rates()
    #expect(plot.common == Extent(155, 155.5))
    let drawn = try Drawn(plot)
    #expect(drawn("band").count == 1 && drawn("common").map(\.text) == ["155.0-155.5"])
    #expect(drawn("open-end").count == 1)
    plot.rows[1].interval = Extent(160, 161)
    #expect(plot.common == nil)
    #expect(try Drawn(plot)("band").isEmpty)
    #expect(try Drawn(plot)("common").map(\.text) == ["none"])
  }

  @Test("Axis labels that would touch are left out")
  func axisLabels() {
    let ticks = (0...50).map { Tick(Double($0), "\($0) bn") }
    let axis = Axis(ticks: ticks, scale: LinearScale(domain: Extent(0, 50), from: 0, to: 400))
    let labels = axis.labels(baseline: 0, within: Extent(0, 400))
    let stretches = labels.map { label in
      let middle = Double(label["x"] ?? "") ?? .nan
      let half = Face.small.width(label.text ?? "") / 2
      return (from: middle - half, to: middle + half)
    }
    #expect(stretches.count > 3)
    for (one, two) in zip(stretches, stretches.dropFirst()) { #expect(one.to < two.from) }
  }

  @Test(
    "No words leave the chart or cover other words, wide or narrow, in any language",
    arguments: ["en", "ko", "ja"], [340.0, 480, 720])
  func words(language: String, width: Double) throws {
    for chart in Gallery.charts(.init(language: language, width: width)) {
      let boxes = try Drawn(chart).named("text").compactMap(Box.init)
      for (index, one) in boxes.enumerated() {
        #expect(one.left >= -1 && one.right <= width + 1, "\(one)")
        for two in boxes[(index + 1)...] { #expect(!one.covers(two), "\(one), \(two)") }
      }
    }
  }

  /// The room that a text takes, by the estimate.
  struct Box {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    init?(_ mark: Drawn.Mark) {
      text = mark.text
      let size = mark.number("font-size")
      let isStrong = mark.attributes["font-weight"] != nil
      let face: Face =
        size > 12 ? (isStrong ? .strong : .body) : (isStrong ? .smallStrong : .small)
      let width = face.width(text)
      switch mark.attributes["text-anchor"] {
      case "middle": left = mark.number("x") - width / 2
      case "end": left = mark.number("x") - width
      default: left = mark.number("x")
      }
      right = left + width
      bottom = mark.number("y")
      top = bottom - size * 0.8
    }

    func covers(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }
}
