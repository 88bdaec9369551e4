// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Simplified and old forms of Han characters where the text is Japanese.
struct JapaneseForms {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func findings(simplified: [Range<Int>], old: [Range<Int>]) -> [Finding] {
    simplifiedFindings(simplified) + oldFindings(old)
  }

  // MARK: - Simplified forms

  /// One finding for each form that stands in Japanese words.
  private func simplifiedFindings(_ hits: [Range<Int>]) -> [Finding] {
    var places: [UInt32: [Range<Int>]] = [:]
    var order: [UInt32] = []
    for hit in hits where isKoreanWord(hit) || isJapanese(around: hit) {
      let form = Scalars.at(bytes, hit.lowerBound).value
      if places[form] == nil { order.append(form) }
      places[form, default: []].append(hit)
    }
    return order.compactMap { form in
      guard let hits = places[form], let first = hits.first,
        let japanese = HanForms.japanese(forSimplified: form)
      else { return nil }
      if isKoreanWord(first) { return korean(japanese, hits, first) }
      guard let right = Unicode.Scalar(japanese) else { return nil }
      let wrong = draft[first]
      let word = draft[hanWord(first)]
      return Finding(
        .error, first,
        Text(
          en: "“\(wrong)” in “\(word)” is a Chinese form; Japanese writes “\(right)”.",
          ko: "‘\(word)’의 ‘\(wrong)’ 자는 중국 간체자이며 일본 자체는 ‘\(right)’임.",
          ja: "「\(word)」の「\(wrong)」は中国の簡体字で、日本の字体は「\(right)」である。"),
        evidence: hits.dropFirst().map { .init($0) },
        fix: Finding.Fix(
          Text(en: "write \(right)", ko: "‘\(right)’ 자로 고침", ja: "「\(right)」に直す"),
          hits.map { .init($0, String(Character(right))) }))
    }
  }

  /// Hanja that Hangul touches: 实效성.
  private func isKoreanWord(_ hit: Range<Int>) -> Bool {
    let word = hanWord(hit)
    return Scalars.isHangul(Scalars.before(bytes, word.lowerBound).value)
      || Scalars.isHangul(Scalars.at(bytes, word.upperBound).value)
  }

  private func korean(_ japanese: UInt32, _ hits: [Range<Int>], _ first: Range<Int>) -> Finding {
    let wrong = draft[first]
    let word = draft[hanWord(first)]
    let right = HanForms.old(forCurrent: japanese).flatMap(Unicode.Scalar.init)
    return Finding(
      .error, first,
      Text(
        en: "“\(wrong)” in “\(word)” is a simplified Chinese form.",
        ko: "‘\(word)’의 ‘\(wrong)’ 자는 중국 간체자임.", ja: "「\(word)」の「\(wrong)」は中国の簡体字である。"),
      evidence: hits.dropFirst().map { .init($0) },
      fix: right.map { right in
        Finding.Fix(
          Text(en: "write \(right)", ko: "‘\(right)’ 자로 고침", ja: "「\(right)」に直す"),
          hits.map { .init($0, String(Character(right))) })
      })
  }

  /// Whether the words around a place are Japanese: kana or characters that only Japanese has, and few of
  /// the simplified forms that a Chinese title is full of.
  private func isJapanese(around hit: Range<Int>) -> Bool {
    var kana = 0
    var simplified = 0
    var japanese = 0
    var han = 0
    var full = 0
    let unit = unit(around: hit)
    var at = unit.lowerBound
    while at < unit.upperBound {
      let (scalar, next) = Scalars.at(bytes, at)
      if Scalars.isKana(scalar) {
        kana += 1
      } else if Scalars.isHan(scalar) {
        han += 1
        if HanForms.japanese(forSimplified: scalar) != nil { simplified += 1 }
        if HanForms.isJapaneseOnly(scalar) { japanese += 1 }
        if HanForms.isFull(scalar) { full += 1 }
      }
      at = next
    }
    if kana >= 1 { return simplified * 3 <= kana + han }
    if japanese > 0 { return simplified <= japanese + 1 }
    // 首脑会談: a quotation that is not simplified otherwise.
    if full > 0, han <= 40 { return simplified <= full }
    return draft.document.language == .ja && simplified * 4 <= han
  }

