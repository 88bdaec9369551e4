// SPDX-License-Identifier: Apache-2.0
import Reading

/// Counts against items below them that are numbered in words: 「これまで3回行った。」 over 第1次, 第2次 and 第3次, "두 가지를
/// 질의함." over 첫째 and 둘째; and against a list in the next sentence: 「次の三つを提案する。A、B、Cである。」
struct OrdinalItems {
  private let draft: Draft
  private let blocks: [Block]
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) {
    self.draft = draft
    blocks = draft.outline.blocks
  }

  func findings() -> [Finding] {
    draft.sentences.enumerated().compactMap { index, sentence in
      let block = blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .bullet else { return nil }
      let isLast = sentence.range.upperBound + 4 >= block.content.upperBound
      return isLast ? below(sentence) : behind(index)
    }
  }

  // MARK: - Items below

  private func below(_ sentence: Draft.Sentence) -> Finding? {
    let next = sentence.block + 1
    guard next < blocks.count, let first = ordinal(of: next), first.number == 1,
      let count = StatedCounts(draft).counts(in: sentence.range).last,
      !draft.has(Self.besides, in: sentence.range)
    else { return nil }
    var items = 1
    var last = next
    for at in (next + 1)..<max(next + 1, min(blocks.count, next + 40)) {
      let level = blocks[at].level
      if blocks[at].kind == .bullet, level > blocks[next].level { continue }
      guard let item = ordinal(of: at), item.kind == first.kind, item.number == items + 1 else {
        // "c. Finally, …"
        if blocks[at].kind == .bullet, blocks[at].level == blocks[next].level { return nil }
        break
      }
      items += 1
      last = at
    }
    guard items >= 2, items != count.number, abs(items - count.number) <= 2 else { return nil }
    return CountListRule.finding(
      .warning, count, items: items,
      [blocks[next].range.lowerBound..<blocks[last].range.upperBound],
      draft)
  }

  /// The number in words at the head of an item, and which kind of words they are.
  private func ordinal(of index: Int) -> (kind: Int, number: Int)? {
    guard blocks[index].kind == .bullet || blocks[index].kind == .paragraph else { return nil }
    let content = blocks[index].content
    for (kind, lists) in Self.ordinals.enumerated() {
      if let found = lists.match(in: bytes, at: content.lowerBound, before: content.upperBound) {
        return (kind, found.list + 1)
      }
    }
    return nil
  }

  private static let ordinals = [
    WordLists(["첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째"]),
    WordLists(["first,", "second,", "third,", "fourth,", "fifth,", "sixth,", "seventh,"]),
    WordLists(["第一に", "第二に", "第三に", "第四に", "第五に", "第六に"]),
    WordLists(["第1|第１|第一", "第2|第２|第二", "第3|第３|第三", "第4|第４|第四", "第5|第５|第五", "第6|第６|第六"]),
    WordLists(["1차|제1|1회", "2차|제2|2회", "3차|제3|3회", "4차|제4|4회", "5차|제5|5회", "6차|제6|6회"]),
    WordLists(["ア |ア　|（ア）", "イ |イ　|（イ）", "ウ |ウ　|（ウ）", "エ |エ　|（エ）", "オ |オ　|（オ）"]),
    WordLists(["round 1", "round 2", "round 3", "round 4", "round 5"]),
  ]
  private static let besides = WordList("うち|가운데|중 |of which|of the|除|제외")

  // MARK: - A list in the next sentence

  /// 「次の三つを提案する。」 and a sentence of nothing but names.
  private func behind(_ index: Int) -> Finding? {
    let sentence = draft.sentences[index]
    guard index + 1 < draft.sentences.count, draft.sentences[index + 1].block == sentence.block,
      let cue = draft.first(Self.following, in: sentence.range),
      let count = StatedCounts(draft).counts(in: cue.upperBound..<sentence.range.upperBound).first,
      count.range.lowerBound - cue.upperBound <= 12
    else { return nil }
    let next = draft.sentences[index + 1].range
    guard next.count <= 300, let end = draft.first(Self.ends, in: next),
      end.upperBound + 2 >= next.upperBound,
      case let list = next.lowerBound..<end.lowerBound, !draft.has(Self.clauses, in: list)
    else { return nil }
    let signs = Self.separators.all(in: bytes, list)
    let joined = Self.conjunctions.all(in: bytes, list).count
    guard signs.count >= 1, signs.count + joined >= 1, !draft.has(Self.open, in: list),
      !((signs.count + 1)...(signs.count + 1 + joined)).contains(count.number)
    else { return nil }
    return CountListRule.finding(.warning, count, items: signs.count + 1, [list], draft)
  }

  private static let following = WordList("次の|以下の|下記の|다음 |아래 |다음의|following")
  private static let ends = WordList("である。|です。|だ。|이다.|임.|입니다.")
  private static let separators = WordList("、|, ")
  private static let conjunctions = WordList("と|及び|および|並びに| 및 |와 |과 |・|·")
  private static let clauses = WordList("は|が|して、|て、|은 |는 |이 |가 |하고 |하며 |되고 |이며 |であり")
  private static let open = WordList("など|등|ほか|等")
}
