// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingLever {
  /// Its name in flags, URLs and headers.
  public var id: String {
    switch self {
    case .cap: "cap"
    case .accrual: "cap-accrual"
    case .rule: "backlog-rule"
    case .incomeUse: "income-use"
    case .stateLending: "state-lending"
    case .bondLimit: "bond-limit"
    case .maturity: "bond-maturity"
    case .homeFunding: "home-funding"
    case .drawdownLimit: "drawdown-limit"
    case .shareBefore: "share-before"
    case .shareAfter: "share-after"
    case .threshold: "threshold"
    case .pooling: "pooling"
    case .reviewYear: "review-year"
    case .reviewGain: "review-gain"
    case .preference: "vendor-preference"
    case .shockMonth: "shock-month"
    case .reserveFloor: "reserve-floor"
    }
  }

  var unit: String {
    switch self {
    case .cap, .stateLending, .bondLimit, .drawdownLimit: "USD bn/year"
    case .maturity, .reviewYear: "years"
    case .threshold: "times the deemed allocation"
    case .shockMonth: "months from the start"
    case .reserveFloor: "USD bn"
    case .accrual, .rule, .pooling: "choice"
    default: "share"
    }
  }

  var label: Label {
    switch self {
    case .cap: Label("Yearly cap", ko: "연간 상한", ja: "年間上限")
    case .accrual: Label("How the cap opens", ko: "상한이 열리는 방식", ja: "上限の開き方")
    case .rule: Label("Who is paid first", ko: "미납금 처리 순서", ja: "未払いの支払い順")
    case .incomeUse: Label("Part of reserve income used", ko: "운용수익 사용 비율", ja: "運用収益の使用割合")
    case .stateLending:
      Label(
        "New loans from the state's lender, at most", ko: "정책금융기관 신규 대출 한도", ja: "政府系金融機関の新規融資上限")
    case .bondLimit:
      Label("Guaranteed bonds for new money, at most", ko: "정부보증채 신규 발행 한도", ja: "政府保証債の新規発行上限")
    case .maturity: Label("Maturity of the bonds", ko: "채권 만기", ja: "債券の満期")
    case .homeFunding:
      Label("Part of the bonds sold in home currency", ko: "채권 중 자국통화 발행 비율", ja: "債券のうち自国通貨建ての割合")
    case .drawdownLimit: Label("Reserves drawn down, at most", ko: "외환보유액 인출 한도", ja: "外貨準備の取り崩し上限")
    case .shareBefore:
      Label("Investor's share until repaid", ko: "상환 전 투자국 몫", ja: "返済までの投資国の取り分")
    case .shareAfter: Label("Investor's share after that", ko: "상환 후 투자국 몫", ja: "返済後の投資国の取り分")
    case .threshold: Label("When the shares change", ko: "배분 비율 전환 기준", ja: "配分が変わる基準")
    case .pooling: Label("What repays what", ko: "상환 재원의 통합 여부", ja: "返済の単位")
    case .reviewYear: Label("When repayment is looked at anew", ko: "상환 전망 점검 시점", ja: "返済見通しの点検時期")
    case .reviewGain:
      Label(
        "Added to the investor's share if repayment is out of sight", ko: "상환이 어려울 때 투자국 몫의 상향폭",
        ja: "返済が見込めない場合の投資国の取り分の上乗せ")
    case .preference:
      Label("How far the vendor preference is applied", ko: "공급업체 우선 조항 적용도", ja: "供給者優先の適用度")
    case .shockMonth: Label("Month of the shock", ko: "충격 시점", ja: "ショックの時期")
    case .reserveFloor: Label("Reserves that must be left", ko: "외환보유액 최저선", ja: "外貨準備の下限")
    }
  }

  /// The settings of a lever that is a choice.
  static func choices(_ lever: FundingLever) -> [Lever.Choice] {
    switch lever {
    case .accrual:
      [
        Lever.Choice(
          "monthly", Label("a twelfth a month", ko: "매월 12분의 1", ja: "毎月12分の1"),
          CapAccrual.monthly.rawValue),
        Lever.Choice(
          "yearly", Label("all in January", ko: "1월에 전액", ja: "1月に全額"),
          CapAccrual.yearly.rawValue),
      ]
    case .rule:
      [
        Lever.Choice(
          "pro-rata", Label("all in proportion", ko: "비례 배분", ja: "按分"),
          BacklogRule.proRata.rawValue),
        Lever.Choice(
          "first-come", Label("whose calls began first", ko: "먼저 요청한 사업부터", ja: "請求の早い順"),
          BacklogRule.firstCome.rawValue),
        Lever.Choice(
          "priority", Label("the order of the list", ko: "목록의 우선순위", ja: "一覧の優先順"),
          BacklogRule.priority.rawValue),
      ]
    case .pooling:
      [
        Lever.Choice(
          "each", Label("each project for itself", ko: "사업별", ja: "案件ごと"), 0),
        Lever.Choice(
          "pooled", Label("all projects together", ko: "전체 통합", ja: "全案件合算"), 1),
      ]
    default: []
    }
  }
}
