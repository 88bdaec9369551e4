// SPDX-License-Identifier: Apache-2.0
public import Exploring

extension ReferenceFunding {
  /// The reference variant as a declared model: its ranges are made up, and so is what it says.
  public static func model() throws(DeclarationMistake) -> Model {
    let model = ReferenceFunding()
    let made = Basis.assumed("a range of the published comparison; no finding")
    return try Model(
      "funding-reference", version: "1",
      Label("Reference funding model", ko: "기준 재원 모형", ja: "参照用の資金モデル"),
      summary: Label(
        "Forty made-up projects under a yearly cap, for comparison with other programs",
        ko: "다른 프로그램과 비교하기 위한 가상 사업 40건", ja: "他のプログラムと比べるための架空の40案件"),
      uncertainties: Parameter.allCases.map { parameter in
        Uncertainty(
          parameter.id, parameter.label, unit: parameter.unit,
          .uniform(low: parameter.range.lowerBound, high: parameter.range.upperBound), basis: made)
      },
      levers: [],
      noises: [
        Noise(
          "delays", Label("Delay of a project", ko: "사업 지연", ja: "案件の遅延"),
          count: model.projects.count,
          .exponential(mean: 1), basis: made),
        Noise(
          "overruns", Label("Overrun of a project", ko: "사업 비용 초과", ja: "案件の費用超過"),
          count: model.projects.count, .standardNormal, basis: made),
        Noise(
          "exchange", Label("Exchange-rate shock of a month", ko: "월간 환율 충격", ja: "月間為替ショック"),
          count: model.months, .standardNormal, basis: made),
        Noise(
          "yields", Label("Yield shock of a month", ko: "월간 수익률 충격", ja: "月間利回りショック"),
          count: model.months, .standardNormal, basis: made),
      ],
      measures: Outcome.allCases.map { outcome in
        Measure(outcome.id, outcome.label, unit: outcome.unit)
      },
      relationship: ReferenceRelationship(model: model))
  }
}

/// Carries eight experiments at a time from a batch into a block and back.
private struct ReferenceRelationship: Relationship {
  let model: ReferenceFunding

  func evaluate(_ batch: Batch) {
    let block = ReferenceBlock(for: model)
    let parameters = ReferenceFunding.Parameter.allCases.count
    for row in stride(from: 0, to: batch.paddedCount, by: ReferenceBlock.width) {
      for column in 0..<parameters { block.parameters[column] = batch.lanes(column, at: row) }
      for column in 0..<model.shockCount {
        block.delays[column] = batch.lanes(parameters + column, at: row)
      }
      model.run(block)
      for outcome in ReferenceFunding.Outcome.allCases {
        batch.write(block.outcomes[outcome.rawValue], to: outcome.rawValue, at: row)
      }
    }
  }
}

extension ReferenceFunding.Parameter {
  var id: String {
    switch self {
    case .cap: "cap"
    case .reserve: "reserve"
    case .meanYield: "mean-yield"
    case .usable: "usable-share"
    case .rate: "bond-rate"
    case .delay: "mean-delay"
    case .overrun: "overrun-spread"
    case .volatility: "exchange-move"
    }
  }

  var unit: String {
    switch self {
    case .cap: "USD bn/year"
    case .reserve: "USD bn"
    case .meanYield, .rate: "share/year"
    case .usable: "share"
    case .delay: "months"
    case .overrun: "log"
    case .volatility: "log/year"
    }
  }

  var label: Label {
    switch self {
    case .cap: Label("Yearly cap", ko: "연간 상한", ja: "年間上限")
    case .reserve: Label("Reserves that earn", ko: "운용 외화자산", ja: "運用する外貨資産")
    case .meanYield: Label("Mean yield", ko: "평균 수익률", ja: "平均利回り")
    case .usable: Label("Part of the income used", ko: "운용수익 사용 비율", ja: "収益の使用割合")
    case .rate: Label("Interest on bonds", ko: "채권 금리", ja: "債券の金利")
    case .delay: Label("Mean delay of a project", ko: "사업 평균 지연", ja: "案件の平均遅延")
    case .overrun: Label("Spread of overruns", ko: "비용 초과의 편차", ja: "費用超過のばらつき")
    case .volatility: Label("Exchange-rate volatility", ko: "환율 변동성", ja: "為替変動率")
    }
  }
}

extension ReferenceFunding.Outcome {
  var id: String {
    switch self {
    case .drawn: "drawn"
    case .bondsAtEnd: "bonds-at-end"
    case .bondsPeak: "bonds-peak"
    case .interest: "interest"
    case .won: "cost-in-won"
    case .boundMonths: "cap-months"
    case .meanBacklog: "mean-backlog"
    case .largestYear: "largest-year"
    case .investorReceipts: "investor-receipts"
    case .hostReceipts: "host-receipts"
    case .repaidShare: "repaid-share"
    }
  }

  var unit: String {
    switch self {
    case .won: "KRW tn"
    case .boundMonths: "months"
    case .repaidShare: "share"
    default: "USD bn"
    }
  }

  var label: Label {
    switch self {
    case .drawn: Label("Paid in all", ko: "총 납입액", ja: "払込総額")
    case .bondsAtEnd: Label("Bonds at the end", ko: "기말 채권 잔액", ja: "期末の債券残高")
    case .bondsPeak: Label("Most bonds outstanding", ko: "최대 채권 잔액", ja: "債券残高の最大")
    case .interest: Label("Interest", ko: "이자", ja: "利息")
    case .won: Label("Cost in won", ko: "원화 비용", ja: "ウォンでの費用")
    case .boundMonths: Label("Months in which the cap binds", ko: "상한이 걸린 달 수", ja: "上限に達した月数")
    case .meanBacklog: Label("Mean backlog", ko: "평균 미납 잔액", ja: "未払いの平均")
    case .largestYear: Label("Most paid in a year", ko: "연간 최대 납입액", ja: "年間の最大払込額")
    case .investorReceipts: Label("Received by the investor", ko: "투자국 수령액", ja: "投資国の受取額")
    case .hostReceipts: Label("Received by the host", ko: "미국 수령액", ja: "受入国の受取額")
    case .repaidShare: Label("Projects repaid", ko: "상환된 사업 비중", ja: "返済済み案件の割合")
    }
  }
}
