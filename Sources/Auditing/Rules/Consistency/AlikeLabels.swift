// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Two figures under nearly the same words in different places, a slip apart: "아시아와 아프리카가 양자 지원의 70% 차지" in the
/// lead and "아시아와 아프리카를 합치면 … 양자 지원의 80%" below.
struct AlikeLabels {
  let pairs: [(first: AmountLabel, second: AmountLabel)]

  /// Units of which a text states more figures are compared by their digits alone.
  private static let most = 80

  /// - Parameter labels: the amounts of one unit and period, in the order of the text.
  init(_ labels: [AmountLabel], _ draft: Draft) {
    let places = Dictionary(grouping: labels) { $0.amount.nominal }
    let single = labels.filter {
      $0.cell == nil && $0.amount.bound == .exact && places[$0.amount.nominal]?.count == 1
        && draft.weight($0.wide) >= 4
    }
    guard single.count <= Self.most else {
      pairs = []
      return
    }
    pairs = single.indices.flatMap { a in
      single[(a + 1)...].filter { Self.areAlike(single[a], $0, draft) }.compactMap { b in
        // What adds up with others of its sentence is right, and the other one odd.
        let (x, y) = (Self.isSupported(single[a], draft), Self.isSupported(b, draft))
        if x && y || (x || y) && b.amount.kind == .count { return nil }
        return y ? (b, single[a]) : (single[a], b)
      }
    }
  }

  private static func isSupported(_ label: AmountLabel, _ draft: Draft) -> Bool {
    draft.figures.isPart(label.amount) || draft.figures.isSum(label.amount)
  }

  private static func areAlike(_ a: AmountLabel, _ b: AmountLabel, _ draft: Draft) -> Bool {
    guard a.scope != b.scope, !a.near.isDisjoint(with: b.near) else { return false }
    let shared = draft.weight(a.wide.intersection(b.wide))
    let smaller = min(draft.weight(a.wide), draft.weight(b.wide))
    return shared >= 4 && shared * 10 >= smaller * (shared >= 6 ? 6 : 8)
      && draft.weight(a.near.intersection(b.near)) >= 2 && a.mayBeSame(as: b)
      && DigitSlip.areApart(a.amount.nominal, b.amount.nominal)
      && draft.mayBeOneClaim(a.amount, b.amount)
      && a.amount.widest.intersection(b.amount.widest) == nil
      && !draft.areInOneBlock(a.amount.range, b.amount.range)
      && !draft.areSideBySide(a.amount.range, b.amount.range)
      && !draft.goOnApart(a.amount.range, b.amount.range)
  }
}

extension Draft {
  /// Whether two amounts stand in items of one list, in two headings or in tables of two sections: the text sets
  /// them side by side.
  func areSideBySide(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let blocks = outline.blocks
    guard let x = block(at: a.lowerBound), let y = block(at: b.lowerBound), x != y else {
      return false
    }
    if blocks[x].kind == .section, blocks[y].kind == .section { return true }
    // Tables of two sections: one for each grade, each port.
    if blocks[x].kind == .table, blocks[y].kind == .table {
      return blocks[x].parent != blocks[y].parent
    }
    return blocks[x].kind == .bullet && blocks[y].kind == .bullet
      && blocks[x].parent == blocks[y].parent && blocks[x].level == blocks[y].level
  }

  /// Whether two amounts stand in one paragraph: "against 15.7 % of all … against 15.9 % of all".
  func areInOneBlock(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    block(at: a.lowerBound) == block(at: b.lowerBound)
  }

  /// Whether two amounts stand in one paragraph, or in an item of a list and the next.
  func areInOneItem(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard let x = block(at: a.lowerBound), let y = block(at: b.lowerBound) else { return false }
    return x == y
      || abs(x - y) == 1 && outline.blocks[x].kind == .bullet && outline.blocks[y].kind == .bullet
  }

  /// Whether English goes on with other words behind two amounts: "150 million for nutrition", "750 million for
  /// research".
  func goOnApart(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard document.language == .en else { return false }
    func behind(_ amount: Range<Int>) -> Set<Int32> {
      content(
        words(in: amount.upperBound..<min(text.bytes.count, amount.upperBound + 60)).prefix(5))
    }
    let (x, y) = (behind(a), behind(b))
    return x.count >= 2 && y.count >= 2 && x.isDisjoint(with: y)
  }

  /// The last block that begins at an offset or before it.
  private func block(at offset: Int) -> Int? {
    let index = outline.blocks.boundary { $0.range.lowerBound > offset }
    return index > 0 ? index - 1 : nil
  }
}
