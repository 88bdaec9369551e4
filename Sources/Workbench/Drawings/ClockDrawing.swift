// SPDX-License-Identifier: Apache-2.0
import Agreements
import Publishing
import Questions

/// A pledge against its clock: what is allocated beside what has elapsed.
struct ClockDrawing: AnswerDrawing {
  static let questions = [AnswerChart.Form.clock.question].compactMap { $0 }
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup { view.figure(of: answer, width: min(width, 560)) { $0.clock() } }
}

extension Answer {
  /// The pledge that the question was asked of.
  func pledge(in ledger: Ledger) -> Commitment? {
    parameters.first { $0.name == "pledge" }.flatMap { EntryID($0.value) }
      .flatMap { ledger.entry($0, as: Commitment.self) }
  }
}
