// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Words, particles and conjunctions that were written twice, and particles left open: "을(를)".
struct DoubledWordsRule: Rule {
  let id = "doubled-words"
  let title = Text(en: "Doubled words", ko: "겹친 말", ja: "重複した語")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    for passage in draft.passages where passage.kind != .contents {
      for part in passage.parts {
        findings += words(in: part, draft)
        findings += particles(in: part, draft)
        findings += phrases(in: part, draft)
      }
    }
    if let choices = choices(draft) { findings.append(choices) }
    return findings
  }

  private func phrases(in part: Range<Int>, _ draft: Draft) -> [Finding] {
    guard draft.text.bytes[part].contains(where: { $0 >= 0xE3 && $0 <= 0xED }) else { return [] }
    let search = DoubledPhrases(draft.text.bytes)
    let places = draft.text.bytes[part].contains(0xE3) ? search.places(in: part) : []
    return places.map { doubled(.warning, $0.first, $0.second, draft) }
      + search.conjunctions(in: part).map { joinedTwice($0.first, $0.second, draft) }
  }

  private func joinedTwice(
    _ first: Range<Int>, _ second: Range<Int>, _ draft: Draft
  ) -> Finding {
    let words = draft[first.lowerBound..<second.upperBound]
    return Finding(
      .warning, first.lowerBound..<second.upperBound,
      Text(
        en: "“\(words)” joins twice.", ko: "잇는 말이 겹침: ‘\(words)’.",
        ja: "接続の語が重なっている：「\(words)」。"), fix: Self.deletion(second))
  }

  // MARK: - Words in a row

  private func words(in range: Range<Int>, _ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    var findings: [Finding] = []
    var last: Range<Int>?
    var at = range.lowerBound
    while at < range.upperBound {
      // Words are parted by blanks; a tab or an empty line parts cells and paragraphs.
      var lines = 0
      while at < range.upperBound, bytes[at] <= 0x20 {
        if bytes[at] == 0x0A { lines += 1 }
        if bytes[at] == 0x09 || lines > 1 { last = nil }
        at += 1
      }
      let start = at
      while at < range.upperBound, bytes[at] > 0x20 { at += 1 }
      guard at > start else { break }
      let word = start..<at
      if let last, let finding = pair(last, word, draft) { findings.append(finding) }
      last = word
    }
    return findings
  }

  private func pair(_ first: Range<Int>, _ second: Range<Int>, _ draft: Draft) -> Finding? {
    let bytes = draft.text.bytes
    if isConjunction(second, bytes), let finding = conjunctions(first, second, draft) {
      return finding
    }
    if let again = particleAgain(first, second, draft) { return again }
    guard second.count >= first.count, same(first, second, bytes) else { return nil }
    let bare = second.lowerBound..<(second.lowerBound + first.count)
    // What follows the second word may only be punctuation.
    let rest = Scalars.at(bytes, bare.upperBound).value
    if bare.upperBound < second.upperBound,
      Scalars.isLetter(rest) || Scalars.isDigit(rest) || rest == 0x2D
    {
      return nil
    }
    let (lead, _) = Scalars.at(bytes, first.lowerBound)
    let (end, _) = Scalars.before(bytes, first.upperBound)
    guard Scalars.isLetter(lead), Scalars.isLetter(end) else { return nil }
    if Scalars.isLatin(lead) {
      return latin(first, bare, draft)
    }
    // One syllable can be a name's; a word that is doubled for emphasis is meant.
    guard first.count >= 6, first.count <= 40, !Self.meant.contains(draft[first]) else {
      return nil
    }
    return doubled(.warning, first, bare, draft)
  }

  /// "6월까지 까지": a particle by itself after the word that has it.
  private func particleAgain(
    _ first: Range<Int>, _ second: Range<Int>, _ draft: Draft
  ) -> Finding? {
    guard second.count <= 6, first.count > second.count,
      Self.alone.match(in: draft.text.bytes, at: second.lowerBound, before: second.upperBound)
        == second,
      draft.text.bytes[first].suffix(second.count).elementsEqual(draft.text.bytes[second])
    else { return nil }
    return doubled(.warning, (first.upperBound - second.count)..<first.upperBound, second, draft)
  }
  private static let alone = WordList("까지|부터|에서|으로|에게|를|을|는|은|의|와|과|에")

  private func latin(_ first: Range<Int>, _ second: Range<Int>, _ draft: Draft) -> Finding? {
    let word = draft[first].lowercased()
    if Self.functionWords.contains(word) { return doubled(.error, first, second, draft) }
    guard first.count >= 3, !Self.meant.contains(word),
      draft.text.bytes[second.lowerBound] >= 0x61,
      word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    return doubled(.warning, first, second, draft)
  }

  private func same(_ first: Range<Int>, _ second: Range<Int>, _ bytes: [UInt8]) -> Bool {
    for offset in 0..<first.count {
      let a = bytes[first.lowerBound + offset]
      let b = bytes[second.lowerBound + offset]
      if a == b { continue }
      // "The the": only the first word may be capitalised.
      guard offset == 0, a >= 0x41, a <= 0x5A, a | 0x20 == b else { return false }
    }
    return true
  }

  private func doubled(
    _ severity: Severity, _ first: Range<Int>, _ second: Range<Int>, _ draft: Draft
  ) -> Finding {
    let word = draft[first]
    return Finding(
      severity, first.lowerBound..<second.upperBound,
      Text(
        en: "“\(word)” is written twice.", ko: "‘\(word)’ 낱말이 겹쳐 적혀 있음.", ja: "「\(word)」が重ねて書かれている。"
      ),
      fix: Self.deletion(first.upperBound..<second.upperBound))
  }

  static func deletion(_ range: Range<Int>) -> Finding.Fix {
    Finding.Fix(
      Text(en: "delete the second", ko: "하나를 지움", ja: "一つを削除する"), [.init(range, "")])
  }

  private static let functionWords: Set<String> = [
    "the", "a", "an", "of", "and", "to", "or", "for", "with", "by", "at", "from", "are", "was",
    "were",
    "will", "be", "been", "has", "have", "this", "these", "its", "their", "as", "but", "which",
    "into", "on", "in", "it",
  ]
  private static let meant: Set<String> = [
    "that", "had", "very", "bye", "her", "so", "no", "is", "do", "go", "yes",
    "win",
    "더욱", "서로", "하나", "오래", "두고", "아주", "매우", "조금", "차근", "거듭", "다시", "점점", "가지", "곳곳", "층층", "누구",
    "年々", "益々", "働けど",
  ]

  // MARK: - Conjunctions

  private func isConjunction(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    word.count <= 9
      && (Self.conjunctions.match(in: bytes, at: word.lowerBound, before: word.upperBound)?
        .upperBound
        == word.upperBound)
  }

  /// "및 그리고", "개발과 및".
  private func conjunctions(
    _ first: Range<Int>, _ second: Range<Int>, _ draft: Draft
  ) -> Finding? {
    let bytes = draft.text.bytes
    let isPair = isConjunction(first, bytes)
    guard isPair || endsInAnd(first, bytes) else { return nil }
    let (_, start) = Scalars.before(bytes, first.upperBound)
    let extra = isPair ? first.upperBound..<second.upperBound : start..<first.upperBound
    let words = draft[(isPair ? first.lowerBound : start)..<second.upperBound]
    return Finding(
      .warning, (isPair ? first.lowerBound : start)..<second.upperBound,
      Text(
        en: "“\(words)” joins twice: \(draft[first]) \(draft[second]).",
        ko: "잇는 말이 겹침: ‘\(draft[first]) \(draft[second])’.",
        ja: "接続の語が重なっている：「\(draft[first]) \(draft[second])」。"),
      fix: Self.deletion(extra))
  }

  /// Whether a word ends in the particle 과 or 와, and not in a noun such as 결과.
  private func endsInAnd(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let (last, start) = Scalars.before(bytes, word.upperBound)
    let (before, beforeStart) = Scalars.before(bytes, start)
    guard start > word.lowerBound, beforeStart >= word.lowerBound else { return false }
    switch last {
    case 0xACFC:  // 과
      if Scalars.isLatin(before) || before == 0x29 { return true }
      return Scalars.isClosed(before) && !Self.nouns.contains(before)
    case 0xC640:  // 와
      return Scalars.isLatin(before) || before == 0x29
        || (Scalars.isHangul(before) && !Scalars.isClosed(before) && beforeStart > word.lowerBound)
    default: return false
    }
  }

  private static let conjunctions = WordList("및|그리고|또는|혹은|또한")
  /// First syllables of nouns in 과: 결과, 성과, 통과, 학과, 안과, 간과, 전과, 문과, 본과, 분과, 약과, 백과, 한과, 경과.
  private static let nouns = Set("결성통학안간전문본분약백한경".unicodeScalars.map(\.value))
}
