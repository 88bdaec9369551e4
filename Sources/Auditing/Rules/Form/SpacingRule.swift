// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Blanks that are missing, doubled or in the wrong place, one note for each kind.
struct SpacingRule: Rule {
  let id = "spacing"
  let title = Text(en: "Spacing", ko: "띄어쓰기", ja: "空白")
  let severity = Severity.note

  func findings(in draft: Draft) -> [Finding] {
    glyphs(draft) + [doubled(draft), beforePunctuation(draft)].compactMap(\.self)
  }

  // MARK: - Enumerating glyphs

  private struct Uses {
    var spaced: [Int] = []
    var joined: [Range<Int>] = []
  }

  /// A glyph that has a blank after it in most places and none in a few, or the other way round.
  private func glyphs(_ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    var uses: [UInt32: Uses] = [:]
    for block in draft.outline.blocks where block.kind != .verbatim && block.kind != .furniture {
      var at = block.range.lowerBound
      while at < block.range.upperBound {
        guard bytes[at] == 0xE2 else {
          at += 1
          continue
        }
        let (scalar, next) = Scalars.at(bytes, at)
        if Self.enumerators.contains(scalar) {
          let after = next < block.range.upperBound ? Scalars.at(bytes, next).value : 0
          if Scalars.isBlank(after) {
            uses[scalar, default: Uses()].spaced.append(next)
          } else if Scalars.isLetter(after), !isWithinWord(at, bytes) {
            uses[scalar, default: Uses()].joined.append(at..<next)
          }
        }
        at = max(next, at + 1)
      }
    }
    return uses.sorted { $0.key < $1.key }.compactMap { glyph, uses in
      finding(glyph, uses)
    }
  }

  private static let enumerators = Set("△▲▷▶○●◇◆□■▸▹◦•".unicodeScalars.map(\.value))

  /// "○○부" hides a name; "3△" is a score.
  private func isWithinWord(_ at: Int, _ bytes: [UInt8]) -> Bool {
    let before = Scalars.before(bytes, at).value
    return Scalars.isLetter(before) || Scalars.isDigit(before) || Self.enumerators.contains(before)
  }

  private func finding(_ glyph: UInt32, _ uses: Uses) -> Finding? {
    guard let first = uses.joined.first, uses.spaced.count >= 3,
      uses.spaced.count >= uses.joined.count * 2, let scalar = Unicode.Scalar(glyph)
    else { return nil }
    let count = uses.joined.count
    let mark = String(Character(scalar))
    let all = uses.spaced.count + count
    return Finding(
      .note, first,
      Text(
        en: "\(count) of \(all) “\(mark)” have no blank after them.",
        ko: "‘\(mark)’ \(all)개 가운데 \(count)개는 뒤를 띄어 쓰지 않음.",
        ja: "「\(mark)」\(all)個のうち\(count)個は後に空白がない。"),
      evidence: uses.joined.dropFirst().map { .init($0) },
      fix: Finding.Fix(
        Text(en: "insert the blanks", ko: "띄어 씀", ja: "空白を入れる"),
        uses.joined.map { .init($0.upperBound..<$0.upperBound, " ") }))
  }

  // MARK: - Doubled blanks, blanks before punctuation

  private func doubled(_ draft: Draft) -> Finding? {
    let places = places(draft) { bytes, at, range in
      guard bytes[at] == 0x20, bytes[at + 1] == 0x20, bytes[at - 1] != 0x20,
        Self.isText(bytes[at - 1]), !(bytes[at - 1] == 0x3E && (at < 2 || bytes[at - 2] == 0x0A))
      else { return nil }
      var end = at + 1
      while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
      // Wide gaps are columns of a layout, not slips of the thumb.
      guard end < range.upperBound, end - at <= 3, bytes[end] != 0x0A else { return nil }
      return at..<end
    }
    guard let first = places.first, places.count <= 3 + draft.outline.blocks.count / 10 else {
      return nil
    }
    let count = places.count
    return Finding(
      .note, first,
      Text(
        en: "Two blanks in a row in \(count) place(s).", ko: "빈칸이 겹친 곳이 \(count)곳 있음.",
        ja: "空白が重なったところが\(count)か所ある。"),
      evidence: places.dropFirst().map { .init($0) },
      fix: Finding.Fix(
        Text(en: "use one blank", ko: "한 칸으로 줄임", ja: "一つにする"), places.map { .init($0, " ") }))
  }

  private func beforePunctuation(_ draft: Draft) -> Finding? {
    let places = places(draft) { bytes, at, range in
      guard bytes[at] == 0x20, Self.isText(bytes[at - 1]) else { return nil }
      let mark = bytes[at + 1]
      guard mark == 0x2C || mark == 0x2E || mark == 0x29 else { return nil }
      // " .5", " ...", " .gov" are no stops.
      let after = at + 2 < range.upperBound ? bytes[at + 2] : 0x20
      guard after == 0x20 || after == 0x0A || after >= 0x80, Scalars.before(bytes, at).value != 0x28
      else { return nil }
      return at..<(at + 1)
    }
    guard let first = places.first, places.count <= 3 + draft.outline.blocks.count / 10 else {
      return nil
    }
    let count = places.count
    return Finding(
      .note, first.lowerBound..<(first.upperBound + 1),
      Text(
        en: "A blank before a punctuation mark in \(count) place(s).",
        ko: "문장 부호 앞에 빈칸이 있는 곳이 \(count)곳 있음.", ja: "句読点の前に空白があるところが\(count)か所ある。"),
      evidence: places.dropFirst().map { .init($0) },
      fix: Finding.Fix(
        Text(en: "delete the blank", ko: "빈칸을 지움", ja: "空白を削除する"), places.map { .init($0, "") }))
  }

  private static func isText(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "|") }

  /// Places in running text where a pattern fits; the pattern may look one byte back and two ahead.
  private func places(
    _ draft: Draft, _ pattern: ([UInt8], Int, Range<Int>) -> Range<Int>?
  ) -> [Range<Int>] {
    let bytes = draft.text.bytes
    var places: [Range<Int>] = []
    for block in draft.outline.blocks {
      switch block.kind {
      case .paragraph, .bullet, .footnote, .note, .source, .caption: break
      default: continue
      }
      var at = block.content.lowerBound + 1
      while at + 1 < block.content.upperBound {
        if bytes[at] == 0x20, let place = pattern(bytes, at, block.content) {
          places.append(place)
          at = place.upperBound
        } else {
          at += 1
        }
      }
    }
    return places
  }
}
