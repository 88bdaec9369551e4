// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// What an amount is said to be: the words around it, and what tells it from other amounts.
struct AmountLabel {
  let amount: Stated
  /// Keys of the words that stand nearest: back to the amount before it, and the few after it.
  let near: Set<Int32>
  /// Keys of all words of the sentence before it; in a table of the heads and the caption.
  let wide: Set<Int32>
  /// Numbers of ordinals beside it: the second package.
  let ordinals: Set<String>
  /// When: the times named in its sentence.
  let times: [DateSpan]
  /// The families of opposites in which it has a side.
  let sides: [Int: Set<Int>]
  /// A place that holds amounts of different things: the sentence, or the table.
  let scope: Int
  let cell: TableCells.Place?

  /// Whether nothing beside the two amounts says that they are of different things.
  func mayBeSame(as other: AmountLabel) -> Bool {
    guard amount.isCommensurable(with: other.amount), amount.per == other.amount.per,
      scope != other.scope
    else { return false }
    if !ordinals.isEmpty, !other.ordinals.isEmpty, ordinals.isDisjoint(with: other.ordinals) {
      return false
    }
    for (family, members) in sides {
      if let others = other.sides[family], members.isDisjoint(with: others) { return false }
    }
    if !times.isEmpty, !other.times.isEmpty {
      return times.contains { a in
        other.times.contains { b in a.start.first <= b.end.last && b.start.first <= a.end.last }
      }
    }
    return true
  }
}

/// The cells of all tables of a document, for looking up the one that holds an offset.
struct TableCells {
  struct Place: Hashable {
    let table: Int
    let row: Int
    let column: Int
    let item: Int
  }
  private let cells: [(range: Range<Int>, place: Place)]

  init(_ outline: Outline) {
    cells = outline.tables.enumerated().flatMap { table, content in
      content.rows.enumerated().flatMap { row, line in
        line.enumerated().flatMap { column, cell in
          cell.items.enumerated().map { item, line in
            (
              range: line.range,
              place: Place(table: table, row: row, column: column, item: item)
            )
          }
        }
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  func place(of range: Range<Int>) -> Place? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].range.lowerBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, cells[low - 1].range.upperBound >= range.upperBound else { return nil }
    return cells[low - 1].place
  }
}

extension Draft {
  /// The labels of all amounts of the given kinds that stand in running text or in a table.
  func labels(of kinds: Set<Mention.Kind>) -> [AmountLabel] {
    labels.filter { kinds.contains($0.amount.kind) }
  }

  func makeLabels() -> [AmountLabel] {
    let cells = TableCells(outline)
    let ordered = sentences.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var sentence = 0
    return amounts.compactMap { amount in
      switch amount.kind {
      case .money, .quantity, .count, .share: break
      default: return nil
      }
      if let place = cells.place(of: amount.range) { return label(amount, place) }
      while sentence < ordered.count,
        ordered[sentence].range.upperBound < amount.range.upperBound
      {
        sentence += 1
      }
      guard sentence < ordered.count,
        ordered[sentence].range.lowerBound <= amount.range.lowerBound
      else { return nil }
      return label(amount, ordered[sentence].range, scope: sentence)
    }
  }

  private func label(_ amount: Stated, _ sentence: Range<Int>, scope: Int) -> AmountLabel {
    let before = amounts(in: sentence.lowerBound..<amount.range.lowerBound).last {
      $0.kind == amount.kind
    }
    let after = amounts(in: amount.range.upperBound..<sentence.upperBound).first {
      $0.kind == amount.kind
    }
    let from = max(before?.range.upperBound ?? sentence.lowerBound, sentence.lowerBound)
    let lead = words(in: from..<amount.range.lowerBound).suffix(8)
    let tailEnd = clauseEnd(
      amount.range.upperBound, min(sentence.upperBound, after?.range.lowerBound ?? .max))
    let tail = words(in: amount.range.upperBound..<tailEnd).prefix(4)
    // No sentence has more words before an amount; a line of nothing but amounts may.
    let all = words(in: sentence.lowerBound..<amount.range.lowerBound).suffix(120)
    let near = Array(lead) + tail
    let start = near.first?.range.lowerBound ?? amount.range.lowerBound
    let times = document.mentions(in: from..<min(sentence.upperBound, tailEnd))
    return AmountLabel(
      amount: amount, near: content(near), wide: content(all).union(content(tail)),
      ordinals: nearestOrdinal(in: min(start, from)..<amount.range.lowerBound),
      times: times.compactMap(Self.time), sides: sides(near), scope: scope, cell: nil)
  }

