// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

extension NamedEvent {
  /// The numbered meetings of a table: in its heads, and in rows that have a cell for the date.
  static func read(_ table: Table, _ draft: Draft) -> [NamedEvent] {
    heads(of: table, draft) + table.rows.compactMap { row($0, of: table, draft) }
  }

  /// "1차(2025. 2. 7.)" at the head of a column or row, with the noun in the caption.
  private static func heads(of table: Table, _ draft: Draft) -> [NamedEvent] {
    let bytes = draft.text.bytes
    return (table.header + table.rows.compactMap(\.first)).compactMap { cell in
      guard let ordinal = ordinal(at: cell.range, bytes),
        let bracket = draft.bracket(after: ordinal.range.upperBound, within: cell.range),
        let date = WrittenDate.first(in: bracket, of: bytes)
      else { return nil }
      return named(by: table.caption, ordinal, date, cell.range, draft)
    }
  }

  /// "2차 | 2025. 2. 7." or "2025. 2. 7. | 2차 장관급 회의".
  private static func row(
    _ cells: [Table.Cell], of table: Table, _ draft: Draft
  ) -> NamedEvent? {
    let bytes = draft.text.bytes
    guard
      let (index, ordinal) = cells.enumerated().lazy.compactMap({ index, cell in
        ordinal(at: cell.range, bytes).map { (index, $0) }
      }).first,
      let date = cells.lazy.compactMap({ date(filling: $0.range, bytes) }).first
    else { return nil }
    let cell = cells[index].range
    let rest = ordinal.range.upperBound..<cell.upperBound
    if NameKey(bytes[rest]).isEmpty {
      let header = index < table.header.count ? table.header[index].range : nil
      return named(by: table.caption, ordinal, date, cell, draft)
        ?? header.map {
          short(.other, NameKey(bytes[$0]), NameKey(""), ordinal, date, cell)
        }
    }
    // "제2차 장관급 회의", and no more than a name.
    guard rest.count <= 60 else { return nil }
    let noun = EventNoun.any.all(in: bytes, rest).last.flatMap { range in
      range.upperBound == rest.upperBound ? EventNoun(range, bytes).map { ($0, range) } : nil
    }
    let between = rest.lowerBound..<(noun?.1.lowerBound ?? rest.upperBound)
    return NamedEvent(
      ordinal: ordinal.value, kind: noun?.0 ?? .other, modifiers: modifiers(between, draft),
      parties: Parties.key(in: between, bytes), lead: ContentWords(), date: date, tie: .adjacent,
      range: cell)
  }

  private static func named(
    by caption: Range<Int>?, _ ordinal: WrittenOrdinal, _ date: WrittenDate, _ cell: Range<Int>,
    _ draft: Draft
  ) -> NamedEvent? {
    let bytes = draft.text.bytes
    guard let caption, let noun = EventNoun.any.all(in: bytes, caption).last,
      let kind = EventNoun(noun, bytes)
    else { return nil }
    let parties = Parties.key(in: caption.lowerBound..<noun.lowerBound, bytes)
    return short(kind, NameKey(""), parties, ordinal, date, cell)
  }

  private static func short(
    _ kind: EventNoun, _ modifiers: NameKey, _ parties: NameKey, _ ordinal: WrittenOrdinal,
    _ date: WrittenDate, _ cell: Range<Int>
  ) -> NamedEvent {
    NamedEvent(
      ordinal: ordinal.value, kind: kind, modifiers: modifiers, parties: parties,
      lead: ContentWords(),
      date: date,
      tie: .adjacent, range: cell, isShort: true)
  }

  private static func ordinal(at cell: Range<Int>, _ bytes: [UInt8]) -> WrittenOrdinal? {
    guard !cell.isEmpty else { return nil }
    let text = bytes[cell]
    let skipped = text.starts(with: "제".utf8) || text.starts(with: "第".utf8) ? 3 : 0
    guard cell.count > skipped else { return nil }
    return WrittenOrdinal.read(cell.lowerBound + skipped, bytes, cell.upperBound)
  }

  /// The date of a cell that holds nothing else.
  private static func date(filling cell: Range<Int>, _ bytes: [UInt8]) -> WrittenDate? {
    guard let date = WrittenDate.first(in: cell, of: bytes), date.isDay,
      cell.count - date.range.count <= 2
    else { return nil }
    return date
  }
}
