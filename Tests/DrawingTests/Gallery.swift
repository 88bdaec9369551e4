// SPDX-License-Identifier: Apache-2.0

import Drawing
import Foundation
import Testing

/// Every chart in three languages on one page, to be looked at: written to the file that
/// `ENTENTE_GALLERY` names. The figures are for show.
@Suite struct Gallery {
  @Test(
    "The gallery shows every chart in three languages",
    arguments: [["en"], ["ko"], ["ja"], ["en", "ko", "ja"]])
  func gallery(languages: [String]) throws {
    let charts = languages.flatMap { Self.charts(Words(language: $0)) }
    #expect(charts.count == 13 * languages.count)
    guard languages.count == 3, let path = ProcessInfo.processInfo.environment["ENTENTE_GALLERY"]
    else { return }
    let narrow = languages.flatMap { Self.charts(Words(language: $0, width: 340)) }
    try page(charts, width: 720).write(toFile: path, atomically: true, encoding: .utf8)
    try page(narrow, width: 340).write(
      toFile: path + ".narrow.html", atomically: true, encoding: .utf8)
  }

  private func page(_ charts: [any Chart], width: Int) -> String {
    let figures = charts.map { "<figure>\($0.svg())</figure>" }.joined(separator: "\n")
    return """
      <!doctype html><meta charset="utf-8"><title>Charts</title><style>\(Picture.stylesheet)
      body { margin: 2rem; background: var(--paper); max-width: \(width)px; }
      figure { margin: 0 0 2.5rem; }</style>
      \(figures)
      """
  }

  /// One sentence in three languages, of which a gallery speaks one.
  struct Words {
    let language: String
    var width = 720.0

    func callAsFunction(_ en: String, _ ko: String, _ ja: String) -> String {
      ["ko": ko, "ja": ja][language] ?? en
    }

    func caption(_ id: String) -> Caption {
      Caption(
        idPrefix: id + "-" + language, title: id, description: id,
        whenEmpty: self(
          "No flow is recorded yet.", "아직 기록된 집행이 없습니다.", "執行の記録はまだありません。"),
        language: language)
    }
  }

  static func charts(_ w: Words) -> [any Chart] {
    [
      clock(w), packages(w), ladder(w), timeline(w), phrases(w), countries(w), rates(w), fan(w),
      effects(w), exceedance(w), shares(w), limits(w),
      BarList(caption: w.caption("empty"), rows: [], width: w.width),
    ]
  }

  static func clock(_ w: Words) -> any Chart {
    PledgeClock(
      caption: w.caption("clock"),
      allocated: .init(
        w("allocated 19.8%", "배분 19.8%", "配分済み 19.8%"), value: 0.198, interval: Extent(0.06, 0.205)),
      elapsed: .init(w("elapsed 16.5%", "경과 16.5%", "経過 16.5%"), value: 0.165),
      start: w("from 4 Sep 2025", "2025년 9월 4일부터", "2025年9月4日から"),
      deadline: w("by 19 Jan 2029", "2029년 1월 19일까지", "2029年1月19日まで"), width: w.width)
  }

  static func packages(_ w: Words) -> any Chart {
    func bn(_ value: Double, _ bound: String = "") -> String {
      let hundredMillions = Int((value * 10).rounded())
      let en = value == value.rounded() ? "\(Int(value)) bn" : "\(value) bn"
      return bound + w(en, "\(hundredMillions)억", "\(hundredMillions)億")
    }
    let upTo = w("up to ", "최대 ", "最大")
    return StackedBar(
      caption: w.caption("packages"),
      rows: [
        .init(
          w("Package 1, 17 Feb 2026", "1차 패키지, 2026년 2월 17일", "第1弾、2026年2月17日"),
          totalText: w("36 bn, about", "약 360억 달러", "約360億ドル"),
          segments: [
            .init(
              w("Gas power, Ohio", "오하이오 가스발전", "オハイオ州ガス火力"), value: 33.3, valueText: bn(33.3)),
            .init(
              w("Crude export terminal, Texas", "텍사스 원유 수출 터미널", "テキサス州原油輸出施設"), value: 2.1,
              valueText: bn(2.1)),
            .init(
              w("Synthetic diamond, Georgia", "조지아 합성 다이아몬드", "ジョージア州人工ダイヤ"), value: 0.6,
              valueText: bn(0.6)),
          ]),
        .init(
          w("Package 2, 19 Mar 2026", "2차 패키지, 2026년 3월 19일", "第2弾、2026年3月19日"),
          totalText: w("up to 73 bn", "최대 730억 달러", "最大730億ドル"),
          segments: [
            .init(
              w(
                "Small modular reactors, Tennessee and Alabama", "테네시·앨라배마 소형모듈원전",
                "テネシー・アラバマ州小型モジュール炉"), value: 40, valueText: bn(40, upTo), isCeiling: true,
              href: "#smr"),
            .init(
              w("Gas power, Pennsylvania", "펜실베이니아 가스발전", "ペンシルベニア州ガス火力"), value: 17,
              valueText: bn(17, upTo), isCeiling: true),
            .init(
              w("Gas power, Texas", "텍사스 가스발전", "テキサス州ガス火力"), value: 16,
              valueText: bn(16, upTo), isCeiling: true),
          ]),
      ],
      axis: [0, 20, 40, 60, 80].map { Tick($0, "\(Int($0))") },
      legend: .init(
        stated: w("stated amount", "명시 금액", "明示額"),
        ceiling: w("ceiling (up to)", "상한(최대)", "上限(最大)")), width: w.width)
  }

