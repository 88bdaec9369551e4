// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A figure that several others contradict, all of which would hold if its pen had not slipped: a budget of 3,900
/// whose yearly average, rate of execution and remainder are those of 3,600.
///
/// Each claim that nothing bears out, and each list that comes to no amount of the text, says what a figure near it
/// would have to be. A value that two of them ask for and that is a slip away from the printed one was meant.
struct SharedSlips {
  /// What a claim or a list asks of a figure.
  private struct Wish {
    /// The claim's figure, or the parts of the list.
    let from: [Range<Int>]
    let candidates: [Stated]
    let low: Decimal
    let high: Decimal
    let words: String

    func values(among slips: Set<Decimal>) -> [Decimal] {
      if low == high { return slips.contains(low) ? [low] : [] }
      return slips.filter { low <= $0 && $0 <= high }
    }
  }

  /// A figure and another value for it.
  private struct Change: Hashable {
    let range: Range<Int>
    let value: Decimal
  }

  private let orphans: [ClaimCheck]
  private let draft: Draft

  init(_ orphans: [ClaimCheck], _ draft: Draft) {
    self.orphans = orphans
    self.draft = draft
  }

  /// Texts with more open claims are no papers whose figures hang together.
  private static let mostOrphans = 60

  var findings: [Finding] {
    guard !orphans.isEmpty, orphans.count <= Self.mostOrphans else { return [] }
    let claims = orphans.flatMap(wishes(of:))
    guard !claims.isEmpty else { return [] }
    let wishes = claims + lists()
    var votes: [Change: [[Range<Int>]: Wish]] = [:]
    var figures: [Range<Int>: Stated] = [:]
    var slips: [Range<Int>: Set<Decimal>] = [:]
    for wish in wishes {
      for figure in wish.candidates where !isSettled(figure) && !figure.isHandful {
        let values = slips[figure.range] ?? Set(figure.slipValues())
        slips[figure.range] = values
        figures[figure.range] = figure
        for value in wish.values(among: values) {
          votes[Change(range: figure.range, value: value), default: [:]][wish.from] = wish
        }
      }
    }
    for change in votes.keys where votes[change]?.count == 1 {
      if let figure = figures[change.range], let twin = draft.figures.twin(of: figure, change.value)
      {
        votes[change]?[[twin.range]] = Wish(
          from: [twin.range], candidates: [], low: change.value, high: change.value,
          words: draft[twin.range])
      }
    }
    return chosen(votes.filter { $0.value.count >= 2 }).compactMap { change in
      guard let figure = figures[change.range], let wishes = votes[change] else { return nil }
      return finding(figure, change.value, Array(wishes.values))
    }
  }

  /// The changes that most speaks for, each for claims of its own; none where two figures could be the wrong one.
  private func chosen(_ votes: [Change: [[Range<Int>]: Wish]]) -> [Change] {
    var used: Set<[Range<Int>]> = []
    var chosen: [Change] = []
    let ranked = votes.sorted {
      ($1.value.count, $0.key.range.lowerBound) < ($0.value.count, $1.key.range.lowerBound)
    }
    for (change, wishes) in ranked {
      let own = Set(wishes.keys)
      guard own.isDisjoint(with: used) else { continue }
      used.formUnion(own)
      let isRivalled = ranked.contains {
        $0.key != change && $0.value.count == wishes.count && !own.isDisjoint(with: $0.value.keys)
      }
      if !isRivalled { chosen.append(change) }
    }
    return chosen
  }

  /// Whether a figure is what a list comes to, is of a list that comes to another, or is stated again.
  private func isSettled(_ figure: Stated) -> Bool {
    draft.figures.isSum(figure) || draft.figures.isPart(figure) || draft.figures.isRepeated(figure)
  }

  // MARK: - What claims ask for

