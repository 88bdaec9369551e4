// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// A pledge against its clock: what is allocated beside what has elapsed.
struct ClockDrawing: AnswerDrawing {
  static let questions = ["clock"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let pledge = answer.pledge(in: view.ledger), let allocated = share("allocated-share"),
      let elapsed = share("elapsed-share")
    else { return .nothing }
    return view.figure(width: min(width, 560)) { room in
      PledgeClock(
        caption: view.caption(answer, room), allocated: allocated, elapsed: elapsed,
        start: (pledge.starts ?? pledge.signed).map {
          view[.fromDay($0.formatted(view.language, .compact))]
        } ?? "",
        deadline: pledge.deadline.map { view[.byDay($0.formatted(view.language, .compact))] } ?? "",
        width: room.width)
    }
  }

  private func share(_ key: String) -> PledgeClock.Share? {
    guard let named = answer[key], case .share(let ratio) = named.value,
      let value = named.value.size
    else { return nil }
    let ends = [ratio.interval.lower, ratio.interval.upper].compactMap { $0 }.compactMap {
      Double("\($0)")
    }
    return PledgeClock.Share(
      named.label.words(in: view.language) + " " + ratio.formatted(view.language), value: value,
      interval: ends.count == 2 && ends[0] < ends[1] ? Extent(ends[0], ends[1]) : nil,
      href: view.whyAddress(key, in: answer).text, tooltip: ratio.formattedBounds(view.language))
  }
}

extension Answer {
  /// The pledge that the question was asked of.
  func pledge(in ledger: Ledger) -> Commitment? {
    parameters.first { $0.name == "pledge" }.flatMap { EntryID($0.value) }
      .flatMap { ledger.entry($0, as: Commitment.self) }
  }
}
