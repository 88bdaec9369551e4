// SPDX-License-Identifier: Apache-2.0
import Agreements
import Publishing
import Quantities
import Questions

/// The ladder of every field, drawn.
struct TrendDrawing: AnswerDrawing {
  static let questions = [AnswerChart.Form.trend.question].compactMap { $0 }
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    view.figure(of: answer, width: width) { $0.trend(meetings: meetings) }
  }

  /// The places and days of the meetings, by which people know them better than by their numbers.
  private var meetings: [String] {
    let series = answer.parameters.first { $0.name == "series" }?.value ?? ""
    return view.ledger.meetings(inSeries: series).map { meeting in
      [meeting.place?.words(in: view.language), meeting.date.formatted(view.language, .compact)]
        .compactMap { $0 }.joined(separator: ", ")
    }
  }
}
