// SPDX-License-Identifier: Apache-2.0
import Agreements
import Publishing
import Questions

/// The packages of a pledge, a bar each, with what is only a ceiling hatched.
struct PackagesDrawing: AnswerDrawing {
  static let questions = [AnswerChart.Form.packages.question].compactMap { $0 }
  let view: View
  let answer: Answer
  let width: Double

  /// The drawing with its total and the share of the class that was asked for.
  var section: Markup {
    Workbench.section {
      h2 { a(.href(view.address("/projects"))) { view.say(answer.question.title) } }
      p(.class("finding")) { view.say(answer.headline) }
      figure
      dl(.class("numbers slim")) {
        for value in answer.values
        where ["total", "allocated-share"].contains(value.key) || value.key.hasSuffix("-share") {
          div {
            dt { view.say(value.label) }
            dd { view.number(value, in: answer) }
          }
        }
      }
    }
  }

  var figure: Markup { view.figure(of: answer, width: width) { $0.packages() } }
}
