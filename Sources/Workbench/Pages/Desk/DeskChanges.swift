// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// An answer that is not what it was on an earlier day, and how many of its values and rows are not.
struct MovedAnswer {
  let after: Answer
  let count: Int
}

/// What changed between the edition of the record before and the present: which answers moved, and
/// which are new, each a link to both answers side by side.
struct DeskChanges {
  let view: View

  var markup: Markup {
    guard let since = view.site.ledger.manifest.previousEnd, since < view.clock else {
      return .nothing
    }
    let moved = moved(since: since)
    guard !moved.isEmpty else { return .nothing }
    return section(.id("changes")) {
      h2 { view[.whatChanged] }
      p(.class("finding")) {
        view[.changedSince(since.formatted(view.language), moved.count)]
      }
      ul(.class("changes")) {
        for item in moved { li { line(item, since) } }
      }
    }
  }

  /// The same as data: each question whose answer moved, how often, and its sentence now.
  var json: JSON {
    guard let since = view.site.ledger.manifest.previousEnd, since < view.clock else {
      return .null
    }
    return [
      "since": .string(since.description),
      "answers": .array(
        moved(since: since).map { item in
          [
            "question": .string(item.after.question.id),
            "changes": .init(integerLiteral: item.count),
            "answer": .string(item.after.headline.words(in: view.language)),
          ]
        }),
    ]
  }

  private func moved(since: Day) -> [MovedAnswer] {
    view.site.memory.moved(since..<view.clock) { found(since: since) }
  }

  private func found(since: Day) -> [MovedAnswer] {
    Question.all.compactMap { question in
      guard let after = view.answer(question.id), let before = view.earlier(after, asOf: since)
      else { return nil }
      let comparison = Comparison(before: before, after: after)
      return comparison.isEmpty ? nil : MovedAnswer(after: after, count: comparison.count)
    }
  }

  /// The question, how many of its values and rows moved, and its sentence now.
  private func line(_ item: MovedAnswer, _ since: Day) -> Markup {
    let address = view.address(
      of: item.after.question.id, item.after.parameters + [("since", since.description)])
    return .several([
      a(.href(address)) { view.say(item.after.question.title) },
      small { " " + view[.movedCount(item.count)] },
      p { view.say(item.after.headline) },
    ])
  }
}
