// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Exploring
import FoundationEssentials
import Quantities

extension FundingModel {
  /// Japan's pledge of 550 bn USD by January 2029: the projects of the packages so far, and the rest
  /// as a pipeline. No yearly cap was agreed.
  ///
  /// - Parameter ledger: the shipped one, or one that keeps the entries named here.
  /// - Throws: `FundingMistake` for an entry that is missing or says too little.
  public static func japan(_ ledger: Ledger) throws(FundingMistake) -> FundingModel {
    let known = try JapaneseFacts(LedgerFacts(ledger: ledger, subject: "japan"))
    return try FundingModel(
      known.pledge(),
      title: Label("Japan's investment pledge", ko: "일본의 대미 투자 약정", ja: "日本の対米投資約束"),
      summary: Label(
        "550 bn USD by January 2029: how much of it is paid in time, what it does to the yen, and "
          + "when it comes back",
        ko: "2029년 1월까지 5,500억 달러: 기한 내 납입액, 엔화에 주는 영향, 회수 시점",
        ja: "2029年1月までの5,500億ドル:期限内の払込額、円への影響、回収の時期"),
      facts: known.facts, beliefs: known.belief, settings: known.setting)
  }
}

/// What the ledger and the calibration know of the Japanese pledge.
private struct JapaneseFacts {
  let ledger: LedgerFacts
  let amount: Double
  /// The pledge and usual outward investment in trillions of yen.
  let inYen: Double
  let outward: Double
  let termEnd: CalendarMonth
  let start: CalendarMonth
  let projects: [FundingProject]

  static let reserves = 1394.8
  static let product = 4280.0
  static let tariff = 0.15
  /// Months of calls by project; the packages give none.
  static let durations = ["us-jp/crude-export": 36, "us-jp/diamond": 24, "us-jp/smr": 96]

  init(_ ledger: LedgerFacts) throws(FundingMistake) {
    self.ledger = ledger
    let (amount, commitment) = try ledger.commitment("us-jp/strategic-investment")
    self.amount = amount
    termEnd = try ledger.monthAfter(commitment.deadline, of: "us-jp/strategic-investment")
    inYen = try ledger.hull("jp/pledge-in-yen").upperBound / 1000
    outward = try ledger.hull("jp/outward-fdi").upperBound / 1000
    let loans = try ledger.entry("jp/first-loans-amount", as: Figure.self)
    guard let day = loans.values.first?.on?.start.first else {
      throw ledger.lacking("jp/first-loans-amount", "a day")
    }
    start = CalendarMonth(of: day)
    var projects: [FundingProject] = []
    let packages = ["us-jp/package-1", "us-jp/package-2"]
    for entry in ledger.ledger.projects where packages.contains(entry.partOf?.text ?? "") {
      let id = entry.id.text
      projects.append(try ledger.project(id, duration: Self.durations[id] ?? 48))
    }
    self.projects = projects
  }

  func pledge() throws(FundingMistake) -> FundingCase {
    try FundingCase(
      "japan", start: start, months: 240, termEnd: termEnd, pledge: amount, projects: projects,
      pipeline: FundingCase.Pipeline(count: 20, first: start, last: termEnd, duration: 36),
      economy: FundingCase.Economy(
        currency: "JPY", rate: inYen * 1000 / amount, reserves: Self.reserves,
        product: Self.product, outwardInvestment: outward, privateBonds: 0, capital: 0,
        tariff: Self.tariff),
      vendorsOnlyWhereAvailable: false,
      notice: ledger.notice(businessDays: 45, of: ["jp", "us"]))
  }

  var facts: [ModelCase.Fact] {
    [
      ModelCase.Fact(
        Label("Pledge", ko: "약정액", ja: "約束額"), amount, unit: "USD bn",
        basis: .ledger(entry: "us-jp/strategic-investment")),
      ModelCase.Fact(
        Label("Pledge in yen", ko: "약정액의 엔화 환산", ja: "約束額の円換算"), inYen, unit: "JPY tn",
        basis: .ledger(entry: "jp/pledge-in-yen")),
      ModelCase.Fact(
        Label("Usual outward investment", ko: "통상 해외직접투자", ja: "通常の対外直接投資"), outward,
        unit: "JPY tn/year", basis: .ledger(entry: "jp/outward-fdi")),
      ModelCase.Fact(
        Label("Funding notice", ko: "납입 통지 기간", ja: "払込みの通知期間"), 45, unit: "business days",
        basis: .ledger(entry: "us-jp/funding-notice")),
      ModelCase.Fact(
        Label("Reserves at the start", ko: "기초 외환보유액", ja: "期首の外貨準備"), Self.reserves,
        unit: "USD bn",
        basis: .published(
          "January 2026, SBS 2026-03-05",
          url: "https://news.sbs.co.kr/news/endPage.do?news_id=N1008464976")),
      ModelCase.Fact(
        Label("Gross domestic product", ko: "국내총생산", ja: "国内総生産"), Self.product, unit: "USD bn",
        basis: .published(
          "IMF World Economic Outlook, October 2025, as relayed",
          url: "https://www.exaputra.com/2025/11/imf-world-economic-outlook-weo-global_3.html")),
      ModelCase.Fact(
        Label("Years in which repayment is looked for", ko: "상환을 따지는 기간", ja: "返済をみる期間"), 20,
        unit: "years",
        basis: .assumed("as in Korea's memorandum; the Japanese one sets no span")),
      ModelCase.Fact(
        Label(
          "Suppliers are preferred only where available", ko: "가용 시에만 자국 업체 우선",
          ja: "可能な場合のみ自国業者を優先"),
        0, unit: "yes or no", basis: .ledger(entry: "us-jp/mou/vendor-preference")),
      ModelCase.Fact(
        Label("Tariff while calls are met", ko: "이행 중 관세율", ja: "履行中の関税率"), Self.tariff,
        unit: "share",
        basis: .published(
          "cars, from 16 September 2025; Automotive World 2025-09-16",
          url:
            "https://www.automotiveworld.com/articles/us-lowers-japan-auto-tariffs-to-15-under-july-deal/"
        )),
    ] + ScheduleFacts.all(projects, pipeline: 20, duration: 36)
  }

