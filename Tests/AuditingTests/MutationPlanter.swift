// SPDX-License-Identifier: Apache-2.0
import Auditing
import Foundation
import Testing

/// A clean text with one slip planted in it.
struct PlantedSlip {
  /// What was done: "part", "total", "share".
  let kind: String
  let text: String
  /// What was changed into what, for the report.
  let change: String
  /// The bytes that differ.
  let range: Range<Int>
}

extension PlantedSlip {
  /// Slips written by hand, one a line: the kind, the right words and the wrong ones, with tabs between. Words with
  /// tabs of their own have as many on both sides; `\n` stands for the end of a line.
  static func read(_ lines: String, in text: String) -> [PlantedSlip] {
    lines.split(separator: "\n").compactMap { line in
      let fields = line.replacing("\\n", with: "\n").components(separatedBy: "\t")
      let half = (fields.count - 1) / 2
      guard half >= 1, fields.count == 2 * half + 1 else { return nil }
      let old = fields[1...half].joined(separator: "\t")
      let new = fields[(half + 1)...].joined(separator: "\t")
      guard let place = text.range(of: old) else {
        Issue.record("“\(old)” stands nowhere in the brief")
        return nil
      }
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      return PlantedSlip(
        kind: fields[0], text: text.replacingCharacters(in: place, with: new),
        change: "\(old) → \(new)", range: start..<(start + new.utf8.count))
    }
  }
}

/// Plants slips of the pen in a clean text, one at a time.
///
/// Each kind looks for the places where its slip would contradict something else in the same text: a part
/// beside its total, a name that stands elsewhere, a year that its address repeats. A number that
/// nothing depends on is not touched; nobody could find that.
struct MutationPlanter {
  let text: String

  init(_ text: String) { self.text = text }

  func slips() -> [PlantedSlip] {
    amounts() + shares() + averages() + multiples() + urlYears() + names() + counts() + brackets()
      + footnotes() + tableNumbers() + duplicates() + tracking()
  }

  // MARK: - Numbers that others depend on

  /// A digit of a part or a total: amounts in a bracket with two or more others of their unit, with
  /// the total before it, and the cells of a table that has a total.
  private func amounts() -> [PlantedSlip] {
    let bracketed = matches(
      #"[0-9][0-9.,조]*\s?(?:억|조|만|million|billion|億|兆)?\s?(?:[0-9]+億)?(?:달러|원|엔|円)?\s?(?:\(|（)[^()（）\n]{8,200}(?:\)|）)"#
    )
    var slips: [PlantedSlip] = []
    for place in bracketed {
      let inner = text[place]
      let money = numbers(in: inner).filter { isAmount($0) }
      guard money.count >= 3 else { continue }
      slips.append(change(money[0], "total"))
      slips.append(change(money[1], "part"))
    }
    for (row, isTotal) in tableRows() {
      let cells = numbers(in: text[row])
      guard let last = cells.last, let value = number(last), value >= 100 else { continue }
      slips.append(change(last, isTotal ? "table total" : "table part"))
    }
    return slips
  }

  private func shares() -> [PlantedSlip] {
    numbers(in: text[...]).filter { after($0).hasPrefix("%") && isChecked($0) && !isRate($0) }
      .prefix(3).map { change($0, "share or growth") }
  }

  private func averages() -> [PlantedSlip] {
    matches(#"(?:연평균|年平均|or [A-Z]{3} ?)\s?[0-9][0-9.,]*"#).compactMap { place in
      numbers(in: text[place]).last.map { change($0, "average") }
    }
  }

  private func multiples() -> [PlantedSlip] {
    matches(#"[0-9.]+(?:배|倍| times)"#).compactMap { place in
      numbers(in: text[place]).first.map { change($0, "multiple") }
    }
  }

  /// The year or the month in the address of a source that is dated beside it.
  private func urlYears() -> [PlantedSlip] {
    matches(#"/20[0-9]{2}/[0-9]{2}"#).prefix(2).map { place in
      let start = text.index(place.lowerBound, offsetBy: 1)
      let year = start..<text.index(start, offsetBy: 4)
      return replace(year, with: String(Int(text[year])! - 2), "year in a URL")
    }
  }

