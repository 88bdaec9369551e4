// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension ClaimCandidates {
  private struct Divisor {
    let range: Range<Int>
    let number: Decimal
    let nearness: Int
    /// A number of years.
    var isLength = false
    /// What is counted is what the average is of: "사업당", "1件当たり".
    var isNamed = false
  }

  /// A total divided by the years, the pieces or the days that stand near it.
  func averages() -> [ClaimCandidate] {
    let totals =
      operands.filter {
        $0.amount.canJoin(claim.figure) && $0.amount.nominal > claim.figure.nominal
      } + farTotals()
    // "양측이 7명씩 모두 14명": each is one of them, and of no year.
    let isEach =
      Self.each.match(
        in: draft.text.bytes, at: claim.figure.range.upperBound, before: place.own.upperBound)
      != nil && !draft.has(Self.yearly, in: place.own.lowerBound..<claim.figure.range.lowerBound)
    let lengths = isEach ? [] : lengths() + months()
    let counts = counts()
    let made = counts.first { isMade($0.range) }
    // One total and one length are meant for one another.
    let isPlain =
      Set(totals.filter { $0.nearness > 0 }.map(\.amount.nominal)).count == 1
      && Set(lengths.map(\.number)).count == 1
    let isLone = Set(totals.filter { $0.nearness > 0 }.map(\.amount.nominal)).count == 1
    return totals.flatMap { total in
      (made.map { [$0] } ?? lengths + counts + listed(total.amount)).compactMap { divisor in
        let by = Interval(exactly: divisor.number)
        guard divisor.number > 1, let printed = total.amount.face / by,
          let widest = total.amount.widestFace / by
        else { return nil }
        let isYearly = divisor.isLength && total.nearness > 0
        let derivation = Derivation(
          value: total.amount.nominal / divisor.number, printed: printed, widest: widest,
          formula: "\(draft[total.amount.range]) ÷ \(divisor.number.grouped())",
          operands: [total.amount.range, divisor.range], isScaled: true)
        return ClaimCandidate(
          derivation: derivation,
          score: total.nearness + divisor.nearness + naming(total)
            + (isPlain && isYearly ? 3 : 0) + (divisor.isNamed ? 2 : 0),
          isNamed: isLone && total.nearness > 0 && divisor.isNamed && divisor.nearness > 0)
      }
    }
  }

  /// 「1月から7月までの累計は…、月平均は」: the months of a span that names no year, for an average of months.
  private func months() -> [Divisor] {
    guard
      draft.has(
        Self.monthly,
        in: draft.before(claim.figure.range.lowerBound, 30, within: place.own))
    else { return [] }
    return place.before.prefix(2).enumerated().flatMap { distance, sentence in
      draft.document.mentions(in: sentence).compactMap { mention -> Divisor? in
        guard mention.kind == .period, let months = Self.months(draft[mention.range]) else {
          return nil
        }
        return Divisor(
          range: mention.range, number: months, nearness: distance == 0 ? 2 : 1, isLength: true,
          isNamed: true)
      }
    }
  }

  /// 7 of 「1月から7月」.
  private static func months(_ words: String) -> Decimal? {
    let numbers = words.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    guard numbers.count == 2, words.contains("월") || words.contains("月"),
      (1...12).contains(numbers[0]), (1...12).contains(numbers[1]), numbers[0] < numbers[1]
    else { return nil }
    return Decimal(numbers[1] - numbers[0] + 1)
  }

  private static let monthly = WordList("월평균|매월|달마다|月平均|毎月|a month on average|monthly average of")
  private static let each = WordList("씩|ずつ| each")
  private static let yearly = WordList("매년|해마다|연간|연평균|毎年|年間|年に|a year|annual|yearly")

  /// Totals of the text that stand farther off and go by the claim's words.
  private func farTotals() -> [ClaimOperand] {
    let near = Set(operands.map(\.amount.range))
    return draft.figures.entries.filter {
      $0.amount.canJoin(claim.figure) && $0.amount.nominal > claim.figure.nominal
        && !near.contains($0.amount.range) && !$0.words.isDisjoint(with: subject)
    }.suffix(6).map {
      ClaimOperand(amount: $0.amount, nearness: 0, words: $0.words, year: nil, isTotal: $0.isTotal)
    }
  }

  private func lengths() -> [Divisor] { Self.lengths(in: place, draft) }

  private static func lengths(in place: Surroundings, _ draft: Draft) -> [Divisor] {
    place.before.enumerated().flatMap { distance, sentence in
      draft.document.mentions(in: sentence).compactMap { mention in
        // "from 2024 to 2025" is a change more often than two years.
        years(mention).flatMap {
          $0 == 2 && draft.has(FigureYears.between, in: mention.range) ? nil : $0
        }.map {
          Divisor(
            range: mention.range, number: $0, nearness: distance == 0 ? 2 : 1, isLength: true)
        }
      }
    }
  }

  /// The years or pieces that a list beside the claim breaks the total into.
  private func listed(_ total: Stated) -> [Divisor] {
    let sentences = place.before.prefix(2) + (place.after.map { [$0] } ?? [])
    return sentences.flatMap { AmountLists.all(in: $0, draft) }.compactMap { list in
      guard list.count >= 3, list[0].isCommensurable(with: total),
        list.faceSum.nominal == total.nominal
      else { return nil }
      let range = list[0].range.lowerBound..<list[list.count - 1].range.upperBound
      return Divisor(range: range, number: Decimal(list.count), nearness: 2)
    }
  }

  private func counts() -> [Divisor] {
    let piece = UnitProducts.piece(of: claim.figure, in: place, draft)
    let words = draft.words(in: place.own.lowerBound..<claim.figure.range.lowerBound).suffix(8)
    let far: [Divisor] =
      piece.map { piece in
        let near = Set(operands.map(\.amount.range))
        return draft.figures.entries.filter {
          $0.amount.kind == .count && $0.amount.unit != nil && $0.amount.nominal > 1
            && !near.contains($0.amount.range) && !$0.amount.canJoin(claim.figure)
            && UnitProducts.names(draft[$0.amount.range], piece, isNear: false)
        }.prefix(6).map {
          Divisor(
            range: $0.amount.range, number: $0.amount.nominal, nearness: 1, isNamed: true)
        }
      } ?? []
    return far
      + operands.compactMap { operand in
        let printed = draft[operand.amount.range]
        guard !operand.amount.canJoin(claim.figure), operand.amount.kind == .count,
          operand.amount.nominal > 1, !Self.generic.contains(where: printed.hasSuffix)
        else { return nil }
        let isCounted = piece.map { UnitProducts.names(printed, $0) } ?? false
        // "The fifteen projects … the average project".
        let noun = draft.words(in: operand.amount.range).last.map(\.key)
        return Divisor(
          range: operand.amount.range, number: operand.amount.nominal, nearness: operand.nearness,
          isNamed: isCounted || isMade(operand.amount.range)
            || noun.map { noun in words.contains { $0.key == noun } } ?? false)
      }
  }

  /// Classifiers of anything: 「3つの仮定」.
  private static let generic = ["つ", "点", "가지", "번"]

  /// "three instalments of EUR 20 million each".
  private func isMade(_ count: Range<Int>) -> Bool {
    let at = claim.figure.range.lowerBound
    return count.upperBound < at && at - count.upperBound <= 4
  }

  /// The numbers of years near a claim, each once.
  static func years(near place: Surroundings, _ draft: Draft) -> [Decimal] {
    Array(Set(lengths(in: place, draft).map(\.number)))
  }

  /// A number of years, or of the years that a period names.
  private static func years(_ mention: Mention) -> Decimal? {
    if let years = AverageRule.years(mention) { return years }
    guard mention.kind == .period, case .time(let span) = mention.value else { return nil }
    let days = span.end.last - span.start.first + 1
    let years = (days * 100 + 18_262) / 36_525
    return years >= 2 && years <= 60 ? Decimal(years) : nil
  }
}
