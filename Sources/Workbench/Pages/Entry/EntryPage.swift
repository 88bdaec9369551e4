// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Everything about one entry: what it records, where that stands, what disagrees, who mentions it.
struct EntryPage: Page {
  let view: View
  let entry: any Entry
  /// Whether it was certainly public by the day that the page speaks of.
  private let isSure: Bool
  private let facts: [Value.Field]
  private let mentions: [any Entry]

  init(view: View, id: String) throws(Mistake) {
    // At the record's end its whole is open, also what cannot be told to have been public by then: a
    // paper dated “March 2026” is cited, so it can be read.
    let isAtEnd = view.clock == view.site.ledger.manifest.recordEnds
    let wanted = EntryID(id)
    let sure = wanted.flatMap { view.ledger[$0] }
    guard let found = sure ?? wanted.flatMap({ isAtEnd ? view.site.ledger[$0] : nil }) else {
      throw .noEntry(id, in: view)
    }
    self.view = view
    entry = found
    isSure = sure != nil
    let ledger = isSure ? view.ledger : view.site.ledger
    facts = ledger.card(of: found.id).filter { !Self.setApart.contains($0.key) }
    mentions = ledger.mentioning(found.id)
  }

  /// Keys that the page sets in places of their own.
  private static let setApart: Set<String> = [
    "name", "title", "text", "aliases", "note", "cites", "discrepancies",
  ]

  var title: String { entry.name.words(in: view.language) }

  var body: Markup {
    article(.class("entry")) {
      p(.class("kicker")) {
        a(.href(view.address("/search", [("kind", entry.kind.rawValue)]))) {
          view[entry.kind.words]
        }
        " "
        code { entry.id.text }
      }
      h1 { view.say(entry.name) }
      RecordedNotice(view: view).markup
      view.editLinks(entry.id)
      otherNames
      if !isSure { p(.class("remark")) { view[.notSurelyPublic] } }
      if let note = entry.record.note { p(.class("remark")) { view.say(note) } }
      factTable
      discrepancies
      sources
      citedPlaces?.markup ?? .nothing
      mentionedBy
      AnswerParts.downloads(of: view)
    }
  }

  private var otherNames: Markup {
    let shown = entry.name.reading(in: view.language)
    let others = Language.allCases.filter { $0 != view.language && $0 != shown.fallback }
      .compactMap { language in entry.name.exactly(language).map { (language, $0) } }
      .filter { $0.1 != shown.words }
    guard !others.isEmpty || !entry.record.aliases.isEmpty else { return .nothing }
    return ul(.class("names"), .aria("label", view[.otherNames])) {
      for (language, name) in others { li(.lang(language)) { name } }
      for alias in entry.record.aliases { li(.class("alias")) { alias } }
    }
  }

  private var factTable: Markup {
    guard !facts.isEmpty else { return .nothing }
    return section {
      h2 { view[.record] }
      dl(.class("facts")) {
        for fact in facts {
          div {
            dt { view.say(fact.label) }
            dd { view.show(fact.value) }
          }
        }
      }
    }
  }

  private var discrepancies: Markup {
    guard !entry.record.discrepancies.isEmpty else { return .nothing }
    return section(.class("discrepancies")) {
      h2 { view[.discrepancies] }
      for item in entry.record.discrepancies {
        h3 { view.say(item.subject) }
        dl(.class("facts")) {
          div {
            dt { view[.printed] }
            dd {
              view.say(item.printed)
              view.citations([item.printedAt])
            }
          }
          div {
            dt { view[.onRecord] }
            dd {
              view.say(item.record)
              view.citations(item.recordAt.all)
            }
          }
        }
      }
    }
  }

  private var sources: Markup {
    let document = entry as? Document
    guard !entry.record.citations.isEmpty || document?.url != nil else { return .nothing }
    return section {
      h2 {
        view[.sources]
        " "
        view.help(.citations)
      }
      if document != nil { p { view.paperLink(document) } }
      view.citations(entry.record.citations)
    }
  }

  /// What rests on a paper, place by place; nil for what is none.
  private var citedPlaces: CitedPlaces? {
    (entry as? Document).map { CitedPlaces(view: view, of: $0, citedBy: mentions) }
  }

  private var mentionedBy: Markup {
    guard !mentions.isEmpty else { return .nothing }
    return section(.class("mentions")) {
      h2 {
        view[.mentionedBy]
        " "
        span(.class("count")) { String(mentions.count) }
      }
      for kind in EntryKind.allCases {
        let group = mentions.filter { $0.kind == kind }
        if !group.isEmpty {
          h3 {
            view[kind.plural]
            " "
            span(.class("count")) { String(group.count) }
          }
          ul(.class("links")) { for entry in group { li { view.link(entry.id, entry.name) } } }
        }
      }
    }
  }

  var json: JSON {
    func names(_ text: Text) -> JSON {
      .object(
        Language.allCases.compactMap { l in text.exactly(l).map { .init(l.rawValue, .string($0)) } }
      )
    }
    return [
      "id": .string(entry.id.text), "kind": .string(entry.kind.rawValue), "name": names(entry.name),
      "aliases": .array(entry.record.aliases.map { .string($0) }),
      "as_of": .string(view.clock.description),
      "record": .object(facts.map { .init($0.key, $0.value.json(in: view.language)) }),
      "url": (entry as? Document)?.url.map { .string($0) } ?? .null,
      "citations": .array(entry.record.citations.map(\.json)),
      "note": entry.record.note.map(names) ?? .null,
      "discrepancies": .array(
        entry.record.discrepancies.map {
          [
            "about": names($0.subject), "printed": names($0.printed),
            "printed_at": $0.printedAt.json,
            "record": names($0.record), "record_at": .array($0.recordAt.all.map(\.json)),
          ]
        }),
      "mentioned_by": .array(mentions.map { .string($0.id.text) }),
      "cited_at": citedPlaces?.json ?? .null,
    ]
  }

  var csv: String? {
    Table(
      "record", Wording.record.asText, [.init("value", Wording.record.asText)],
      facts.map { .init($0.key, [Cell($0.value)]) }
    ).csv(in: view.language)
  }
}
