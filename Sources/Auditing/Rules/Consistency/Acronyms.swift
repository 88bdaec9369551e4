// SPDX-License-Identifier: Apache-2.0
import Reading

/// The acronyms of a text: where each stands and where its full words do.
struct Acronyms {
  /// An acronym where the text uses it.
  struct Use {
    let acronym: String
    let range: Range<Int>
  }

  /// An acronym with the words it stands for, in brackets one after the other.
  struct Definition {
    let acronym: String
    /// The acronym's letters.
    let range: Range<Int>
    /// The full words, as far as they can be told from what stands before them.
    let words: Range<Int>
    /// Without blanks, in lower case.
    let normal: String
    /// Whether the words are Latin.
    let isLatin: Bool
  }

  private(set) var definitions: [Definition] = []
  /// In the order of the text; those of citations left out.
  private(set) var uses: [Use] = []
  /// How often each is used.
  private(set) var useCounts: [String: Int] = [:]
  /// Those of citations, with a place of each.
  private(set) var cited: [String: Range<Int>] = [:]

  init(_ draft: Draft) {
    let bytes = draft.text.bytes
    let words = draft.wording.words
    let references = draft.outline.references.map(\.range)
    var reference = 0
    for (index, word) in words.enumerated() where word.script == .latin {
      guard let range = Self.acronym(in: word.range, bytes) else { continue }
      while reference < references.count, references[reference].upperBound <= range.lowerBound {
        reference += 1
      }
      let isCited = reference < references.count && references[reference].contains(range.lowerBound)
      let text = String(decoding: bytes[range], as: UTF8.self)
      if let definition = definition(text, at: index, draft) {
        definitions.append(definition)
        uses.append(Use(acronym: text, range: range))
      } else if !isCited, !Self.isPartOfName(word.range, bytes) {
        uses.append(Use(acronym: text, range: range))
      } else if isCited {
        cited[text] = cited[text] ?? range
      }
    }
    useCounts = uses.reduce(into: [:]) { $0[$1.acronym, default: 0] += 1 }
  }

  /// The acronym that a word is, without the "s" of its plural: SMR of "SMRs".
  private static func acronym(in word: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    if isAcronym(bytes[word]) { return word }
    let stem = word.lowerBound..<word.upperBound - 1
    guard stem.count >= 3, bytes[stem.upperBound] == UInt8(ascii: "s"),
      bytes[stem].allSatisfy({ $0 &- 0x41 < 26 }), isAcronym(bytes[stem])
    else { return nil }
    return stem
  }

  /// Two to seven letters, at least two of them capitals and the first one, none after a small run.
  static func isAcronym(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard (2...7).contains(bytes.count), let first = bytes.first, first >= 0x41, first <= 0x5A
    else { return false }
    let capitals = bytes.count { $0 >= 0x41 && $0 <= 0x5A }
    let small = bytes.count { $0 >= 0x61 && $0 <= 0x7A }
    guard capitals + small == bytes.count, capitals >= 2 else { return false }
    // "MoC" and "IoT" are acronyms; "McKay", "MMs" and roman numerals are not.
    let isRoman =
      bytes.dropLast().allSatisfy { Array("IVX".utf8).contains($0) }
      && Array("IVXABC".utf8).contains(bytes.last ?? 0)
    return !isRoman && (small == 0 || (small == 1 && bytes.count == 3 && bytes.last! <= 0x5A))
  }

