// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingNoise {
  var label: Label {
    switch self {
    case .cost: Label("Place within a cost's bounds", ko: "사업비 범위 내 위치", ja: "費用の幅の中の位置")
    case .goAhead: Label("Whether a project goes ahead", ko: "사업 추진 여부", ja: "案件が進むか")
    case .selection: Label("When a project is chosen", ko: "사업 선정 시점", ja: "案件の選定時期")
    case .size: Label("Size of a project to come", ko: "향후 사업 규모", ja: "今後の案件の規模")
    case .delay: Label("Delay of a project", ko: "사업 지연", ja: "案件の遅延")
    case .overrun: Label("Overrun of a project", ko: "사업 비용 초과", ja: "案件の費用超過")
    case .projectYield: Label("Cash of a project", ko: "사업 현금흐름", ja: "案件の収入")
    case .yield: Label("Yield shock of a month", ko: "월간 수익률 충격", ja: "月間利回りショック")
    case .stock:
      Label("Other flows of reserves in a year", ko: "외환보유액의 연간 기타 변동", ja: "外貨準備の年間その他の増減")
    case .exchange: Label("Exchange-rate shock of a month", ko: "월간 환율 충격", ja: "月間為替ショック")
    }
  }

  var distribution: Distribution {
    switch self {
    case .cost, .goAhead, .selection: .uniform(low: 0, high: 1)
    case .size, .delay: .exponential(mean: 1)
    case .overrun, .projectYield, .yield, .exchange, .stock: .standardNormal
    }
  }

  var reason: String {
    switch self {
    case .cost: "any cost within published bounds is as likely"
    case .goAhead: "projects go ahead or not, each for itself"
    case .selection: "choices are spread evenly until the last day on which one can be made"
    case .size: "the rest of the pledge breaks at random points"
    case .delay: "delays are exponential: most short, a few very long"
    case .overrun: "overruns are lognormal and independent between projects"
    case .projectYield: "cash is lognormal and independent between projects"
    case .yield: "yields follow a first-order autoregression with normal shocks"
    case .stock: "what else moves the reserves is normal and independent between years"
    case .exchange: "the logarithm of the exchange rate is a random walk"
    }
  }
}
