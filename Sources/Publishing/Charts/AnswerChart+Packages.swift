// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Drawing
import Quantities
import Questions

extension AnswerChart {
  /// Each package a bar, its projects the segments, what is only a ceiling hatched; nil if no project
  /// has an amount.
  public func packages() -> StackedBar? {
    guard let packages = answer.table("packages"), let projects = answer.table("projects") else {
      return nil
    }
    let rows = packages.rows.map { package in
      StackedBar.Row(
        package.cells[0].value.words(in: language),
        totalText: packages.cell(package, "sum")?.value.shortWords(in: language) ?? "",
        segments: projects.rows.compactMap { project in
          guard projects.cell(project, "package")?.value.entryID == package.entry else {
            return nil
          }
          return segment(project, in: projects)
        })
    }
    guard rows.contains(where: { !$0.segments.isEmpty }) else { return nil }
    return StackedBar(
      caption: caption, rows: rows,
      legend: .init(
        stated: words(Text(en: "stated amount", ko: "명시 금액", ja: "明示された額")),
        ceiling: words(Text(en: "“up to”: a ceiling", ko: "‘최대’: 상한", ja: "「最大」：上限"))),
      width: width)
  }

  private func segment(_ project: Table.Row, in projects: Table) -> StackedBar.Segment? {
    guard case .amount(let amount)? = projects.cell(project, "amount")?.value,
      let size = projects.cell(project, "amount")?.value.size
    else { return nil }
    let name = project.cells[0].value.words(in: language)
    let words = amount.formatted(language)
    return StackedBar.Segment(
      name, value: size, valueText: words, isCeiling: amount.qualifier == .upTo,
      href: project.entry.flatMap(links.entry), tooltip: name + ": " + words)
  }
}
