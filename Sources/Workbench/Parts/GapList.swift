// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// What the ledger lacks, each thing once with the entries that lack it.
struct GapList {
  let view: View
  let gaps: [Gap]

  var markup: Markup {
    guard !gaps.isEmpty else { return .nothing }
    return section(.class("gaps")) {
      h2 {
        view[.gaps]
        " "
        span(.class("count")) { String(gaps.count) }
        " "
        view.help(.gaps)
      }
      ul {
        for what in gaps.map(\.what).uniqued() {
          let entries = gaps.filter { $0.what == what }.compactMap(\.entry)
          li {
            view.say(what)
            if entries.count == 1 { .several([": ", view.link(entries[0])]) }
            if entries.count > 1 {
              ul(.class("links")) { for entry in entries { li { view.link(entry) } } }
            }
          }
        }
      }
    }
  }
}