  // MARK: - Names and counts

  /// A letter of a name that stands three times or more.
  private func names() -> [PlantedSlip] {
    let pattern = #"[가-힣]{4,}|[A-Z][a-z]{5,}|[ァ-ヺー]{4,}"#
    let places = Dictionary(grouping: matches(pattern)) { root(String(text[$0])) }
    return places.filter { $0.value.count >= 3 }.keys.sorted().compactMap { name in
      guard isInvented(name), let place = places[name]?.last else { return nil }
      let letters = Array(name)
      let index = letters.count / 2
      guard let other = Self.slips[letters[index]] else { return nil }
      let start = text.index(place.lowerBound, offsetBy: index)
      return replace(start..<text.index(after: start), with: String(other), "letter of a name")
    }
  }

  /// Names made up for these briefs, in the heads of their words.
  private static let invented = [
    "스칸다르크", "하람테크", "세인정밀", "살라다르", "로드리칸", "벨다크", "Skandmark", "Brackwater", "Kellerman",
    "Ostrava", "Harwick",
    "Hollins", "Lorvik", "Estmark", "Norland", "カミナカ", "アサヒナ", "ヤマシロ", "トキワ",
  ]
  private func isInvented(_ name: String) -> Bool { Self.invented.contains(name) }
  private func root(_ word: String) -> String {
    Self.invented.first { word.hasPrefix($0) } ?? word
  }

  /// Letters that are mistaken for one another.
  private static let slips: [Character: Character] = [
    "다": "더", "테": "태", "정": "전", "르": "러", "드": "두", "리": "라", "람": "랑", "라": "러",
    "d": "b", "k": "h", "e": "a", "r": "n", "w": "v", "i": "e", "l": "t", "t": "l", "a": "o",
    "ナ": "タ", "シ": "ツ", "キ": "ギ", "ヒ": "ビ", "マ": "ア", "m": "n", "v": "u",
  ]

  private func counts() -> [PlantedSlip] {
    let swaps = [
      "세 가지": "네 가지", "네 가지 과제": "세 가지 과제", "두 가지 조치": "세 가지 조치", "(2건)": "(3건)", "(3건)": "(2건)",
      "세 분야(": "두 분야(", "three criteria": "four criteria", "five minerals": "six minerals",
      "two steps": "three steps", "3つの分野": "4つの分野", "4種類（": "3種類（", "3つである": "4つである",
    ]
    return swaps.keys.sorted().compactMap { word in
      text.range(of: word).map { replace($0, with: swaps[word]!, "count") }
    }
  }

  // MARK: - Form

  private func brackets() -> [PlantedSlip] {
    // A closing bracket of running text, not of an address.
    matches(#"[가-힣a-zぁ-ん円][)）]"#).prefix(1).map { place in
      let close = text.index(before: place.upperBound)..<place.upperBound
      return replace(close, with: "", "bracket")
    }
  }

  private func footnotes() -> [PlantedSlip] {
    if let body = text.range(of: "\n2) ") {
      return [replace(body, with: "\n3) ", "footnote number")]
    }
    if let body = text.range(of: "\n[^1]:") {
      return [replace(body, with: "\n[^2]:", "footnote number")]
    }
    return []
  }

  private func tableNumbers() -> [PlantedSlip] {
    matches(#"\n(?:표 1|Table 1|表1)(?=[. ])"#).prefix(1).map { place in
      let one = text.index(before: place.upperBound)..<place.upperBound
      return replace(one, with: "2", "table number")
    }
  }

