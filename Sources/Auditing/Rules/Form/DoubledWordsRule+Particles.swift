// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

extension DoubledWordsRule {
  /// "개발을를", "日本のの": one particle after another of its kind.
  func particles(in range: Range<Int>, _ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    var findings: [Finding] = []
    draft.heads.forEachPlace(in: range, Self.korean.heads, nil) { place in
      guard let found = Self.korean.match(in: bytes, at: place, before: range.upperBound),
        isParticle(found, in: range, bytes)
      else { return place }
      findings.append(particle(found, draft))
      return found.upperBound
    }
    var at = range.lowerBound
    while let next = bytes[at..<range.upperBound].firstIndex(of: 0xE3) {
      if let found = japaneseParticle(next, in: range, bytes) {
        findings.append(particle(found, draft))
        at = found.upperBound
      } else {
        at = min(next + 3, range.upperBound)
      }
    }
    return findings
  }

  private static let korean = WordList("를를|을을|을를|를을|에서에서|으로으로|에게에게|까지까지|부터부터|는는")

  private func isParticle(_ found: Range<Int>, in range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let before =
      found.lowerBound > range.lowerBound ? Scalars.before(bytes, found.lowerBound).value : 0
    let after = found.upperBound < range.upperBound ? Scalars.at(bytes, found.upperBound).value : 0
    // 마을을, 가을을: a noun in 을 and its particle.
    let first = Scalars.at(bytes, found.lowerBound)
    let isNoun =
      first.value == 0xC744 && Scalars.at(bytes, first.next).value == 0xC744
      && !Scalars.isClosed(before)
    return (Scalars.isLetter(before) || Scalars.isDigit(before) || before == 0x29)
      && !Scalars.isLetter(after) && !isNoun
  }

  private func japaneseParticle(_ at: Int, in range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    let (first, middle) = Scalars.at(bytes, at)
    guard middle + 3 <= range.upperBound, Self.doubling.contains(first) else { return nil }
    let (second, end) = Scalars.at(bytes, middle)
    guard first == second, at > range.lowerBound else { return nil }
    let before = Scalars.before(bytes, at).value
    let after = end < range.upperBound ? Scalars.at(bytes, end).value : 0
    // After hiragana it may be the end of a word (こと + と); before し or れ the beginning of one.
    let isAfterWord =
      Scalars.isHan(before) || Scalars.isKatakana(before) || Scalars.isLatin(before)
      || before == 0x300D || before == 0xFF09 || (first == 0x3092 && Scalars.isHiragana(before))
    return isAfterWord && !Self.beginnings.contains(after) && after != first
      && !(Self.words[first]?.contains(after) ?? false) ? at..<end : nil
  }

  private static let doubling = Set("のをがはにでとへも".unicodeScalars.map(\.value))
  private static let beginnings = Set("しれけさめりる".unicodeScalars.map(\.value))
  /// What goes on a word that begins as the particle does: ともに, できる, のち, はじめ, もっと.
  private static let words: [UInt32: Set<UInt32>] = [
    "と": "もくきこどっいおらす", "で": "きかも", "の": "ちべびぞどせ", "に": "んくおぎせわじ", "は": "じかたっなやいばぐずん",
    "が": "んら", "も": "うっともちらたの", "へ": "こ",
  ].reduce(into: [:]) { words, entry in
    guard let particle = entry.key.unicodeScalars.first?.value else { return }
    words[particle] = Set(entry.value.unicodeScalars.map(\.value))
  }

  private func particle(_ found: Range<Int>, _ draft: Draft) -> Finding {
    let words = draft[found]
    let half = found.lowerBound + found.count / 2
    return Finding(
      .error, found,
      Text(
        en: "The particle is written twice: “\(words)”.", ko: "조사가 겹쳐 적혀 있음: ‘\(words)’.",
        ja: "助詞が重なっている：「\(words)」。"),
      fix: Self.deletion(half..<found.upperBound))
  }

  /// "을(를)" of a form letter: one finding for all.
  func choices(_ draft: Draft) -> Finding? {
    let bytes = draft.text.bytes
    var edits: [Finding.Fix.Edit] = []
    var at = 0
    while let open = bytes[at...].firstIndex(of: 0x28) {
      at = open + 1
      guard open >= 3, bytes[open - 1] >= 0x80, open + 4 < bytes.count, bytes[open + 1] >= 0xE0,
        let choice = choice(around: open, bytes),
        choice.lowerBound >= edits.last?.range.upperBound ?? 0
      else { continue }
      let start = max(0, choice.lowerBound - 30)
      let ending = KoreanEnding(of: draft[start..<choice.lowerBound])
      let form = Self.form(draft[choice], ending)
      edits.append(.init(choice, form))
    }
    guard let first = edits.first else { return nil }
    let words = draft[first.range]
    let count = edits.count
    return Finding(
      // A form to be filled in has many, and means them.
      count > 6 ? .note : .warning, first.range,
      Text(
        en: "The particle was never chosen: “\(words)” (\(count) place(s)).",
        ko: "조사를 고르지 않은 채 남아 있음: ‘\(words)’(\(count)곳).",
        ja: "助詞が選ばれないまま残っている：「\(words)」（\(count)か所）。"),
      evidence: edits.dropFirst().map { .init($0.range) },
      fix: Finding.Fix(Text(en: "choose the particle", ko: "맞는 조사로 고침", ja: "正しい助詞に直す"), edits))
  }

  private func choice(around open: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let start = Scalars.before(bytes, open).start
    guard let found = Self.open.match(in: bytes, at: start, before: min(bytes.count, start + 16)),
      found.contains(open)
    else { return nil }
    let before = Scalars.before(bytes, start).value
    return Scalars.isLetter(before) || Scalars.isDigit(before) || before == 0x27 || before == 0x2019
      ? found : nil
  }

  private static let open = WordList("을(를)|를(을)|이(가)|가(이)|은(는)|는(은)|와(과)|과(와)|로(으로)|으로(로)")

  private static func form(_ choice: String, _ ending: KoreanEnding) -> String {
    let particle: Particle =
      switch choice.unicodeScalars.first {
      case "을", "를": .object
      case "이", "가": .subject
      case "은", "는": .topic
      case "와", "과": .with
      default: .toward
      }
    return particle.form(after: ending)
  }
}
