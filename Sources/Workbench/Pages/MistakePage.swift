// SPDX-License-Identifier: Apache-2.0
import Agreements

/// The page for an address that leads nowhere: what is wrong, and the nearest that would be right.
struct MistakePage: Page {
  let view: View
  let mistake: Mistake

  var status: Int { mistake.status }
  var title: String { view[mistake.title] }

  var body: Markup {
    article(.class("narrow")) {
      h1 { title }
      p(.class("lead")) { view.say(mistake.reason) }
      list(.nearest, mistake.nearest)
      list(.choices, mistake.choices)
      h2 { view[.goOn] }
      ul(.class("inline")) {
        for place in MenuPlace.allCases {
          li { a(.href(view.address(place.path))) { view[place.words] } }
        }
      }
    }
  }

  private func list(_ heading: Wording, _ remedies: [Mistake.Remedy]) -> Markup {
    guard !remedies.isEmpty else { return .nothing }
    return section {
      h2 { view[heading] }
      ul {
        for remedy in remedies { li { a(.href(remedy.address)) { view.say(remedy.words) } } }
      }
    }
  }

  var json: JSON {
    [
      "error": .string(mistake.reason.words(in: view.language)),
      "status": .init(integerLiteral: mistake.status),
      "nearest": .array(
        mistake.nearest.map {
          [
            "words": .string($0.words.words(in: view.language)),
            "address": .string($0.address.text),
          ]
        }),
    ]
  }
}
