// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// All tables of a text, and the rows and columns that a sentence names.
final class TableGrids: Sendable {
  let all: [TableGrid]
  /// Rows, and columns, by the key of the first word of their heads; none without a table.
  private let rows: [[Place]]
  private let columns: [[Place]]

  private struct Place {
    let grid: Int
    let line: Int
    /// How far into the name the word begins: 2 in "2호선".
    let lead: Int
  }

  /// A row or a column that a sentence names.
  struct Named {
    let grid: Int
    let line: Int
    let range: Range<Int>
  }

  init() { (all, rows, columns) = ([], [], []) }

  init(_ draft: Draft) {
    guard !draft.outline.tables.isEmpty else {
      (all, rows, columns) = ([], [], [])
      return
    }
    let units = TableUnits(draft)
    var section = 0
    var next = 0
    var grids: [TableGrid] = []
    for (number, table) in draft.outline.tables.enumerated() {
      while next < draft.outline.blocks.count, next <= table.block {
        let kind = draft.outline.blocks[next].kind
        if kind == .section || kind == .title { section += 1 }
        next += 1
      }
      if let grid = TableGrid(number, section: section, units, draft) { grids.append(grid) }
    }
    all = grids
    var rows = Array(repeating: [Place](), count: grids.isEmpty ? 0 : draft.wording.stems.count)
    var columns = rows
    for (number, grid) in grids.enumerated() {
      for (line, row) in grid.rows.enumerated() where !row.isTotal {
        Self.add(row, Place(grid: number, line: line, lead: 0), to: &rows, draft)
      }
      for (line, column) in grid.columns.enumerated() {
        Self.add(column, Place(grid: number, line: line, lead: 0), to: &columns, draft)
      }
    }
    Self.addLonger(draft, to: &rows)
    self.rows = rows
    self.columns = columns
  }

  /// 京浜港 of the text is the row 京浜, 부산항 the row 부산.
  private static func addLonger(_ draft: Draft, to rows: inout [[Place]]) {
    let stems = draft.wording.stems
    let named = rows.indices.filter { !rows[$0].isEmpty }
    guard !named.isEmpty else { return }
    let heads = Dictionary(named.map { (stems[$0], $0) }, uniquingKeysWith: { first, _ in first })
    for (key, stem) in stems.enumerated() where rows[key].isEmpty {
      guard let last = stem.unicodeScalars.last?.value, suffixes.contains(last),
        let head = heads[String(stem.dropLast())]
      else { continue }
      rows[key] = rows[head]
    }
  }
  private static let suffixes = Set("港県市州国社省庁線항시도군국사역선주".unicodeScalars.map(\.value))

  /// A word that heads more lines names none of them.
  private static let most = 24

  private static func add(
    _ line: TableGrid.Line, _ place: Place, to index: inout [[Place]], _ draft: Draft
  ) {
    guard let first = draft.words(in: line.name).first else { return }
    let lead = first.range.lowerBound - line.name.lowerBound
    guard lead <= 4, index[Int(first.key)].count < most else { return }
    index[Int(first.key)].append(Place(grid: place.grid, line: place.line, lead: lead))
  }

  /// Whether a cell holds an amount at the scale of its heads.
  func hold(_ amount: Stated) -> Bool {
    all.contains { grid in
      grid.cells.contains { row in
        row.contains { cell in
          cell.contains { $0.isCommensurable(with: amount) && $0.nominal == amount.nominal }
        }
      }
    }
  }

  /// The rows that a sentence names, in its order; of names that overlap the longest.
  func rows(in sentence: Range<Int>, _ draft: Draft) -> [Named] {
    rows.isEmpty ? [] : Self.named(rows, sentence, draft) { all[$0].rows[$1].name }
  }

  /// The columns that a sentence names.
  func columns(in sentence: Range<Int>, _ draft: Draft) -> [Named] {
    columns.isEmpty ? [] : Self.named(columns, sentence, draft) { all[$0].columns[$1].name }
  }

  private static func named(
    _ index: [[Place]], _ sentence: Range<Int>, _ draft: Draft,
    _ name: (Int, Int) -> Range<Int>
  ) -> [Named] {
    var found: [Named] = []
    for word in draft.words(in: sentence) {
      for place in index[Int(word.key)] {
        let name = name(place.grid, place.line)
        let start = word.range.lowerBound - place.lead
        guard start >= sentence.lowerBound,
          let range = spelling(name, at: start, before: sentence.upperBound, draft)
        else { continue }
        found.append(Named(grid: place.grid, line: place.line, range: range))
      }
    }
    return found.filter { one in
      !found.contains {
        $0.range.count > one.range.count && $0.range.overlaps(one.range)
      }
    }
  }

  /// Where a name is written at an offset, as a whole and not as the head of another.
  private static func spelling(
    _ name: Range<Int>, at start: Int, before limit: Int, _ draft: Draft
  ) -> Range<Int>? {
    let bytes = draft.text.bytes
    let end = start + name.count
    guard end <= limit, name.lowerBound != start else { return nil }
    for offset in 0..<name.count {
      let (a, b) = (bytes[name.lowerBound + offset], bytes[start + offset])
      guard a == b || a < 0x80 && b < 0x80 && a | 0x20 == b | 0x20 && a | 0x20 >= 0x61 else {
        return nil
      }
    }
    let before = Scalars.before(bytes, start).value
    guard !Scalars.isDigit(before), !Scalars.isLatin(before) else { return nil }
    // The word that the name ends in goes on with an ending at most.
    if let last = draft.words(in: start..<min(bytes.count, end + 24)).last(where: {
      $0.range.lowerBound < end
    }), last.range.upperBound > end, last.stem.upperBound > end {
      if last.stem.upperBound == end + 3, Self.suffixes.contains(Scalars.at(bytes, end).value) {
        return start..<(end + 3)
      }
      // "한–일로": of one syllable no ending is taken.
      if last.script == .hangul,
        Self.particles.match(in: bytes, at: end, before: last.range.upperBound)?.upperBound
          == last.range.upperBound
      {
        return start..<end
      }
      guard last.script == .latin, last.range.upperBound == end + 1,
        bytes[end] == UInt8(ascii: "s")
      else { return nil }
    }
    return start..<end
  }
  private static let particles = WordList("은|는|이|가|을|를|의|와|과|로|으로|에|에서|도|만|보다|에는|에서는|이며|이고")
}

extension TableGrids.Named {
  /// Whether a sentence leaves the row out: "경기를 뺀 네 지역", 「九州を除く3地域」, "excluding Dublin".
  func isLeftOut(of sentence: Range<Int>, _ draft: Draft) -> Bool {
    let tail = draft.after(range.upperBound, 24, within: sentence)
    let next = draft.first(Self.leftOut, in: tail)
    if let next, draft.amounts(in: tail.lowerBound..<next.lowerBound).isEmpty { return true }
    let lead = draft.before(range.lowerBound, 20, within: sentence)
    return draft.last(Self.leavingOut, in: lead).map { range.lowerBound - $0.upperBound <= 5 }
      ?? false
  }
  private static let leftOut = WordList(
    "를 뺀|을 뺀|를 뺐|을 뺐|를 빼|을 빼|를 제외|을 제외|제외|외의|외에|이외|を除く|を除い|を除け|以外|を引く|excluded|aside|apart")
  private static let leavingOut = WordList(
    "except|excluding|except for|other than|besides|apart from|aside from|without|outside|but for")
}
