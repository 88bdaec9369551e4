// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Counts against tables: the items of a cell that says how many it has, and the rows of a table that
/// the text counts.
struct CountedRows {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] { cells() + rows() }

  /// "Package announced (3건) · A · B · C" in one cell.
  private func cells() -> [Finding] {
    var found: [Finding] = []
    for table in draft.outline.tables {
      for cell in table.rows.joined() where (3...Self.mostLines).contains(cell.items.count) {
        for (index, item) in cell.items.enumerated() {
          guard let count = bracketed(item.range) else { continue }
          let below = cell.items[(index + 1)...].prefix { $0.level > item.level }
          let same = cell.items[(index + 1)...]
          // Where levels are not told apart, the first line heads all the others.
          let items = below.isEmpty && index == 0 ? Array(same) : Array(below)
          guard items.count >= 2, items.count != count.number else { continue }
          found.append(
            CountListRule.finding(
              .error, count, items: items.count, items.map(\.range), draft))
        }
      }
    }
    return found
  }

  /// A cell with more lines is a column in disguise.
  private static let mostLines = 200
  /// Sentences that are held to one table, the first ones.
  private static let mostSentences = 64

  /// "(3건)" alone in its bracket.
  private func bracketed(_ range: Range<Int>) -> StatedCount? {
    let bytes = draft.text.bytes
    return StatedCounts(draft).counts(in: range).first { count in
      let open = count.range.lowerBound
      return Draft.closingBracket(bytes, count.range.upperBound) != nil
        && (open >= 1 && Draft.openingBracket(bytes, open - 1) == 1
          || open >= 3 && Draft.openingBracket(bytes, open - 3) == 3)
    }
  }

  // MARK: - Rows

  /// A sentence that refers to a table, or names what its caption names, and counts what its first
  /// column lists.
  private func rows() -> [Finding] {
    let references = TableReferences(draft)
    var named: SentencesByWord?
    var found: [Finding] = []
    for (index, table) in draft.outline.tables.enumerated()
    where table.rows.count >= 3 && !table.header.isEmpty {
      guard let caption = table.caption else { continue }
      let title = Set(draft.words(in: caption).map(\.key))
      let head = Set(draft.words(in: table.header[0].range).map(\.key))
      guard title.count >= 2 else { continue }
      let referring = Set((references.sentences[index] ?? []).prefix(Self.mostSentences))
      var candidates = referring
      if title.count >= 4 {
        let words = named ?? SentencesByWord(draft)
        candidates.formUnion(words.holding(allButOneOf: title, atMost: Self.mostSentences))
        named = words
      }
      for sentence in candidates.sorted() {
        let isReferred = referring.contains(sentence)
        if let finding = count(draft.sentences[sentence].range, table, isReferred, title, head) {
          found.append(finding)
          break
        }
      }
    }
    return found
  }

  private func count(
    _ sentence: Range<Int>, _ table: Table, _ isReferred: Bool, _ title: Set<Int32>,
    _ head: Set<Int32>
  ) -> Finding? {
    let words = Set(draft.words(in: sentence).map(\.key))
    let isNamed = title.count >= 4 && title.subtracting(words).count <= 1
    guard isReferred || isNamed else { return nil }
    for count in StatedCounts(draft).counts(in: sentence) {
      // What is counted: the two words after the count.
      let after = draft.words(
        in: count.range.lowerBound..<min(sentence.upperBound, count.range.upperBound + 40)
      ).prefix(3)
      let counted = Set(after.map(\.key))
      guard !counted.isDisjoint(with: head) || startsAlike(Array(after), table.header[0].range)
      else { continue }
      let total = isTotal(table.rows.last)
      let rows = table.rows.count - (total ? 1 : 0)
      let most = rows + doubles(table)
      guard !(rows...most).contains(count.number) else { return nil }
      // A count far from the table's is of something else.
      guard abs(count.number - rows) <= max(2, rows / 3) else { return nil }
      return CountListRule.finding(
        isReferred && most == rows ? .error : .warning, count, items: most,
        [draft.outline.blocks[table.block].range], draft)
    }
    return nil
  }

  /// "프로젝트" counted in the text, "프로젝트명" over the column.
  private func startsAlike(_ words: [Word], _ head: Range<Int>) -> Bool {
    let title = draft[head].lowercased()
    return words.contains { word in
      let stem = draft.wording.stem(word)
      return stem.count >= 2 && title.hasPrefix(stem)
    }
  }

  private func isTotal(_ row: [Table.Cell]?) -> Bool {
    guard let head = row?.first else { return false }
    return draft.has(Cue.total, in: head.range) || draft.isTotalHead(head.range)
  }

  /// How many rows hold two items: a cell of the second column with two values that stand alone in
  /// other rows, or a first cell with two lines.
  private func doubles(_ table: Table) -> Int {
    let values = Set(
      table.rows.compactMap { $0.count > 1 ? draft[$0[1].range].trimmed : nil }
        .filter { !$0.contains(" ") })
    return table.rows.count { row in
      if row.first.map({ $0.items.count >= 2 }) ?? false { return true }
      guard row.count > 1 else { return false }
      let parts = draft[row[1].range].split { " ·,/、・\n".contains($0) }.map(String.init)
      // One of them may stand only here.
      return parts.count == 2 && parts.contains { values.contains($0) }
    }
  }
}