  private func label(_ amount: Stated, _ place: TableCells.Place) -> AmountLabel {
    let table = outline.tables[place.table]
    let row = table.rows[place.row]
    var heads: [Range<Int>] = []
    if place.column > 0 { heads.append(row[0].range.prefix(Self.longestHead)) }
    if place.column < table.header.count {
      heads.append(table.header[place.column].range.prefix(Self.longestHead))
    }
    let item = row[place.column].items[place.item].range
    let lead = (item.lowerBound..<amount.range.lowerBound).suffix(Self.longestHead)
    let near = heads.flatMap { Array(words(in: $0)) } + words(in: lead)
    let wide = near + (table.caption.map { Array(words(in: $0.prefix(Self.longestHead))) } ?? [])
    let places = heads + [lead]
    let own = nearestOrdinal(in: lead)
    return AmountLabel(
      amount: amount, near: content(near), wide: content(wide),
      ordinals: own.isEmpty
        ? places.reduce(into: []) { $0.formUnion(ordinals(in: $1)) } : own,
      times: places.flatMap { document.mentions(in: $0).compactMap(Self.time) },
      sides: sides(near), scope: -1 - place.table, cell: place)
  }

  /// In bytes: what is longer is no head of a row or column, and is not read again for each amount.
  private static let longestHead = 1_000

  /// Where the phrase after an amount ends: at a comma, a bracket or a full stop.
  private func clauseEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start
    let end = min(limit, start + 48, text.bytes.count)
    while at < end {
      let byte = text.bytes[at]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(") {
        break
      }
      if byte == 0xE3, at + 2 < end, text.bytes[at + 1] == 0x80,
        text.bytes[at + 2] == 0x81 || text.bytes[at + 2] == 0x82
      {
        break
      }
      at += 1
    }
    while at < text.bytes.count, text.bytes[at] & 0xC0 == 0x80 { at += 1 }
    return max(start, at)
  }

  private static func time(_ mention: Mention) -> DateSpan? {
    guard case .time(let span) = mention.value else { return nil }
    return span
  }

  /// The number of the last ordinal within a range: what an amount after it belongs to.
  private func nearestOrdinal(in range: Range<Int>) -> Set<String> {
    guard !range.isEmpty,
      let last = document.mentions(in: range).last(where: { $0.kind == .ordinal })
    else { return [] }
    return ordinals(in: last.range)
  }

  /// The numbers of the ordinals within a range: "1" for 제1차.
  func ordinals(in range: Range<Int>) -> Set<String> {
    guard !range.isEmpty else { return [] }
    return Set(
      document.mentions(in: range).compactMap { mention in
        guard mention.kind == .ordinal, case .amount(let measure) = mention.value else {
          return nil
        }
        return measure.nominal?.plain
          ?? "\(measure.lower?.plain ?? "")–\(measure.upper?.plain ?? "")"
      })
  }

  private func sides(_ words: [Word]) -> [Int: Set<Int>] {
    var sides: [Int: Set<Int>] = [:]
    for word in words {
      guard let (family, member) = wording.withStem(of: word, Opposites.member) else { continue }
      sides[family, default: []].insert(member)
    }
    return sides
  }

  /// Keys of words that say what something is.
  func content(_ words: some Sequence<Word>) -> Set<Int32> {
    var keys: Set<Int32> = []
    for word in words where !word.isOfFigure && wording.areTelling[Int(word.key)] {
      if let parts = wording.parts[word.key] {
        keys.formUnion(parts)
      } else {
        keys.insert(word.key)
      }
    }
    return keys
  }
}
