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
  /// The most sides that are drawn: those for which most papers speak.
  private static let mostSides = 16

  private var papers: [Document] {
    let found = (answer.table("documents")?.rows ?? []).compactMap { row in
      row.entry.flatMap { view.ledger.entry($0, as: Document.self) }
    }
    return found.filter { $0.form.isPaper && $0.meeting != nil && !$0.sides.isEmpty }
  }

  var figure: Markup {
    let all = papers
    let sides = Self.sides(of: all)
    let papers = all.filter { !Set($0.sides).isDisjoint(with: sides) }
    guard papers.count > 1 else { return .nothing }
    let left = all.count - min(papers.count, Self.mostDrawn)
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
      left > 0 ? p(.class("note small")) { view[.notDrawn(left)] } : .nothing,
    ])
  }

  /// The sides in the order in which the papers name them.
  private static func sides(of papers: [Document]) -> [EntryID] {
    let all = papers.flatMap(\.sides)
    let named = all.uniqued()
    guard named.count > mostSides else { return named }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    let kept = Set(
      named.enumerated().sorted {
        (-counts[$0.element, default: 0], $0.offset) < (-counts[$1.element, default: 0], $1.offset)
      }.prefix(mostSides).map(\.element))
    return named.filter(kept.contains)
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
