// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingMeasure {
  func declared(for pledge: FundingCase) -> Measure {
    let unit = unit.contains("home") ? "\(pledge.economy.currency) tn" + unit.dropFirst(4) : unit
    guard series != nil else { return Measure(id, label, unit: unit, better: better) }
    let axis = Measure.Axis(
      Label("year", ko: "연도", ja: "年"),
      points: (0..<pledge.years).map { "\(pledge.start.year + $0)" })
    return Measure(id, label, unit: unit, better: better, .series(axis))
  }

  /// Its name in flags, URLs and headers.
  public var id: String {
    switch self {
    case .paid: "paid"
    case .paidInTerm: "paid-in-term"
    case .beyondPledge: "beyond-pledge"
    case .backlogPeak: "backlog-peak"
    case .backlogAtEnd: "backlog-at-end"
    case .boundMonths: "cap-months"
    case .largestYear: "largest-year"
    case .missed: "missed-calls"
    case .unfundedPeak: "unfunded-peak"
    case .unfundedAtEnd: "unfunded-at-end"
    case .missedMonths: "missed-months"
    case .tariffMonths: "tariff-months"
    case .extraDuties: "extra-duties"
    case .exportsLost: "exports-lost"
    case .forfeited: "forfeited"
    case .bondsPeak: "bonds-peak"
    case .soldPeak: "bonds-in-a-year"
    case .loansPeak: "loans-peak"
    case .interest: "interest"
    case .incomeUsed: "income-used"
    case .drawnDown: "drawn-down"
    case .guarantee: "guarantee-called"
    case .investorReceipts: "investor-receipts"
    case .hostReceipts: "host-receipts"
    case .suppliers: "suppliers"
    case .supplierShare: "supplier-share"
    case .deemedLeft: "deemed-left"
    case .outOfSight: "repayment-out-of-sight"
    case .paybackYears: "payback-years"
    case .paybackAfterTerm: "payback-after-term"
    case .paidBackInTerm: "paid-back-in-term"
    case .paidBackInLife: "paid-back-in-life"
    case .receivedInTerm: "received-in-term"
    case .homeCost: "home-cost"
    case .largestOutflow: "largest-outflow"
    case .outflowInTerm: "outflow-in-term"
    case .outflowExcess: "outflow-excess"
    case .outwardRatio: "outward-ratio"
    case .displaced: "displaced-bonds"
    case .netBondsAbroad: "net-bonds-abroad"
    case .dollarDemand: "dollar-demand"
    case .pressurePeak: "pressure-peak"
    case .reservesAtEnd: "reserves-at-end"
    case .reservesForgone: "reserves-forgone"
    case .room: "room-after-shock"
    case .untouchedRoom: "room-untouched"
    case .hasRoom: "room-left"
    case .calledByYear: "called-by-year"
    case .paidByYear: "paid-by-year"
    case .bondsByYear: "bonds-by-year"
    case .backlogByYear: "backlog-by-year"
    case .reservesByYear: "reserves-by-year"
    case .untouchedByYear: "untouched-by-year"
    case .pressureByYear: "pressure-by-year"
    case .investorByYear: "investor-by-year"
    case .hostByYear: "host-by-year"
    case .suppliersByYear: "suppliers-by-year"
    case .bondholdersByYear: "bondholders-by-year"
    case .stateLenderByYear: "state-lender-by-year"
    case .borrowedByYear: "borrowed-by-year"
    case .treasuryByYear: "treasury-by-year"
    case .accountByYear: "account-by-year"
    }
  }

  /// `home` stands for trillions of the investor's currency.
  private var unit: String {
    switch self {
    case .boundMonths, .missedMonths, .tariffMonths: "months"
    case .paybackYears, .paybackAfterTerm: "years"
    case .paidBackInTerm, .paidBackInLife, .outOfSight, .hasRoom: "yes or no"
    case .supplierShare: "share"
    case .homeCost: "home"
    case .largestOutflow, .outflowInTerm, .outflowExcess: "home/year"
    case .outwardRatio: "times"
    case .pressurePeak, .pressureByYear: "%"
    case .soldPeak, .largestYear, .dollarDemand: "USD bn/year"
    default: "USD bn"
    }
  }

  private var better: Measure.Better {
    switch self {
    case .paid, .paidInTerm, .largestYear, .incomeUsed, .largestOutflow, .outflowInTerm, .homeCost,
      .outflowExcess, .outwardRatio, .netBondsAbroad, .calledByYear, .paidByYear, .hostByYear,
      .hostReceipts, .bondholdersByYear, .stateLenderByYear, .borrowedByYear, .treasuryByYear,
      .untouchedByYear:
      .neither
    case .investorReceipts, .suppliers, .supplierShare, .paidBackInTerm, .paidBackInLife,
      .receivedInTerm, .reservesAtEnd, .room, .untouchedRoom, .hasRoom, .reservesByYear,
      .investorByYear, .suppliersByYear, .accountByYear:
      .higher
    default: .lower
    }
  }

  private var label: Label {
    switch self {
    case .paid: Label("Paid in all", ko: "총 납입액", ja: "払込総額")
    case .paidInTerm:
      Label("Paid before January 2029", ko: "2029년 1월 전 납입액", ja: "2029年1月より前の払込額")
    case .beyondPledge: Label("Called beyond the pledge", ko: "약정액 초과 요청액", ja: "約束額を超える請求")
    case .backlogPeak:
      Label("Most calls waiting for the cap", ko: "상한에 걸린 미납의 최대 잔액", ja: "上限待ちの請求の最大額")
    case .backlogAtEnd:
      Label("Calls waiting for the cap at the end", ko: "상한에 걸린 기말 미납 잔액", ja: "期末の上限待ちの請求")
    case .boundMonths: Label("Months in which the cap binds", ko: "상한이 걸린 달 수", ja: "上限に達した月数")
    case .largestYear: Label("Most paid in a year", ko: "연간 최대 납입액", ja: "年間の最大払込額")
    case .missed:
      Label("Calls that no source could fund", ko: "재원이 없어 못 낸 금액", ja: "財源がなく払えなかった額")
    case .unfundedPeak:
      Label("Most owed for want of money", ko: "재원 부족 미납의 최대 잔액", ja: "財源不足による未払いの最大額")
    case .unfundedAtEnd:
      Label("Owed for want of money at the end", ko: "재원 부족 기말 미납 잔액", ja: "期末の財源不足による未払い")
    case .missedMonths: Label("Months with a call missed", ko: "미납이 있는 달 수", ja: "不払いのある月数")
    case .tariffMonths: Label("Months under a raised tariff", ko: "관세가 인상된 달 수", ja: "関税が引き上げられた月数")
    case .extraDuties: Label("Duties that this adds", ko: "그로 인한 추가 관세", ja: "それによる追加関税")
    case .exportsLost: Label("Exports that this loses", ko: "그로 인한 수출 감소", ja: "それによる輸出の減少")
    case .forfeited:
      Label("Receipts forfeited to the host", ko: "미국에 넘어간 수령액", ja: "受入国に渡った受取額")
    case .bondsPeak: Label("Most bonds outstanding", ko: "최대 채권 잔액", ja: "債券残高の最大")
    case .soldPeak: Label("Most bonds sold in a year", ko: "연간 최대 채권 발행액", ja: "年間の最大起債額")
    case .loansPeak:
      Label("Most owed to the state's lender", ko: "정책금융기관 대출 최대 잔액", ja: "政府系融資残高の最大")
    case .interest: Label("Interest paid", ko: "지급 이자", ja: "支払利息")
    case .incomeUsed: Label("Reserve income used", ko: "사용한 운용수익", ja: "使った運用収益")
    case .drawnDown: Label("Reserves drawn down", ko: "외환보유액 인출", ja: "外貨準備の取り崩し")
    case .guarantee: Label("Paid by the guarantor", ko: "정부 대지급액", ja: "保証人の支払い")
    case .investorReceipts: Label("Received by the investor", ko: "투자국 수령액", ja: "投資国の受取額")
    case .hostReceipts: Label("Received by the host", ko: "미국 수령액", ja: "受入国の受取額")
    case .suppliers:
      Label("Orders to the investor's suppliers", ko: "자국 공급업체 수주액", ja: "自国供給者の受注額")
    case .supplierShare:
      Label("Part of payments that comes to them", ko: "납입액 중 자국 공급업체 비율", ja: "払込みのうち自国供給者の割合")
    case .deemedLeft:
      Label("Deemed allocation left", ko: "미상환 간주 배분액", ja: "未返済のみなし配分額")
    case .paybackYears:
      Label(
        "Years until paid back (the whole span if never)", ko: "회수까지 걸린 햇수(미회수면 전 기간)",
        ja: "回収までの年数(未回収なら全期間)")
    case .outOfSight:
      Label("Repayment out of sight at the review", ko: "점검 시 상환 불투명", ja: "点検時に返済が見込めない")
    case .paybackAfterTerm:
      Label("Years from January 2029 to payback", ko: "2029년 1월부터 회수까지 햇수", ja: "2029年1月から回収までの年数")
    case .paidBackInTerm:
      Label("Paid back before January 2029", ko: "2029년 1월 전 회수 여부", ja: "2029年1月より前の回収")
    case .paidBackInLife:
      Label("Paid back within 20 years", ko: "20년 내 회수 여부", ja: "20年以内の回収")
    case .receivedInTerm:
      Label("Received before January 2029", ko: "2029년 1월 전 수령액", ja: "2029年1月より前の受取額")
    case .homeCost: Label("Cost in home currency", ko: "자국통화 환산 비용", ja: "自国通貨での費用")
    case .largestOutflow: Label("Largest yearly outflow", ko: "최대 연간 유출액", ja: "年間最大の流出額")
    case .outflowInTerm:
      Label("Mean yearly outflow until 2029", ko: "2029년까지 연평균 유출액", ja: "2029年までの年平均流出額")
    case .outflowExcess:
      Label("That outflow over usual investment", ko: "통상 해외투자 대비 초과", ja: "通常の対外投資に対する超過")
    case .outwardRatio:
      Label("Outward investment against the usual", ko: "통상 대비 해외투자 배율", ja: "通常に対する対外投資の倍率")
    case .displaced:
      Label("Private foreign bonds displaced", ko: "밀려난 민간 외화채", ja: "押しのけられた民間外債")
    case .netBondsAbroad:
      Label("Foreign bonds, net of those displaced", ko: "구축분을 뺀 외화채 순증", ja: "押しのけを除く外債の純増")
    case .dollarDemand:
      Label("Most dollars bought in twelve months", ko: "12개월간 최대 달러 매입액", ja: "12か月間の最大ドル購入額")
    case .pressurePeak:
      Label("Largest pressure on the currency", ko: "통화 절하 압력의 최대치", ja: "通貨への最大の下落圧力")
    case .reservesAtEnd: Label("Reserves at the end", ko: "기말 외환보유액", ja: "期末の外貨準備")
    case .reservesForgone:
      Label("Reserves forgone", ko: "쌓지 못한 외환보유액", ja: "積み上げられなかった外貨準備")
    case .room: Label("Room left after the shock", ko: "충격 후 여력", ja: "ショック後の余力")
    case .untouchedRoom:
      Label("The same, had reserves been left alone", ko: "사용하지 않았을 때의 여력", ja: "使わなかった場合の余力")
    case .hasRoom: Label("Still room after the shock", ko: "충격 후 여력 유무", ja: "ショック後に余力がある")
    case .calledByYear: Label("Called in the year", ko: "연간 요청액", ja: "年間請求額")
    case .paidByYear: Label("Paid in the year", ko: "연간 납입액", ja: "年間払込額")
    case .bondsByYear: Label("Bonds at the end of the year", ko: "연말 채권 잔액", ja: "年末の債券残高")
    case .backlogByYear:
      Label("Calls waiting for the cap, end of the year", ko: "상한에 걸린 연말 미납 잔액", ja: "年末の上限待ちの請求")
    case .reservesByYear: Label("Reserves at the end of the year", ko: "연말 외환보유액", ja: "年末の外貨準備")
    case .untouchedByYear:
      Label("The same, had they been left alone", ko: "사용하지 않았을 때의 연말 보유액", ja: "使わなかった場合の年末残高")
    case .pressureByYear:
      Label("Pressure on the currency in December", ko: "12월의 통화 절하 압력", ja: "12月の通貨への下落圧力")
    case .suppliersByYear:
      Label("To the investor's suppliers in the year", ko: "자국 공급업체 연간 수주액", ja: "自国供給者の年間受注額")
    case .bondholdersByYear:
      Label("To bondholders in the year", ko: "채권자 연간 수령액", ja: "債券保有者の年間受取額")
    case .stateLenderByYear:
      Label("To the state's lender in the year", ko: "정책금융기관 연간 수령액", ja: "政府系金融機関の年間受取額")
    case .borrowedByYear: Label("Borrowed in the year", ko: "연간 차입액", ja: "年間の借入額")
    case .treasuryByYear:
      Label("From reserves, capital and guarantor in the year", ko: "국가 연간 부담액", ja: "国の年間負担額")
    case .accountByYear:
      Label("In the fund's account at the end of the year", ko: "연말 기금 계정 잔액", ja: "年末の基金口座残高")
    case .investorByYear: Label("To the investor in the year", ko: "투자국 연간 수령액", ja: "投資国の年間受取額")
    case .hostByYear: Label("To the host in the year", ko: "미국 연간 수령액", ja: "受入国の年間受取額")
    }
  }
}
