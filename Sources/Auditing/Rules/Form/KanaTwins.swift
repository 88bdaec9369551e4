// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Ideographs that stand for a kana they look like: 一 for the long-vowel mark in ケーブル, 力 for カ.
struct KanaTwins {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// The kana that an ideograph is taken for, if katakana stand on both sides of it.
  static func kana(for scalar: UInt32, at range: Range<Int>, _ bytes: [UInt8]) -> Character? {
    guard let twin = twins[scalar],
      Scalars.isKatakana(Scalars.before(bytes, range.lowerBound).value)
    else { return nil }
    let after = Scalars.at(bytes, range.upperBound).value
    // アジア二カ国, 三ツ星: a number and its counter.
    guard Scalars.isKatakana(after), !counters.contains(after) else { return nil }
    return twin
  }

  func finding(at hit: Range<Int>) -> Finding? {
    let bytes = draft.text.bytes
    let scalar = Scalars.at(bytes, hit.lowerBound).value
    guard let kana = Self.kana(for: scalar, at: hit, bytes) else { return nil }
    let word = draft[around(hit)]
    let wrong = draft[hit]
    return Finding(
      .error, hit,
      Text(
        en: "“\(word)” holds the ideograph \(wrong) in place of the kana \(kana).",
        ko: "‘\(word)’에 가나 ‘\(kana)’ 대신 한자 ‘\(wrong)’ 자가 들어 있음.",
        ja: "「\(word)」に仮名「\(kana)」の代わりに漢字「\(wrong)」が入っている。"),
      fix: Finding.Fix(
        Text(en: "write \(kana)", ko: "‘\(kana)’ 표기로 고침", ja: "「\(kana)」に直す"),
        [.init(hit, String(kana))]))
  }

  /// The katakana word around a place.
  private func around(_ hit: Range<Int>) -> Range<Int> {
    let bytes = draft.text.bytes
    var start = hit.lowerBound
    while hit.lowerBound - start < 60, Scalars.isKatakana(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    var end = hit.upperBound
    while end - hit.upperBound < 60, Scalars.isKatakana(Scalars.at(bytes, end).value) {
      end = Scalars.at(bytes, end).next
    }
    return start..<end
  }

  private static let twins: [UInt32: Character] = [
    0x4E00: "ー", 0x529B: "カ", 0x53E3: "ロ", 0x5915: "タ", 0x5DE5: "エ", 0x535C: "ト", 0x516B: "ハ",
    0x4E8C: "ニ", 0x4E09: "ミ",
  ]
  /// 三ツ星 has a counter, too.
  private static let counters = Set("カヵヶケツ".unicodeScalars.map(\.value))
}
