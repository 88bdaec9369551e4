// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S06: every dated event in order, and how far each lies from one of them.
  static let timeline = Question(
    "timeline",
    title: Text(en: "Timeline", ko: "일정과 선후 관계", ja: "年表と前後関係"),
    about: Text(
      en:
        "Every dated event in order: meetings, papers, packages, stages, legal status, milestones and deadlines; and how many days each lies before or after a chosen one.",
      ko: "회담·문서·패키지·사업 단계·법적 상태·이정표·시한을 시간순으로 정리하고, 기준 사건과의 전후 일수를 계산.",
      ja: "会談・文書・パッケージ・段階・法的状態・節目・期限を時系列に並べ、基準となる出来事との前後の日数を示す。"),
    systems: ["S06"], form: .series,
    parameters: [
      Parameter("from", Text(en: "no earlier than this date", ko: "이 날짜부터", ja: "この日付から")),
      Parameter("to", Text(en: "no later than this date", ko: "이 날짜까지", ja: "この日付まで")),
      Parameter(
        "kind", Text(en: "only events of this kind", ko: "이 유형만", ja: "この種類のみ"),
        choices: { _ in Event.Kind.allCases.map { .init(value: $0.rawValue, label: $0.label) } }),
      Parameter(
        "around", Text(en: "distances from this event", ko: "기준 사건", ja: "基準となる出来事"),
        choices: { ledger in
          ledger.anchors.map { .init(value: $0.entry.id.text, label: $0.entry.name) }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let from = try asking.date("from")
    let to = try asking.date("to")
    let events = Event.all(in: asking.ledger).filter { event in
      (from.map { !event.date.end.isCertainlyBefore($0) } ?? true)
        && (to.map { !$0.isCertainlyBefore(event.date.start) } ?? true)
        && (asking["kind"].map { event.kind.rawValue == $0 } ?? true)
    }
    guard let first = events.first, let last = events.last else {
      throw Unanswerable("no event of that kind and time is recorded by \(asking.clock)")
    }
    let anchor = asking.id("around").flatMap { id in
      asking.ledger.anchors.first { $0.entry.id == id }
    }
    var finding = Finding(headline: "")
    finding.tables = [asking.timelineTable(events, around: anchor)]
    finding.values = [
      .count("events", Text(en: "events", ko: "사건 수", ja: "出来事の数"), of: events.map(\.entry))
    ]
    if let anchor {
      finding.values += asking.orderCounts(events, around: anchor)
      finding.headline = asking.aroundHeadline(events, anchor)
    } else {
      finding.headline = Text { language in
        let dash = language == .en ? " to " : "~"
        let span = first.date.formatted(language) + dash + last.date.formatted(language)
        return switch language {
        case .en: "\(events.count) dated events, \(span)."
        case .ko: "일자가 있는 사건 \(events.count)건(\(span))."
        case .ja: "日付のある出来事\(events.count)件(\(span))。"
        }
      }
    }
    finding.gaps = asking.ledger.documents.filter { $0.publicDate == nil }.map {
      Gap(Text(en: "no date is recorded", ko: "일자 기록 없음", ja: "日付の記録なし"), entry: $0.id)
    }
    return finding
  }
}

extension Ledger {
  /// The events that others may be measured from: meetings, packages and signed papers.
  fileprivate var anchors: [Event] {
    Event.all(in: self).filter { [.meeting, .package, .signed].contains($0.kind) }
  }
}

extension Asking {
  /// A parameter that is a date, as precise as it is written.
  func date(_ name: String) throws(Unanswerable) -> PartialDate? {
    guard let text = values[name] else { return nil }
    guard let date = PartialDate(text) else {
      throw Unanswerable("'\(text)' is no date; write 2026-03-19, 2026-03 or 2026")
    }
    return date
  }

  fileprivate func timelineTable(_ events: [Event], around anchor: Event?) -> Table {
    var columns: [Table.Column] = [
      .init("date", .dateHeading), .init("kind", .formHeading),
      .init("event", Text(en: "event", ko: "사건", ja: "出来事")), .init("what", .whatHeading),
      .init("planned", Text(en: "planned", ko: "예정", ja: "予定")),
    ]
    if anchor != nil {
      columns += [
        .init("distance", Text(en: "days from it", ko: "기준일과의 일수", ja: "基準日との日数"), numeric: true),
        .init("order", Text(en: "order", ko: "선후", ja: "前後")),
      ]
    }
    var keys = RowKeys()
    return Table(
      "events", Text(en: "Events", ko: "사건", ja: "出来事"), columns,
      events.map { event in
        let derivation = Derivation(
          rule: Text(
            en: "The date that this entry records.", ko: "이 항목에 기록된 일자.", ja: "この項目に記録された日付。"),
          inputs: [.init(event.entry, citations: event.citations)])
        var cells: [Cell] = [
          Cell(.span(event.date), derivation), Cell(.word(event.kind), derivation),
          Cell(ledger.link(event.entry.id), derivation), Cell(.text(event.what), derivation),
          Cell(.yesNo(event.isPlanned), derivation),
        ]
        if let anchor {
          let distance = Derivation.distance(of: event, from: anchor)
          cells += [
            Cell(.days(event.distance(from: anchor.date)), distance),
            Cell(.word(event.order(from: anchor.date)), distance),
          ]
        }
        return Table.Row(
          keys.key(event.rowKey, event.rowWords), entry: event.entry.id, cells)
      })
  }

  fileprivate func orderCounts(_ events: [Event], around anchor: Event) -> [NamedValue] {
    [Event.Order.justBefore, .justAfter].map { order in
      let found = events.filter {
        $0.entry.id != anchor.entry.id && $0.order(from: anchor.date) == order
      }
      return NamedValue(
        order.rawValue, order.label, .count(found.count),
        Derivation(rule: .nearRule, inputs: found.map { .init($0.entry, citations: $0.citations) }))
    }
  }

  fileprivate func aroundHeadline(_ events: [Event], _ anchor: Event) -> Text {
    func near(_ order: Event.Order) -> [Event] {
      events.filter {
        $0.order(from: anchor.date) == order && [.meeting, .package, .signed].contains($0.kind)
      }
    }
    let before = near(.justBefore)
    let after = near(.justAfter)
    return Text { language in
      func list(_ events: [Event]) -> String {
        events.isEmpty
          ? "–"
          : events.map { event in
            let days = event.distance(from: anchor.date)
            let size =
              min(
                abs(days.lowerBound), abs(days.upperBound))...max(
                abs(days.lowerBound), abs(days.upperBound))
            return "\(event.entry.name.words(in: language)) (\(language.days(size)))"
          }.joined(separator: language == .ja ? "、" : "; ")
      }
      let name = anchor.entry.name.words(in: language)
      return switch language {
      case .en:
        "\(name), \(anchor.date.formatted(.en)). Just before: \(list(before)). Just after: \(list(after))."
      case .ko: "\(name)(\(anchor.date.formatted(.ko))). 직전: \(list(before)). 직후: \(list(after))."
      case .ja: "\(name)(\(anchor.date.formatted(.ja)))。直前：\(list(before))。直後：\(list(after))。"
      }
    }
  }
}

extension Event {
  /// The entry's id for what happens once, with the kind added for what can happen several times.
  fileprivate var rowKey: String {
    switch kind {
    case .meeting, .package, .flow: entry.id.text
    default: "\(entry.id)/\(kind.rawValue)"
    }
  }

  /// What tells one of many such events of an entry from the others.
  fileprivate var rowWords: String {
    switch kind {
    case .stage, .status, .milestone: what?.words(in: .en) ?? ""
    default: ""
    }
  }
}

extension Derivation {
  fileprivate static func distance(of event: Event, from anchor: Event) -> Derivation {
    let days = event.distance(from: anchor.date)
    return Derivation(
      rule: .nearRule,
      inputs: [
        .init(anchor.entry, citations: anchor.citations),
        .init(event.entry, citations: event.citations),
      ],
      arithmetic: [
        "\(event.date) − \(anchor.date) = \(days.lowerBound)"
          + (days.count == 1 ? "" : " … \(days.upperBound)")
      ])
  }
}

extension Text {
  fileprivate static let nearRule = Text(
    en:
      "Calendar days between the nearest ends of the two: the last day of the earlier one and the first of the later one. Up to \(Event.near) days is just before or just after.",
    ko: "두 사건의 가까운 끝 사이 역일 수(앞 사건의 마지막 날과 뒤 사건의 첫날). \(Event.near)일 이내면 직전·직후.",
    ja: "二つの出来事の近い端の間の暦日数(前の最終日と後の初日)。\(Event.near)日以内は直前・直後。")
}
