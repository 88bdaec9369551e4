// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Question {
  /// S51: which exchange rate lies behind each sum that is printed in two currencies, and whether
  /// one rate fits them all.
  static let exchangeRates = Question(
    "exchange-rates",
    title: Text(en: "Implied exchange rates", ko: "내재 환율", ja: "内在為替レート"),
    about: Text(
      en:
        "Where the same money is printed in two currencies, the rate between them, the rates that rounding allows, and the rates that all pairs allow together.",
      ko: "같은 금액이 두 통화로 표기된 경우 그 사이의 환율, 반올림이 허용하는 범위, 모든 쌍이 함께 허용하는 범위.",
      ja: "同じ金額が二つの通貨で示された場合の換算率、丸めが許す範囲、すべての組が同時に許す範囲。"),
    systems: ["S51"],
    parameters: [
      Parameter(
        "pair", Text(en: "the two currencies", ko: "통화쌍", ja: "通貨の組"),
        choices: { ledger in
          ledger.impliedRates.map(\.pair).distinct.map {
            Parameter.Option(value: $0, label: Text(same: $0))
          }
        },
        usual: { $0.impliedRates.first?.pair })
    ]
  ) { asking throws(Unanswerable) in
    let ledger = asking.ledger
    let rates = ledger.impliedRates.filter { $0.pair == asking["pair"] }
    guard let first = rates.first else {
      throw Unanswerable("no sum is recorded in two currencies by \(asking.clock)")
    }
    let common = rates.dropFirst().reduce(Optional(first.interval)) {
      $0?.intersection($1.interval)
    }
    let binding = RateBinding(rates)
    let arithmetic = rates.map { "\($0.figure.id): " + $0.interval.arithmetic(scaledBy: 1) }
    let both = Derivation(
      rule: Text(
        en:
          "The intersection of the intervals: each sum in the quoted currency, with everything that rounds to it, over the nominal sum in the other.",
        ko: "각 구간의 교집합: 표기 통화 금액(반올림해 그 수가 되는 모든 값)을 다른 통화의 명목 금액으로 나눈 구간.",
        ja: "各区間の共通部分：表記通貨の金額（四捨五入でその数になるすべての値）を他方の名目額で割った区間。"),
      from: rates.flatMap { [$0.figure as any Entry, $0.against] },
      arithmetic: arithmetic + [
        common.map { "∩ = " + $0.arithmetic(scaledBy: 1) } ?? "the intervals do not meet"
      ])
    return Finding(
      headline: .rates(rates, common: common),
      values: [
        NamedValue(
          "common", Text(en: "rates that all pairs allow", ko: "공통 허용 환율", ja: "共通に許される換算率"),
          common.map { .interval($0, first.unit) }
            ?? .missing(Text(en: "no rate fits all", ko: "공통 환율 없음", ja: "共通の率なし")), both),
        NamedValue(
          "binding-low", Text(en: "sets the lower end", ko: "하한을 정하는 쌍", ja: "下限を決める組"),
          ledger.link(binding.low.figure.id), both),
        NamedValue(
          "binding-high", Text(en: "sets the upper end", ko: "상한을 정하는 쌍", ja: "上限を決める組"),
          ledger.link(binding.high.figure.id), both),
      ],
      tables: [.rates(rates, binding: binding, in: ledger)],
      gaps: rates.map {
        Gap(
          Text(
            en: "the source names no rate and no day for its conversion",
            ko: "자료에 환산 환율과 기준일 없음", ja: "資料に換算率と基準日の記載なし"), entry: $0.figure.id)
      })
  }
}

/// One sum in two currencies.
struct ImpliedRate {
  let figure: Figure
  let against: any Entry
  let quoted: Amount
  let base: Amount

  var unit: Quantities.Unit { quoted.unit }
  var pair: String { "\(quoted.unit.notation)/\(base.unit.notation)" }
  var nominal: Decimal { quoted.nominal / base.nominal }
  var interval: Interval {
    quoted.roundingInterval / Interval(exactly: base.nominal) ?? .everything
  }
}

/// The pairs that set the two ends of the common interval.
struct RateBinding {
  let low: ImpliedRate
  let high: ImpliedRate