  static func ladder(_ w: Words) -> any Chart {
    func row(_ label: String, _ levels: [Int?], _ counts: [Int], _ verdict: String)
      -> TrendLadder.Row
    {
      .init(
        label,
        cells: zip(levels, counts).map {
          .init(level: $0, count: $0 == 0 ? "" : "\($1)", href: "#c")
        },
        verdict: verdict)
    }
    let progress = w("progress", "진전·구체화", "進展・具体化")
    return TrendLadder(
      caption: w.caption("ladder"),
      columns: [
        w("Feb 2025", "2025년 2월", "2025年2月"), w("Oct 2025", "2025년 10월", "2025年10月"),
        w("Mar 2026", "2026년 3월", "2026年3月"),
      ],
      rows: [
        row(
          w("Investment in the United States", "대미 투자", "対米投資"), [1, 3, 5], [1, 4, 9], progress),
        row(
          w("Economic security", "경제안보", "経済安全保障"), [2, 2, 2], [3, 2, 1],
          w("narrowing", "범위 축소", "範囲縮小")),
        row(w("Critical minerals", "핵심 광물", "重要鉱物"), [0, 3, 4], [0, 3, 6], progress),
        row(
          w("Defence", "방위·안보", "防衛・安全保障"), [1, nil, 2], [2, 0, 2],
          w("not enough read", "자료 부족", "資料不足")),
      ],
      levels: w.language == "ko"
        ? ["없음", "언급", "공동성명", "프레임워크·MOU", "행동계획", "사업·금액·기한", "미확인"]
        : w.language == "ja"
          ? ["なし", "言及", "共同声明", "枠組み・覚書", "行動計画", "事業・金額・期限", "未確認"]
          : [
            "absent", "mention", "joint statement", "framework or MOU", "action plan",
            "projects with amounts", "not checked",
          ], width: w.width)
  }

  static func timeline(_ w: Words) -> any Chart {
    let axis = (0..<7).map { quarter in
      let month = 1 + 3 * (quarter % 4)
      let year = 2025 + quarter / 4
      return Tick(
        Double(quarter) * 91.3,
        w(
          "\(["Jan", "Apr", "Jul", "Oct"][quarter % 4]) \(year)", "\(year).\(month)",
          "\(year)年\(month)月"))
    }
    return Timeline(
      caption: w.caption("timeline"),
      lanes: [
        .init(
          w("Meetings", "정상회담", "会談"),
          events: [
            .init(w("Washington", "워싱턴", "ワシントン"), when: .day(38), isKey: true),
            .init(w("Tokyo", "도쿄", "東京"), when: .day(300), isKey: true),
            .init(w("Washington", "워싱턴", "ワシントン"), when: .day(443), isKey: true, href: "#w"),
          ]),
        .init(
          w("Papers", "문서", "文書"),
          events: [
            .init(w("Joint statement", "공동성명", "共同声明"), when: .day(38)),
            .init(
              w("Memorandum on strategic investment", "전략투자 MOU", "戦略的投資に関する了解覚書"), when: .day(246)),
            .init(w("Minerals framework", "핵심광물 프레임워크", "重要鉱物枠組み"), when: .day(300)),
            .init(w("Technology memorandum", "기술번영 MOU", "技術繁栄ディール"), when: .day(301)),
            .init(w("Fact sheet", "팩트시트", "ファクトシート"), when: .day(443)),
            .init(w("Minerals action plan", "핵심광물 행동계획", "重要鉱物行動計画"), when: .day(443)),
          ]),
        .init(
          w("Steps", "절차", "手続き"),
          events: [
            .init(w("Package 1", "1차 패키지", "第1弾"), when: .within(Extent(396, 424))),
            .init(
              w("Section 122 tariff, 150 days", "122조 관세 150일", "122条関税150日"),
              when: .period(Extent(419, 548))),
          ]),
      ],
      axis: axis, now: Tick(470, w("asked 15 Apr 2026", "기준일 2026.4.15", "基準日 2026年4月15日")),
      legend: .init(
        day: w("known to the day", "일 단위", "日まで判明"),
        within: w("within these dates", "이 기간 중", "この間のいずれか"),
        period: w("throughout", "전 기간", "全期間")), width: w.width)
  }

