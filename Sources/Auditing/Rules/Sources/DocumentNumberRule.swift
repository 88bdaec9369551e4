// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One executive order, proclamation or law under two numbers, or one number under two titles.
struct DocumentNumberRule: Rule {
  let id = "document-number"
  let title = Text(en: "Document numbers", ko: "문서 번호", ja: "文書番号")
  let severity = Severity.warning

  private struct Numbered {
    let kind: Int
    let number: String
    let range: Range<Int>
    let title: NameKey
    let words: Set<UInt64>
    let sentence: Range<Int>
  }

  func findings(in draft: Draft) -> [Finding] {
    let all = draft.sentences.flatMap { read($0.range, draft) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard all.count >= 2 else { return [] }
    // A number that the text gives a title of its own somewhere has it everywhere.
    let titles = Dictionary(
      all.filter { $0.title.weight >= 12 }.map { ("\($0.kind)/\($0.number)", $0.title) },
      uniquingKeysWith: { first, _ in first })
    func title(_ numbered: Numbered) -> NameKey? { titles["\(numbered.kind)/\(numbered.number)"] }
    var findings: [Finding] = []
    for (index, one) in all.enumerated() {
      guard
        let other = all[max(0, index - 100)..<index].first(where: {
          guard $0.kind == one.kind, $0.number != one.number else { return false }
          if let a = title($0), let b = title(one), !a.fits(b) { return false }
          return isSame($0, one)
        })
      else { continue }
      findings.append(finding(one, other, all, draft))
      break
    }
    return findings
  }

  /// One title, or numbers a slip of the hand apart in sentences that say the same.
  private func isSame(_ a: Numbered, _ b: Numbered) -> Bool {
    // A law keeps its title under the number of each amendment.
    if a.kind != Self.laws, a.title.weight >= 12, b.title.weight >= 12 {
      return a.title.fits(b.title)
    }
    guard a.sentence != b.sentence, Self.isSlip(a.number, b.number) else { return false }
    let shared = a.words.intersection(b.words).count
    return shared >= 3 && shared * 100 >= min(a.words.count, b.words.count) * 60
  }

  private func finding(
    _ one: Numbered, _ other: Numbered, _ all: [Numbered], _ draft: Draft
  ) -> Finding {
    func count(_ numbered: Numbered) -> Int { all.count { $0.number == numbered.number } }
    let (odd, kept) = count(one) > count(other) ? (other, one) : (one, other)
    return Finding(
      .warning, odd.range,
      Text(
        en:
          "One document has two numbers: \(odd.number) here, \(kept.number) on line \(draft.line(kept.range.lowerBound)).",
        ko:
          "하나의 문서에 번호가 둘임: 여기서는 \(odd.number), \(draft.line(kept.range.lowerBound))행에서는 \(kept.number).",
        ja:
          "一つの文書に番号が二つある：ここでは\(odd.number)、\(draft.line(kept.range.lowerBound))行目では\(kept.number)。"),
      evidence: [.init(kept.range)])
  }

  private func read(_ sentence: Range<Int>, _ draft: Draft) -> [Numbered] {
    let bytes = draft.text.bytes
    var found: [Numbered] = []
    // The same for all numbers of the sentence, of which there may be thousands.
    var content: Set<UInt64>?
    for (kind, word) in draft.all(Self.kinds, in: sentence) {
      var at = word.upperBound
      while let skip = Self.between.match(
        in: bytes, at: min(at, bytes.count - 1), before: sentence.upperBound)
      {
        at = skip.upperBound
      }
      guard let number = WrittenDate.number(bytes, at, sentence.upperBound), number.digits >= 3
      else { continue }
      var end = number.end
      if let unit = Self.units.match(
        in: bytes, at: min(end, bytes.count - 1), before: sentence.upperBound)
      {
        end = unit.upperBound
      }
      let said = content ?? ContentWords(in: sentence, of: bytes).set
      content = said
      found.append(
        Numbered(
          kind: kind, number: draft[at..<number.end], range: at..<number.end,
          title: title(before: word.lowerBound, after: end, sentence, draft),
          words: said, sentence: sentence))
    }
    return found
  }

  /// The title in brackets or quotation marks beside the number.
  private func title(
    before: Int, after: Int, _ sentence: Range<Int>, _ draft: Draft
  ) -> NameKey {
    if let bracket = draft.bracket(after: after, within: sentence),
      WrittenDate.first(in: bracket, of: draft.text.bytes) == nil
    {
      return NameKey(draft[bracket])
    }
    return NameKey("")
  }

  /// One digit off, or two neighbours swapped.
  static func isSlip(_ a: String, _ b: String) -> Bool {
    guard a.count == b.count else { return false }
    let differing = zip(a, b).enumerated().filter { $0.element.0 != $0.element.1 }
    if differing.count == 1 { return true }
    guard differing.count == 2, differing[1].offset == differing[0].offset + 1 else { return false }
    return differing[0].element.0 == differing[1].element.1
      && differing[0].element.1 == differing[1].element.0
  }

  private static let laws = 2
  private static let kinds = WordLists([
    "행정명령|executive order|e.o.|eo|大統領令", "포고령|포고문|proclamation|布告",
    "public law|공법|대통령령|법률|政令|法律",
  ])
  private static let between = WordList(" |제|第|no.|number|(|（|호|（第")
  private static let units = WordList("호|号")
}