  /// The quotation, or the stretch between stops, that a place lies in.
  private func unit(around hit: Range<Int>) -> Range<Int> {
    var start = hit.lowerBound
    while start > 0, hit.lowerBound - start < 240 {
      let (scalar, first) = Scalars.before(bytes, start)
      if Self.isEdge(scalar) { break }
      start = first
    }
    var end = hit.upperBound
    while end < bytes.count, end - hit.upperBound < 240 {
      let (scalar, next) = Scalars.at(bytes, end)
      if Self.isEdge(scalar) { break }
      end = next
    }
    return start..<end
  }

  private static func isEdge(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x09, 0x22, 0x28, 0x29, 0x3B, 0x3002, 0x300A...0x3011, 0x201C, 0x201D, 0xFF08,
      0xFF09:
      true
    default: Scalars.isHangul(scalar) || Scalars.isLatin(scalar)
    }
  }

  private func hanWord(_ hit: Range<Int>) -> Range<Int> {
    var start = hit.lowerBound
    while start > 0, Scalars.isHan(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    var end = hit.upperBound
    while Scalars.isHan(Scalars.at(bytes, end).value) { end = Scalars.at(bytes, end).next }
    return end - start > 60 ? hit : start..<end
  }

  // MARK: - Old forms

  /// Words in old forms that the text elsewhere writes in current ones.
  private func oldFindings(_ hits: [Range<Int>]) -> [Finding] {
    guard !hits.isEmpty else { return [] }
    let pairs = hanPairs()
    var done = 0
    var findings: [Finding] = []
    var seen: Set<String> = []
    for hit in hits where hit.lowerBound >= done {
      let word = hanWord(hit)
      done = word.upperBound
      guard word.count >= 6, let (current, place) = modern(word, pairs), stands(word) else {
        continue
      }
      let old = draft[word]
      guard seen.insert(old).inserted else { continue }
      findings.append(
        Finding(
          .warning, word,
          Text(
            en: "“\(old)” is in old forms; the text elsewhere writes “\(draft[place])”.",
            ko: "‘\(old)’에 구자체가 섞여 있으나 다른 곳에서는 ‘\(draft[place])’처럼 신자체를 씀.",
            ja: "「\(old)」に旧字体があるが、ほかでは「\(draft[place])」と新字体で書かれている。"),
          evidence: [.init(place)],
          fix: Finding.Fix(
            Text(en: "write \(current)", ko: "‘\(current)’ 표기로 고침", ja: "「\(current)」に直す"),
            [.init(word, current)])))
    }
    return findings
  }

  /// Two neighbouring Han characters, and where they stand first.
  private func hanPairs() -> [UInt32: Int] {
    var pairs: [UInt32: Int] = [:]
    var last: (UInt32, Int)?
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      guard lead >= 0xE4, lead <= 0xE9 else {
        last = nil
        at += lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        continue
      }
      let (scalar, next) = Scalars.at(bytes, at)
      if let (before, start) = last, pairs[before << 16 | scalar] == nil {
        pairs[before << 16 | scalar] = start
      }
      last = Scalars.isHan(scalar) ? (scalar & 0xFFFF, at) : nil
      at = next
    }
    return pairs
  }

  /// A word in current forms, if a pair of its characters that changed stands so somewhere else.
  private func modern(_ word: Range<Int>, _ pairs: [UInt32: Int]) -> (String, Range<Int>)? {
    let scalars = draft[word].unicodeScalars.map(\.value)
    let current = scalars.map { HanForms.current(forOld: $0) ?? $0 }
    var place: Range<Int>?
    for index in 1..<max(1, current.count)
    where current[index - 1] != scalars[index - 1] || current[index] != scalars[index] {
      if let start = pairs[current[index - 1] << 16 | current[index]], !word.contains(start) {
        place = place ?? start..<(start + 6)
      }
    }
    guard let place else { return nil }
    var view = String.UnicodeScalarView()
    for value in current { Unicode.Scalar(value).map { view.append($0) } }
    return (String(view), place)
  }

  /// Whether a word stands among Japanese ones: in a Japanese text, or in a line with kana. Korean writes
  /// the old forms in its own words.
  private func stands(_ word: Range<Int>) -> Bool {
    if draft.document.language == .ja { return true }
    let line = draft.text.range(ofLine: draft.text.line(of: word.lowerBound))
    let near =
      max(line.lowerBound, word.lowerBound - 300)..<min(line.upperBound, word.upperBound + 300)
    var at = near.lowerBound
    var kana = 0
    while at < near.upperBound {
      let (scalar, next) = Scalars.at(bytes, at)
      if Scalars.isKana(scalar) { kana += 1 }
      at = next
    }
    return kana >= 2
  }
}