  /// The date of a source and its address: a month that the address contradicts.
  private func duplicates() -> [PlantedSlip] {
    matches(#"\(검색일: 2026\. |accessed [0-9]+ [A-Z][a-z]+ 2026|（2026年[0-9]+月[0-9]+日アクセス"#).prefix(1)
      .compactMap {
        place in
        guard let year = text[place].range(of: "2026") else { return nil }
        return replace(year, with: "2023", "access date before publication")
      }
  }

  private func tracking() -> [PlantedSlip] {
    matches(#"https://[^>\s]+(?=>)"#).prefix(1).map { place in
      replace(
        place.upperBound..<place.upperBound, with: "?utm_source=chatgpt.com", "tracking parameter")
    }
  }

  // MARK: - Reading the text

  func matches(_ pattern: String) -> [Range<String.Index>] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      Range($0.range, in: text)
    }
  }

  private func numbers(in part: Substring) -> [Range<String.Index>] {
    let expression = try? NSRegularExpression(pattern: "[0-9]+(?:[.,][0-9]+)*")
    let range = NSRange(part.startIndex..<part.endIndex, in: text)
    return (expression?.matches(in: text, range: range) ?? []).compactMap {
      Range($0.range, in: text)
    }
  }

  private func number(_ place: Range<String.Index>) -> Double? {
    Double(text[place].filter { $0 != "," })
  }

  private func after(_ place: Range<String.Index>) -> Substring {
    text[place.upperBound...].prefix(12)
  }

  private func isAmount(_ place: Range<String.Index>) -> Bool {
    let next = after(place).drop { $0 == " " }
    return ["억", "조", "만", "million", "billion", "億", "兆"].contains { next.hasPrefix($0) }
  }

  /// One of two rates that the text contrasts: "from 10% to 7%".
  private func isRate(_ place: Range<String.Index>) -> Bool {
    let next = after(place).dropFirst()
    let before = text[..<place.lowerBound].suffix(12)
    return next.hasPrefix("から") || next.hasPrefix("に下") || next.hasPrefix("에서")
      || next.hasPrefix("로 인하") || before.hasSuffix("from ") || before.hasSuffix("to ")
  }

  /// Shares that the same sentence lets one compute: it has two amounts.
  private func isChecked(_ place: Range<String.Index>) -> Bool {
    let start = text[..<place.lowerBound].lastIndex { $0 == "\n" } ?? text.startIndex
    let end = text[place.upperBound...].firstIndex { $0 == "\n" } ?? text.endIndex
    let line = text[start..<end]
    guard !line.contains("|") else { return false }
    let sentence = line.components(separatedBy: [". ", "。"].first { line.contains($0) } ?? "\n")
      .first { $0.contains(text[place] + "%") }
    guard let sentence else { return false }
    let amounts = sentence.matches(of: /[0-9][0-9.,]*\s?(?:억|조|만|million|billion|億|兆|円|台)/).count
    return amounts >= 2
  }

  /// The rows of tables that have a total, and whether each is it.
  private func tableRows() -> [(Range<String.Index>, Bool)] {
    var rows: [(Range<String.Index>, Bool)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.hasPrefix("|") || line.contains("\t") {
      let isTotal = line.contains("합계") || line.contains("Total |") || line.contains("| 合計")
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      guard line.contains(where: \.isNumber),
        isTotal || next.contains("합계") || next.contains("Total |")
          || next.contains("| 合計")
      else { continue }
      rows.append((line.startIndex..<line.endIndex, isTotal))
    }
    // The last number of a row may be a day count: only rows whose total has that column.
    return rows.filter { row, isTotal in
      isTotal || !text[row].contains("| 60 |") && !text[row].contains("| 45 |")
    }
  }

  // MARK: - Planting

  /// The first digit of a number made another: 48 becomes 58, 950 becomes 850.
  private func change(_ place: Range<String.Index>, _ kind: String) -> PlantedSlip {
    var digits = Array(text[place])
    let first = digits[0].wholeNumberValue ?? 0
    digits[0] = Character("\(first == 9 ? 8 : first + 1)")
    return replace(place, with: String(digits), kind)
  }

  func replace(
    _ place: Range<String.Index>, with new: String, _ kind: String
  ) -> PlantedSlip {
    var copy = text
    copy.replaceSubrange(place, with: new)
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    return PlantedSlip(
      kind: kind, text: copy, change: "\(text[place]) → \(new)",
      range: start..<(start + new.utf8.count))
  }
}