  static func phrases(_ w: Words) -> any Chart {
    DotMatrix(
      caption: w.caption("phrases"),
      columns: [
        w("Feb 2025", "2025년 2월", "2025年2月"), w("Oct 2025", "2025년 10월", "2025年10月"),
        w("Mar 2026", "2026년 3월", "2026年3月"),
      ],
      rows: [
        .init(
          w("economic coercion", "경제적 강압", "経済的威圧"),
          cells: [.init(.present), .init(.absent), .init(.absent)]),
        .init(
          w("peace and stability across the Taiwan Strait", "대만해협의 평화와 안정", "台湾海峡の平和と安定"),
          cells: [
            .init(.present, href: "#t", tooltip: "p. 2"), .init(.notChecked), .init(.present),
          ]),
        .init(
          w("price floor", "가격 하한", "価格フロア"),
          cells: [.init(.absent), .init(.notChecked), .init(.present)]),
      ],
      legend: .init(
        present: w("present", "있음", "あり"),
        absent: w("absent from a paper read in full", "전문 확인, 없음", "全文確認、なし"),
        notChecked: w("not checked", "미확인", "未確認")), width: w.width)
  }

  static func countries(_ w: Words) -> any Chart {
    let bn = w(" bn", "0억", "0億")
    return BarList(
      caption: w.caption("countries"),
      rows: [
        .init(w("Switzerland", "스위스", "スイス"), value: 200, valueText: "200" + bn),
        .init(
          w("Korea", "한국", "韓国"), value: 350, valueText: "350" + bn, part: .init(0, valueText: "0")),
        .init(
          w("Japan", "일본", "日本"), value: 550, valueText: "550" + bn,
          part: .init(109, valueText: "109" + bn)),
        .init(
          w("European Union", "유럽연합", "欧州連合"), value: 600,
          valueText: w("about 600 bn", "약 6000억", "約6000億"), interval: Extent(575, 625)),
        .init(
          w("Taiwan", "대만", "台湾"), value: 250, valueText: w("up to 250 bn", "최대 2500억", "最大2500億"),
          isCeiling: true),
      ],
      headings: .init(
        value: w("pledged, USD", "약속(달러)", "約束(ドル)"), part: w("allocated", "배분", "配分済み")),
      width: w.width)
  }

  static func rates(_ w: Words) -> any Chart {
    IntervalPlot(
      caption: w.caption("rates"),
      rows: [
        .init(
          w("550 bn as about 85 tn yen", "5,500억 달러 = 약 85조 엔", "5,500億ドル=約85兆円"),
          interval: Extent(153.6, 155.5), nominal: 154.5, valueText: "153.6–155.5"),
        .init(
          w("36 bn as 5.6 tn yen", "360억 달러 = 5.6조 엔", "360億ドル=5.6兆円"),
          interval: Extent(152.0, 158.9), nominal: 155.6, valueText: "152.0–158.9"),
        .init(
          w("40 bn as over 6.2 tn yen", "400억 달러 = 6.2조 엔 초과", "400億ドル=6.2兆円超"),
          interval: Extent(155, .infinity), nominal: 155, valueText: w("over 155", "155 초과", "155超")
        ),
      ],
      axis: stride(from: 152.0, through: 160, by: 2).map { Tick($0, "\(Int($0))") },
      commonText: w("all agree at 155.0–155.5", "공통 구간 155.0–155.5", "共通区間 155.0–155.5"),
      width: w.width)
  }

