// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// What the record takes from a paper, place by place; the places that a citation led here from stand out.
struct CitedPlaces {
  let view: View
  /// The places in the order in which the record cites them, each with what rests on it.
  let places: [Place]
  private let wanted: Set<String>

  struct Place {
    let words: String
    /// The paper's own words there, as far as the record keeps them.
    var excerpts: [String] = []
    var entries: [any Entry] = []
  }

  init(view: View, of document: Document, citedBy entries: [any Entry]) {
    self.view = view
    let asked = view.query.filled("at") ?? ""
    wanted = Set(asked.split(separator: ";").map { String($0.trimmingBlanks) })
    var places: [Place] = []
    var known: [String: Int] = [:]
    for entry in entries {
      for citation in entry.citations {
        let isOwn = citation.document == document.id
        guard let words = isOwn ? citation.place : Self.through(document.id, citation) else {
          continue
        }
        let index = known[words] ?? places.count
        if index == places.count {
          known[words] = index
          places.append(Place(words: words))
        }
        if let excerpt = citation.excerpt, isOwn, !places[index].excerpts.contains(excerpt) {
          places[index].excerpts.append(excerpt)
        }
        if places[index].entries.last?.id != entry.id { places[index].entries.append(entry) }
      }
    }
    self.places = places
  }

  /// The place at which another paper is known through this one.
  private static func through(_ document: EntryID, _ citation: Citation) -> String? {
    citation.via.flatMap { $0.document == document ? $0.place : nil }
  }

  var markup: Markup {
    guard !places.isEmpty else { return .nothing }
    // What was asked for is seen at once.
    let shown = places.filter(isWanted) + places.filter { !isWanted($0) }
    return section(.id("places"), .class("cited")) {
      h2 {
        view[.citedPlaces]
        " "
        span(.class("count")) { String(places.count) }
      }
      dl(.class("facts")) { for place in shown { div { item(place) } } }
    }
  }

  private func isWanted(_ place: Place) -> Bool { wanted.contains(place.words) }

  private func item(_ place: Place) -> Markup {
    let words = Citation.place(place.words, in: view.language)
    let name = span(.lang(words == place.words && view.language != .en ? .en : nil)) { words }
    return .several([
      dt { isWanted(place) ? mark { name } : name },
      dd {
        for excerpt in place.excerpts { element(.blockquote, [], .text(excerpt)) }
        ul(.class("links")) {
          for entry in place.entries { li { view.link(entry.id, entry.name) } }
        }
      },
    ])
  }

  var json: JSON {
    .array(
      places.map { place in
        [
          "at": .string(place.words), "excerpts": .array(place.excerpts.map { .string($0) }),
          "entries": .array(place.entries.map { .string($0.id.text) }),
        ]
      })
  }
}
