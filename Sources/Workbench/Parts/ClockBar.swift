// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// As of which day the page speaks, and how to change it.
struct ClockBar {
  let view: View

  private var end: Day { view.site.ledger.manifest.recordEnds }

  private var isNow: Bool { view.clock == end && view.site.edition == nil }

  var markup: Markup {
    section(.class(isNow ? "clock" : "clock moved"), .aria("label", view[.asOfWord])) {
      p {
        view[.asOfWord] + " "
        strong {
          time(.plain("datetime", view.clock.description)) { view.clock.formatted(view.language) }
        }
        if view.clock == end {
          span(.class("note")) { view[.recordsEnd] }
        } else {
          span(.class("note")) { view[.clockMeaning] }
          a(.href(view.same([("as-of", nil), ("why", nil)]))) { view[.toRecordsEnd] }
        }
        if let edition = view.site.edition {
          span(.class("note")) { view[.asRecorded(edition.formatted(view.language))] }
          a(.href(view.same([("recorded-as-of", nil), ("why", nil)]))) { view[.toNewestRecord] }
        }
        view.help(.clocks)
      }
      details {
        summary { view[.changeDay] }
        form(.plain("action", view.path)) {
          view.hidden(Set(view.query.items.map(\.name)).subtracting(["as-of", "why"]))
          void(
            .input, .type("date"), .name("as-of"), .aria("label", view[.asOfWord]),
            .value(view.clock.description))
          button { view[.show] }
        }
      }
    }
  }
}
