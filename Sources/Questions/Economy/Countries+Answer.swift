// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

/// The countries' cards side by side.
struct CountryComparison {
  let cards: [CountryCard]
  let ledger: Ledger
  /// The currency that most pledges are stated in: only those are added and ranked by size.
  let unit: Quantities.Unit
  let comparable: [CountryCard]
  /// The sizes of the comparable pledges, the largest first.
  private let sizes: [Decimal]

  /// - Parameter cards: at least one.
  init(cards: [CountryCard], ledger: Ledger) {
    self.cards = cards
    self.ledger = ledger
    let units = cards.map(\.amount.unit)
    let counts = Dictionary(units.map { ($0, 1) }, uniquingKeysWith: +)
    let unit = units.distinct.max { counts[$0, default: 0] < counts[$1, default: 0] }!
    self.unit = unit
    comparable = cards.filter { $0.amount.unit == unit }
    sizes = comparable.map(\.amount.nominal).sorted(by: >)
  }

  /// The place by size among pledges in the common currency, 1 for the largest.
  func sizeRank(_ card: CountryCard) -> Int? {
    guard card.amount.unit == unit else { return nil }
    return sizes.firstIndex { $0 <= card.amount.nominal }.map { $0 + 1 }
  }

  func name(_ card: CountryCard) -> Text { ledger.name(card.country ?? card.pledge.id) }

  func headline(_ first: CountryCard) -> Text {
    let rest = cards.dropFirst().map { card in
      name(card).with([Text { card.execution.formatted($0) }])
    }.listed
    let rank = sizeRank(first)
    return Text { language in
      let who = self.name(first).words(in: language)
      let share = first.execution.formatted(language)
      let others = rest.words(in: language)
      let place = rank.map(String.init) ?? "–"
      return switch language {
      case .en: "\(who) leads by execution (\(share)), number \(place) by size; then \(others)."
      case .ko: "집행률 1위 \(who)(\(share)), 규모 \(place)위; 이어서 \(others)."
      case .ja: "執行率の首位は\(who)（\(share)）、規模は\(place)位。次いで\(others)。"
      }
    }
  }

  func values(_ first: CountryCard) -> [NamedValue] {
    let byExecution = Derivation(
      rule: Text(
        en: "Money allocated to named projects over the pledge; equal shares by size.",
        ko: "사업 배정액을 약정액으로 나누며, 같으면 규모 순.",
        ja: "案件配分額を約束額で割る。同率なら規模の順。"),
      from: cards.map(\.pledge),
      arithmetic: cards.map {
        "\($0.pledge.id): \($0.allocated.nominal.inBillions) ÷ \($0.amount.nominal.inBillions) = \(($0.execution.nominal * 100).rounded(to: 1)) %"
      })
    var values = [
      NamedValue(
        "countries", Text(en: "countries", ko: "비교 대상 수", ja: "比較対象の数"), .count(cards.count),
        Derivation(rule: .countRule, from: cards.map(\.pledge))),
      NamedValue(
        "first-by-execution", Text(en: "first by execution", ko: "집행률 1위", ja: "執行率の首位"),
        ledger.link(first.country), byExecution),
    ]
    if let rank = sizeRank(first) {
      values.append(
        NamedValue(
          "its-size-rank", Text(en: "its place by size", ko: "규모 순위", ja: "規模の順位"), .count(rank),
          Derivation(
            rule: Text(
              en: "One more than the pledges in the same currency that are larger.",
              ko: "같은 통화로 더 큰 약정의 수에 1을 더함.", ja: "同じ通貨でより大きい約束の数に一を足す。"),
            from: comparable.map(\.pledge),
            arithmetic: comparable.sorted { $0.amount.nominal > $1.amount.nominal }.map {
              "\($0.pledge.id): \($0.amount.nominal.inBillions) bn"
            })))
    }
    if let total = Total(comparable.map(\.amount), in: unit) {
      values.append(
        NamedValue(
          "total", Text(en: "pledged in the same currency", ko: "같은 통화 약정 합계", ja: "同じ通貨の約束合計"),
          .total(total),
          Derivation(
            rule: Text(
              en:
                "Pledges in the commonest currency are added; others are not converted and not added.",
              ko: "가장 많은 통화의 약정만 더하며, 다른 통화는 환산하지 않고 더하지 않음.",
              ja: "最も多い通貨の約束のみを足し、他の通貨は換算も加算もしない。"),
            from: comparable.map(\.pledge),
            arithmetic: [comparable.map { $0.amount.notation }.joined(separator: " + ")])))
    }
    return values + [paceOverCap].compactMap { $0 }
  }

