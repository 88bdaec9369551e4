// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// For which sides each government paper of a meeting speaks: joint papers have several dots.
struct DocumentsDrawing: AnswerDrawing {
  static let questions = ["documents"]
  let view: View
  let answer: Answer
  let width: Double

  private static let mostDrawn = 40

  private var papers: [Document] {
    let found = (answer.table("documents")?.rows ?? []).compactMap { row in
      row.entry.flatMap { view.ledger.entry($0, as: Document.self) }
    }
    return found.filter { $0.form.isPaper && $0.meeting != nil && !$0.sides.isEmpty }
  }

  var figure: Markup {
    let papers = papers
    guard papers.count > 1 else { return .nothing }
    let sides = papers.flatMap(\.sides).uniqued()
    return .several([
      h2 { view[.papersBySide] },
      view.figure(width: min(width, 860)) { room in
        DotMatrix(
          caption: view.caption(answer, room, part: "sides", title: view[.papersBySide]),
          columns: sides.map { view.ledger.name($0).words(in: view.language) },
          rows: papers.suffix(Self.mostDrawn).map { row($0, sides) },
          legend: .init(present: view[.speaksForIt], absent: view[.doesNot], notChecked: ""),
          width: room.width)
      },
      papers.count > Self.mostDrawn
        ? p(.class("note small")) { view[.notDrawn(papers.count - Self.mostDrawn)] } : .nothing,
    ])
  }

  private func row(_ paper: Document, _ sides: [EntryID]) -> DotMatrix.Row {
    let date = paper.publicDate?.formatted(view.language, .compact)
    return DotMatrix.Row(
      [date, paper.name.words(in: view.language)].compactMap { $0 }.joined(separator: " · "),
      cells: sides.map { side in
        DotMatrix.Cell(
          paper.sides.contains(side) ? .present : .absent,
          tooltip: view.ledger.name(side).words(in: view.language) + ": "
            + view[paper.sides.contains(side) ? .speaksForIt : .doesNot])
      },
      href: view.address(of: paper.id).text)
  }
}
