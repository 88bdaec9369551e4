// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// Entries by their words, or all of one kind.
struct SearchPage: Page {
  let view: View
  private let wanted: String
  private let kind: EntryKind?
  private let found: [any Entry]
  /// Whether only some of the words were found.
  private let isLoose: Bool
  /// The best of what was found, with the places to mark.
  private let marked: [EntryID: SearchHit]

  /// The most entries of a kind that are listed where several kinds are.
  private static let mostOfKind = 12
  /// The most finds whose words are marked.
  private static let mostMarked = 120

  init(view: View) {
    self.view = view
    wanted = view.query["q"] ?? ""
    kind = view.query.filled("kind").flatMap(EntryKind.init(rawValue:))
    let isAll = wanted.trimmingBlanks.isEmpty
    let plainly = isAll ? ([], false) : view.site.index.plainly(wanted)
    isLoose = plainly.1
    let listed = kind.map { view.ledger.entries(of: $0) } ?? view.ledger.entries[...]
    let entries = isAll ? listed : plainly.0.compactMap { view.ledger[$0] }[...]
    let best = view.site.index.hits(wanted, limit: Self.mostMarked, language: view.language)
    marked = Dictionary(best.hits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    found = isAll ? Array(entries) : entries.filter { [kind] in kind == nil || $0.kind == kind }
  }

  private var isListingAll: Bool { wanted.trimmingBlanks.isEmpty }

  var title: String {
    kind.map { view[$0.plural].capitalisedFirst }
      ?? (isListingAll ? view[.everyEntry] : view[.search] + ": " + wanted)
  }

  var body: Markup {
    article {
      h1 { title }
      form(.class("filters"), .plain("action", "/search"), .aria("label", view[.search])) {
        view.keptFields
        label {
          span { view[.searchRecord] }
          void(.input, .type("search"), .name("q"), .value(wanted))
        }
        label {
          span { view[.form] }
          select(.name("kind")) {
            option(.value("")) { view[.all] }
            for kind in EntryKind.allCases {
              option(.value(kind.rawValue), .flag("selected", kind == self.kind)) {
                view[kind.plural]
              }
            }
          }
        }
        button { view[.search] }
      }
      p(.class("about")) { view[.searchHelp] }
      p(.class("lead"), .role("status")) {
        view[
          found.isEmpty ? .nothingFound : isLoose ? .foundLoosely(found.count) : .found(found.count)
        ]
      }
      besides
      results
      AnswerParts.downloads(of: view)
    }
  }

  /// Pages, questions and concepts that have the words, before the entries that do.
  private var besides: Markup {
    guard !isListingAll, kind == nil else { return .nothing }
    return .several(
      Whereto(view: view, wanted: wanted).besides.map { group in
        section(.class("mentions")) {
          h2 { view[group.words] }
          WheretoPage.list(group.goals)
        }
      })
  }

  private var results: Markup {
    let groups = Dictionary(grouping: found, by: \.kind)
    return .several(
      kindsByRank.map { kind in
        let group = groups[kind, default: []]
        let pages = Pager(view: view, key: kind.rawValue, count: group.count)
        let shown = self.kind == nil ? group.prefix(Self.mostOfKind) : group[pages.shown]
        return section(.class("mentions")) {
          h2 {
            view[kind.plural]
            " "
            span(.class("count")) { String(group.count) }
          }
          ul(.id("t-" + kind.rawValue), .class("links")) {
            for entry in shown {
              li {
                link(to: entry)
                " "
                code { entry.id.text }
              }
            }
            if self.kind == nil, shown.count < group.count {
              li {
                a(.href(view.same([("kind", kind.rawValue)]))) {
                  view[.more(group.count - shown.count)]
                }
              }
            }
          }
          if self.kind != nil { pages.markup }
        }
      })
  }

  /// The entry by its name, with what was found marked in it, or beside it where it stands elsewhere.
  private func link(to entry: any Entry) -> Markup {
    guard let hit = marked[entry.id], !hit.highlights.isEmpty else {
      return view.link(entry.id, entry.name)
    }
    guard hit.shown != entry.name.words(in: view.language) else {
      return a(.href(view.address(of: entry.id))) { view.marked(hit) }
    }
    return .several([
      view.link(entry.id, entry.name), " ", span(.class("place")) { view.marked(hit) },
    ])
  }

  /// The kinds in the order of their best find.
  private var kindsByRank: [EntryKind] { found.map(\.kind).uniqued() }

  var json: JSON {
    [
      "query": .string(wanted), "count": .init(integerLiteral: found.count),
      "entries": .array(
        found.map {
          [
            "id": .string($0.id.text), "kind": .string($0.kind.rawValue),
            "name": .string($0.name.words(in: view.language)),
          ]
        }),
    ]
  }

  var csv: String? {
    Table(
      "entries", Wording.everyEntry.asText,
      [.init("kind", Wording.form.asText), .init("name", Wording.everyEntry.asText)],
      found.map {
        .init(
          $0.id.text, [Cell(.word($0.kind.rawValue, $0.kind.words.asText)), Cell(.text($0.name))])
      }
    ).csv(in: view.language)
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension AnswerParts {
  /// The links to a page as data, for pages that rest on no single answer.
  static func downloads(of view: View) -> Markup {
    p(.class("downloads")) {
      span { view[.openLedger] }
      a(.href(view.same([], path: view.dataPath + ".json"))) { "JSON" }
      a(.href(view.same([], path: view.dataPath + ".csv"))) { "CSV" }
      button(.type("button"), .class("copy"), .flag("hidden"), .data("done", view[.copied])) {
        view[.copyLink]
      }
    }
  }
}
