// SPDX-License-Identifier: Apache-2.0
import Reading

/// Amounts that a sentence lists: those of one thing with nothing but their names, or figures of other things,
/// between them.
///
/// "서해가 4개 사업 2조 5,200억 원(60%), 남해가 2개 사업 1조 2,600억 원(30%)" holds two lists, one of projects and one of money.
enum AmountLists {
  static func all(in sentence: Range<Int>, _ draft: Draft) -> [[Stated]] {
    var closed: [[Stated]] = []
    var open: [[Stated]] = []
    for amount in draft.additive(in: sentence) {
      let place = open.firstIndex { list in
        list.last.map { $0.canJoin(amount) && $0.per == amount.per } ?? false
      }
      guard let place, let last = open[place].last else {
        open.append([amount])
        continue
      }
      if isJoined(last, amount, draft) {
        open[place].append(amount)
      } else {
        closed.append(open[place])
        open[place] = [amount]
      }
    }
    return (closed + open).filter { (2...10).contains($0.count) }
  }

  /// Items of a list in lines of their own that give one amount each, with the sentences before them: "(1) 출자: 9억
  /// 6,000만 달러(40%)".
  static func inLines(
    _ draft: Draft
  ) -> [(list: [Stated], items: [Range<Int>], place: Surroundings)] {
    let blocks = draft.outline.blocks
    var found: [(list: [Stated], items: [Range<Int>], place: Surroundings)] = []
    var index = 0
    while index < blocks.count {
      guard blocks[index].kind == .bullet else {
        index += 1
        continue
      }
      var end = index
      while end < blocks.count, blocks[end].kind == .bullet,
        blocks[end].level == blocks[index].level
      { end += 1 }
      let items = blocks[index..<end].map(\.content)
      let list = items.compactMap { own(in: $0, draft) }
      if (2...10).contains(list.count), list.count == items.count,
        list.dropFirst().allSatisfy({ $0.isCommensurable(with: list[0]) && $0.per == list[0].per }),
        let place = draft.surroundings.before(items[0].lowerBound)
      {
        found.append((list, items, place))
      }
      index = end
    }
    return found
  }

  /// The one amount of an item, after a name of a few words.
  private static func own(in item: Range<Int>, _ draft: Draft) -> Stated? {
    guard item.count <= 160 else { return nil }
    let amounts = draft.additive(in: item)
    guard amounts.count == 1, let amount = amounts.first,
      amount.range.lowerBound - item.lowerBound <= 48
    else { return nil }
    return amount
  }

  private static func isJoined(_ a: Stated, _ b: Stated, _ draft: Draft) -> Bool {
    let gap = a.range.upperBound..<b.range.lowerBound
    let others = draft.amounts(in: gap).reduce(0) { $0 + $1.range.count }
    guard
      draft.bracket(after: a.range.upperBound, within: gap) != nil
        || particles.match(in: draft.text.bytes, at: a.range.upperBound, before: gap.upperBound)
          == nil,
      draft.last(from, in: gap)?.upperBound != gap.upperBound - 1
    else { return false }
    return gap.count - others <= 64 && draft.has(separators, in: gap) && !draft.has(stops, in: gap)
  }

  private static let separators = WordList(",|、|，|및|와|과|이며|이고|고 |며 |and|;|と|・|·|plus|while|は")
  private static let stops = WordList(
    "대비|비해|중 |가운데|마다|평균|than|compared|average|うち|平均|。|. |of which")
  /// Right behind an amount: what another came from.
  private static let particles = WordList("에서|보다|から|より")
  private static let from = WordList("from")
}
