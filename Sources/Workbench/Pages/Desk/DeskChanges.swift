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
  /// The days that are compared; nil if there is no edition before.
  private let days: Range<Day>?
  /// Nil while it is being worked out.
  private let known: [MovedAnswer]?

  /// - Parameter most: the entries of the largest ledger of which every question is asked of both days
  ///   while the reader waits.
  init(view: View, atOnceUpTo most: Int = 20_000) {
    self.view = view
    let since = view.site.ledger.manifest.previousEnd.flatMap { $0 < view.clock ? $0 : nil }
    guard let since else {
      days = nil
      known = []
      return
    }
    let days = since..<view.clock
    self.days = days
    let memory = view.site.memory
    known =
      view.ledger.entryCount <= most
      ? memory.moved(days) { Self.found(view, since: since) } : memory.movedIfKnown(days)
    if known == nil { memory.find(days) { Self.found(view, since: since) } }
  }

  /// Whether the page says all that it is going to say.
  var isSettled: Bool { known != nil }

  var markup: Markup {
    guard let since = days?.lowerBound else { return .nothing }
    guard let moved = known else {
      return section(.id("changes")) {
        h2 { view[.whatChanged] }
        p(.class("finding")) { view[.beingCompared(since.formatted(view.language))] }
      }
    }
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
    guard let since = days?.lowerBound, let days else { return .null }
    let moved = view.site.memory.moved(days) { Self.found(view, since: since) }
    return [
      "since": .string(since.description),
      "answers": .array(
        moved.map { item in
          [
            "question": .string(item.after.question.id),
            "changes": .init(integerLiteral: item.count),
            "answer": .string(item.after.headline.words(in: view.language)),
          ]
        }),
    ]
  }

  private static func found(_ view: View, since: Day) -> [MovedAnswer] {
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