  /// "SM-3", "F-35", "GE Vernova", "HPC/AI": next to a digit, or before a capitalised word.
  private static func isPartOfName(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let next = range.upperBound
    if next + 1 < bytes.count, bytes[next] == UInt8(ascii: "-") || bytes[next] == 0x20 {
      let after = bytes[next + 1]
      if after >= 0x30 && after <= 0x39 { return true }
      if bytes[next] == 0x20, after >= 0x41, after <= 0x5A { return true }
    }
    if next < bytes.count, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: "&") {
      return next + 1 < bytes.count && bytes[next + 1] > 0x20 && bytes[next + 1] < 0x80
    }
    let before = range.lowerBound - 1
    guard before >= 1 else { return false }
    // "FACT SHEET": the rest of a line in capitals.
    if bytes[before] == 0x20, bytes[before - 1] &- 0x41 < 26, before >= 3,
      bytes[before - 2] &- 0x41 < 26, bytes[before - 3] &- 0x41 < 26
    {
      return true
    }
    return bytes[before] == UInt8(ascii: "-") || bytes[before] == UInt8(ascii: ".")
      || bytes[before] == UInt8(ascii: "&")
  }

  // MARK: - Definitions

  private func definition(_ text: String, at index: Int, _ draft: Draft) -> Definition? {
    let bytes = draft.text.bytes
    let range = draft.wording.words[index].range
    if let open = Self.openBracket(before: range.lowerBound, bytes) {
      let end = Self.quoteEnd(after: range.upperBound, bytes)
      let next = end < bytes.count ? bytes[end] : 0
      // "법(IEEPA: International Emergency …)".
      if next == UInt8(ascii: ":") || (next == 0xEF && bytes[range.upperBound + 2] == 0x9A) {
        return words(
          after: range.upperBound + (next == 0xEF ? 3 : 1), text, range, draft)
      }
      // "고성능 컴퓨팅(HPC)", "액화천연가스(LNG, liquefied …)".
      guard Draft.closingBracket(bytes, end) != nil || next == UInt8(ascii: ",")
      else { return nil }
      return words(before: open, text, range, draft)
    }
    if let words = wordsBeside(text, range, draft) { return words }
    // "CDMO(Contract Development and Manufacturing Organization)".
    var at = range.upperBound
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard let length = Draft.openingBracket(bytes, at) else { return nil }
    return words(after: at + length, text, range, draft)
  }

  /// Where the bracket before an acronym opens, with or without a quotation mark between: ("MRO").
  private static func openBracket(before place: Int, _ bytes: [UInt8]) -> Int? {
    let offset = quoted(before: place, bytes)
    for length in [1, 3] where offset >= length {
      if Draft.openingBracket(bytes, offset - length) == length { return offset - length }
    }
    return nil
  }

  static func quoted(before offset: Int, _ bytes: [UInt8]) -> Int {
    if offset >= 1, bytes[offset - 1] == 0x22 { return offset - 1 }
    let isCurly =
      offset >= 3 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80
      && (bytes[offset - 1] == 0x9C || bytes[offset - 1] == 0x98)
    return isCurly ? offset - 3 : offset
  }

  private static func quoteEnd(after offset: Int, _ bytes: [UInt8]) -> Int {
    if offset < bytes.count, bytes[offset] == 0x22 { return offset + 1 }
    let isCurly =
      offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x9D || bytes[offset + 2] == 0x99)
    return isCurly ? offset + 3 : offset
  }

  /// The words in the bracket after an acronym: they open with its letter, or are not Latin.
  private func words(
    after offset: Int, _ text: String, _ range: Range<Int>, _ draft: Draft
  ) -> Definition? {
    let limit = min(draft.text.bytes.count, offset + 160)
    var end = offset
    while end < limit, Draft.closingBracket(draft.text.bytes, end) == nil,
      draft.text.bytes[end] != UInt8(ascii: ","), draft.text.bytes[end] != 0x0A,
      Draft.openingBracket(draft.text.bytes, end) == nil
    {
      end += 1
    }
    let words = draft.words(in: offset..<end)
    guard let first = words.first, let last = words.last else { return nil }
    let span = first.range.lowerBound..<last.range.upperBound
    if first.script == .latin {
      guard words.count >= 2, Self.fits(text, draft[span]) || Self.nearFit(text, draft[span]) != nil
      else { return nil }
    } else if span.count < 9 || words.count > 5
      || draft.text.bytes[offset..<end].contains(where: { $0 >= 0x30 && $0 <= 0x39 })
      || Draft.closingBracket(draft.text.bytes, end) == nil
    {
      return nil
    }
    return Definition(
      acronym: text, range: range, words: span, normal: Self.normal(draft[span]),
      isLatin: first.script == .latin)
  }

  /// The words before a bracket: Latin ones as many as the letters ask for, else the last word with the
  /// words before it as far as they are nouns of one name.
  private func words(
    before offset: Int, _ text: String, _ range: Range<Int>, _ draft: Draft
  ) -> Definition? {
    let bytes = draft.text.bytes
    var from = offset
    let floor = max(0, offset - 160)
    // A line that was broken to fit is no end; a sentence's beginning is.
    let start = draft.sentence(holding: range)?.lowerBound ?? offset
    while from > floor, bytes[from - 1] != 0x0A || from > start, !Self.endsName(bytes, from - 1) {
      from -= 1
    }
    let words = Array(draft.words(in: from..<offset))
    guard let last = words.last else { return nil }
    let tail = last.range.upperBound..<offset
    if tail.count > 1 {
      // 枠組み（CPF）: a name that ends in kana.
      guard last.script == .han, tail.count <= 9, Self.isHiragana(bytes[tail]) else { return nil }
      let name = last.range.lowerBound..<offset
      return Definition(
        acronym: text, range: range, words: name, normal: Self.normal(draft[name]), isLatin: false)
    }
    if last.script == .latin {
      if let name = nameWithCommas(before: offset, text, range, draft) { return name }
      let latin = Array(words.reversed().prefix { $0.script == .latin }.reversed())
      let count = min(latin.count, text.count + 4)
      for take in stride(from: 1, through: count, by: 1) {
        let span = latin[latin.count - take].range.lowerBound..<last.range.upperBound
        guard take >= 2 || draft[span].count > text.count + 3,
          Self.fits(text, draft[span]), Self.opens(text, draft[span]),
          // "a new member for the Northern Bank": a name begins with a capital where it ends with one.
          bytes[last.range.lowerBound] >= 0x61 || bytes[span.lowerBound] < 0x61
        else { continue }
        return Definition(
          acronym: text, range: range, words: span, normal: Self.normal(draft[span]), isLatin: true)
      }
      for take in stride(from: 2, through: count, by: 1) {
        let span = latin[latin.count - take].range.lowerBound..<last.range.upperBound
        if Self.nearFit(text, draft[span]) != nil {
          return Definition(
            acronym: text, range: range, words: span, normal: Self.normal(draft[span]),
            isLatin: true)
        }
      }
      return nil
    }
    guard last.range.count >= 6, last.stem == last.range || last.script != .hangul else {
      return nil
    }
    let name = Self.name(endingWith: words, bytes)
    return Definition(
      acronym: text, range: range, words: name, normal: Self.normal(draft[name]), isLatin: false)
  }

  /// "Ministry of Trade, Industry and Resources": a name whose initials are the acronym's, commas and all.
  private func nameWithCommas(
    before offset: Int, _ text: String, _ range: Range<Int>, _ draft: Draft
  ) -> Definition? {
    let bytes = draft.text.bytes
    var from = offset
    let floor = max(0, offset - 120)
    while from > floor, bytes[from - 1] != 0x0A,
      bytes[from - 1] == 0x2C || !Self.endsName(bytes, from - 1)
    {
      from -= 1
    }
    guard bytes[from..<offset].contains(0x2C) else { return nil }
    let words = Array(draft.words(in: from..<offset))
    guard let last = words.last, offset - last.range.upperBound <= 1 else { return nil }
    for take in stride(from: 3, through: min(words.count, text.count + 4), by: 1) {
      let span = words[words.count - take].range.lowerBound..<last.range.upperBound
      guard bytes[span].contains(0x2C), Self.opens(text, draft[span]),
        Self.fits(text, draft[span]),
        words.suffix(take).allSatisfy({ word in
          bytes[word.range.lowerBound] < 0x61 || Self.smallWords.contains(draft[word.range])
        })
      else { continue }
      return Definition(
        acronym: text, range: range, words: span, normal: Self.normal(draft[span]), isLatin: true)
    }
    return nil
  }

  /// The last word with the katakana and kanji that stand right before it: 国際エネルギー機関.
  private static func name(endingWith words: [Word], _ bytes: [UInt8]) -> Range<Int> {
    guard var start = words.last?.range.lowerBound, let end = words.last?.range.upperBound,
      words.last?.script != .hangul
    else { return words.last?.range ?? 0..<0 }
    for word in words.dropLast().reversed() where word.script == .han || word.script == .katakana {
      let gap = bytes[word.range.upperBound..<max(start, word.range.upperBound)]
      guard gap.isEmpty || gap.elementsEqual("・".utf8) else { break }
      start = word.range.lowerBound
    }
    return start..<end
  }

  private static func isHiragana(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      Scalars.isHiragana($0.value)
    }
  }

  private static func endsName(_ bytes: [UInt8], _ at: Int) -> Bool {
    [
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"),
      UInt8(ascii: "."),
    ]
    .contains(bytes[at])
  }

  static func normal(_ words: String) -> String {
    words.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
