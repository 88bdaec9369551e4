// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Letters of Hangul and marks of kana that stand apart from their syllable.
struct HangulParts {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func findings(loose: [Range<Int>], parts: [Range<Int>], marks: [Range<Int>]) -> [Finding] {
    [looseJamo(loose), decomposed(parts + marks)].compactMap(\.self)
  }

  /// Single jamo inside words: the traces of typing.
  private func looseJamo(_ hits: [Range<Int>]) -> Finding? {
    let inside = hits.filter { hit in
      let before = Scalars.before(bytes, hit.lowerBound).value
      let after = Scalars.at(bytes, hit.upperBound).value
      // "ㄱ자형" and "ㄷ." name the letter or number an item; "가뭄ㆍ홍수" has the old vowel for a middle dot.
      // "가구·가족ㅇ (인구)": the circle of an item, run on.
      if Scalars.at(bytes, hit.lowerBound).value == 0x3147, Scalars.isBlank(after) { return false }
      return !isMiddleDot(hit) && Scalars.isHangul(before) && !Self.isLoose(after)
        && (Scalars.isHangul(after) ? !Self.shapes.contains(after) : true)
    }
    guard let first = inside.first else { return nil }
    let word = draft[around(first)]
    return Finding(
      .warning, first,
      Text(
        en: "“\(draft[first])” in “\(word)” is a letter outside a syllable.",
        ko: "‘\(word)’에 낱자 ‘\(draft[first])’가 들어 있음.",
        ja: "「\(word)」に音節をなさない字母「\(draft[first])」がある。"),
      evidence: inside.dropFirst().map { .init($0) })
  }

  private func isMiddleDot(_ hit: Range<Int>) -> Bool {
    Scalars.at(bytes, hit.lowerBound).value == 0x318D
  }

  private static let shapes = Set("자형".unicodeScalars.map(\.value))
  private static func isLoose(_ scalar: UInt32) -> Bool { scalar >= 0x3131 && scalar <= 0x318E }

  private func around(_ hit: Range<Int>) -> Range<Int> {
    var start = hit.lowerBound
    while start > 0, Scalars.isHangul(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    var end = hit.upperBound
    while Scalars.isHangul(Scalars.at(bytes, end).value) { end = Scalars.at(bytes, end).next }
    return end - start > 60 ? hit : start..<end
  }

  /// Syllables stored as separate letters, as file names from macOS are.
  private func decomposed(_ hits: [Range<Int>]) -> Finding? {
    var edits: [Finding.Fix.Edit] = []
    var at = 0
    for hit in hits.sorted(by: { $0.lowerBound < $1.lowerBound }) where hit.lowerBound >= at {
      guard let (range, syllable) = composed(hit) else { continue }
      edits.append(.init(range, syllable))
      at = range.upperBound
    }
    guard let first = edits.first else { return nil }
    let count = edits.count
    return Finding(
      .warning, first.range,
      Text(
        en:
          "\(count) syllable(s) are stored as separate letters (“\(first.replacement)”); searching misses them.",
        ko: "자모가 분리된 채 저장된 글자가 \(count)개 있어(‘\(first.replacement)’ 등) 검색되지 않음.",
        ja: "分解された文字が\(count)個あり（「\(first.replacement)」など）、検索にかからない。"),
      fix: Finding.Fix(
        Text(en: "compose them", ko: "완성형으로 합침", ja: "合成した文字に直す"), edits))
  }

  private func composed(_ hit: Range<Int>) -> (Range<Int>, String)? {
    let scalar = Scalars.at(bytes, hit.lowerBound).value
    if scalar >= 0x3099 {
      let (base, start) = Scalars.before(bytes, hit.lowerBound)
      guard Scalars.isKana(base), let whole = Unicode.Scalar(base + (scalar - 0x3098)) else {
        return nil
      }
      return (start..<hit.upperBound, String(Character(whole)))
    }
    guard scalar >= 0x1100, scalar <= 0x1112 else { return nil }
    let (vowel, afterVowel) = Scalars.at(bytes, hit.upperBound)
    guard vowel >= 0x1161, vowel <= 0x1175 else { return nil }
    let (final, afterFinal) = Scalars.at(bytes, afterVowel)
    let isFinal = final >= 0x11A8 && final <= 0x11C2
    let value =
      0xAC00 + ((scalar - 0x1100) * 21 + (vowel - 0x1161)) * 28 + (isFinal ? final - 0x11A7 : 0)
    guard let whole = Unicode.Scalar(value) else { return nil }
    return (hit.lowerBound..<(isFinal ? afterFinal : afterVowel), String(Character(whole)))
  }
}