  func belief(_ unknown: FundingUnknown) -> (Distribution, Basis)? {
    switch unknown {
    case .reserveIncome:
      (.uniform(low: 40, high: 60), .assumed("3 to 4 % on the stock; no figure is published"))
    case .exchangeMove:
      (
        .uniform(low: 0.07, high: 0.14),
        .assumed("between Korea's and the top of the reference variant's range")
      )
    case .displacement:
      (.constant(0), .assumed("no private foreign bonds are on record to be displaced"))
    case .availability:
      (.constant(1), .ledger(entry: "us-jp/mou/vendor-preference"))
    case .shock: (.uniform(low: 30, high: 150), .assumed("size of an outflow in a crisis"))
    case .reserveMove:
      (
        .uniform(low: 0, high: 50),
        .assumed("intervention and valuation; up to 3 to 4 % of the stock")
      )
    case .loanDiscount:
      (
        .uniform(low: 0, high: 0.01),
        .assumed("a premium for the insurance that private lenders buy; no terms are published")
      )
    case .forfeit: (.uniform(low: 0, high: 1), .ledger(entry: "us-jp/mou/catch-up"))
    case .tariffRise: (.uniform(low: 0, high: 0.1), .ledger(entry: "us-jp/mou/catch-up"))
    case .exportsAtRisk:
      (
        .uniform(low: 28.6, high: 40),
        .published(
          "cars to the US: 40 bn in 2024; 28.4 % less in August 2025 than a year before",
          url: "https://reportify.ai/news/1165242180713975808")
      )
    case .companyCash:
      (.constant(0), .assumed("the whole pledge goes through the vehicles"))
    default: CommonFunding.belief(unknown)
    }
  }

  func setting(_ lever: FundingLever) -> (Lever.Domain, Double, Basis)? {
    switch lever {
    case .cap:
      (
        .range(0...550, step: 5), 550,
        .assumed("no yearly cap was agreed: the whole pledge, so that it never binds")
      )
    case .incomeUse:
      (.range(0...1, step: 0.05), 0, .assumed("public lenders pay, not the reserves"))
    case .bondLimit:
      (
        .range(0...550, step: 5), 550,
        .assumed("no limit on what public lenders raise is published")
      )
    case .stateLending:
      (
        .range(0...550, step: 5), 25,
        .assumed("the state's bank lends with private banks; how much of it is not published")
      )
    case .reviewGain:
      (
        .range(0...0.5, step: 0.05), 0,
        .assumed("the Japanese memorandum has no review; moved, it shows what Korea's would give")
      )
    case .homeFunding:
      (
        .range(0...1, step: 0.05), 0.5,
        .assumed("how much public lenders raise in yen is not published")
      )
    case .drawdownLimit:
      (.range(0...100, step: 1), 0, .assumed("no use of the reserves is announced"))
    case .shareBefore:
      (.range(0.1...1, step: 0.05), 0.5, .ledger(entry: "us-jp/mou/profit-split"))
    case .shareAfter: (.range(0...1, step: 0.05), 0.1, .ledger(entry: "us-jp/mou/profit-split"))
    case .threshold:
      (.range(0...3, step: 0.1), 1, .ledger(entry: "us-jp/mou/deemed-amount"))
    case .pooling:
      (.choices(FundingLever.choices(lever)), 0, .ledger(entry: "us-jp/mou/vehicle"))
    case .shockMonth:
      (.range(0...239, step: 1), 24, .assumed("two years on, when calls have run up"))
    case .reserveFloor:
      (.range(0...1400, step: 50), 1000, .assumed("a round number below the stock of 2026"))
    default:
      CommonFunding.setting(lever)
    }
  }
}