  /// The pace of the one against the yearly cap of another.
  private var paceOverCap: NamedValue? {
    guard let fast = cards.first(where: { $0.pace != nil }), let pace = fast.pace,
      let slow = cards.first(where: { $0.capped != nil && $0.country != fast.country }),
      let (commitment, cap) = slow.capped, cap.unit == pace.unit, cap.nominal > 0,
      let horizon = fast.horizon, let years = horizon.values.first?.amount
    else { return nil }
    let times = pace.nominal / cap.nominal
    return NamedValue(
      "pace-over-cap",
      Text {
        "\(self.name(fast).words(in: $0)) ÷ \(self.name(slow).words(in: $0)): "
          + Self.paceWord.words(in: $0)
      },
      .multiple(Ratio(nominal: times, interval: Interval(exactly: times))),
      Derivation(
        rule: Text(
          en:
            "The pledge without a cap, spread evenly over its years, over the yearly cap of the other.",
          ko: "상한 없는 약정을 기간에 고르게 나눈 값을 다른 나라의 연간 상한으로 나눔.",
          ja: "上限のない約束を年数で均した額を、他国の年間上限で割る。"),
        from: [fast.pledge, horizon, commitment],
        arithmetic: [
          "\(fast.amount.nominal.inBillions) ÷ \(years.nominal) = \(pace.nominal.inBillions) bn a year",
          "\(pace.nominal.inBillions) ÷ \(cap.nominal.inBillions) = \(times.rounded(to: 2))",
        ]))
  }

  private static let paceWord = Text(
    en: "yearly pace against the cap", ko: "연간 속도 대 상한", ja: "年間ペースと上限の比")

  var gaps: [Gap] {
    cards.filter(\.projects.isEmpty).map {
      Gap(
        Text(
          en: "no project is recorded under it: nothing is allocated as far as the record goes",
          ko: "배정 사업 기록 없음: 기록상 배정액 0", ja: "案件の記録なし：記録上の配分は零"), entry: $0.pledge.id)
    }
      + cards.filter { $0.amount.unit != unit }.map {
        Gap(
          Text(en: "in another currency, and not added", ko: "통화가 달라 합산하지 않음", ja: "通貨が異なるため合算しない"),
          entry: $0.pledge.id)
      }
      + cards.filter { $0.pledge.deadline == nil }.map {
        Gap(Text(en: "no deadline is recorded", ko: "시한 기록 없음", ja: "期限の記録なし"), entry: $0.pledge.id)
      }
  }

  var cardTable: Table {
    Table(
      "countries", Text(en: "Countries", ko: "국가", ja: "国"),
      [
        .init("country", Text(en: "country", ko: "국가", ja: "国")),
        .init("pledge", Text(en: "pledge", ko: "약정액", ja: "約束額"), numeric: true),
        .init("parts", Text(en: "parts", ko: "구성", ja: "内訳")),
        .init("cap", Text(en: "yearly cap", ko: "연간 상한", ja: "年間上限"), numeric: true),
        .init("projects", Text(en: "projects", ko: "사업 수", ja: "案件数"), numeric: true),
        .init("allocated", Text(en: "allocated", ko: "배정액", ja: "配分額"), numeric: true),
        .init("execution", Text(en: "of the pledge", ko: "집행률", ja: "執行率"), numeric: true),
        .init("size_rank", Text(en: "by size", ko: "규모 순위", ja: "規模順位"), numeric: true),
        .init("stage", Text(en: "money", ko: "자금 단계", ja: "資金段階")),
        .init("step", Text(en: "own procedure", ko: "국내 절차", ja: "国内手続")),
        .init("signed", Text(en: "signed", ko: "합의", ja: "合意")),
        .init("deadline", Text(en: "deadline", ko: "시한", ja: "期限")),
      ],
      cards.map(row))
  }

