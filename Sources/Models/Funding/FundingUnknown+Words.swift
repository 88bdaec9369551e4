// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingUnknown {
  /// Its name in flags, URLs and headers.
  public var id: String {
    switch self {
    case .ceilingFloor: "ceiling-floor"
    case .takeUp: "take-up"
    case .delay: "mean-delay"
    case .overrun: "mean-overrun"
    case .overrunSpread: "overrun-spread"
    case .bunching: "bunching"
    case .reserveIncome: "reserve-income"
    case .yieldMove: "yield-move"
    case .reserveMove: "reserve-move"
    case .bondRate: "bond-rate"
    case .projectYield: "project-yield"
    case .yieldSpread: "project-yield-spread"
    case .deemedRate: "deemed-rate"
    case .exchangeMove: "exchange-move"
    case .additionality: "additionality"
    case .displacement: "displacement"
    case .priceEffect: "price-effect"
    case .suppliedShare: "supplied-share"
    case .availability: "availability"
    case .shock: "shock"
    case .companyCash: "company-cash"
    case .loanDiscount: "loan-discount"
    case .forfeit: "forfeited-share"
    case .tariffRise: "tariff-rise"
    case .patience: "tariff-patience"
    case .exportsAtRisk: "exports-at-risk"
    case .elasticity: "export-elasticity"
    }
  }

  var unit: String {
    switch self {
    case .delay, .patience: "months"
    case .reserveIncome, .reserveMove, .exportsAtRisk: "USD bn/year"
    case .shock: "USD bn"
    case .priceEffect: "% per 1 % of GDP"
    case .elasticity: "% per 1 % of price"
    case .bondRate, .projectYield, .deemedRate, .loanDiscount: "share/year"
    case .yieldMove: "share/year, a month"
    case .exchangeMove: "log/year"
    case .overrunSpread, .yieldSpread: "log"
    default: "share"
    }
  }

  /// What the model can work with; wider than any belief that makes sense.
  var possible: ClosedRange<Double> {
    switch self {
    case .ceilingFloor, .takeUp, .bunching, .additionality, .displacement, .suppliedShare,
      .availability, .companyCash, .forfeit, .loanDiscount:
      0...1
    case .delay, .patience: 0...600
    case .tariffRise, .elasticity: 0...10
    case .overrun: -0.9...10
    case .overrunSpread, .yieldSpread, .exchangeMove: 0...2
    case .yieldMove: 0...0.1
    case .bondRate, .projectYield, .deemedRate: 0...1
    case .priceEffect: 0...50
    case .reserveIncome, .reserveMove, .shock, .exportsAtRisk: 0...20_000
    }
  }

  var label: Label {
    switch self {
    case .ceilingFloor:
      Label("Least part of an 'up to' amount", ko: "'최대' 금액의 최소 집행 비율", ja: "「最大」額のうち最低限の割合")
    case .takeUp:
      Label("Part of the rest of the pledge taken up", ko: "나머지 약정액 중 집행 비율", ja: "残りの約束額の実行割合")
    case .delay: Label("Mean delay of a project", ko: "사업 평균 지연", ja: "案件の平均遅延")
    case .overrun: Label("Mean cost overrun", ko: "평균 비용 초과", ja: "平均の費用超過")
    case .overrunSpread: Label("Spread of overruns", ko: "비용 초과의 편차", ja: "費用超過のばらつき")
    case .bunching:
      Label("Bunching of calls in mid-project", ko: "사업 중반 납입 집중도", ja: "案件中盤への支払い集中")
    case .reserveIncome: Label("Income from reserves", ko: "외화자산 운용수익", ja: "外貨資産の運用収益")
    case .yieldMove: Label("Monthly move of the yield", ko: "수익률의 월간 변동", ja: "利回りの月間変動")
    case .reserveMove:
      Label(
        "Yearly move of reserves for other reasons", ko: "그 밖의 외환보유액 연간 변동", ja: "外貨準備のその他の年間変動")
    case .bondRate: Label("Interest on guaranteed bonds", ko: "정부보증채 금리", ja: "政府保証債の金利")
    case .projectYield:
      Label("Cash a year per dollar of cost", ko: "사업비 대비 연간 현금흐름", ja: "事業費当たりの年間現金収入")
    case .yieldSpread:
      Label("Spread of cash between projects", ko: "사업 간 현금흐름 편차", ja: "案件間の収入のばらつき")
    case .deemedRate: Label("Deemed interest", ko: "간주 이자율", ja: "みなし利率")
    case .exchangeMove: Label("Exchange-rate volatility", ko: "환율 변동성", ja: "為替変動率")
    case .additionality:
      Label("Part of the outflow that is additional", ko: "유출 중 추가분 비율", ja: "流出のうち追加分の割合")
    case .displacement:
      Label(
        "Private foreign bonds displaced per public bond", ko: "민간 외화채 구축 비율", ja: "民間外債の押しのけ割合")
    case .priceEffect:
      Label("Depreciation per purchase of 1 % of GDP", ko: "GDP 1% 매입당 절하율", ja: "GDP1%の買いによる減価率")
    case .suppliedShare:
      Label(
        "Part of spending that foreign suppliers can win", ko: "해외 공급업체 수주 가능 비중",
        ja: "外国供給者が受注しうる割合")
    case .availability:
      Label(
        "Part for which a domestic supplier is available", ko: "자국 공급업체 가용 비율", ja: "自国供給者が対応できる割合")
    case .companyCash:
      Label(
        "Part of the companies' money exchanged at home", ko: "기업 투자 중 국내 환전 비율",
        ja: "企業投資のうち国内で両替する割合")
    case .loanDiscount:
      Label(
        "State lender's rate below that of bonds", ko: "정책금융기관 금리의 채권 대비 할인폭",
        ja: "政府系金融機関の金利と債券の差")
    case .forfeit:
      Label(
        "Part of receipts kept by the host while a call is missed", ko: "미납 중 미국이 가져가는 수령액 비율",
        ja: "不払いの間に受入国が受け取る割合")
    case .tariffRise:
      Label("Rise of the tariff if calls are missed", ko: "미납 시 관세 인상폭", ja: "不払い時の関税引上げ幅")
    case .patience:
      Label("Months before the tariff rises", ko: "관세 인상까지의 유예 기간", ja: "関税引上げまでの猶予期間")
    case .exportsAtRisk:
      Label("Exports on which it would fall", ko: "관세가 오를 수출액", ja: "引上げの対象となる輸出額")
    case .elasticity:
      Label(
        "How far exports fall with their price", ko: "가격 상승에 따른 수출 감소 탄력성", ja: "価格上昇に対する輸出減少の弾力性")
    case .shock: Label("Reserves lost in the shock month", ko: "충격 시 외환보유액 손실", ja: "ショック月の外貨準備の減少")
    }
  }
}
