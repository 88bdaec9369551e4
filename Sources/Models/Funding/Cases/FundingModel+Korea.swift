// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Exploring
import Quantities

extension FundingModel {
  /// Korea's pledge of 350 bn USD: 200 in cash under a cap of 20 a year, 150 of shipbuilding by
  /// companies outside it.
  ///
  /// - Parameter ledger: the shipped one, or one that keeps the entries named here.
  /// - Throws: `FundingMistake` for an entry that is missing or says too little.
  public static func korea(_ ledger: Ledger) throws(FundingMistake) -> FundingModel {
    let known = try KoreanFacts(LedgerFacts(ledger: ledger, subject: "korea"))
    return try FundingModel(
      known.pledge(),
      title: Label("Korea's investment pledge", ko: "한국의 대미 투자 약정", ja: "韓国の対米投資約束"),
      summary: Label(
        "200 bn USD in cash under a yearly cap: who pays it, what it does to the won, and when it "
          + "comes back",
        ko: "연간 상한 아래 현금 2,000억 달러: 재원, 원화에 주는 영향, 회수 시점",
        ja: "年間上限の下の現金2,000億ドル:財源、ウォンへの影響、回収の時期"),
      facts: known.facts, beliefs: known.belief, settings: known.setting)
  }
}

/// What the ledger and the calibration know of the Korean pledge.
private struct KoreanFacts {
  let ledger: LedgerFacts
  let cash: Double
  let cap: Double
  let ships: Double
  let income: ClosedRange<Double>
  let reserves: Double
  let privateBonds: Double
  let termEnd: CalendarMonth
  let start: CalendarMonth
  let projects: [FundingProject]

  /// KRW for a dollar; capital of the corporation in trillions of won; GDP in billions of dollars.
  static let rate = 1462.0
  static let capital = 2.0
  static let product = 35.962 * 51.7
  /// Months that the corporation lives, counted from the first payment; the tariff on cars.
  static let life = 240
  static let tariff = 0.15

  init(_ ledger: LedgerFacts) throws(FundingMistake) {
    self.ledger = ledger
    let (cash, commitment) = try ledger.commitment("kr-us/cash")
    guard let cap = commitment.cap else { throw ledger.lacking("kr-us/cash", "a cap") }
    self.cash = cash
    self.cap = cap.nominal.inBillions
    let (whole, pledge) = try ledger.commitment("kr-us/strategic-investment")
    ships = whole - cash
    termEnd = try ledger.monthAfter(pledge.deadline, of: "kr-us/strategic-investment")
    income = try ledger.hull("kr/reserve-income")
    reserves = try ledger.latest("kr/reserves-2026").nominal.inBillions
    privateBonds = try ledger.hull("kr/private-bonds-2025").upperBound
    start = CalendarMonth(of: try ledger.entry("kr-us/first-payment", as: Flow.self).on.first)
    projects = [
      try ledger.project("kr-us/encinal", duration: 75),
      try ledger.project(
        "kr-us/project-power",
        cost: Self.largest(try ledger.entry("kr/reactor-framework", as: Figure.self)),
        duration: 144, likelihood: 0.5),
      try ledger.project(
        "kr-us/project-north", cost: try ledger.latest("kr/alaska-amount"), duration: 72,
        likelihood: 0.3),
    ]
  }

  /// The whole of a figure whose other values are its parts.
  private static func largest(_ figure: Figure) -> Amount? {
    figure.values.map(\.amount).max { $0.nominal < $1.nominal }
  }

