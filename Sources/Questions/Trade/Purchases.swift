// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// S23, S50: what is to be bought and opened, how much, by when, and what the promises leave out.
  static let purchases = Question(
    "purchases",
    title: Text(en: "Purchases and market access", ko: "구매·시장 개방 약속", ja: "購入と市場開放の約束"),
    about: Text(
      en:
        "Each promise to buy or to open a market: who, what, how much, over what period and how firmly; and the quantities, units and periods that the papers leave out.",
      ko: "구매·시장 개방 약속별 주체, 품목, 물량, 기간, 강도와 자료에서 빠진 물량·단위·기간.",
      ja: "購入・市場開放の約束ごとに、主体、品目、数量、期間、強さ。資料が欠く数量・単位・期間も示す。"),
    systems: ["S23", "S50"],
    parameters: [
      Parameter(
        "by", Text(en: "promised by", ko: "약속한 측", ja: "約束した側"),
        choices: { ledger in
          ledger.deliverers.map { Parameter.Option(value: $0.text, label: ledger.name($0)) }
        },
        usual: { ledger in
          // The state whose investment pledge comes first: the record's own subject.
          let deliverers = ledger.deliverers
          return
            (ledger.pledges.lazy.flatMap(\.by).first { deliverers.contains($0) }
            ?? deliverers.first)?.text
        }),
      Parameter(
        "group", Text(en: "only this group of goods", ko: "이 품목군만", ja: "この品目群のみ"),
        choices: { ledger in
          let used = Set(ledger.deliveries.compactMap(\.group))
          return ledger.terms(in: "group").filter { used.contains($0.id) }.map {
            Parameter.Option(value: $0.shortID, label: $0.name)
          }
        }),
      Parameter(
        "strength", Text(en: "only promises this firm", ko: "이 강도의 약속만", ja: "この強さの約束のみ"),
        choices: { ledger in
          ledger.deliveries.compactMap(\.strength).distinct.map {
            Parameter.Option(value: $0.rawValue, label: $0.label)
          }
        }),
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let found = ledger.deliveries.filter { commitment in
      let group = commitment.group.flatMap { ledger.entry($0, as: Term.self) }?.shortID
      return (asking.id("by").map { commitment.by.contains($0) } ?? true)
        && (asking["group"] == nil || asking["group"] == group)
        && (asking["strength"] == nil || asking["strength"] == commitment.strength?.rawValue)
    }
    guard !found.isEmpty else {
      throw Unanswerable("no promise to buy or to open a market is recorded by \(asking.clock)")
    }
    let grouped = found.filter { $0.group != nil }
    let groups = grouped.compactMap(\.group).distinct
    let firm = found.filter { [.agreed, .required].contains($0.strength) }
    return Finding(
      headline: .purchaseHeadline(found.count, groups: groups.map(ledger.name), firm: firm.count),
      values: [
        .count("promises", Text(en: "promises", ko: "약속 수", ja: "約束の数"), of: found),
        NamedValue(
          "groups", Text(en: "groups of goods", ko: "품목군 수", ja: "品目群の数"), .count(groups.count),
          Derivation(
            rule: Text(
              en: "The distinct groups under which the promises are filed.",
              ko: "약속이 분류된 서로 다른 품목군의 수.", ja: "約束が分類された異なる品目群の数。"),
            from: grouped, arithmetic: groups.map { "\($0)" })),
        .count("agreed", Text(en: "agreed", ko: "합의된 약속 수", ja: "合意済みの数"), of: firm),
      ],
      tables: [asking.purchaseTable(found), .slips(of: found, in: ledger)],
      gaps: found.flatMap(\.deliveryGaps))
  }
}

extension Ledger {
  /// The states whose promises these are.
  fileprivate var deliverers: [EntryID] {
    deliveries.flatMap(\.by).filter { entry($0, as: Party.self)?.form == .state }.distinct
  }

  /// Promises to buy goods or to open a market to them.
  var deliveries: [Commitment] {
    commitments.filter { $0.form == .purchase || $0.form == .access }
  }
}

extension Commitment {
  /// What a promise to buy leaves out. Opening a market has no quantity, so nothing is missing there.
  fileprivate var deliveryGaps: [Gap] {
    guard form == .purchase else { return [] }
    guard let amount else {
      return [
        Gap(
          Text(
            en: "no amount, unit or period is recorded", ko: "금액·물량, 단위, 기간 기록 없음",
            ja: "金額・数量、単位、期間の記録なし"), entry: id)
      ]
    }
    guard amount.unit.per == nil, deadline == nil else { return [] }
    return [
      Gap(
        Text(
          en: "no period is recorded over which it runs", ko: "기간 기록 없음", ja: "期間の記録なし"),
        entry: id)
    ]
  }

  /// The period of a promise: that of its amount, else its deadline.
  fileprivate var period: Value {
    if let per = amount?.unit.per { return .word(per.rawValue, per.label) }
    return .date(deadline)
  }
}

extension Quantities.Unit.Period {
  fileprivate var label: Text {
    switch self {
    case .year: Text(en: "a year", ko: "연간", ja: "年間")
    case .quarter: Text(en: "a quarter", ko: "분기", ja: "四半期")
    case .month: Text(en: "a month", ko: "월간", ja: "月間")
    case .day: Text(en: "a day", ko: "하루", ja: "1日")
    }
  }
}

extension Asking {
  fileprivate func purchaseTable(_ promises: [Commitment]) -> Table {
    Table(
      "promises", Text(en: "Promises", ko: "약속", ja: "約束"),
      [
        .init("promise", Text(en: "promise", ko: "약속", ja: "約束")),
        .init("buyer", Text(en: "by", ko: "주체", ja: "主体")),
        .init("group", Text(en: "group", ko: "품목군", ja: "品目群")),
        .init("form", Text(en: "form", ko: "형태", ja: "形式")),
        .init("amount", Text(en: "amount", ko: "금액·물량", ja: "金額・数量"), numeric: true),
        .init("unit", Text(en: "unit", ko: "단위", ja: "単位")),
        .init("period", Text(en: "period", ko: "기간", ja: "期間")),
        .init("strength", Text(en: "strength", ko: "강도", ja: "強さ")),
        .init("signed", Text(en: "since", ko: "시점", ja: "時点")),
      ],
      promises.map { promise in
        let base = promise.amount.map { Quantities.Unit($0.unit.kind).notation }
        return Table.Row(
          promise.id.text, entry: promise.id,
          [
            Cell(ledger.link(promise.id)), Cell(ledger.links(promise.by)),
            Cell(ledger.link(promise.group)), Cell(.word(promise.form)),
            Cell(.amount(promise.amount)), Cell(base.map { .word($0, Text(same: $0)) } ?? .none),
            Cell(promise.period), Cell(.word(promise.strength)), Cell(.date(promise.signed)),
          ])
      })
  }
}

extension Text {
  fileprivate static func purchaseHeadline(_ count: Int, groups: [Text], firm: Int) -> Text {
    let names = groups.listed
    return Text { language in
      let words = names.words(in: language)
      return switch language {
      case .en: "\(count) promises in \(groups.count) groups (\(words)); \(firm) agreed."
      case .ko: "\(groups.count)개 품목군(\(words))의 약속 \(count)건; 합의 \(firm)건."
      case .ja: "\(groups.count)品目群（\(words)）の約束\(count)件。合意済み\(firm)件。"
      }
    }
  }
}
