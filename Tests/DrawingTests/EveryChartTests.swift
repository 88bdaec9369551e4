// SPDX-License-Identifier: Apache-2.0

import Drawing
import Foundation
import Testing

@Suite("Every chart") struct EveryChartTests {
  @Test(
    "is well-formed, scales with its container and runs nothing",
    arguments: Samples.all().map(\.name))
  func standsInAStrictPage(name: String) throws {
    let svg = try chart(name).svg()
    let drawn = try Drawn(svg)
    #expect(drawn.marks.first?.attributes["width"] == "100%")
    #expect(drawn.marks.first?.attributes["viewBox"]?.hasPrefix("0 0 720 ") == true)
    #expect(!drawn.marks.contains { $0.attributes["style"] != nil })
    #expect(drawn.named("script").isEmpty && drawn.named("style").isEmpty)
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test(
    "has a name and a description that its root points to", arguments: Samples.all().map(\.name))
  func isAccessible(name: String) throws {
    let drawn = try Drawn(chart(name))
    let root = try #require(drawn.marks.first)
    #expect(root.attributes["aria-labelledby"] == "sample-title sample-desc")
    #expect(root.attributes["lang"] == "en")
    let title = try #require(drawn.marks.first { $0.attributes["id"] == "sample-title" })
    let desc = try #require(drawn.marks.first { $0.attributes["id"] == "sample-desc" })
    #expect(title.text == "A title" && desc.text == "A description")
    let hasLinks = !drawn.named("a").isEmpty
    #expect(root.attributes["role"] == (hasLinks ? "group" : "img"))
  }

  @Test(
    "says what it is given, however hostile, and nothing else", arguments: Samples.all().map(\.name)
  )
  func escapes(name: String) throws {
    let hostile = "<script>\"&'\u{0}\u{FFFF}"
    let charts = Samples.all { _ in hostile }
    let svg = try #require(charts.first { $0.name == name }).chart.svg()
    let drawn = try Drawn(svg)
    #expect(!svg.contains("<script"))
    #expect(drawn.named("title").contains { $0.text == "<script>\"&'" })
  }

  @Test(
    "survives numbers that are none", arguments: [Double.nan, -1, .infinity, -.infinity, 0, 1e300])
  func survives(value: Double) throws {
    let caption = Samples.caption { $0 }
    let extent = Extent(value, value)
    let charts: [any Chart] = [
      PledgeClock(
        caption: caption, allocated: .init("a", value: value, interval: extent),
        elapsed: .init("e", value: 0.5), start: "", deadline: "", axis: [Tick(value, "t")]),
      StackedBar(
        caption: caption,
        rows: [.init("r", totalText: "", segments: [.init("s", value: value, valueText: "v")])],
        axis: [Tick(value, "t")]),
      Timeline(
        caption: caption,
        lanes: [
          .init(
            "l",
            events: [
              .init("d", when: .day(value)), .init("p", when: .period(extent)),
              .init("w", when: .within(Extent(0, value))),
            ])
        ], now: Tick(value, "now")),
      BarList(
        caption: caption,
        rows: [
          .init(
            "r", value: value, valueText: "v", interval: extent, part: .init(value, valueText: ""))
        ]),
      IntervalPlot(
        caption: caption,
        rows: [.init("r", interval: extent, nominal: value, valueText: "v")],
        axis: [Tick(value, "t")]),
      StateTiles(caption: caption, tiles: [.init("TX", value: value, valueText: "v", count: 1)]),
      StatusBands(
        caption: caption,
        rows: [.init("r", bands: [.init("b", .active, begins: extent, ends: value)])],
        axis: [Tick(value, "t")], window: extent, now: Tick(value, "now")),
      FanChart(
        caption: caption, heading: "h",
        bands: [.init("b", low: [value, 0], high: [1, value])], middle: [0, value, 1],
        middleLabel: "m", others: [.init("o", values: [value, 1])], level: .init("l", value),
        axis: [Tick(value, "t")],
        scale: [Tick(value, "t")]),
      Tornado(
        caption: caption,
        rows: [.init("r", value: value, valueText: "v", interval: extent)], axis: [Tick(value, "t")]
      ),
      CurveChart(
        caption: caption, heading: "h", footing: "f",
        curves: [.init("c", points: [.init(0, value), .init(value, 1), .init(1, 1)])],
        notes: [.init("n", at: .init(value, value))]),
      StackedAreas(
        caption: caption, heading: "h", layers: [.init("l", values: [value, 1, value])]),
      RangeBars(
        caption: caption,
        rows: [.init("r", range: Extent(0, value), part: extent, partText: "p")]),
    ]
    for chart in charts {
      let drawn = try Drawn(chart)
      for mark in drawn.marks {
        for attribute in ["x", "y", "width", "height", "cx", "x1", "x2"] {
          guard let written = mark.attributes[attribute], written != "100%" else { continue }
          let number = try #require(Double(written))
          #expect(number > -100 && number < 2000, "\(mark)")
        }
      }
    }
  }

  @Test("without a series says so in the caller's words", arguments: Samples.empty.map(\.name))
  func empty(name: String) throws {
    let chart = try #require(Samples.empty.first { $0.name == name }).chart
    let drawn = try Drawn(chart)
    #expect(drawn.named("text").map(\.text) == ["Nothing is recorded"])
  }

  @Test("carries its stylesheet when it stands alone")
  func standsAlone() throws {
    let drawn = try Drawn(Samples.countries().standaloneSVG())
    #expect(drawn.named("style").first?.text == Picture.stylesheet)
  }

  @Test("has no class that the stylesheet would have to colour and does not")
  func everyPaintIsStyled() throws {
    for (_, chart) in Samples.all() {
      for mark in try Drawn(chart).marks {
        for paint in (mark.attributes["class"] ?? "").split(separator: " ")
        where paint.hasPrefix("line-") {
          #expect(Picture.stylesheet.contains(".drawing .\(paint) { stroke: var(--"))
        }
        if let fill = mark.attributes["fill"], fill.hasPrefix("#") {
          let classes = (mark.attributes["class"] ?? "").split(separator: " ")
          #expect(
            classes.contains { Picture.stylesheet.contains(".drawing .\($0) { fill: var(--") },
            "\(mark)")
        }
      }
    }
  }

  @Test(
    "links only to the web and to its own site",
    arguments: [
      ("/entry/us-jp", true), ("#note", true), ("?a=b:c", true), ("https://example.org", true),
      ("javascript:alert(1)", false), ("java\nscript:alert(1)", false), ("data:text/html,x", false),
      (" JavaScript:alert(1)", false),
    ])
  func links(href: String, isKept: Bool) throws {
    let list = BarList(
      caption: Samples.caption { $0 },
      rows: [.init("Japan", value: 1, valueText: "1", href: href, tooltip: "a tip")])
    let drawn = try Drawn(list)
    #expect(drawn.named("a").count == (isKept ? 1 : 0))
    #expect(drawn.named("title").contains { $0.text == "a tip" })
  }

  @Test("keeps its ids to itself whatever the prefix")
  func ids() throws {
    var chart = Samples.packages()
    chart.caption.idPrefix = "1 <b>\"한국"
    let ids = try Drawn(chart).marks.compactMap { $0.attributes["id"] }
    #expect(ids == ["chart1b-title", "chart1b-desc", "chart1b-ceiling"])
  }

  private func chart(_ name: String) throws -> any Chart {
    try #require(Samples.all().first { $0.name == name }).chart
  }
}