  func pledge() throws(FundingMistake) -> FundingCase {
    try FundingCase(
      "korea", start: start, months: 240, termEnd: termEnd, life: Self.life, pledge: cash,
      projects: projects,
      pipeline: FundingCase.Pipeline(count: 8, first: start + 1, last: termEnd, duration: 48),
      companies: FundingCase.Companies(amount: ships, months: 120),
      economy: FundingCase.Economy(
        currency: "KRW", rate: Self.rate, reserves: reserves, product: Self.product,
        outwardInvestment: nil, privateBonds: privateBonds,
        capital: Self.capital * 1000 / Self.rate, tariff: Self.tariff),
      vendorsOnlyWhereAvailable: true,
      notice: ledger.notice(businessDays: 45, of: ["kr", "us"]))
  }

  var facts: [ModelCase.Fact] {
    [
      ModelCase.Fact(
        Label("Pledge in cash", ko: "현금 약정액", ja: "現金の約束額"), cash, unit: "USD bn",
        basis: .ledger(entry: "kr-us/cash")),
      ModelCase.Fact(
        Label("Shipbuilding by companies", ko: "조선 협력 투자", ja: "企業の造船投資"), ships,
        unit: "USD bn", basis: .ledger(entry: "kr-us/shipbuilding")),
      ModelCase.Fact(
        Label("Months over which it is spent", ko: "조선 투자 집행 기간", ja: "造船投資の期間"), 120,
        unit: "months", basis: .assumed("no schedule is published")),
      ModelCase.Fact(
        Label("Reserves at the start", ko: "기초 외환보유액", ja: "期首の外貨準備"), reserves,
        unit: "USD bn", basis: .ledger(entry: "kr/reserves-2026")),
      ModelCase.Fact(
        Label("Capital of the corporation", ko: "공사 자본금", ja: "公社の資本金"), Self.capital,
        unit: "KRW tn", basis: .ledger(entry: "kr/act/corporation")),
      ModelCase.Fact(
        Label("Life of the corporation", ko: "공사 존속기간", ja: "公社の存続期間"),
        Double(Self.life) / 12, unit: "years", basis: .ledger(entry: "kr/act/corporation")),
      ModelCase.Fact(
        Label(
          "First year of that life, as counted here", ko: "존속기간의 기산 연도", ja: "存続期間の起算年"),
        Double(start.year), unit: "",
        basis: .assumed("from the first payment; the day of its founding is not on record")),
      ModelCase.Fact(
        Label(
          "Suppliers are preferred only where available", ko: "가용 시에만 자국 업체 우선",
          ja: "可能な場合のみ自国業者を優先"),
        1, unit: "yes or no", basis: .ledger(entry: "kr-us/mou/vendor-preference")),
      ModelCase.Fact(
        Label("Tariff while calls are met", ko: "이행 중 관세율", ja: "履行中の関税率"), Self.tariff,
        unit: "share", basis: .ledger(entry: "us/car-tariff")),
      ModelCase.Fact(
        Label("Funding notice", ko: "납입 통지 기간", ja: "払込みの通知期間"), 45, unit: "business days",
        basis: .ledger(entry: "kr-us/mou/payment-period")),
      ModelCase.Fact(
        Label("Private foreign bonds a year", ko: "연간 민간 외화채", ja: "年間の民間外債"), privateBonds,
        unit: "USD bn", basis: .ledger(entry: "kr/private-bonds-2025")),
      ModelCase.Fact(
        Label("Exchange rate at the start", ko: "기초 환율", ja: "期首の為替レート"), Self.rate,
        unit: "KRW/USD",
        basis: .published(
          "100 tn KRW = 68.4 bn USD, Korea Herald 2026-03-03",
          url: "https://www.koreaherald.com/article/10685535")),
      ModelCase.Fact(
        Label("Gross domestic product", ko: "국내총생산", ja: "国内総生産"), Self.product, unit: "USD bn",
        basis: .published(
          "IMF October 2025: 35,962 USD a head (KBS World), times 51.7 million people (assumed)",
          url: "https://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=196753")),
    ] + ScheduleFacts.all(projects, pipeline: 8, duration: 48)
  }

