// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Numbers of a list's items that do not count on: "(a) … (b) … (d)", 「第1に…第3に」, "첫째 … 셋째", items
/// "(1)", "(3)", "(3)".
struct ListNumbersRule: Rule {
  let id = "list-numbers"
  let title = Text(en: "Numbers of a list", ko: "항목 번호", ja: "項目の番号")
  let severity = Severity.warning

  /// One number of a list and what it was read from.
  private struct Item {
    let value: Int
    let range: Range<Int>
  }

  func findings(in draft: Draft) -> [Finding] {
    items(of: draft) + words(of: draft) + letters(of: draft) + circles(of: draft)
  }

  // MARK: - Items

  /// Items of one list, each a block of its own, with numbers in brackets or circles.
  private func items(of draft: Draft) -> [Finding] {
    let blocks = draft.outline.blocks
    var runs: [[Item]] = []
    var last: (parent: Int?, level: Int, index: Int)?
    for (index, block) in blocks.enumerated() where block.kind == .bullet {
      guard block.role != .references, let value = Self.bracketed(block.marker, draft) else {
        continue
      }
      let item = Item(value: value, range: block.marker)
      if let known = last, known.parent == block.parent, known.level == block.level,
        index - known.index <= 4, !runs.isEmpty, value != 1
      {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
      last = (block.parent, block.level, index)
    }
    return runs.filter { $0.count >= 3 && $0[0].value == 1 }.compactMap { check($0, draft) }
  }

  /// "(3) ", "③ ", "3) ": the number of a marker that is in a bracket or circle.
  private static func bracketed(_ marker: Range<Int>, _ draft: Draft) -> Int? {
    let bytes = draft.text.bytes
    let (first, _) = Scalars.at(bytes, marker.lowerBound)
    if first >= 0x2460, first <= 0x2473 { return Int(first) - 0x245F }
    guard let digits = DigitStyle.run(in: bytes, marker), digits.style != .raised else {
      return nil
    }
    let after = Scalars.at(bytes, digits.range.upperBound).value
    return after == 0x29 || after == 0xFF09 ? digits.value : nil
  }

  // MARK: - Words

  /// "First, … Second, …" through the text; a list ends where another begins.
  private func words(of draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    let places = draft.all(Self.words, in: 0..<bytes.count)
    return Self.series.indices.flatMap { list -> [Finding] in
      var runs: [[Item]] = []
      for (number, place) in places where number == list {
        guard let value = Self.values[list][draft[place].lowercased()], Self.opens(place, bytes)
        else { continue }
        if value > 1, let last = runs.last?.last, place.lowerBound - last.range.upperBound < 6_000 {
          runs[runs.count - 1].append(Item(value: value, range: place))
        } else {
          runs.append([Item(value: value, range: place)])
        }
      }
      return runs.filter { $0.count >= 2 && $0[0].value == 1 }.compactMap { check($0, draft) }
    }
  }

  /// Whether a word opens a sentence or clause and a comma follows it, or に.
  private static func opens(_ place: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let (before, _) = Scalars.before(bytes, place.lowerBound)
    let (last, _) = Scalars.before(bytes, place.upperBound)
    guard Scalars.isHangul(last) || Scalars.isLatin(last) else {
      return !Scalars.isHan(before) && !Scalars.isDigit(before)
    }
    guard Scalars.at(bytes, place.upperBound).value == 0x2C, !Scalars.isLetter(before) else {
      return false
    }
    // "He came first, …" opens nothing.
    var start = place.lowerBound
    while start > 0, Scalars.isBlank(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    return start == 0 || !Scalars.isLetter(Scalars.before(bytes, start).value)
      || bytes[start..<place.lowerBound].contains(0x0A)
      || bytes[max(0, start - 4)..<start].elementsEqual(" and".utf8)
  }

  /// The words of each series by their number, those of one number between bars.
  private static let series = [
    "첫째 둘째 셋째 넷째 다섯째 여섯째 일곱째",
    "first|firstly second|secondly third|thirdly fourth|fourthly fifth|fifthly sixth",
    "第一に|第1に|第１に 第二に|第2に|第２に 第三に|第3に|第３に 第四に|第4に|第４に 第五に|第5に|第５に 第六に|第6に|第６に",
  ]
  private static let words = WordLists(
    series.map { $0.split(separator: " ").joined(separator: "|") })
  private static let values = series.map { series in
    Dictionary(
      uniqueKeysWithValues: series.split(separator: " ").enumerated().flatMap { index, words in
        words.split(separator: "|").map { (String($0), index + 1) }
      })
  }

  // MARK: - Letters and numbers in a sentence

  /// "(a) …, (b) … and (c) …" or "(1) …、(2) …" within one paragraph.
  private func letters(of draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    return draft.outline.blocks.flatMap { block -> [Finding] in
      guard block.kind == .paragraph || block.kind == .bullet, block.role != .references else {
        return []
      }
      var runs: [[Item]] = []
      var end = block.content.lowerBound
      for open in draft.openings(in: block.content) where open >= end {
        guard let item = Self.inline(open, block.content, bytes) else { continue }
        end = item.range.upperBound
        if item.value == 1 {
          runs.append([item])
        } else if !runs.isEmpty {
          runs[runs.count - 1].append(item)
        }
      }
      return runs.filter { $0.count >= 3 }.compactMap { check($0, draft) }
    }
  }

  /// "① …, ② …, ③ …" within one paragraph.
  private func circles(of draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    return draft.outline.blocks.flatMap { block -> [Finding] in
      guard block.kind == .paragraph || block.kind == .bullet, block.role != .references else {
        return []
      }
      var runs: [[Item]] = []
      var at = block.content.lowerBound
      while let lead = bytes[at..<block.content.upperBound].firstIndex(of: 0xE2) {
        let (scalar, next) = Scalars.at(bytes, lead)
        at = min(next, block.content.upperBound)
        guard (0x2460...0x2473).contains(scalar) else { continue }
        let item = Item(value: Int(scalar) - 0x245F, range: lead..<next)
        if item.value == 1 {
          runs.append([item])
        } else if !runs.isEmpty {
          runs[runs.count - 1].append(item)
        }
      }
      return runs.filter { $0.count >= 3 }.compactMap { check($0, draft) }
    }
  }

  /// "(b)" or "(2)" before a word.
  private static func inline(_ at: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Item? {
    guard let open = Draft.openingBracket(bytes, at), at + open + 1 < range.upperBound else {
      return nil
    }
    let start = at + open
    let before = at > range.lowerBound ? Scalars.before(bytes, at).value : 0x20
    guard Scalars.isBlank(before) || [0x3001, 0x3002, 0xFF0C].contains(before) else { return nil }
    var end = start + 1
    var value = 0
    if bytes[start] >= 0x61, bytes[start] <= 0x68 {
      value = Int(bytes[start]) - 0x60
    } else if let number = WrittenDate.number(bytes, start, range.upperBound), number.digits <= 2 {
      (value, end) = (number.value, number.end)
    }
    guard value > 0, let close = Draft.closingBracket(bytes, end) else { return nil }
    let after = Scalars.at(bytes, end + close).value
    guard Scalars.isBlank(after) || Scalars.isEastAsian(after) else { return nil }
    return Item(value: value, range: at..<(end + close))
  }

  // MARK: - Findings

  /// One slip in a list is a slip; several are another way of counting.
  private func check(_ run: [Item], _ draft: Draft) -> Finding? {
    let slips = NumberingSlip.all(in: run.map(\.value))
    guard slips.count == 1, let slip = slips.first, slip.index > 0 else { return nil }
    let (item, last) = (run[slip.index], run[slip.index - 1])
    let (words, before) = (draft.excerpt(item.range), draft.excerpt(last.range))
    return Finding(
      .warning, item.range,
      Text(
        en: "“\(words)” follows “\(before)”: the numbers do not.",
        ko: "‘\(before)’ 다음에 ‘\(words)’ 순서로, 번호가 이어지지 않음.",
        ja: "「\(before)」の次が「\(words)」で、番号が続いていない。"),
      evidence: [.init(last.range)])
  }
}
