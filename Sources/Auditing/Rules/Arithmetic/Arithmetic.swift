// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

extension Rules {
  /// Recomputes what the text claims.
  static let arithmetic: [any Rule] = [
    SumRule(), TableTotalRule(), FootnoteSumRule(), DifferenceRule(), ShareRule(), AverageRule(),
    MultipleRule(), ComparisonRule(), GrowthRule(), ConversionRule(),
  ]
}

/// Whether a stated number can be the computed one.
enum Verdict {
  case holds
  /// Only if digits were cut off or "about" is taken generously.
  case doubtful
  case impossible

  /// Compares what was computed from printed numbers with what is stated.
  ///
  /// - Parameters:
  ///   - computed: the interval under rounding.
  ///   - widest: the interval if every number may have been cut off instead.
  ///   - nominal: for sums, what the printed numbers come to at face value. A sum that is off by more
  ///     than one part in sixty is a doubt even where rounding could explain it: 12 + 8 + 5 may be 26, but
  ///     seldom is.
  init(computed: Interval, widest: Interval, stated: Stated, nominal: Decimal? = nil) {
    if computed.overlaps(stated.printed) {
      let gap = nominal.map { abs($0 - stated.nominal) } ?? 0
      let isFaceValue = stated.bound == .exact || stated.bound == .upTo
      self = isFaceValue && gap * 60 > abs(stated.nominal) ? .doubtful : .holds
    } else if widest.overlaps(stated.widest) {
      self = .doubtful
    } else {
      self = .impossible
    }
  }

  /// Error if it cannot be, warning if it is doubtful, nil if it holds.
  var severity: Severity? {
    switch self {
    case .holds: nil
    case .doubtful: .warning
    case .impossible: .error
    }
  }
}

extension Interval {
  /// Whether both allow a common value. Two roundings that only touch do not: no number rounds both
  /// up and down.
  func overlaps(_ other: Interval) -> Bool {
    guard let common = intersection(other) else { return false }
    guard let value = common.lower, value == common.upper else { return true }
    return lower == upper || other.lower == other.upper
  }
}

extension Sequence<Stated> {
  /// Parts added at face value: a sum of ceilings is a ceiling, a sum of roundings a rounding.
  var faceSum: (nominal: Decimal, printed: Interval, widest: Interval) {
    reduce((0, Interval(exactly: 0), Interval(exactly: 0))) {
      ($0.0 + $1.nominal, $0.1 + $1.face, $0.2 + $1.widestFace)
    }
  }
}

/// Words that several rules of this room listen for.
enum Cue {
  static let total = WordList(
    "합계|총액|총|모두|합쳐|도합|합하여|합해|합하면|합친|합치면|합한|더하면|더한|합산|total|totals|totalling|totaling|in total|in all|altogether|combined|together|taken together|adds up to|add up to|the number to|the total to|sum|計|合計|総額|合わせて|合計で|総計|足すと|合算"
  )
  static let including = WordList(
    "등|주된|주요|중|포함|가운데|일부|대표적|including|include|includes|such as|among|of which|notably|mainly|largest|e.g.|など|等|うち|主な|含む"
  )
  static let perYear = WordList(
    "연간|연평균|매년|연간으로|한 해|해마다|per year|a year|annual|annually|annualised|annualized|each year|yearly|年間|年平均|毎年|年当たり|1年あたり"
  )
}

extension Draft {
  /// Whether a word makes what follows it a total: 「計64件」 and "총 5건", but not 計算, 累計 or 국무총리.
  func hasTotal(in range: Range<Int>) -> Bool {
    Cue.total.all(in: text.bytes, range).contains { word in
      guard word.count == 3 else { return true }
      let next = Scalars.at(text.bytes, word.upperBound).value
      let last = Scalars.before(text.bytes, word.lowerBound).value
      return !Scalars.isHan(next) && last != 0x7D2F && !Scalars.isHangul(next)
        && !Scalars.isHangul(last)
    }
  }

  /// A finding that what is stated is not what its parts come to, with the corrected words.
  func mismatch(
    _ severity: Severity, stated: Stated, computed: Decimal, arithmetic: String,
    evidence: [Finding.Evidence]
  ) -> Finding {
    let printed = self[stated.range]
    let corrected = written(computed, like: stated)
    let sum = arithmetic
    return Finding(
      severity, stated.range,
      Text(
        en: "\(sum), but \(printed) is stated.", ko: "\(sum)인데 \(printed)로 적혀 있음.",
        ja: "\(sum)だが、\(printed)と書かれている。"),
      evidence: evidence,
      fix: Finding.Fix(
        Text(en: "write \(corrected)", ko: "\(corrected)로 고침", ja: "\(corrected)に直す"),
        [.init(stated.range, corrected)]))
  }
}
