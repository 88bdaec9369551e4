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
      }
    }
    if let choices = choices(draft) { findings.append(choices) }
    return findings
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
    guard second.count >= first.count, same(first, second, bytes) else { return nil }
    let bare = second.lowerBound..<(second.lowerBound + first.count)
    // What follows the second word may only be punctuation.
    let rest = Scalars.at(bytes, bare.upperBound).value
    if bare.upperBound < second.upperBound, Scalars.isLetter(rest) || Scalars.isDigit(rest) {
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

  private static func deletion(_ range: Range<Int>) -> Finding.Fix {
    Finding.Fix(
      Text(en: "delete the second", ko: "하나를 지움", ja: "一つを削除する"), [.init(range, "")])
  }

  private static let functionWords: Set<String> = [
    "the", "a", "an", "of", "and", "to", "or", "for", "with", "by", "at", "from", "are", "was",
    "were",
    "will", "be", "been", "has", "have", "this", "these", "its", "their", "as", "but", "which",
    "into",
  ]
  private static let meant: Set<String> = [
    "that", "had", "very", "bye", "her", "so", "no", "is", "in", "on", "it", "do", "go", "yes",
    "win",
    "더욱", "서로", "하나", "오래", "두고", "아주", "매우", "조금", "차근", "거듭", "다시", "점점", "가지", "곳곳", "층층", "누구",
    "年々", "益々",
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

  private static let conjunctions = WordList("및|그리고|또는|혹은")
  /// First syllables of nouns in 과: 결과, 성과, 통과, 학과, 안과, 간과, 전과, 문과, 본과, 분과, 약과, 백과, 한과.
  private static let nouns = Set("결성통학안간전문본분약백한".unicodeScalars.map(\.value))

  // MARK: - Particles

  /// "개발을를", "日本のの": one particle after another of its kind.
  private func particles(in range: Range<Int>, _ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    var findings: [Finding] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      guard byte == 0xE3 || byte == 0xEB || byte == 0xEC || byte == 0xEA else {
        at += 1
        continue
      }
      let found =
        byte == 0xE3
        ? japaneseParticle(at, in: range, bytes)
        : Self.korean.match(in: bytes, at: at, before: range.upperBound)
          .flatMap { isParticle($0, in: range, bytes) ? $0 : nil }
      if let found {
        findings.append(particle(found, draft))
        at = found.upperBound
      } else {
        at += 3
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
    return isAfterWord && !Self.beginnings.contains(after) && after != first ? at..<end : nil
  }

  private static let doubling = Set("のをがはにでとへも".unicodeScalars.map(\.value))
  private static let beginnings = Set("しれけさめりる".unicodeScalars.map(\.value))

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
  private func choices(_ draft: Draft) -> Finding? {
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
