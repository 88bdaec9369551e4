// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension View {
  /// A citation down to its place: the paper, where in it, through what it is known, when it came
  /// out, and its own address.
  func cite(_ citation: Citation) -> Markup {
    let document = site.ledger.entry(citation.document, as: Document.self)
    return cited(citation, document)
  }

  private func cited(_ citation: Citation, _ document: Document?) -> Markup {
    Workbench.cite(.class("citation")) {
      link(citation.document)
      span(.class("place")) { ", " + citation.place }
      if let date = document?.publicDate {
        span(.class("date")) { " · " + date.formatted(language, .compact) }
      }
      if let via = citation.via {
        span(.class("via")) {
          " · " + self[.seenThrough] + " "
          link(via.document)
          ", " + via.place
        }
      }
      paperLink(document)
    }
  }

  /// The address of a paper on the web.
  func paperLink(_ document: Document?) -> Markup {
    guard let url = document?.url else { return .nothing }
    return .several([
      " ",
      a(.class("out"), .href(web: url), .plain("rel", "noreferrer"), .data("host", Self.host(of: url))) {
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
      for citation in citations.uniqued() { li { cite(citation) } }
    }
  }

  /// Whether something was read itself or is known through another paper.
  func basis(isFirstHand: Bool) -> Markup {
    span(.class("badge"), .data("word", isFirstHand ? "first-hand" : "second-hand")) {
      self[isFirstHand ? .firstHand : .secondHand]
    }
  }
}

extension Markup: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}
