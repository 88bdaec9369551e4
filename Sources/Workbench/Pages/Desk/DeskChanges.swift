// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// What changed between the edition of the record before and the present: which answers moved, and
/// which are new, each a link to both answers side by side.
struct DeskChanges {
  let view: View

  private struct Moved {
    let after: Answer
    let comparison: Comparison
  }

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
            "changes": .init(integerLiteral: item.comparison.count),
            "answer": .string(item.after.headline.words(in: view.language)),
          ]
        }),
    ]
  }

  private func moved(since: Day) -> [Moved] {
    Question.all.compactMap { question in
      guard let after = view.answer(question.id), let before = view.earlier(after, asOf: since)
      else { return nil }
      let comparison = Comparison(before: before, after: after)
      return comparison.isEmpty ? nil : Moved(after: after, comparison: comparison)
    }
  }

  /// The question, how many of its values and rows moved, and its sentence now.
  private func line(_ item: Moved, _ since: Day) -> Markup {
    let address = view.address(
      of: item.after.question.id, item.after.parameters + [("since", since.description)])
    return .several([
      a(.href(address)) { view.say(item.after.question.title) },
      small { " " + view[.movedCount(item.comparison.count)] },
      p { view.say(item.after.headline) },
    ])
  }
}
