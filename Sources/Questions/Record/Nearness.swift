// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

/// A meeting beside the next one of another row.
struct Nearness {
  let meeting: Meeting
  let next: Meeting?
  let days: ClosedRange<Int>?
  let security: FieldStop
  let minerals: FieldStop

  /// Days within which a summit counts as near.
  static let near = 90

  var isNear: Bool { days.map { $0.lowerBound <= Self.near } ?? false }

  static func all(_ meetings: [Meeting], beside others: [Meeting], in ledger: Ledger) -> [Nearness]
  {
    func stops(_ field: String) -> [FieldStop]? {
      ledger.terms(in: "field").first { $0.shortID == field }.map {
        FieldCourse.all(of: [$0], over: meetings, in: ledger)[0].stops
      }
    }
    guard let security = stops("economic-security"), let minerals = stops("critical-minerals")
    else { return [] }
    return meetings.indices.map { index in
      let next = others.first { meetings[index].date.end.isCertainlyBefore($0.date.start) }
      return Nearness(
        meeting: meetings[index], next: next,
        days: next.map { meetings[index].date.end.days(to: $0.date.start) },
        security: security[index], minerals: minerals[index])
    }
  }
}

/// Kendall's tau over few pairs: whether fewer days go with fewer measures.
struct Concordance {
  let concordant: Int
  let discordant: Int
  let pairs: Int

  init(_ points: [(days: ClosedRange<Int>, measures: Int)]) {
    var concordant = 0
    var discordant = 0
    for (index, one) in points.enumerated() {
      for other in points.dropFirst(index + 1) {
        let isCloser = one.days.upperBound < other.days.lowerBound
        let isFarther = one.days.lowerBound > other.days.upperBound
        guard isCloser || isFarther, one.measures != other.measures else { continue }
        if isCloser == (one.measures < other.measures) { concordant += 1 } else { discordant += 1 }
      }
    }
    self.concordant = concordant
    self.discordant = discordant
    pairs = points.count * (points.count - 1) / 2
  }

  func values(_ stops: [Nearness]) -> [NamedValue] {
    let derivation = Derivation(
      rule: Text(
        en:
          "Pairs of meetings: concordant where the one nearer to the rival's summit names fewer distinct measures, discordant where it names more; the rest are ties (Kendall 1938).",
        ko: "회담 쌍 중 대조 회담에 더 가까운 쪽의 조치 수가 적으면 일치, 많으면 불일치, 나머지는 동순위(Kendall 1938).",
        ja: "会談の組のうち、対照会談に近い方の措置が少なければ一致、多ければ不一致、他は同順位(Kendall 1938)。"),
      from: stops.map(\.meeting),
      arithmetic: stops.map { stop in
        "\(stop.meeting.id): \(stop.days.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)…\($0.upperBound)" } ?? "–") days, \(stop.security.measures.count) measures"
      } + ["τ = (\(concordant) − \(discordant)) ÷ \(pairs)"])
    let tau = pairs == 0 ? 0 : Decimal(concordant - discordant) / Decimal(pairs)
    return [
      NamedValue(
        "n", Text(en: "meetings compared", ko: "비교한 회담 수", ja: "比較した会談"), .count(stops.count),
        derivation),
      NamedValue(
        "concordant", Text(en: "pairs for it", ko: "부합하는 쌍", ja: "合う組"), .count(concordant),
        derivation),
      NamedValue(
        "discordant", Text(en: "pairs against it", ko: "어긋나는 쌍", ja: "合わない組"), .count(discordant),
        derivation),
      NamedValue(
        "tau",
        Text(en: "rank correlation (Kendall's tau)", ko: "순위 상관(켄달 타우)", ja: "順位相関(ケンドールのτ)"),
        .number(tau.rounded(to: 2), .plain), derivation),
    ]
  }
}

extension Nearness {
  var nearDerivation: Derivation {
    Derivation(
      rule: Text(
        en:
          "Days from this meeting to the first meeting of the other row that certainly comes after it, held or planned as the record has it. Near is within \(Self.near) days, a convention of ours.",
        ko: "이 회담 뒤에 오는 것이 확실한 첫 대조 회담(개최·예정 포함)까지의 일수. 임박은 \(Self.near)일 이내(자체 기준).",
        ja: "この会談より確実に後の最初の対照会談(開催・予定を含む)までの日数。間近は\(Self.near)日以内(独自の基準)。"),
      from: [meeting] + (next.map { [$0] } ?? []),
      arithmetic: next.map {
        [
          "\($0.date.start) − \(meeting.date.end) = \(days!.lowerBound)"
            + (days!.count == 1 ? "" : " … \(days!.upperBound)")
        ]
      } ?? [])
  }
}
