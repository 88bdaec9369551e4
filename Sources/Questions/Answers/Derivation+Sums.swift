// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

extension Derivation {
  /// How a sum of projects' amounts comes about, one addend a project.
  static func sum(of projects: [Project], _ total: Total) -> Derivation {
    let terms = projects.compactMap { project in project.amount.map { $0.notation } }
    return Derivation(
      rule: Text(
        en:
          "The nominal amounts are added, the intervals they stand for are added, and their qualifiers are kept apart. “About” stands for what rounds to the number, “up to” for everything from zero.",
        ko: "명목 금액과 각 금액이 뜻하는 구간을 더하고, 한정 표현은 구분해 둠. '약'은 반올림해 그 수가 되는 값, '최대'는 0부터의 모든 값을 뜻함.",
        ja: "名目額と、それが表す区間を足し、限定は分けて残す。「約」は四捨五入でその数になる値、「最大」はゼロからのすべての値を表す。"),
      from: projects,
      arithmetic: [
        terms.joined(separator: " + "), "= \(total.nominal.inBillions) bn \(total.unit.notation)",
        "= " + total.interval.arithmetic(scaledBy: Decimal(1) / 1_000_000_000) + " bn",
      ])
  }
}

extension Text {
  static let countRule = Text(en: "Counted one by one.", ko: "하나씩 셈.", ja: "一つずつ数える。")
  static let countedHere = Text(en: "in the part", ko: "해당 부분", ja: "当該部分")
  static let theRest = Text(en: "in the rest", ko: "나머지", ja: "残り")
  static let amountWord = Text(en: "amount", ko: "금액", ja: "金額")
  static let shareWord = Text(en: "share", ko: "비중", ja: "比率")
}

extension Interval {
  /// `[low, high]` as arithmetic shows it, scaled and with at most two decimals.
  func arithmetic(scaledBy factor: Decimal) -> String {
    func end(_ value: Decimal?, _ infinity: String) -> String {
      value.map { "\(($0 * factor).rounded(to: 2))" } ?? infinity
    }
    return "[\(end(lower, "-∞")), \(end(upper, "∞"))]"
  }
}

extension Decimal {
  /// The number in thousand millions, as arithmetic shows it.
  var inBillions: String { "\((self / 1_000_000_000).rounded(to: 3))" }
}

extension Qualifier {
  var label: Text {
    switch self {
    case .exact: Text(en: "exact", ko: "확정", ja: "確定")
    case .about: Text(en: "about", ko: "약", ja: "約")
    case .upTo: Text(en: "up to", ko: "최대", ja: "最大")
    case .atLeast: Text(en: "at least", ko: "이상", ja: "以上")
    case .over: Text(en: "over", ko: "초과", ja: "超")
    case .under: Text(en: "under", ko: "미만", ja: "未満")
    case .range: Text(en: "range", ko: "범위", ja: "範囲")
    }
  }
}