  private func wishes(of check: ClaimCheck) -> [Wish] {
    let claim = check.claim
    let figure = claim.figure
    let half = figure.isFraction ? figure.nominal * 3 / 100 : figure.step / 2
    let low = figure.nominal - half
    let high = figure.nominal + half
    guard low > 0 else { return [] }
    func wish(_ candidates: [Stated], _ low: Decimal, _ high: Decimal) -> Wish {
      Wish(
        from: [figure.range], candidates: candidates.filter { $0.range != figure.range }, low: low,
        high: high, words: draft[figure.range])
    }
    let near = check.operands.filter { $0.nearness >= 1 }.map(\.amount)
    switch claim.kind {
    case .share:
      guard let part = check.bound.first ?? rated(check) else { return [] }
      let others = check.operands.map(\.amount).filter {
        $0.canJoin(part) && $0.range != part.range
      }
      // Either the whole is wrong, or the part of one of the wholes near it.
      return [wish(others, part.nominal * 100 / high, part.nominal * 100 / low)]
        + others.filter { $0.nominal > part.nominal }.map {
          wish([part], $0.nominal * low / 100, $0.nominal * high / 100)
        }
    case .difference:
      let like = check.operands.map(\.amount).filter {
        $0.canJoin(figure) && $0.per == figure.per
      }
      return like.flatMap { other in
        [other.nominal + figure.nominal, other.nominal - figure.nominal].filter { $0 > 0 }.map {
          value in
          wish(like.filter { $0.range != other.range }, value, value)
        }
      }
    case .average:
      let like = check.operands.map(\.amount).filter { $0.canJoin(figure) }
      return ClaimCandidates.years(near: check.place, draft).map { wish(like, low * $0, high * $0) }
    case .multiple:
      return bounds(of: check) { first, second in
        first.map { wish(near.filter($0.canJoin), $0.nominal / high, $0.nominal / low) }
          ?? second.map { wish(near.filter($0.canJoin), $0.nominal * low, $0.nominal * high) }
      }
    case .growth(let falls):
      let (a, b) = falls ? (100 - high, 100 - low) : (100 + low, 100 + high)
      guard a > 0 else { return [] }
      return bounds(of: check) { first, second in
        first.map { wish(near.filter($0.canJoin), $0.nominal * 100 / b, $0.nominal * 100 / a) }
          ?? second.map {
            wish(near.filter($0.canJoin), $0.nominal * a / 100, $0.nominal * b / 100)
          }
      }
    case .product: return []
    }
  }

  /// What either of a claim's figures asks of the other.
  private func bounds(
    of check: ClaimCheck, _ wish: (_ first: Stated?, _ second: Stated?) -> Wish?
  ) -> [Wish] {
    [check.bound.first.flatMap { wish($0, nil) }, check.bound.second.flatMap { wish(nil, $0) }]
      .compactMap { $0 }
  }

  /// The amount that goes by the noun of a rate: 집행액 of 집행률.
  private func rated(_ check: ClaimCheck) -> Stated? {
    guard let noun = check.claim.rate?.prefix(2), noun.count == 2 else { return nil }
    return check.operands.first { operand in
      operand.words.contains { draft.wording.stems[Int($0)].hasPrefix(noun) }
    }?.amount
  }

  // MARK: - What lists ask for

  /// Lists that come to no amount of the text: one of the amounts near it may have been their total, or one of
  /// their parts may be wrong.
  private func lists() -> [Wish] {
    draft.surroundings.all.flatMap { place in
      AmountLists.all(in: place.own, draft).flatMap { list -> [Wish] in
        let sum = list.reduce(Decimal(0)) { $0 + $1.nominal }
        let largest = list.map(\.nominal).max() ?? 0
        guard let first = list.first else { return [] }
        let inside = Set(list.map(\.range))
        let near = (place.before + (place.after.map { [$0] } ?? [])).flatMap(draft.additive).filter
        {
          $0.canJoin(first) && $0.per == first.per && !inside.contains($0.range)
        }
        guard !near.contains(where: { $0.nominal == sum }) else { return [] }
        let words = list.map { draft[$0.range] }.joined(separator: " + ")
        func wish(_ candidates: [Stated], _ value: Decimal) -> Wish {
          Wish(
            from: list.map(\.range), candidates: candidates, low: value, high: value, words: words)
        }
        if draft.figures.isStated(sum, like: first) { return [wish(near, sum)] }
        return [wish(near, sum)]
          + near.filter { $0.nominal > largest }.flatMap { total in
            list.map { part in wish([part], total.nominal - (sum - part.nominal)) }
          }
      }
    }
  }

  private func finding(_ figure: Stated, _ value: Decimal, _ wishes: [Wish]) -> Finding {
    let printed = draft[figure.range]
    let right = draft.written(value, like: figure)
    let others = wishes.sorted { $0.from[0].lowerBound < $1.from[0].lowerBound }
    let list = others.map(\.words).joined(separator: "; ")
    return Finding(
      .warning, figure.range,
      Text(
        en: "\(printed) fits none of these, \(right) would fit all: \(list).",
        ko: "\(printed)로는 다음 수치가 모두 맞지 않으나 \(right)라면 모두 맞음: \(list).",
        ja: "\(printed)では次の数値がいずれも合わないが、\(right)ならばすべて合う：\(list)。"),
      evidence: others.flatMap(\.from).map { .init($0) },
      fix: Finding.Fix(
        Text(en: "write \(right)", ko: "\(right)로 고침", ja: "\(right)に直す"),
        [.init(figure.range, right)]))
  }
}

extension Stated {
  /// Of counts below ten two always add up to some third.
  fileprivate var isHandful: Bool { kind == .count && nominal < 10 }
}