  init(_ rates: [ImpliedRate]) {
    low = rates.max { ($0.interval.lower ?? 0) < ($1.interval.lower ?? 0) }!
    high = rates.min { ($0.interval.upper ?? 0) < ($1.interval.upper ?? 0) }!
  }
}

extension Ledger {
  /// Figures that state the same money as another entry, in another currency.
  var impliedRates: [ImpliedRate] {
    figures.flatMap { figure in
      guard let other = figure.inOtherUnit, let entry = self[other], let base = amount(of: entry),
        base.nominal != 0, base.unit.currency != nil, figure.unit.currency != nil,
        figure.unit.currency != base.unit.currency, figure.unit.per == base.unit.per
      else { return [ImpliedRate]() }
      return figure.values.map {
        ImpliedRate(figure: figure, against: entry, quoted: $0.amount, base: base)
      }
    }
  }

  private func amount(of entry: any Entry) -> Amount? {
    switch entry {
    case let figure as Figure: figure.values.first?.amount
    case let commitment as Commitment: commitment.amount
    case let package as Package: package.total
    default: nil
    }
  }
}

extension Table {
  fileprivate static func rates(
    _ rates: [ImpliedRate], binding: RateBinding, in ledger: Ledger
  ) -> Table {
    Table(
      "rates", Text(en: "Implied rates", ko: "내재 환율", ja: "内在換算率"),
      [
        .init("sum", Text(en: "sum", ko: "금액", ja: "金額")),
        .init("quoted", Text(en: "printed as", ko: "표기", ja: "表記"), numeric: true),
        .init("base", Text(en: "for", ko: "원 금액", ja: "元の金額"), numeric: true),
        .init("rate", Text(en: "implied rate", ko: "내재 환율", ja: "内在換算率"), numeric: true),
        .init(
          "range", Text(en: "rates that rounding allows", ko: "반올림 허용 범위", ja: "丸めの許す範囲"),
          numeric: true),
        .init("binds", Text(en: "sets an end", ko: "한계 결정", ja: "端を決める")),
      ],
      rates.enumerated().map { index, rate in
        let derivation = Derivation(
          rule: Text(
            en:
              "The printed sum over the nominal sum in the other currency; the ends of its rounding give the range.",
            ko: "표기 금액을 다른 통화의 명목 금액으로 나누며, 반올림 양 끝값이 범위를 정함.",
            ja: "表記額を他方の名目額で割る。丸めの両端が範囲を決める。"),
          from: [rate.figure, rate.against],
          arithmetic: [
            "\(rate.quoted.nominal.inBillions) bn ÷ \(rate.base.nominal.inBillions) bn = \(rate.nominal.rounded(to: 2))",
            rate.quoted.roundingInterval.arithmetic(scaledBy: Decimal(1) / 1_000_000_000)
              + " bn ÷ \(rate.base.nominal.inBillions) bn = "
              + rate.interval.arithmetic(scaledBy: 1),
          ])
        let isRepeated = rates[..<index].contains { $0.figure.id == rate.figure.id }
        return Table.Row(
          rate.figure.id.text + (isRepeated ? "/\(index + 1)" : ""), entry: rate.figure.id,
          [
            Cell(ledger.link(rate.figure.id)), Cell(.amount(rate.quoted)),
            Cell(.amount(rate.base), .recorded(rate.against)),
            Cell(.number(rate.nominal.rounded(to: 1), rate.unit), derivation),
            Cell(.interval(rate.interval, rate.unit), derivation),
            Cell(
              .yesNo([binding.low.figure.id, binding.high.figure.id].contains(rate.figure.id)),
              derivation),
          ])
      })
  }
}

extension Text {
  fileprivate static func rates(_ rates: [ImpliedRate], common: Interval?) -> Text {
    Text { language in
      let each = rates.map { "\($0.nominal.rounded(to: 1))" }.joined(separator: ", ")
      let range = common.map { $0.formatted(unit: rates[0].unit, language, maxDecimals: 1) }
      return switch language {
      case .en:
        "Implied rates \(each); "
          + (range.map { "all fit a rate in \($0)." } ?? "no one rate fits all.")
      case .ko: "내재 환율 \(each); " + (range.map { "모두 \($0) 안의 환율과 양립." } ?? "공통 환율 없음.")
      case .ja: "内在換算率 \(each)。" + (range.map { "すべて\($0)の率と両立。" } ?? "共通の率なし。")
      }
    }
  }
}
