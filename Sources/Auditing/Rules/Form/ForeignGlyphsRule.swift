// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Characters that look right and are not: simplified Chinese or old forms in Japanese, Cyrillic and
/// Greek letters in Latin words, a small l among capitals, loose jamo, radicals, invisible characters.
struct ForeignGlyphsRule: Rule {
  let id = "foreign-glyphs"
  let title = Text(en: "Characters of another script", ko: "다른 문자 체계의 글자", ja: "別の文字体系の文字")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    var hits = GlyphHits()
    hits.find(in: draft.text.bytes)
    var findings: [Finding] = []
    findings += JapaneseForms(draft).findings(simplified: hits.simplified, old: hits.old)
    findings += hits.lookAlikes.compactMap { LookAlikes(draft).finding(at: $0) }
    findings += CapitalTwins(draft).findings
    findings += hits.kanaTwins.compactMap { KanaTwins(draft).finding(at: $0) }
    if draft.document.language == .en { findings += wideMarks(hits.wideMarks, draft) }
    findings += HangulParts(draft).findings(
      loose: hits.looseJamo, parts: hits.jamo, marks: hits.voicing)
    findings += [
      invisible(hits.invisible, draft), broken(hits.broken, draft), radicals(hits.radicals, draft),
      mixedWidth(hits.wideDigits, draft),
    ].compactMap(\.self)
    return findings
  }

  /// A comma or full stop of East Asia among English words.
  private func wideMarks(_ places: [Range<Int>], _ draft: Draft) -> [Finding] {
    guard let first = places.first else { return [] }
    let mark = draft[first]
    let edits = places.map { place in
      let next = Scalars.at(draft.text.bytes, place.upperBound).value
      let sign = ["、", "，"].contains(draft[place]) ? "," : "."
      return Finding.Fix.Edit(place, Scalars.isBlank(next) || next == 0 ? sign : sign + " ")
    }
    return [
      Finding(
        .warning, first,
        Text(
          en: "“\(mark)” is an East Asian mark among English words.",
          ko: "영어 문장에 동아시아 문장 부호 ‘\(mark)’ 표기가 있음.", ja: "英文に和文の記号「\(mark)」がある。"),
        evidence: places.dropFirst().map { .init($0) },
        fix: Finding.Fix(Text(en: "use the Latin mark", ko: "로마자 부호로 고침", ja: "欧文の記号に直す"), edits))
    ]
  }

  private func invisible(_ places: [Range<Int>], _ draft: Draft) -> Finding? {
    guard let first = places.first else { return nil }
    let count = places.count
    return Finding(
      .warning, first,
      Text(
        en: "\(count) invisible character(s) in the text.", ko: "보이지 않는 문자가 \(count)개 있음.",
        ja: "見えない文字が\(count)個ある。"),
      evidence: places.dropFirst().prefix(20).map { .init($0) },
      fix: Finding.Fix(
        Text(en: "delete them", ko: "모두 지움", ja: "すべて削除する"), places.map { .init($0, "") }))
  }

  private func broken(_ places: [Range<Int>], _ draft: Draft) -> Finding? {
    guard let first = places.first else { return nil }
    let count = places.count
    return Finding(
      .warning, first,
      Text(
        en: "\(count) character(s) were lost in conversion and cannot be shown.",
        ko: "변환 과정에서 깨져 표시되지 않는 글자가 \(count)개 있음.", ja: "変換で失われ、表示できない文字が\(count)個ある。"),
      evidence: places.dropFirst().prefix(20).map { .init($0) })
  }

  private func radicals(_ places: [Range<Int>], _ draft: Draft) -> Finding? {
    guard let first = places.first else { return nil }
    let count = places.count
    let edits = places.compactMap { place in
      HanForms.ideograph(forRadical: Scalars.at(draft.text.bytes, place.lowerBound).value)
        .flatMap(Unicode.Scalar.init)
        .map { Finding.Fix.Edit(place, String(Character($0))) }
    }
    return Finding(
      .warning, first,
      Text(
        en: "\(count) radical sign(s) stand for whole characters, as after copying from a PDF.",
        ko: "PDF에서 옮긴 듯, 한자 자리에 부수 기호가 \(count)개 들어 있음.",
        ja: "PDFからの複写のためか、漢字の代わりに部首記号が\(count)個ある。"),
      evidence: places.dropFirst().prefix(20).map { .init($0) },
      fix: Finding.Fix(Text(en: "write the characters", ko: "한자로 고침", ja: "漢字に直す"), edits))
  }

  /// Numbers in digits of two widths.
  private func mixedWidth(_ digits: [Range<Int>], _ draft: Draft) -> Finding? {
    let bytes = draft.text.bytes
    var numbers: [Range<Int>] = []
    var read = 0
    for digit in digits where digit.lowerBound >= read {
      var start = digit.lowerBound
      while true {
        let (scalar, first) = Scalars.before(bytes, start)
        guard Self.isOfNumber(scalar) else { break }
        start = first
      }
      var end = digit.upperBound
      while true {
        let (scalar, next) = Scalars.at(bytes, end)
        guard Self.isOfNumber(scalar) else { break }
        end = next
      }
      read = end
      if bytes[start..<end].contains(where: { $0 &- 0x30 < 10 }) { numbers.append(start..<end) }
    }
    guard let first = numbers.first else { return nil }
    let words = draft[first]
    return Finding(
      .note, first,
      Text(
        en: "“\(words)” mixes digits of two widths.", ko: "‘\(words)’: 한 숫자에 전각과 반각이 섞여 있음.",
        ja: "「\(words)」は一つの数に全角と半角が混ざっている。"),
      evidence: numbers.dropFirst().map { .init($0) },
      fix: Finding.Fix(
        Text(en: "use ASCII digits", ko: "반각으로 고침", ja: "半角に直す"),
        numbers.map { .init($0, Self.narrow(draft[$0])) }))
  }

  private static func isOfNumber(_ scalar: UInt32) -> Bool {
    Scalars.isDigit(scalar) || (scalar >= 0xFF10 && scalar <= 0xFF19)
  }

  private static func narrow(_ number: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in number.unicodeScalars {
      let isWide = scalar.value >= 0xFF10 && scalar.value <= 0xFF19
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }
}

