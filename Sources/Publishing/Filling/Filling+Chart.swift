// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import OfficeFiles
import Quantities
import Questions

extension Filling {
  /// A figure fills the width of the text: 16 cm, so that its words stay as large as the text's.
  private static let width = 604.0

  /// The chart that a fenced block asks for; nil with mistakes if it cannot be drawn.
  mutating func figure(_ directive: Directive, label: String) -> Manuscript.Figure? {
    guard let asked = directive.asked, let answer = ask(asked, at: directive.place) else {
      return nil
    }
    let forms = AnswerChart.Form.allCases.map(\.rawValue)
    let name = directive["form"]?.value ?? AnswerChart.Form(for: asked.question).rawValue
    guard let form = AnswerChart.Form(rawValue: name) else {
      mistake(
        directive["form"]?.place ?? directive.place,
        "'\(name)' is no chart; write \(forms.joined(separator: ", "))",
        Spelling.nearest(to: name, among: forms))
      return nil
    }
    let title = words(of: directive["caption"]) ?? style[answer.question.title]
    let drawing = AnswerChart(
      of: answer, in: language,
      Caption(
        idPrefix: "figure-\(label.filter { $0.isNumber })", title: title,
        description: style[answer.headline], whenEmpty: "–", language: language.rawValue),
      width: Self.width)
    let picture: Picture?
    var citations = answer.values.flatMap { $0.derivation.inputs.flatMap(\.citations) }
    switch form {
    case .packages: picture = drawing.packages()?.picture()
    case .clock: picture = drawing.clock()?.picture()
    case .trend:
      picture = drawing.trend()?.picture()
      citations = answer.tables.flatMap { table in
        table.rows.flatMap { row in
          row.cells.flatMap { ($0.derivation?.inputs ?? []).flatMap(\.citations) }
        }
      }
    case .bars:
      guard let bars = bars(directive, drawing) else { return nil }
      (picture, citations) = bars
    }
    guard let picture else {
      mistake(
        directive.place, "the answer to '\(asked.question)' has nothing to draw as '\(name)'")
      return nil
    }
    return Manuscript.Figure(
      label: label, caption: title, description: style[answer.headline], svg: picture.svg(),
      width: picture.width, height: picture.height, remarks: remarks(of: directive, citations))
  }

  /// A bar for each row of a table: `value` and, inside it, `part`.
  private mutating func bars(
    _ directive: Directive, _ drawing: AnswerChart
  ) -> (Picture?, [Citation])? {
    guard let (answer, table, rows) = rows(of: directive) else { return nil }
    let record = record(of: answer)
    func numeric(_ key: String) -> Directive.Setting? { directive[key] }
    guard let value = numeric("value") else {
      mistake(directive.place, "a bar chart lacks its numbers; write value: COLUMN")
      return nil
    }
    for setting in [value, numeric("part"), numeric("label")].compactMap({ $0 })
    where !table.columns.contains(where: { $0.key == setting.value }) {
      noColumn(setting.value, in: table, at: setting.place)
      return nil
    }
    let citations = rows.flatMap { row in
      [value.value, directive["part"]?.value].compactMap { $0 }
        .compactMap { table.cell(row, $0) }
        .flatMap { row.derivation(of: $0, in: record).inputs.flatMap(\.citations) }
    }
    return (
      drawing.bars(
        table, rows, label: directive["label"]?.value, value: value.value,
        part: directive["part"]?.value)?.picture(), citations
    )
  }
}
