// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// One amount with its bound in one place and without it, or with another, elsewhere: "up to 40 bn" and
/// "40 bn".
struct BoundDroppedRule: Rule {
  let id = "bound-dropped"
  let title = Text(en: "Bound dropped or changed", ko: "한정어 누락·불일치", ja: "限定語の欠落・不一致")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let labels = draft.labels(of: [.money, .quantity, .count]).filter {
      $0.amount.bound != .range && $0.amount.nominal > 0 && $0.amount.numeral != nil
        && ($0.amount.kind != .count || isLimited($0.amount))
    }
    let values = Dictionary(grouping: labels) { Value($0.amount) }
    return values.values.sorted {
      $0[0].amount.range.lowerBound < $1[0].amount.range.lowerBound
    }.compactMap { check($0, draft) }
  }

  /// "A lifetime cap of $60,000": the noun is the bound.
  private func isCapped(_ amount: Stated, _ draft: Draft) -> Bool {
    let at = amount.range.lowerBound
    let lead = max(0, at - 24)..<at
    return draft.has(Self.caps, in: lead)
  }
  private static let caps = WordList("cap of|caps of|ceiling of|limit of|maximum of|상한|한도|上限|限度")

  /// Of counts only a ceiling is a bound that matters: "over 23 million households" are "these 23 million households".
  private func isLimited(_ amount: Stated) -> Bool {
    amount.unit != nil && amount.nominal >= 10
      && (amount.bound == .upTo || amount.bound == .exact)
  }

  /// A number of a unit, whatever its bound.
  private struct Value: Hashable {
    let kind: Mention.Kind
    let unit: String?
    let per: Quantities.Unit.Period?
    let nominal: Decimal

    init(_ amount: Stated) {
      (kind, unit, per, nominal) = (amount.kind, amount.unit, amount.per, amount.nominal)
    }
  }

  private func check(_ labels: [AmountLabel], _ draft: Draft) -> Finding? {
    // "360 of the 360 bn": one statement about itself.
    let bounds = Dictionary(grouping: labels, by: \.amount.bound)
    guard labels.count >= 2, bounds.count >= 2 else { return nil }
    let strict = bounds.filter { $0.key != .exact && $0.key != .about }
    // "Over 50 million" and "50 million or less": the number parts two classes.
    let isUpper = strict.keys.contains { $0 == .upTo || $0 == .under }
    let isLower = strict.keys.contains { $0 == .atLeast || $0 == .over }
    if isUpper, isLower { return nil }
    // "At least" and "more than" say the same in English; in a Korean or Japanese text 이상 and 초과 differ.
    let isOfOneSide = draft.document.language == .en && bounds[.exact] == nil
    if isOfOneSide, isUpper || isLower { return nil }
    if strict.keys.count >= 2, let pair = opposed(strict), areOfOne(pair.0, pair.1, draft) {
      return finding(.warning, pair.1, pair.0, draft)
    }
    if let (_, bounded) = strict.max(by: { $0.value.count < $1.value.count }) {
      let bare = ((bounds[.exact] ?? []) + (bounds[.about] ?? [])).filter { label in
        !isCapped(label.amount, draft) && bounded.contains { areOfOne([label], [$0], draft) }
      }
      return bare.isEmpty ? nil : finding(.warning, bare, bounded, draft)
    }
    guard let about = bounds[.about], let exact = bounds[.exact] else { return nil }
    let bare = exact.filter { label in about.contains { areOfOne([label], [$0], draft) } }
    guard !bare.isEmpty else { return nil }
    // The fewer are the exception.
    let (odd, rest) = about.count < bare.count ? (about, bare) : (bare, about)
    return finding(.note, odd, rest, draft)
  }

  /// A ceiling and a floor for one number, or "or more" and "more than".
  private func opposed(_ bounds: [Qualifier: [AmountLabel]]) -> ([AmountLabel], [AmountLabel])? {
    let ranked = bounds.sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return ranked.count >= 2 ? (ranked[0].value, ranked[1].value) : nil
  }

  /// Like words around them, and nothing that tells them apart.
  private func areOfOne(_ a: [AmountLabel], _ b: [AmountLabel], _ draft: Draft) -> Bool {
    a.contains { x in
      b.contains { y in
        x.mayBeSame(as: y)
          && draft.weight(x.wide.intersection(y.wide)) >= 2
          && draft.mayBeOneClaim(x.amount, y.amount)
      }
    }
  }

  private func finding(
    _ severity: Severity, _ odd: [AmountLabel], _ rest: [AmountLabel], _ draft: Draft
  ) -> Finding {
    let odd = odd.sorted { $0.amount.range.lowerBound < $1.amount.range.lowerBound }
    let first = odd[0].amount
    let words = draft[first.range]
    let (here, there) = (Self.name(first.bound), Self.name(rest[0].amount.bound))
    let line = draft.line(rest[0].amount.range.lowerBound)
    return Finding(
      severity, first.range,
      Text(
        en:
          "\(words) is stated “\(here.words(in: .en))” here and “\(there.words(in: .en))” in line \(line).",
        ko:
          "\(words.with(.subject)) 여기서는 ‘\(here.words(in: .ko))’, \(line)행에서는 \(there.words(in: .ko).quoted(.toward)) 서술됨.",
        ja: "\(words)がここでは「\(here.words(in: .ja))」、\(line)行では「\(there.words(in: .ja))」とされている。"),
      evidence: (rest.prefix(4) + odd.dropFirst().prefix(6)).map { .init($0.amount.range) })
  }

  static func name(_ bound: Qualifier) -> Text {
    switch bound {
    case .exact: Text(en: "exactly", ko: "확정값", ja: "確定値")
    case .about: Text(en: "about", ko: "약", ja: "約")
    case .upTo: Text(en: "up to", ko: "최대·이하", ja: "最大・以下")
    case .atLeast: Text(en: "at least", ko: "최소·이상", ja: "最小・以上")
    case .over: Text(en: "over", ko: "초과", ja: "超")
    case .under: Text(en: "under", ko: "미만", ja: "未満")
    case .range: Text(en: "a range", ko: "범위", ja: "範囲")
    }
  }
}
