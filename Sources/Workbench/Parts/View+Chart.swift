// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
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
