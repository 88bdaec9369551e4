// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A share and the fraction that its sentence says it exceeds or misses: 「割合は76.0％であり、4分の3を超える」, "45 per cent, less than
/// half".
struct ShareThresholds {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    draft.statements.flatMap { sentence -> [Finding] in
      draft.amounts(in: sentence.range).filter {
        $0.kind == .share && $0.unit == "%" && !$0.isFraction
          && ($0.bound == .exact || $0.bound == .about)
      }.compactMap { check($0, sentence.range) }
    }
  }

  private func check(_ share: Stated, _ sentence: Range<Int>) -> Finding? {
    let tail = draft.after(share.range.upperBound, 66, within: sentence)
    guard
      let (bar, limit) = Self.fractions.lazy.compactMap({ words, limit in
        draft.first(words, in: tail).map { ($0, limit) }
      }).min(by: { $0.0.lowerBound < $1.0.lowerBound }),
      case let gap = share.range.upperBound..<bar.lowerBound, gap.count <= 40,
      !draft.has(Self.parted, in: gap),
      !draft.amounts(in: gap).contains(where: { $0.kind == .share }),
      draft.additive(in: gap).isEmpty, let isAbove = isAbove(bar, gap, sentence)
    else { return nil }
    let slack = share.step / 2
    guard isAbove ? share.nominal + slack < limit : share.nominal - slack > limit else {
      return nil
    }
    let (own, words) = (draft[share.range], draft[bar])
    return Finding(
      .warning, bar,
      isAbove
        ? Text(
          en: "\(own) is less than \(words), but is said to exceed it.",
          ko: "\(own)는 \(words)보다 적은데 그보다 많다고 쓰임.",
          ja: "\(own)は\(words)より少ないが、それを超えると書かれている。")
        : Text(
          en: "\(own) is more than \(words), but is said to fall short of it.",
          ko: "\(own)는 \(words)보다 많은데 그보다 적다고 쓰임.",
          ja: "\(own)は\(words)より多いが、それに届かないと書かれている。"),
      evidence: [.init(share.range)])
  }

  private func isAbove(_ bar: Range<Int>, _ gap: Range<Int>, _ sentence: Range<Int>) -> Bool? {
    let bytes = draft.text.bytes
    if Self.above.match(in: bytes, at: bar.upperBound, before: sentence.upperBound) != nil {
      return true
    }
    if Self.below.match(in: bytes, at: bar.upperBound, before: sentence.upperBound) != nil {
      return false
    }
    let lead = max(gap.lowerBound, bar.lowerBound - 20)..<bar.lowerBound
    func leads(_ words: WordList) -> Bool {
      draft.last(words, in: lead)?.upperBound == bar.lowerBound - 1
    }
    return leads(Self.aboveBefore) ? true : leads(Self.belowBefore) ? false : nil
  }

  private static let fractions: [(WordList, Decimal)] = [
    (WordList("절반|2분의 1|半分|半数|2分の1|half"), 50),
    (WordList("3분의 1|3分の1|三分の一|a third|one third"), Decimal(100) / 3),
    (WordList("3분의 2|3分の2|三分の二|two thirds|two-thirds"), Decimal(200) / 3),
    (WordList("4분의 1|4分の1|四分の一|a quarter|one quarter"), 25),
    (WordList("4분의 3|4分の3|四分の三|three quarters|three-quarters"), 75),
    (WordList("5분의 1|5分の1|a fifth|one fifth"), 20),
    (WordList("5분의 2|5分の2|two fifths"), 40),
    (WordList("5분의 3|5分の3|three fifths"), 60),
    (WordList("5분의 4|5分の4|four fifths"), 80),
  ]
  private static let above = WordList(
    "을 넘|를 넘|을 웃돌|를 웃돌|을 상회|를 상회|이 넘|가 넘|을 초과|를 초과|を超え|を上回")
  private static let below = WordList(
    "에 못 미|에 미치지 못|에도 못 미|에도 미치지 못|을 밑돌|를 밑돌|을 하회|를 하회|に届か|に満た|にも満た|を下回|を割り|に及ばな")
  private static let aboveBefore = WordList(
    "more than|over|above|exceeding|exceeds|in excess of|just over|well over")
  private static let belowBefore = WordList(
    "less than|under|below|short of|just under|well under|fewer than")
  /// Another subject's clause.
  private static let parted = WordList(
    "은 |는 |이 |가 |이고 |고 |。|. |;|は|が|while|whereas|and|or|than a|and a")
}
