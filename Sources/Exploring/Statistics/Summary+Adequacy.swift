// SPDX-License-Identifier: Apache-2.0
import Glibc

extension Summary {
  /// How well a quantile is known, as a sentence; `nil` without an experiment. Of experiments that are
  /// no independent draws the sentence says what the number means for them.
  public func adequacy(ofQuantile p: Double, unit: String) -> Label? {
    guard let estimate = quantile(p) else { return nil }
    let share = Self.rounded(p * 100)
    if sampling == .chosen {
      return Label(
        "The \(share) % quantile is that of \(count) chosen experiments, which are no sample: it has no sampling error to state.",
        ko: "\(share) % 분위수는 골라서 정한 실험 \(count)건의 값으로, 표본이 아니므로 표본 오차를 말할 수 없습니다.",
        ja: "\(share) % 分位点は選んだ実験 \(count) 回の値で、標本ではないため標本誤差は示せません。")
    }
    guard estimate.margin.isFinite else {
      let needed = Self.fewest(bounding: p).map(String.init)
      return Label(
        "\(count) experiments are too few to bound the \(share) % quantile"
          + (needed.map { "; about \($0) are needed." } ?? "."),
        ko: "실험 \(count)회로는 \(share) % 분위수의 범위를 정할 수 없습니다"
          + (needed.map { "(약 \($0)회 필요)." } ?? "."),
        ja: "\(count) 回の実験では \(share) % 分位点の範囲を定められません"
          + (needed.map { "（約 \($0) 回必要）。" } ?? "。"))
    }
    let margin = Self.rounded(estimate.margin)
    let value = unit.isEmpty ? margin : margin + " " + unit
    switch sampling {
    case .even:
      return Label(
        "As many independent draws would know the \(share) % quantile to ±\(value) (95 % interval, \(count) experiments); how well these points do, runs with other seeds tell.",
        ko:
          "같은 수의 독립 표본이라면 \(share) % 분위수의 오차는 ±\(value)입니다(95 % 구간, 실험 \(count)회). 이 점들의 실제 오차는 다른 시드로 다시 실행해 확인합니다.",
        ja:
          "同数の独立標本なら \(share) % 分位点の誤差は ±\(value) です（95 % 区間、実験 \(count) 回）。この点列の実際の誤差は別のシードで確かめます。"
      )
    default:
      let most = sampling == .stratified ? (" or better", " 이하", "以下") : ("", "", "")
      return Label(
        "The \(share) % quantile is known to ±\(value)\(most.0) (95 % interval, \(count) experiments).",
        ko: "\(share) % 분위수의 오차는 ±\(value)\(most.1)입니다(95 % 구간, 실험 \(count)회).",
        ja: "\(share) % 分位点の誤差は ±\(value)\(most.2) です（95 % 区間、実験 \(count) 回）。")
    }
  }

  /// About how many experiments know a quantile to a margin, judged by these ones: errors shrink
  /// with the square root of the count. `nil` where these are too few to judge.
  public func experiments(forQuantile p: Double, margin: Double) -> Int? {
    guard let estimate = quantile(p), estimate.margin.isFinite, margin > 0 else { return nil }
    let ratio = estimate.margin / margin
    let needed = (Double(count) * ratio * ratio).rounded(.up)
    return needed < 1e18 ? max(1, Int(needed)) : nil
  }

  /// The smallest count whose extremes enclose a quantile with 95 % probability on both sides.
  private static func fewest(bounding p: Double) -> Int? {
    let odds = min(p, 1 - p)
    guard odds > 1e-9 else { return nil }
    // The first order statistic is below the quantile when size p - reach sqrt(size p (1 - p)) >= 1.
    let half = Estimate.reach * (odds * (1 - odds)).squareRoot()
    let root = (half + (half * half + 4 * odds).squareRoot()) / (2 * odds)
    return Int((root * root).rounded(.up)) + 1
  }

  /// A number to two significant digits.
  private static func rounded(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return "0" }
    let places = 1 - Int(log10(value).rounded(.down))
    if places <= 0 {
      let scale = pow(10, Double(-places))
      return Number.text((value / scale).rounded() * scale)
    }
    let scale = pow(10, Double(min(places, 300)))
    return Number.text((value * scale).rounded() / scale)
  }
}
