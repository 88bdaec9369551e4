// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// What the ledger lacks, each thing once with the entries that lack it.
struct GapList {
  let view: View
  let gaps: [Gap]

  /// The most entries that are listed under one lack; the answer as data has all.
  private static let mostListed = 100

  var markup: Markup {
    guard !gaps.isEmpty else { return .nothing }
    let lacking = Dictionary(grouping: gaps, by: \.what)
    return section(.class("gaps")) {
      h2 {
        view[.gaps]
        " "
        span(.class("count")) { String(gaps.count) }
        " "
        view.help(.gaps)
      }
      ul {
        let all = gaps.map(\.what).uniqued()
        for what in all.prefix(Self.mostListed) {
          let entries = lacking[what, default: []].compactMap(\.entry)
          li {
            view.say(what)
            if entries.count == 1 { .several([": ", view.link(entries[0])]) }
            if entries.count > 1 {
              ul(.class("links")) {
                for entry in entries.prefix(Self.mostListed) { li { view.link(entry) } }
                if entries.count > Self.mostListed {
                  li { view[.more(entries.count - Self.mostListed)] }
                }
              }
            }
          }
        }
        if all.count > Self.mostListed { li { view[.more(all.count - Self.mostListed)] } }
      }
    }
  }
}
