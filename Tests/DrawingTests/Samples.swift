// SPDX-License-Identifier: Apache-2.0

import Drawing

/// One small instance of every chart, its words replaceable to see what hostile ones do.
enum Samples {
  static func all(_ words: (String) -> String = { $0 }) -> [(name: String, chart: any Chart)] {
    [
      ("PledgeClock", clock(words)), ("StackedBar", packages(words)),
      ("TrendLadder", ladder(words)),
      ("Timeline", timeline(words)), ("DotMatrix", phrases(words)), ("BarList", countries(words)),
      ("IntervalPlot", rates(words)), ("StateTiles", states(words)),
      ("StatusBands", statuses(words)), ("Swarm", swarm(words)),
      ("FanChart", fan(words)), ("Tornado", effects(words)),
      ("CurveChart", exceedance(words)), ("StackedAreas", shares(words)),
      ("RangeBars", limits(words)),
    ]
  }

  static let empty: [(name: String, chart: any Chart)] = [
    (
      "PledgeClock",
      PledgeClock(
        caption: caption { $0 }, allocated: .init("", value: .nan),
        elapsed: .init("", value: .nan), start: "", deadline: "")
    ),
    ("StackedBar", StackedBar(caption: caption { $0 }, rows: [])),
    ("TrendLadder", TrendLadder(caption: caption { $0 }, columns: [], rows: [])),
    ("Timeline", Timeline(caption: caption { $0 }, lanes: [.init("Papers", events: [])])),
    ("DotMatrix", DotMatrix(caption: caption { $0 }, columns: ["2026"], rows: [])),
    ("BarList", BarList(caption: caption { $0 }, rows: [])),
    ("IntervalPlot", IntervalPlot(caption: caption { $0 }, rows: [])),
    ("StateTiles", StateTiles(caption: caption { $0 }, tiles: [])),
    ("StatusBands", StatusBands(caption: caption { $0 }, rows: [.init("Tariff", bands: [])])),
    (
      "FanChart",
      FanChart(caption: caption { $0 }, heading: "bn", bands: [], middle: [], middleLabel: "middle")
    ),
    ("Tornado", Tornado(caption: caption { $0 }, rows: [])),
    (
      "CurveChart",
      CurveChart(
        caption: caption { $0 }, heading: "share", footing: "bn",
        curves: [.init("none", points: [.init(.nan, 1)])])
    ),
    (
      "StackedAreas",
      StackedAreas(
        caption: caption { $0 }, heading: "bn", layers: [.init("host", values: [0, .nan])])
    ),
    ("RangeBars", RangeBars(caption: caption { $0 }, rows: [])),
  ]

  static func caption(_ words: (String) -> String) -> Caption {
    Caption(
      idPrefix: "sample", title: words("A title"), description: words("A description"),
      whenEmpty: words("Nothing is recorded"), language: "en")
  }

  static func clock(_ words: (String) -> String = { $0 }) -> PledgeClock {
    PledgeClock(
      caption: caption(words),
      allocated: .init(
        words("allocated 19.8%"), value: 0.198, interval: Extent(0.19, 0.205), href: "/a",
        tooltip: words("109 of 550 bn")),
      elapsed: .init(words("elapsed 16.5%"), value: 0.165), start: words("Sep 2025"),
      deadline: words("Jan 2029"))
  }

  static func packages(_ words: (String) -> String = { $0 }) -> StackedBar {
    StackedBar(
      caption: caption(words),
      rows: [
        .init(
          words("Package 1"), totalText: words("36 bn"),
          segments: [
            .init(words("Power"), value: 33.3, valueText: words("33.3")),
            .init(words("Terminal"), value: 2.1, valueText: words("2.1")),
            .init(words("Diamond"), value: 0.6, valueText: words("0.6"), tooltip: words("0.6 bn")),
          ]),
        .init(
          words("Package 2"), totalText: words("up to 73 bn"),
          segments: [
            .init(words("Reactors"), value: 40, valueText: words("40"), isCeiling: true),
            .init(words("Gas"), value: 33, valueText: words("33"), isCeiling: true),
          ]),
      ], axis: [Tick(0, words("0")), Tick(80, words("80"))],
      legend: .init(stated: words("stated"), ceiling: words("up to")))
  }

