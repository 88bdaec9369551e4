// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Drawing
import Quantities
public import Questions

extension AnswerChart {
  /// A bar for each row that has a number.
  ///
  /// - Parameters:
  ///   - label: the column that names the rows; the first if none.
  ///   - value: the column of the bars' numbers.
  ///   - part: the column of what is drawn inside the bars.
  ///   - why: the column whose reason a bar leads to; that of its number if none.
  public func bars(
    _ table: Table, _ rows: [Table.Row]? = nil, label: String? = nil, value: String,
    part: String? = nil, why: String? = nil
  ) -> BarList? {
    func head(_ key: String?) -> String {
      (table.columns.first { $0.key == key }?.label).map(words) ?? ""
    }
    let bars = (rows ?? table.rows).compactMap { row -> BarList.Row? in
      guard let shown = table.cell(row, value)?.value, let size = shown.size else { return nil }
      let name = label.flatMap { table.cell(row, $0) } ?? row.cells[0]
      let inside = part.flatMap { table.cell(row, $0)?.value }
      let piece = inside.flatMap { inside -> BarList.Part? in
        guard let size = inside.size, size > 0 else { return nil }
        return BarList.Part(size, valueText: inside.shortWords(in: language))
      }
      return BarList.Row(
        name.value.words(in: language), value: size, valueText: shown.shortWords(in: language),
        part: piece, href: links.why("\(row.key).\(why ?? value)"))
    }
    guard !bars.isEmpty else { return nil }
    return BarList(
      caption: caption, rows: bars, headings: .init(value: head(value), part: head(part)),
      width: width)
  }
}