  private func row(_ card: CountryCard) -> Table.Row {
    let parts = card.parts.compactMap { part in
      part.amount.map { amount in part.name.with([Text { amount.formatted($0) }]) }
    }
    let execution = Derivation(
      rule: Text(
        en:
          "The money allocated to named projects over the pledge. Allocated is not yet committed or disbursed; with no project recorded it is zero as far as the record goes.",
        ko: "사업 배정액을 약정액으로 나눔. 배정은 확약·집행이 아니며, 사업 기록이 없으면 기록상 0.",
        ja: "案件配分額を約束額で割る。配分は確約でも支出でもない。案件の記録がなければ記録上は零。"),
      from: [card.pledge as any Entry] + card.projects,
      arithmetic: [
        "\(card.allocated.nominal.inBillions) ÷ \(card.amount.nominal.inBillions) = \((card.execution.nominal * 100).rounded(to: 1)) %",
        card.execution.interval.arithmetic(scaledBy: 100) + " %",
      ])
    let capped = card.capped
    return Table.Row(
      card.pledge.id.text, entry: card.pledge.id,
      [
        Cell(ledger.link(card.country)), Cell(.amount(card.amount)),
        Cell(.all(parts), .parts(card)),
        Cell(.amount(capped?.cap), capped.map { .recorded($0.commitment) }),
        .count(card.projects),
        Cell(.total(card.allocated), .sum(of: card.projects, card.allocated)),
        Cell(.share(card.execution), execution),
        Cell(sizeRank(card).map { .count($0) } ?? .none, execution), Cell(.word(card.pledge.stage)),
        Cell(.text(card.pledge.domesticStep)), Cell(.date(card.pledge.signed)),
        Cell(.date(card.pledge.deadline)),
      ])
  }

  var partTable: Table {
    let capped = cards.flatMap { [$0.pledge] + $0.parts }.filter {
      $0.cap != nil || $0.partOf != nil
    }
    return Table(
      "parts", Text(en: "Parts and caps", ko: "구성과 상한", ja: "内訳と上限"),
      [
        .init("part", Text(en: "part", ko: "구성", ja: "内訳")),
        .init("of", Text(en: "of", ko: "전체", ja: "全体")),
        .init("amount", Text(en: "amount", ko: "금액", ja: "金額"), numeric: true),
        .init("cap", Text(en: "yearly cap", ko: "연간 상한", ja: "年間上限"), numeric: true),
        .init(
          "years", Text(en: "years at the cap", ko: "상한 적용 시 소요 연수", ja: "上限での所要年数"), numeric: true),
      ],
      capped.map { part in
        let years = part.yearsAtCap
        return Table.Row(
          part.id.text, entry: part.id,
          [
            Cell(ledger.link(part.id)), Cell(ledger.link(part.partOf)), Cell(.amount(part.amount)),
            Cell(.amount(part.cap)),
            Cell(
              years.map { .number($0.rounded(to: 1), .years) } ?? .none,
              years.map {
                Derivation(
                  rule: Text(
                    en:
                      "The amount over the most that may flow in a year: the fewest years it can take.",
                    ko: "금액을 연간 상한으로 나눈 최소 소요 연수.", ja: "金額を年間上限で割った最短の年数。"),
                  from: [part],
                  arithmetic: [
                    "\((part.amount?.nominal ?? 0).inBillions) ÷ \((part.cap?.nominal ?? 0).inBillions) = \($0.rounded(to: 2))"
                  ])
              }),
          ])
      })
  }
}

extension Commitment {
  /// The fewest years that the amount can take under its yearly cap.
  var yearsAtCap: Decimal? {
    guard let amount, let cap, cap.nominal > 0, cap.unit.per == .year,
      cap.unit.kind == amount.unit.kind
    else { return nil }
    return amount.nominal / cap.nominal
  }
}

extension Derivation {
  /// The parts of a pledge as they are recorded beside it.
  fileprivate static func parts(_ card: CountryCard) -> Derivation {
    Derivation(
      rule: Text(
        en: "The commitments recorded as parts of this pledge.", ko: "이 약정의 일부로 기록된 약속.",
        ja: "この約束の一部として記録された約束。"),
      from: [card.pledge] + card.parts)
  }
}