  static func ladder(_ words: (String) -> String = { $0 }) -> TrendLadder {
    TrendLadder(
      caption: caption(words), columns: [words("Feb"), words("Oct"), words("Mar")],
      rows: [
        .init(
          words("Minerals"),
          cells: [
            .init(level: 0), .init(level: 3, count: words("3")),
            .init(level: 4, count: words("6"), href: "/m"),
          ], verdict: words("progress")),
        .init(
          words("Defence"), cells: [.init(level: 1), .init(level: nil), .init(level: 2)],
          verdict: words("not enough read")),
      ],
      levels: ["absent", "mention", "statement", "framework", "plan", "projects", "?"].map(words))
  }

  static func timeline(_ words: (String) -> String = { $0 }) -> Timeline {
    Timeline(
      caption: caption(words),
      lanes: [
        .init(
          words("Papers"),
          events: [
            .init(words("Statement"), when: .day(38), isKey: true, href: "/s"),
            .init(words("Fact sheet"), when: .day(38)),
            .init(words("Package"), when: .within(Extent(59, 90))),
          ]),
        .init(words("Steps"), events: [.init(words("Tariff"), when: .period(Extent(40, 190)))]),
      ], axis: [Tick(0, words("Jan")), Tick(181, words("Jul"))], now: Tick(120, words("now")),
      legend: .init(day: words("day"), within: words("month"), period: words("period")))
  }

  static func phrases(_ words: (String) -> String = { $0 }) -> DotMatrix {
    DotMatrix(
      caption: caption(words), columns: [words("Feb"), words("Oct"), words("Mar")],
      rows: [
        .init(
          words("price floor"),
          cells: [.init(.absent), .init(.notChecked), .init(.present, tooltip: words("item 1"))]),
        .init(words("stockpile"), cells: [.init(.present, count: words("2"), href: "/s")]),
      ],
      legend: .init(
        present: words("present"), absent: words("absent"), notChecked: words("not checked")))
  }

  static func countries(_ words: (String) -> String = { $0 }) -> BarList {
    BarList(
      caption: caption(words),
      rows: [
        .init(words("Korea"), value: 350, valueText: words("350")),
        .init(
          words("Japan"), value: 550, valueText: words("550"), interval: Extent(545, 555),
          part: .init(109, valueText: words("109"))),
        .init(words("Taiwan"), value: 250, valueText: words("up to 250"), isCeiling: true),
      ], headings: .init(value: words("pledged"), part: words("allocated")))
  }

  static func rates(_ words: (String) -> String = { $0 }) -> IntervalPlot {
    IntervalPlot(
      caption: caption(words),
      rows: [
        .init(
          words("550 bn"), interval: Extent(153.6, 155.5), nominal: 154.5,
          valueText: words("153.6-155.5")),
        .init(words("40 bn"), interval: Extent(155, .infinity), valueText: words("over 155")),
      ], axis: [Tick(154, words("154")), Tick(156, words("156"))],
      commonText: words("155.0-155.5"), noCommonText: words("none"))
  }

  static func states(_ words: (String) -> String = { $0 }) -> StateTiles {
    StateTiles(
      caption: caption(words),
      tiles: [
        .init("OH", value: 33.3, valueText: words("33.3"), count: 1, href: "/oh"),
        .init(
          "TX", value: 18.1, valueText: words("18.1"), count: 2, isCeiling: true,
          tooltip: words("Texas")),
        .init("AK", value: 0, valueText: "", count: 1, tooltip: words("Alaska")),
        .init("XX", value: 9, valueText: words("9"), count: 1),
      ], legend: words("bn dollars"))
  }

  static func statuses(_ words: (String) -> String = { $0 }) -> StatusBands {
    StatusBands(
      caption: caption(words),
      rows: [
        .init(
          words("Tariff"),
          bands: [
            .init(
              words("in force"), .active, begins: Extent(0, 0), ends: 60,
              tooltip: words("in force, Jan")),
            .init(words("struck down"), .ended, begins: Extent(60, 60), ends: 100),
          ], href: "/t"),
        .init(
          words("Investigation"),
          bands: [
            .init(words("investigating"), .pending, begins: Extent(20, 50), ends: 100)
          ]),
      ], axis: [Tick(0, words("Jan")), Tick(90, words("Apr"))], now: Tick(95, words("now")),
      legend: .init(
        active: words("in force"), pending: words("on its way"), ended: words("ended"),
        begins: words("began some time within")))
  }

