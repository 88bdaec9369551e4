// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What holds of one entry after some of its rows: the row that says it now, and the rows that said
/// it before an amendment, each until a day.
struct Standing: Hashable {
  struct Earlier: Hashable {
    let seq: Int
    let until: Day
  }

  /// One row of the journal, as far as it decides what holds.
  struct Step {
    let seq: Int
    let action: Action
    let holdsFrom: Day?
    let restores: Int?
  }

  /// Nil where the entry is retired or was never there.
  var seq: Int?
  var earlier: [Earlier] = []

  static let none = Standing()

  /// What holds after all these rows of one entry, in the journal's order.
  static func after(_ steps: [Step]) -> Standing {
    var now = Standing.none
    var history: [Int: Standing] = [:]
    for step in steps {
      switch step.action {
      case .add: now = Standing(seq: step.seq)
      case .import, .correct: now.seq = step.seq
      case .amend:
        if let before = now.seq, let day = step.holdsFrom {
          now.earlier.append(Earlier(seq: before, until: day))
        }
        now.seq = step.seq
      case .retire: now = .none
      case .restore:
        now = step.restores.flatMap { history[$0] } ?? .none
        now.seq = step.seq
      }
      history[step.seq] = now
    }
    return now
  }
}
