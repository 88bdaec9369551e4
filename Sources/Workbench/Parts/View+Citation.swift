// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

extension View {
  /// A citation down to its place: the paper, where in it, through what it is known, when it came
  /// out, and its own address.
  func cite(_ citation: Citation) -> Markup { cite([citation]) }

  /// Citations of one paper, known in one way: its places in a row.
  private func cite(_ group: [Citation]) -> Markup {
    let document = site.ledger.entry(group[0].document, as: Document.self)
    return Workbench.cite(.class("citation")) {
      link(group[0].document)
      places(group.map(\.place), of: group[0].document)
      if let date = document?.publicDate {
        span(.class("date")) { " · " + date.formatted(language, .compact).unbroken }
      }
      if group[0].via != nil {
        span(.class("via")) {
          " · " + self[.seenThrough] + " "
          for (index, through) in Through.each(in: group).enumerated() {
            if index > 0 { "; " }
            link(through.document)
            places(through.places, of: through.document)
          }
        }
      }
      paperLink(document)
    }
  }

  /// Places in the words of the reader as far as these are the usual ones; each opens the paper with
  /// what the record takes from there.
  private func places(_ places: [String], of paper: EntryID) -> Markup {
    span(.class("place")) {
      ", "
      for (index, place) in places.uniqued().enumerated() {
        let words = Citation.place(place, in: language)
        if index > 0 { "; " }
        // What stays in the ledger's English says so, for whoever reads aloud.
        a(
          .href(address("/entry/" + paper.text, [("at", place)], fragment: "places")),
          .lang(words == place && language != .en ? .en : nil)
        ) { words.unbroken }
      }
    }
  }

  /// The address of a paper on the web.
  func paperLink(_ document: Document?) -> Markup {
    guard let url = document?.url else { return .nothing }
    return .several([
      " ",
      a(
        .class("out"), .href(web: url), .plain("rel", "noreferrer"),
        .data("host", Self.host(of: url))
      ) {
        span(.class("unseen")) { self[.openPaper] + " " }
        Self.host(of: url)
      },
    ])
  }

  /// The name of the house that serves an address, without `www.`.
  static func host(of url: String) -> String {
    let rest = url.drop { $0 != "/" }.drop { $0 == "/" }
    let host = String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Citations of one entry as a list, each paper with its places together.
  func citations(_ citations: [Citation]) -> Markup {
    guard !citations.isEmpty else { return .nothing }
    return ul(.class("citations")) {
      for group in Self.grouped(citations.uniqued()) { li { cite(group) } }
    }
  }

  /// Citations of the same paper together, those that were read apart from those known through
  /// another paper.
  private static func grouped(_ citations: [Citation]) -> [[Citation]] {
    var groups: [[Citation]] = []
    for citation in citations {
      let index = groups.firstIndex {
        $0[0].document == citation.document && $0[0].isFirstHand == citation.isFirstHand
      }
      if let index { groups[index].append(citation) } else { groups.append([citation]) }
    }
    return groups
  }

  /// Whether something was read itself or is known through another paper, as a badge.
  func basis(_ value: Value) -> Markup { span(.class("badge")) { show(value) } }
}

/// A paper through which another is known, with the places where it speaks of it.
private struct Through {
  let document: EntryID
  var places: [String]

  static func each(in citations: [Citation]) -> [Through] {
    var found: [Through] = []
    for via in citations.compactMap(\.via) {
      if let index = found.firstIndex(where: { $0.document == via.document }) {
        found[index].places.append(via.place)
      } else {
        found.append(Through(document: via.document, places: [via.place]))
      }
    }
    return found
  }
}

extension String {
  /// A short place or amount, such as “table 3”, is not torn apart at the end of a line.
  var unbroken: String {
    utf8.count > 22 ? self : split(separator: " ").joined(separator: "\u{a0}")
  }
}

extension Markup: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}
