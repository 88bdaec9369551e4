// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

/// How far a pledge's money and its time have run on one day.
struct PledgeMoment {
  let pledge: Commitment
  let amount: Amount
  let start: Day
  let deadline: Day
  let on: Day
  /// The projects of the packages announced by that day.
  let projects: [Project]
  let allocated: Total

  /// The moment, or nil if the pledge has no amount, no dates, or its projects another currency.
  init?(_ pledge: Commitment, on day: Day, in ledger: Ledger) {
    guard let amount = pledge.amount, let start = (pledge.starts ?? pledge.signed)?.last,
      let deadline = pledge.deadline?.last, start < deadline
    else { return nil }
    self.pledge = pledge
    self.amount = amount
    self.start = start
    self.deadline = deadline
    on = day
    projects = ledger.packages(of: pledge.id).filter { $0.announced.last <= day }
      .flatMap { ledger.projects(of: $0.id) }
    guard let allocated = Total(projects.compactMap(\.amount), in: amount.unit) else { return nil }
    self.allocated = allocated
  }

  var totalDays: Int { deadline - start }
  /// Days run, within the pledge's own time.
  var elapsedDays: Int { min(max(0, on - start), totalDays) }
  var daysLeft: Int { totalDays - elapsedDays }
  var elapsedShare: Ratio { .exact(Decimal(elapsedDays) / Decimal(totalDays)) }

  var allocatedShare: Ratio? {
    Total([amount], in: amount.unit).flatMap { Ratio(allocated, over: $0) }
  }

  var remaining: Decimal { amount.nominal - allocated.nominal }
  var remainingInterval: Interval { amount.interval - allocated.interval }

  /// Years of 365.25 days to the deadline.
  var yearsLeft: Decimal { Decimal(daysLeft) / Self.daysInYear }
  static let daysInYear = Decimal(36525) / 100

  /// What would have to be allocated each year from now on, or nil once time is up.
  var requiredPerYear: Decimal? { daysLeft > 0 ? remaining / yearsLeft : nil }
  var requiredInterval: Interval? {
    daysLeft > 0 ? remainingInterval / Interval(exactly: yearsLeft) : nil
  }

  /// Allocated share over elapsed share: above one is ahead of a steady course to the deadline.
  var pace: Ratio? {
    guard elapsedDays > 0, let share = allocatedShare,
      let interval = share.interval / elapsedShare.interval
    else { return nil }
    return Ratio(nominal: share.nominal / elapsedShare.nominal, interval: interval)
  }
}

extension Ratio {
  static func exact(_ value: Decimal) -> Ratio {
    Ratio(nominal: value, interval: Interval(exactly: value))
  }
}

// Why each number of a moment is so.
extension PledgeMoment {
  var elapsedDerivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "Calendar days since the pledge's clock started, over the days from there to its deadline.",
        ko: "기산일 이후의 역일 수를 기산일부터 시한까지의 일수로 나눔.", ja: "起算日からの暦日数を、起算日から期限までの日数で割る。"),
      from: [pledge],
      arithmetic: [
        "\(on) − \(start) = \(elapsedDays)", "\(deadline) − \(start) = \(totalDays)",
        "\(elapsedDays) ÷ \(totalDays) = \((elapsedShare.nominal * 100).rounded(to: 2)) %",
      ])
  }

  var remainingDerivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "The pledge less what is allocated to named projects at face value. Ceilings count as if they were used in full; the bounds show what if not.",
        ko: "약정액에서 사업에 배정된 명목 금액을 뺌. '최대'는 전액으로 보며 구간은 그렇지 않은 경우를 나타냄.",
        ja: "約束額から案件に配分された名目額を引く。「最大」は全額とみなし、区間はそうでない場合を示す。"),
      from: [pledge] + projects,
      arithmetic: [
        "\(amount.nominal.inBillions) − \(allocated.nominal.inBillions) = \(remaining.inBillions) bn \(amount.unit.notation)",
        "= \(remainingInterval.arithmetic(scaledBy: Decimal(1) / 1_000_000_000)) bn",
      ])
  }

  var requiredDerivation: Derivation {
    Derivation(
      rule: Text(
        en: "What remains over the years left, a year being 365.25 days.",
        ko: "잔액을 남은 연수(1년 365.25일)로 나눔.",
        ja: "残額を残りの年数(1年365.25日)で割る。"),
      from: [pledge] + projects,
      arithmetic: [
        "\(daysLeft) ÷ 365.25 = \(yearsLeft.rounded(to: 4))",
        "\(remaining.inBillions) ÷ \(yearsLeft.rounded(to: 4)) = \((requiredPerYear ?? 0).inBillions) bn",
      ]
        + (requiredInterval.map { ["= \($0.arithmetic(scaledBy: Decimal(1) / 1_000_000_000)) bn"] }
          ?? []))
  }

  var paceDerivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "The allocated share over the elapsed share. Above 1 the pledge is ahead of a steady course to its deadline. Amounts given as ceilings let the index lie anywhere in the bounds.",
        ko: "배정 비율을 경과 비율로 나눔. 1보다 크면 시한까지의 균등 진도보다 빠름. '최대' 금액 때문에 지수는 구간 안 어디에도 있을 수 있음.",
        ja: "配分比率を経過比率で割る。1を超えれば期限までの均等な進度より速い。「最大」額のため指数は区間内のどこにもありうる。"),
      from: [pledge] + projects,
      arithmetic: [
        "\(((allocatedShare?.nominal ?? 0) * 100).rounded(to: 3)) ÷ \((elapsedShare.nominal * 100).rounded(to: 3)) = \((pace?.nominal ?? 0).rounded(to: 3))"
      ] + (pace.map { [$0.interval.arithmetic(scaledBy: 1)] } ?? []))
  }
}
