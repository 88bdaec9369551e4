// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A bracketed count at the head of a list, "Members present (9): …", "출석위원(6명): …", 「出席委員（6名）：」, and counts in
/// brackets behind the names of a list: "Dublin (three), Cork (two) and Rosslare (one)".
struct HeadedLists {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] {
    draft.openings.compactMap(headed) + draft.statements.compactMap { bracketed($0.range) }
  }

  // MARK: - "Members present (9): …"

  private func headed(_ open: Int) -> Finding? {
    guard let width = Draft.openingBracket(bytes, open),
      let (value, end) = number(at: open + width),
      case let after = Self.people.match(in: bytes, at: end, before: bytes.count)?.upperBound ?? end,
      let close = Draft.closingBracket(bytes, after),
      let colon = Self.colons.match(in: bytes, at: after + close, before: bytes.count),
      value >= 2, colon.upperBound < bytes.count
    else { return nil }
    let line = draft.text.range(ofLine: draft.line(open))
    // The count heads the line.
    guard open - line.lowerBound <= 48, colon.upperBound <= line.upperBound,
      !draft.has(Self.stops, in: line.lowerBound..<open)
    else {
      return nil
    }
    let list = colon.upperBound..<listEnd(from: line)
    guard list.count > 8, !draft.has(Self.open, in: list),
      let items = items(in: list), items.upperBound >= 2, !items.contains(value),
      value <= items.upperBound * 2, items.lowerBound <= value * 2
    else { return nil }
    let words = draft[line.lowerBound..<(after + close)].trimmed
    return Finding(
      .warning, (open + width)..<after,
      Text(
        en: "“\(words)”, but \(items.upperBound) are listed.",
        ko: "\(words.quoted(.called))고 했으나 열거된 것은 \(items.upperBound)임.",
        ja: "「\(words)」とあるが、列挙されているのは\(items.upperBound)である。"),
      evidence: [.init(list)])
  }

  private func number(at start: Int) -> (Int, Int)? {
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10, end - start < 3 { end += 1 }
    guard end > start, end - start <= 2,
      let value = Int(String(decoding: bytes[start..<end], as: UTF8.self))
    else { return nil }
    return (value, end)
  }

  /// A list goes on in the next line while its line ends in a comma.
  private func listEnd(from line: Range<Int>) -> Int {
    var line = line
    for _ in 0..<6 {
      guard let last = draft[line].trimmed.last, ",、，;；".contains(last),
        line.upperBound + 1 < bytes.count
      else { break }
      line = draft.text.range(ofLine: draft.line(line.lowerBound) + 1)
    }
    return line.upperBound
  }

  /// How many items a list has, "and" within a name or between two.
  private func items(in list: Range<Int>) -> ClosedRange<Int>? {
    var depth = 0
    var signs = 0
    var at = list.lowerBound
    while at < list.upperBound {
      if let length = Draft.openingBracket(bytes, at) {
        depth += 1
        at += length
      } else if let length = Draft.closingBracket(bytes, at) {
        depth -= 1
        at += length
      } else if depth == 0,
        let sign = Self.separators.match(in: bytes, at: at, before: list.upperBound)
      {
        if !draft[sign.upperBound..<list.upperBound].trimmed.isEmpty { signs += 1 }
        at = sign.upperBound
      } else {
        at += WordScanner.length(bytes[at])
      }
    }
    guard depth == 0, signs >= 1, !draft.has(Self.sentences, in: list) else { return nil }
    let joined = Self.conjunctions.all(in: bytes, list).count
    return (signs + 1)...(signs + 1 + joined)
  }

  private static let people = WordList("명|인|名|人|개사|社|개 기관|機関|か国|개국|members|people|곳|件|건")
  private static let colons = WordList(":|：| :")
  private static let stops = WordList(".|。|,|、")
  private static let separators = WordList(",|，|、|;|；")
  private static let conjunctions = WordList(" and | 및 |および|及び|·|・|와 |과 ")
  private static let open = WordList(" 등|など|ほか|외 |etc.|among others|http")
  private static let sentences = WordList("다. |。")

  // MARK: - "Dublin (three), Cork (two) and Rosslare (one)"

  private func bracketed(_ sentence: Range<Int>) -> Finding? {
    let parts = draft.openings(in: sentence).compactMap { open -> (Int, Range<Int>)? in
      let start = open + (Draft.openingBracket(bytes, open) ?? 1)
      guard let word = Self.numerals.match(in: bytes, at: start, before: sentence.upperBound),
        Draft.closingBracket(bytes, word.upperBound) != nil,
        let value = Self.values[draft[word].lowercased()]
      else { return nil }
      return (value, word)
    }
    guard parts.count >= 3, parts.count == draft.openings(in: sentence).count else { return nil }
    let lead = sentence.lowerBound..<parts[0].1.lowerBound
    let counts = Self.numerals.all(in: bytes, lead)
    guard counts.count == 1, let whole = Self.values[draft[counts[0]].lowercased()],
      draft.amounts(in: lead).allSatisfy({ $0.kind == .count }),
      !draft.has(Self.open, in: sentence)
    else { return nil }
    let sum = parts.reduce(0) { $0 + $1.0 }
    guard sum != whole, abs(sum - whole) <= 4 else { return nil }
    let formula = parts.map { draft[$0.1] }.joined(separator: " + ")
    let words = draft[counts[0]]
    return Finding(
      .warning, counts[0],
      Text(
        en: "\(formula) = \(sum), but “\(words)” is stated.",
        ko: "\(formula) = \(sum)인데 \(words.with(.toward)) 적혀 있음.",
        ja: "\(formula) = \(sum)だが、\(words)と書かれている。"),
      evidence: parts.map { .init($0.1) })
  }

  private static let names =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(separator: " ").map(String.init)
  private static let numerals = WordList(names.joined(separator: "|"))
  private static let values = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })
}