  /// Events without labels, as where there are too many for words.
  static func swarm(_ words: (String) -> String = { $0 }) -> Timeline {
    Timeline(
      caption: caption(words),
      lanes: [
        .init(
          words("Papers"),
          events: [1, 2, 2, 3, 40].map {
            .init("", when: .day(Double($0)), tooltip: words("Paper"))
          }),
        .init(
          words("Meetings"),
          events: [
            .init(words("A meeting with a long name"), when: .day(20), isKey: true, href: "/m")
          ]),
      ], axis: [Tick(0, words("Jan"))], longestLabel: 90)
  }

  static func fan(_ words: (String) -> String = { $0 }) -> FanChart {
    FanChart(
      caption: caption(words), heading: words("bonds outstanding, bn"),
      bands: [
        .init(words("90 % of cases"), low: [0, 1, 2, 3, 3], high: [0, 6, 14, 24, 36]),
        .init(words("half of cases"), low: [0, 2, 5, 8, 11], high: [0, 4, 9, 15, 21]),
      ], middle: [0, 3, 7, 11, 15], middleLabel: words("middle case"),
      others: [
        .init(words("at a cap of 20"), values: [0, 4, 9, 14, 20]),
        .init(words("at a cap of 10"), values: [0, 2, 4, 8, 10]),
      ], level: .init(words("limit 30"), 30),
      axis: [Tick(0, words("2026")), Tick(2, words("2028")), Tick(4, words("2030"))],
      scale: [Tick(0, words("0")), Tick(20, words("20")), Tick(40, words("40"))])
  }

  static func effects(_ words: (String) -> String = { $0 }) -> Tornado {
    Tornado(
      caption: caption(words),
      rows: [
        .init(words("delay"), value: -0.2, valueText: words("-0.20"), href: "/d"),
        .init(
          words("income"), value: -0.72, valueText: words("-0.72"), interval: Extent(-0.75, -0.69)),
        .init(
          words("overrun"), value: 0.41, valueText: words("0.41"),
          tooltip: words("rank correlation")
        ),
      ], left: words("lowers"), right: words("raises"),
      axis: [Tick(-1, words("-1")), Tick(0, words("0")), Tick(1, words("1"))])
  }

  static func exceedance(_ words: (String) -> String = { $0 }) -> CurveChart {
    CurveChart(
      caption: caption(words), heading: words("share of cases above"), footing: words("bonds, bn"),
      curves: [
        .init(words("cap 15"), points: [.init(0, 1), .init(20, 0.4), .init(50, 0)], isKey: true),
        .init(words("cap 20"), points: [.init(0, 1), .init(25, 0.6), .init(60, 0)]),
      ], notes: [.init(words("over 20 in 40 %"), at: .init(20, 0.4))],
      axis: [Tick(0, words("0")), Tick(30, words("30")), Tick(60, words("60"))],
      scale: [Tick(0, words("0 %")), Tick(0.5, words("50 %")), Tick(1, words("100 %"))])
  }

  static func shares(_ words: (String) -> String = { $0 }) -> StackedAreas {
    StackedAreas(
      caption: caption(words), heading: words("cash a year, bn"),
      layers: [
        .init(words("investor"), values: [0, 1, 2, 2, 0.5]),
        .init(words("host"), values: [0, 1, 2, 3, 4.5]),
      ], axis: [Tick(0, words("2027")), Tick(4, words("2031"))],
      scale: [Tick(0, words("0")), Tick(5, words("5"))])
  }

  static func limits(_ words: (String) -> String = { $0 }) -> RangeBars {
    RangeBars(
      caption: caption(words),
      rows: [
        .init(
          words("income"), range: Extent(8, 18), part: Extent(8, 11), partText: words("under 11"),
          lowText: words("8"), highText: words("18")),
        .init(
          words("overruns"), range: Extent(0, 0.4), part: Extent(0.18, 0.4),
          partText: words("over 18 %"), lowText: words("0 %"), highText: words("40 %")),
      ])
  }
}
