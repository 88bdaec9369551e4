// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Publishing
import Quantities
import Questions

/// A place for a chart on a page: how wide it is drawn, and the word that keeps its ids apart.
struct ChartRoom {
  let width: Double
  let suffix: String

  /// The width at which a phone shows charts, so that their words stay as large as the page's.
  static let phone = ChartRoom(width: 350, suffix: "-narrow")
}

extension View {
  /// A chart drawn twice, for a desk and for a phone; the stylesheet shows the one that fits. A narrow
  /// chart stays narrow on a wide page, so that its words stay as large as the page's.
  func figure(width: Double, _ chart: (ChartRoom) -> some Chart) -> Markup {
    Workbench.figure(.class(width < 700 ? "chart half" : width < 900 ? "chart middling" : "chart"))
    {
      div(.class("roomy")) { .drawing(of: chart(ChartRoom(width: width, suffix: ""))) }
      div(.class("narrow-room")) { .drawing(of: chart(.phone)) }
    }
  }

  /// A chart that a brief draws in the same way; nothing if the answer has nothing to draw.
  func figure<Drawn: Chart>(
    of answer: Answer, width: Double, _ chart: (AnswerChart) -> Drawn?
  ) -> Markup {
    func drawn(_ room: ChartRoom) -> Drawn? {
      chart(
        AnswerChart(
          of: answer, in: language, caption(answer, room), width: room.width,
          links: links(in: answer)))
    }
    guard let roomy = drawn(ChartRoom(width: width, suffix: "")), let narrow = drawn(.phone) else {
      return .nothing
    }
    return figure(width: width) { $0.suffix.isEmpty ? roomy : narrow }
  }

  /// Where the parts of an answer's chart lead.
  private func links(in answer: Answer) -> AnswerChart.Links {
    AnswerChart.Links(
      entry: { self.address(of: $0).text }, why: { self.whyAddress($0, in: answer).text },
      cell: { self.same([("cell", $0), ("why", nil)], fragment: "step").text })
  }

  /// The words that a chart of an answer needs besides its data.
  ///
  /// - Parameters:
  ///   - part: what keeps one of several charts of an answer apart.
  ///   - title: what such a chart is called; the question's own title for the only one.
  func caption(
    _ answer: Answer, _ room: ChartRoom, part: String = "", title: String? = nil
  ) -> Caption {
    Caption(
      idPrefix: answer.question.id + (part.isEmpty ? "" : "-" + part) + room.suffix,
      title: title ?? answer.question.title.words(in: language),
      description: answer.headline.words(in: language), whenEmpty: self[.emptyTable],
      language: language.rawValue)
  }
}
