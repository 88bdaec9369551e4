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
}