  /// Ten years of quarters of a spread that grows and then is repaid.
  static func fan(_ w: Words) -> any Chart {
    let quarters = (0..<40).map(Double.init)
    func bonds(_ slope: Double) -> [Double] { quarters.map { slope * $0 * (1 - $0 / 70) } }
    return FanChart(
      caption: w.caption("fan"),
      heading: w("guaranteed bonds outstanding, USD bn", "정부보증채 잔액(십억 달러)", "政府保証債残高(10億ドル)"),
      bands: [
        .init(w("90 % of cases", "사례의 90%", "全体の90%"), low: bonds(0.6), high: bonds(4.6)),
        .init(w("half of cases", "사례의 절반", "全体の半分"), low: bonds(1.6), high: bonds(3.1)),
      ], middle: bonds(2.2), middleLabel: w("middle case", "중앙값", "中央値"),
      others: [
        .init(w("at a cap of 20 bn", "한도 200억 달러일 때", "上限200億ドルのとき"), values: bonds(2.9))
      ],
      level: .init(w("annual limit of bonds 60", "채권 한도 600억", "債券上限600億"), 60),
      axis: stride(from: 0, to: 40, by: 8).map { Tick(Double($0), "\(2026 + $0 / 4)") },
      scale: [0, 20, 40, 60, 80].map { Tick($0, "\(Int($0))") }, width: w.width)
  }

  static func effects(_ w: Words) -> any Chart {
    Tornado(
      caption: w.caption("tornado"),
      rows: [
        .init(
          w("annual cap", "연간 한도", "年間上限"), value: 0.77, valueText: "0.77",
          interval: Extent(0.75, 0.79)),
        .init(
          w("mean delay of projects", "평균 사업 지연", "平均遅延"), value: -0.44, valueText: "−0.44",
          interval: Extent(-0.47, -0.41)),
        .init(
          w("mean yield on reserves", "외환보유액 평균 수익률", "外貨準備の平均利回り"), value: -0.33,
          valueText: "−0.33", interval: Extent(-0.36, -0.3)),
        .init(
          w("cost overrun", "비용 초과", "費用超過"), value: 0.04, valueText: "0.04",
          interval: Extent(0, 0.08)),
      ], left: w("lowers the bonds", "채권 감소", "債券を減らす"), right: w("raises them", "채권 증가", "増やす"),
      axis: [-0.5, 0, 0.5].map { Tick($0, $0 == 0 ? "0" : "\($0)") }, width: w.width)
  }

  static func exceedance(_ w: Words) -> any Chart {
    func falling(_ scale: Double) -> [CurveChart.Point] {
      (0...60).map { .init(Double($0), 1 / (1 + (Double($0) / scale) * (Double($0) / scale))) }
    }
    return CurveChart(
      caption: w.caption("exceedance"),
      heading: w("share of cases above", "초과 사례 비율", "超える場合の割合"),
      footing: w("highest bonds outstanding, USD bn", "채권 잔액 최대치(십억 달러)", "債券残高の最大値(10億ドル)"),
      curves: [
        .init(w("cap 15", "한도 150억", "上限150億"), points: falling(16), isKey: true),
        .init(w("cap 20", "한도 200억", "上限200億"), points: falling(24)),
      ],
      notes: [
        .init(w("over 20 in 39 % of cases", "39%가 200억 초과", "39%で200億超"), at: .init(20, 0.39))
      ],
      axis: [0, 20, 40, 60].map { Tick($0, "\(Int($0))") },
      scale: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, "\(Int($0 * 100)) %") }, width: w.width)
  }

  static func shares(_ w: Words) -> any Chart {
    let years = (0..<15).map(Double.init)
    return StackedAreas(
      caption: w.caption("shares"),
      heading: w("cash flows a year, USD bn", "연간 현금흐름(십억 달러)", "年間キャッシュフロー(10億ドル)"),
      layers: [
        .init(w("investor", "투자국", "投資国"), values: years.map { $0 < 9 ? $0 * 0.9 : 1.8 }),
        .init(w("host", "미국", "米国"), values: years.map { $0 < 9 ? $0 * 0.9 : 14.4 }),
        .init(w("interest", "이자", "利子"), values: years.map { _ in 1.2 }),
        .init(w("reserve", "유보", "留保"), values: years.map { _ in 0.8 }),
      ], axis: stride(from: 0, to: 15, by: 3).map { Tick(Double($0), "\(2026 + $0)") },
      scale: [0, 5, 10, 15, 20].map { Tick($0, "\(Int($0))") }, width: w.width)
  }

  static func limits(_ w: Words) -> any Chart {
    RangeBars(
      caption: w.caption("limits"),
      rows: [
        .init(
          w("income from reserves a year", "연간 운용수익", "年間運用収益"), range: Extent(8, 18),
          part: Extent(8, 11), partText: w("under 11 bn", "110억 미만", "110億未満"), lowText: "8",
          highText: "18"),
        .init(
          w("cost overrun", "비용 초과", "費用超過"), range: Extent(0, 0.4), part: Extent(0.18, 0.4),
          partText: w("over 18 %", "18% 초과", "18%超"), lowText: "0 %", highText: "40 %"),
      ], width: w.width)
  }
}
