// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// A sentence that points to one table and goes on with the rows and figures of another: "Table 1 shows the position by
/// port. Dublin had 35.0 %", where the ports and their figures stand in Table 2.
///
/// What a table is about is told in too many words to be compared; rows and figures are the same in both. Two rows and
/// two figures of the other table have to be named, and no row of the one that is pointed to.
struct ReferredTables {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  private struct Contents {
    /// The first cells of the rows, without totals.
    let labels: [[UInt8]]
    let figures: Set<String>
  }

  func findings(_ references: [Labelled]) -> [Finding] {
    let tables = draft.outline.tables.filter { $0.number != nil }
    guard (2...40).contains(tables.count) else { return [] }
    let pointing = references.filter { $0.name.kind == .table && !$0.isElsewhere }
    guard !pointing.isEmpty, pointing.count <= 200 else { return [] }
    let contents = tables.map(contents)
    return pointing.enumerated().compactMap { index, reference in
      guard let table = tables.firstIndex(where: { $0.number == reference.name.number }),
        !tables.indices.contains(where: {
          $0 != table && tables[$0].number == reference.name.number
        }),
        let told = told(after: reference, next: pointing.dropFirst(index + 1).first)
      else { return nil }
      // Figures are quickly looked up, and nearly always those of the table that is pointed to.
      let named = figures(in: told)
      let counts = contents.map { contents in named.count { contents.figures.contains($0) } }
      let others = tables.indices.filter {
        $0 != table && counts[$0] >= max(2, counts[table] * 3)
          && contents[$0].labels.count { holds($0, told) } >= 2
      }
      let own = draft.outline.blocks[tables[table].block].range
      guard others.count == 1, let other = others.first, contents[table].labels.count >= 2,
        !contents[table].labels.contains(where: { holds($0, told) }),
        !contents[other].labels.contains(where: { holds($0, own) })
      else { return nil }
      return finding(reference, tables[other])
    }
  }

  /// From the sentence of a reference to the end of its paragraph, or to where the next table is pointed to.
  private func told(after reference: Labelled, next: Labelled?) -> Range<Int>? {
    guard let sentence = draft.sentence(holding: reference.range) else { return nil }
    let block = draft.outline.blocks.first {
      ($0.kind == .paragraph || $0.kind == .bullet) && $0.range.contains(sentence.lowerBound)
    }
    guard let block else { return nil }
    var end = min(block.range.upperBound, sentence.lowerBound + 900)
    if let next, next.range.lowerBound < end {
      guard next.range.lowerBound >= sentence.upperBound else { return nil }
      end = draft.sentence(holding: next.range)?.lowerBound ?? end
    }
    return sentence.lowerBound..<max(sentence.upperBound, end)
  }

  private func contents(_ table: Table) -> Contents {
    let labels = table.rows.compactMap { row -> [UInt8]? in
      guard let cell = row.first?.range, (2...60).contains(cell.count),
        !draft.has(Self.totals, in: cell),
        draft.text.bytes[cell].contains(where: { $0 >= 0x41 })
      else { return nil }
      return Array(draft.text.bytes[cell])
    }
    let numbers = table.rows.flatMap { row in row.dropFirst().flatMap { figures(in: $0.range) } }
    return Contents(labels: labels, figures: Set(numbers))
  }

  /// Numbers of three digits and more, or with a decimal point.
  private func figures(in range: Range<Int>) -> [String] {
    var found: [String] = []
    var digits = ""
    for byte in draft.text.bytes[range] + [0x20] {
      let isDigit = byte &- 0x30 < 10
      if isDigit || byte == 0x2E && !digits.isEmpty {
        digits.append(Character(Unicode.Scalar(byte)))
      } else if byte != 0x2C || digits.isEmpty {
        while digits.last == "." { digits.removeLast() }
        if digits.count >= 3 { found.append(digits) }
        digits = ""
      }
    }
    return found
  }

  private func holds(_ label: [UInt8], _ range: Range<Int>) -> Bool {
    let bytes = draft.text.bytes
    var at = range.lowerBound
    while let place = bytes[at..<range.upperBound].firstRange(of: label) {
      let isWord =
        label[0] >= 0x80
        || !Scalars.isLatin(byte: bytes[max(0, place.lowerBound - 1)])
          && (place.upperBound == bytes.count || !Scalars.isLatin(byte: bytes[place.upperBound]))
      if isWord { return true }
      at = place.upperBound
    }
    return false
  }

  private func finding(_ reference: Labelled, _ other: Table) -> Finding {
    let (words, number) = (draft[reference.range], other.number ?? "")
    return Finding(
      .warning, reference.range,
      Text(
        en:
          "“\(words)” has none of what is told here; the rows and figures are those of number \(number).",
        ko: "‘\(words)’에는 여기서 말하는 항목이 없고, 항목과 수치는 \(number)번 표의 것임.",
        ja: "「\(words)」にはここで述べる項目がなく、項目と数値は\(number)番の表のものである。"),
      evidence: other.caption.map { [.init($0)] } ?? [])
  }

  private static let totals = WordList("합계|총계|소계|전체|total|all|合計|総計|小計|平均|평균|average")
}
