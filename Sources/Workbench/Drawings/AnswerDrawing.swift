// SPDX-License-Identifier: Apache-2.0
import Questions

/// An answer drawn. The tables that it is drawn from stand below it on the page.
protocol AnswerDrawing: Sendable {
  /// The questions whose answers it can draw.
  static var questions: [String] { get }
  /// - Parameter width: the room on a desk, in CSS pixels.
  init(view: View, answer: Answer, width: Double)
  /// Nothing where the answer has nothing to draw.
  var figure: Markup { get }
}

/// Every drawing there is. A new one is one new file and one word here.
enum AnswerDrawings {
  static let all: [any AnswerDrawing.Type] = [
    TrendDrawing.self, TimelineDrawing.self, DocumentsDrawing.self, PhrasesDrawing.self,
    ClockDrawing.self, PackagesDrawing.self, ConcentrationDrawing.self, StatesDrawing.self,
    CountriesDrawing.self,
    SectorsDrawing.self, InstrumentsDrawing.self, MineralsDrawing.self, ProgrammesDrawing.self,
    ExchangeRatesDrawing.self, FiguresDrawing.self,
  ]

  /// The drawings of an answer as wide as a page.
  static func figures(of answer: Answer, _ view: View) -> Markup {
    .several(
      all.filter { $0.questions.contains(answer.question.id) }.map {
        $0.init(view: view, answer: answer, width: 1000).figure
      })
  }
}
