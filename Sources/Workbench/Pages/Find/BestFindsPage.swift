// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// The few best finds for words that may still be being typed, ranked and marked as every search is. The
/// script asks for them as JSON; a browser without it can open the page.
struct BestFindsPage: Page {
  let view: View
  private let wanted: String
  private let found: [SearchHit]
  private let count: Int

  /// As many as are seen at a glance.
  private static let most = 8
  /// Some of what is found may not have been public by the page's day.
  private static let mostLookedAt = 64

  init(view: View) {
    self.view = view
    wanted = view.query["q"] ?? ""
    let result = view.site.index.hits(wanted, limit: Self.mostLookedAt, language: view.language)
    let shown = result.hits.filter { view.ledger[$0.id] != nil }
    found = Array(shown.prefix(Self.most))
    count = result.count - (result.hits.count - shown.count)
  }

  var title: String { view[.search] + ": " + wanted }
  private var tally: String { view[count == 0 ? .nothingFound : .found(count)] }

  var body: Markup {
    article {
      h1 { title }
      p(.class("lead"), .role("status")) { tally }
      ul(.class("links")) {
        for hit in found {
          li {
            a(.href(view.address(of: hit.id))) { view.marked(hit) }
            " "
            small { view[hit.kind.words] }
          }
        }
      }
      p { a(.href(view.address("/search", [("q", wanted)]))) { view[.search] } }
    }
  }

  var json: JSON {
    [
      "query": .string(wanted), "count": .init(integerLiteral: count), "status": .string(tally),
      "best": .array(
        found.map { hit in
          [
            "id": .string(hit.id.text), "href": .string(view.address(of: hit.id).text),
            "kind": .string(view[hit.kind.words]),
            "name": .string(view.site.ledger.name(hit.id).words(in: view.language)),
            "pieces": .array(
              hit.pieces.map { ["text": .string($0.text), "found": .bool($0.isFound)] }),
          ]
        }),
    ]
  }
}

extension SearchHit {
  /// The text in which the words stand, cut at the places where they do.
  var pieces: [(text: String, isFound: Bool)] {
    let bytes = Array(shown.utf8)
    var pieces: [(String, Bool)] = []
    var at = 0
    func add(_ range: Range<Int>, _ isFound: Bool) {
      guard !range.isEmpty else { return }
      pieces.append((String(decoding: bytes[range], as: UTF8.self), isFound))
    }
    for place in highlights where place.lowerBound >= at && place.upperBound <= bytes.count {
      add(at..<place.lowerBound, false)
      add(place, true)
      at = place.upperBound
    }
    add(at..<bytes.count, false)
    return pieces
  }
}

extension View {
  /// What was found, with the words in it marked.
  func marked(_ hit: SearchHit) -> Markup {
    .several(hit.pieces.map { text, isFound in isFound ? mark { text } : .text(text) })
  }
}