  func belief(_ unknown: FundingUnknown) -> (Distribution, Basis)? {
    switch unknown {
    case .reserveIncome:
      (
        .uniform(low: income.lowerBound, high: income.upperBound),
        .ledger(entry: "kr/reserve-income")
      )
    case .exchangeMove:
      (
        .uniform(low: 0.064, high: 0.12),
        .published(
          "0.064 from monthly averages of 2025 (which understate it), Chosun Biz 2025-12-30; the upper "
            + "end is assumed",
          url: "https://biz.chosun.com/en/en-policy/2025/12/30/4S6DLFSVBFFIDAXH63TFFZSZNE/")
      )
    case .displacement:
      (
        .uniform(low: 0, high: 1),
        .assumed("at most what private issuers sell; how far public bonds crowd them out is open")
      )
    case .availability:
      (.uniform(low: 0.3, high: 0.9), .assumed("the clause holds where a supplier is available"))
    case .shock: (.uniform(low: 10, high: 60), .assumed("size of an outflow in a crisis"))
    case .reserveMove:
      (
        .uniform(low: 0, high: 15),
        .assumed("intervention and valuation; up to 3 to 4 % of the stock")
      )
    case .loanDiscount: (.constant(0), .assumed("no lender of the state is named by the act"))
    case .forfeit: (.constant(1), .ledger(entry: "kr-us/mou/missed-payment"))
    case .tariffRise:
      (.uniform(low: 0, high: 0.1), .ledger(entry: "us/2026-01/korea-tariff-25"))
    case .exportsAtRisk:
      (
        .uniform(low: 25.2, high: 29.7),
        .published(
          "cars to the US: 2.097 bn in August 2025, 15.2 % less than a year before, each times "
            + "twelve; Korea JoongAng Daily 2025-09-16",
          url:
            "https://koreajoongangdaily.joins.com/news/2025-09-16/business/industry/Auto-exports-to-US-fall-152-with-new-tariffs-set-to-cloud-outlook-further/2400375"
        )
      )
    case .companyCash:
      (
        .uniform(low: 0.1, high: 0.5),
        .assumed("guarantees and ship finance need no exchange; the part of direct money is open")
      )
    default: CommonFunding.belief(unknown)
    }
  }

  func setting(_ lever: FundingLever) -> (Lever.Domain, Double, Basis)? {
    switch lever {
    case .cap: (.range(0...40, step: 1), cap, .ledger(entry: "kr/cap"))
    case .incomeUse:
      (
        .range(0...1, step: 0.05), 1,
        .ledger(entry: "kr/reserve-income-usable")
      )
    case .bondLimit:
      (
        .range(0...60, step: 1), 20,
        .assumed("as much as the cap: enough for a year without income; the act names no amount")
      )
    case .stateLending:
      (.range(0...40, step: 1), 0, .assumed("the act knows bonds, and no lender of the state"))
    case .reviewGain:
      (.range(0...0.5, step: 0.05), 0, .ledger(entry: "kr-us/mou/distribution-review"))
    case .homeFunding:
      (
        .range(0...1, step: 0.05), 0,
        .assumed("the government means to raise the money abroad so as to spare the won")
      )
    case .drawdownLimit:
      (.range(0...40, step: 1), 0, .ledger(entry: "kr/act/fund"))
    case .shareBefore: (.range(0.1...1, step: 0.05), 0.5, .ledger(entry: "kr-us/mou/distribution"))
    case .shareAfter: (.range(0...1, step: 0.05), 0.1, .ledger(entry: "kr-us/mou/distribution"))
    case .pooling:
      (.choices(FundingLever.choices(lever)), 1, .ledger(entry: "kr-us/mou/vehicles"))
    case .shockMonth:
      (.range(0...239, step: 1), 36, .assumed("three years on, when calls have run up"))
    case .reserveFloor:
      (.range(0...450, step: 5), 400, .assumed("a round number below the stock of 2026"))
    default:
      CommonFunding.setting(lever)
    }
  }
}
