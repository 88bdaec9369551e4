// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// What was pledged, what of it is allocated, and whether that is ahead of its deadline.
struct DeskHeadline {
  let view: View
  let clock: Answer?
  let packages: Answer?

  private var pledge: Commitment? {
    (clock ?? packages)?.parameters.first { $0.name == "pledge" }
      .flatMap { EntryID($0.value) }.flatMap { view.ledger.entry($0, as: Commitment.self) }
  }

  var markup: Markup {
    .several([
      h1 { sentence ?? view.site.ledger.manifest.title.words(in: view.language) },
      div(.class("halves")) {
        if let clock, let pledge { pace(clock, pledge) }
        if let packages { PackagesDrawing(view: view, answer: packages).section }
      },
    ])
  }

  /// “Japan has allocated USD 109 bn of the USD 550 bn it pledged.”
  private var sentence: String? {
    guard let pledge, let pledged = pledge.amount, let party = pledge.by.first,
      case .total(let total)? = (packages ?? clock)?[packages == nil ? "allocated" : "total"]?.value
    else { return nil }
    let name = view.ledger.name(party).words(in: view.language)
    let sum = Amount(total.nominal, total.unit).formatted(view.language).unbroken
    let whole = pledged.formatted(view.language).unbroken
    return view[.deskHeadline(name, sum, whole)]
  }

  /// The pledge against its clock, drawn.
  var clockFigure: Markup {
    guard let clock, let pledge, let shares = shares(clock) else { return .nothing }
    return view.figure(width: 560) { clockChart(clock, pledge, shares, $0) }
  }

  private func pace(_ answer: Answer, _ pledge: Commitment) -> Markup {
    section {
      h2 {
        a(.href(view.address(View.home(of: "clock"), answer.parameters))) {
          view.say(answer.question.title)
        }
      }
      p(.class("finding")) { view.say(answer.headline) }
      clockFigure
      dl(.class("numbers slim")) {
        for key in ["pace", "remaining", "required-per-year"] {
          if let value = answer[key] {
            div {
              dt { view.say(value.label) }
              dd { view.number(value, in: answer) }
            }
          }
        }
      }
    }
  }

  private func shares(_ answer: Answer) -> (
    allocated: PledgeClock.Share, elapsed: PledgeClock.Share
  )? {
    guard let allocated = share("allocated-share", answer),
      let elapsed = share("elapsed-share", answer)
    else { return nil }
    return (allocated, elapsed)
  }

  private func clockChart(
    _ answer: Answer, _ pledge: Commitment,
    _ shares: (allocated: PledgeClock.Share, elapsed: PledgeClock.Share), _ room: ChartRoom
  ) -> PledgeClock {
    PledgeClock(
      caption: view.caption(answer, room),
      allocated: shares.allocated, elapsed: shares.elapsed,
      start: (pledge.starts ?? pledge.signed).map {
        view[.fromDay($0.formatted(view.language, .compact))]
      } ?? "",
      deadline: pledge.deadline.map { view[.byDay($0.formatted(view.language, .compact))] } ?? "",
      width: room.width)
  }

  private func share(_ key: String, _ answer: Answer) -> PledgeClock.Share? {
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
