// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// "Nine members, five of them from Portugal and four from Norway": a number in words or digits and the two it is
/// split into.
struct SplitCounts {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func findings(in sentence: Range<Int>) -> [Finding] {
    (ofThe(sentence).map { [$0] } ?? [])
      + draft.all(Self.ofThem, in: sentence).compactMap { cue in
        guard let first = number(endingAt: cue.lowerBound - 1, sentence),
          let comma = bytes[sentence.lowerBound..<first.range.lowerBound].last(where: { $0 != 0x20 }
          ),
          comma == UInt8(ascii: ","),
          let whole = numbers(
            in: draft.before(first.range.lowerBound, 60, within: sentence)
          ).last,
          let second = second(after: cue.upperBound, sentence),
          !bytes[whole.range.upperBound..<first.range.lowerBound].contains(where: {
            $0 &- 0x30 < 10
          }
          ),
          first.value < whole.value * 3
        else { return nil }
        return finding(whole, first, second)
      }
  }

  /// "Of the twelve lines, five stood on the list and seven are new": the only two numbers behind the whole.
  private func ofThe(_ sentence: Range<Int>) -> Finding? {
    guard sentence.count <= 240,
      let cue = Self.openings.match(
        in: bytes, at: sentence.lowerBound, before: sentence.upperBound),
      !draft.has(Self.others, in: sentence)
    else { return nil }
    let found = numbers(in: cue.upperBound..<sentence.upperBound)
    guard found.count == 3, found[0].range.lowerBound - cue.upperBound <= 1,
      draft.amounts(in: sentence).allSatisfy({ $0.kind == .count }),
      draft.last(Self.and, in: draft.before(found[2].range.lowerBound, 6, within: sentence))?
        .upperBound == found[2].range.lowerBound - 1,
      found[1].value < found[0].value, found[2].value < found[0].value,
      abs(found[1].value + found[2].value - found[0].value) * 4 <= found[0].value
    else { return nil }
    return finding(found[0], found[1], found[2])
  }
  private static let openings = WordList("Of the|Of these|Of its|Of our")
  private static let others = WordList(
    "others|the rest|remaining|remainder|another|none|besides|only")

  private func finding(_ whole: Number, _ first: Number, _ second: Number) -> Finding? {
    let sum = first.value + second.value
    guard sum != whole.value else { return nil }
    let printed = draft[whole.range]
    return Finding(
      .warning, whole.range,
      Text(
        en: "\(first.value) + \(second.value) = \(sum), but \(printed) is stated.",
        ko: "\(first.value) + \(second.value) = \(sum)인데 \(printed)로 적혀 있음.",
        ja: "\(first.value) + \(second.value) = \(sum)だが、\(printed)と書かれている。"),
      evidence: [.init(first.range), .init(second.range)])
  }

  private struct Number {
    let value: Int
    let range: Range<Int>
  }

  /// The one number behind "and" in the rest of the clause.
  private func second(after start: Int, _ sentence: Range<Int>) -> Number? {
    var rest = draft.after(start, 80, within: sentence)
    if let end = draft.first(Self.ends, in: rest) { rest = rest.lowerBound..<end.lowerBound }
    let found = numbers(in: rest)
    guard found.count == 1, let number = found.first,
      draft.last(Self.and, in: draft.before(number.range.lowerBound, 6, within: sentence))?
        .upperBound == number.range.lowerBound - 1
    else { return nil }
    return number
  }

  private func number(endingAt end: Int, _ sentence: Range<Int>) -> Number? {
    numbers(in: draft.before(end, 12, within: sentence)).last { $0.range.upperBound == end }
  }

  /// Numbers in words up to twenty and in two digits.
  private func numbers(in range: Range<Int>) -> [Number] {
    var found: [Number] = []
    var at = range.lowerBound
    while at < range.upperBound {
      var end = at
      while end < range.upperBound, bytes[end] != 0x20, bytes[end] != UInt8(ascii: ",") { end += 1 }
      let word = draft[at..<end].lowercased()
      if let value = Self.values[word] ?? (word.utf8.count <= 2 ? Int(word) : nil), value > 0 {
        found.append(Number(value: value, range: at..<end))
      }
      at = end + 1
    }
    return found
  }

  private static let ofThem = WordList("of them|of whom|of which")
  private static let ends = WordList(",|.|;|(|others|the rest|another")
  private static let and = WordList("and")
  private static let values: [String: Int] = Dictionary(
    uniqueKeysWithValues:
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
      .split(separator: " ").enumerated().map { (String($1), $0 + 1) })
}