/// Places of characters that may be foreign where they stand, from one pass over the text.
struct GlyphHits {
  private(set) var simplified: [Range<Int>] = []
  private(set) var old: [Range<Int>] = []
  private(set) var lookAlikes: [Range<Int>] = []
  private(set) var looseJamo: [Range<Int>] = []
  private(set) var jamo: [Range<Int>] = []
  private(set) var voicing: [Range<Int>] = []
  private(set) var invisible: [Range<Int>] = []
  private(set) var broken: [Range<Int>] = []
  private(set) var radicals: [Range<Int>] = []
  private(set) var wideDigits: [Range<Int>] = []
  /// Ideographs between katakana that look like one.
  private(set) var kanaTwins: [Range<Int>] = []
  /// 、 and 。 after a Latin letter.
  private(set) var wideMarks: [Range<Int>] = []

  mutating func find(in bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 || Self.isPlain[Int(lead)] {
        at += lead < 0x80 ? 1 : lead >= 0xE0 ? 3 : 2
        continue
      }
      let (scalar, next) = Scalars.at(bytes, at)
      note(scalar, at..<next, bytes)
      at = next
    }
  }

  /// Lead bytes of characters that are never hits: Hangul (EB, EC, most of EA and ED are looked at in vain
  /// too seldom to matter), Latin-1 letters.
  private static let isPlain: [Bool] = (0..<256).map { $0 == 0xEB || $0 == 0xEC || $0 == 0xC3 }

  private mutating func note(_ scalar: UInt32, _ range: Range<Int>, _ bytes: [UInt8]) {
    switch scalar {
    case 0x4E00...0x9FFF:
      if HanForms.japanese(forSimplified: scalar) != nil {
        simplified.append(range)
      } else if HanForms.current(forOld: scalar) != nil {
        old.append(range)
      } else if KanaTwins.kana(for: scalar, at: range, bytes) != nil {
        kanaTwins.append(range)
      }
    case 0x3001, 0x3002, 0xFF0C:
      let next = Scalars.at(bytes, range.upperBound).value
      if Scalars.isLatin(Scalars.before(bytes, range.lowerBound).value),
        Scalars.isLatin(next) || Scalars.isBlank(next) || next == 0
      {
        wideMarks.append(range)
      }
    case 0x370...0x52F:
      // One hit a word.
      let isSameWord =
        lookAlikes.last.map { last in
          !bytes[last.upperBound..<range.lowerBound].contains { $0 <= 0x40 }
            && range.lowerBound - last.upperBound < 40
        } ?? false
      if !isSameWord { lookAlikes.append(range) }
    case 0x3131...0x318E: looseJamo.append(range)
    case 0x1100...0x11FF: jamo.append(range)
    case 0x3099, 0x309A: voicing.append(range)
    case 0x200B, 0x200C, 0x2060, 0xAD: invisible.append(range)
    case 0x200D:
      let isEmoji =
        Scalars.before(bytes, range.lowerBound).value >= 0xFE00
        || Scalars.at(bytes, range.upperBound).value >= 0x2600
      if !isEmoji { invisible.append(range) }
    case 0xFEFF: if range.lowerBound > 0 { invisible.append(range) }
    case 0xFFFD: broken.append(range)
    case 0x2F00...0x2FD5: radicals.append(range)
    case 0xFF10...0xFF19: wideDigits.append(range)
    default: break
    }
  }
}
