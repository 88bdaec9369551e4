// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// What was pledged, what of it is allocated, and whether that is ahead of its deadline.
struct DeskHeadline {
  let view: View
  let clock: Answer?
  let packages: Answer?

  private var pledge: Commitment? { (clock ?? packages)?.pledge(in: view.ledger) }

  var markup: Markup {
    .several([
      h1 { sentence ?? view.site.ledger.manifest.title.words(in: view.language) },
      div(.class("halves")) {
        if let clock { pace(clock) }
        if let packages { PackagesDrawing(view: view, answer: packages, width: 560).section }
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

  private func pace(_ answer: Answer) -> Markup {
    section {
      h2 {
        a(.href(view.address(View.home(of: "clock"), answer.parameters))) {
          view.say(answer.question.title)
        }
      }
      p(.class("finding")) { view.say(answer.headline) }
      ClockDrawing(view: view, answer: answer, width: 560).figure
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
}
