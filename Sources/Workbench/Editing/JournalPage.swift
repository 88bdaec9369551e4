// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions

/// Who recorded what, when and why, the newest first; of one entry, what superseded what.
struct JournalPage: Page {
  let view: View
  private let store: LedgerStore
  private let batches: [JournalBatch]
  /// The entry that it is about, if only one.
  private let entry: String?
  private let before: [Int: Tree]
  private let hasMore: Bool

  /// The most batches on a page, and rows of one.
  private static let mostBatches = 100
  private static let mostRows = 12

  init(view: View, store: LedgerStore) throws {
    self.view = view
    self.store = store
    entry = view.query.filled("entry")
    let found = try Self.found(view, store, rowsOfEach: Self.mostRows)
    batches = Array(found.suffix(Self.mostBatches).reversed())
    hasMore = found.count > Self.mostBatches
    var before: [Int: Tree] = [:]
    if entry != nil {
      for seq in batches.flatMap(\.rows).compactMap(\.supersedes) {
        before[seq] = try store.row(seq)?.body
      }
    }
    self.before = before
  }

  /// The batches that the address names, and one more if there is one.
  private static func found(
    _ view: View, _ store: LedgerStore, rowsOfEach most: Int?
  ) throws -> [JournalBatch] {
    try store.journal(
      of: view.query.filled("entry"), before: view.query.filled("before").flatMap { Int($0) },
      limit: mostBatches + 1, rowsOfEach: most)
  }

  /// The batches with all of their rows, for whoever takes them as data.
  private var whole: [JournalBatch] {
    let found = (try? Self.found(view, store, rowsOfEach: nil)) ?? []
    return found.suffix(Self.mostBatches).reversed()
  }

  var title: String { view[.journal] }

  var body: Markup {
    article(.class("journal")) {
      if let id = entry.flatMap({ EntryID($0) }) {
        p(.class("kicker")) {
          if view.site.ledger[id] != nil { view.link(id) }
          " "
          code { id.text }
        }
      }
      h1 { title }
      RecordedNotice(view: view).markup
      p(.class("about")) { view[.journalAbout] }
      if batches.isEmpty { p(.class("empty")) { view[.nothingRecorded] } }
      ol(.class("batches")) { for batch in batches { item(batch) } }
      if hasMore, let oldest = batches.last?.batch.number {
        p {
          a(
            .href(view.same([("before", String(oldest)), ("recorded", nil)])), .plain("rel", "next")
          ) { view[.earlierBatches] }
        }
      }
      AnswerParts.downloads(of: view)
    }
  }

  private func item(_ item: JournalBatch) -> Markup {
    let batch = item.batch
    return li(.id("batch-\(batch.number)")) {
      p(.class("kicker")) {
        span(.class("batch-number")) { "#\(batch.number)" }
        " · "
        time(.plain("datetime", batch.recordedAt.description)) { batch.recordedAt.shown }
        " · "
        batch.author
        if let number = batch.undoes { .several([" · ", view.toBatch(number, .undoes(number))]) }
        if let number = item.undoneBy {
          .several([" · ", view.toBatch(number, .undoneBy(number))])
        }
      }
      p(.class("reason")) { batch.reason ?? batch.what }
      ul(.class("journal-rows")) {
        for row in item.rows.prefix(Self.mostRows) { li { line(row) } }
        if item.rowCount > Self.mostRows { li { view[.more(item.rowCount - Self.mostRows)] } }
      }
      if item.undoneBy == nil { UndoForm(view: view, batch: batch.number).markup }
    }
  }

  private func line(_ row: JournalRow) -> Markup {
    .several([
      span(.class("badge")) { view[row.action.words] },
      " ",
      EntryID(row.entry).flatMap { view.site.ledger[$0]?.name }.map { name in
        a(.href(view.address("/entry/" + row.entry))) { view.say(name) }
      } ?? .nothing,
      " ",
      row.entry.hasPrefix("@")
        ? code { row.entry }
        : a(.href(view.address("/journal", [("entry", row.entry)]))) { code { row.entry } },
      " ",
      small {
        view[.rowNumber(row.seq)]
        if let old = row.supersedes { ", " + view[.supersedes(old)] }
        if let day = row.holdsFrom { ", " + view[.holdsFromDay(day.formatted(view.language))] }
      },
      entry == nil || row.action == .import && row.supersedes == nil
        ? .nothing : difference(row),
    ])
  }

  private func difference(_ row: JournalRow) -> Markup {
    guard let old = row.supersedes.flatMap({ before[$0] }), let new = row.body else {
      return .nothing
    }
    let difference = Difference(
      view, before: old, after: new, in: view.site.ledger, and: view.site.ledger)
    return difference.rows.isEmpty ? .nothing : difference.markup
  }

  var json: JSON {
    .array(
      whole.map { item in
        [
          "batch": .init(integerLiteral: item.batch.number),
          "recorded_at": .string(item.batch.recordedAt.description),
          "author": .string(item.batch.author), "what": .string(item.batch.what),
          "reason": item.batch.reason.map { .string($0) } ?? .null,
          "undoes": item.batch.undoes.map { .init(integerLiteral: $0) } ?? .null,
          "undone_by": item.undoneBy.map { .init(integerLiteral: $0) } ?? .null,
          "rows": .array(
            item.rows.map { row in
              [
                "row": .init(integerLiteral: row.seq), "action": .string(row.action.rawValue),
                "entry": .string(row.entry),
                "supersedes": row.supersedes.map { .init(integerLiteral: $0) } ?? .null,
              ]
            }),
        ]
      })
  }

  var csv: String? {
    Table(
      "journal", Wording.journal.asText,
      ["batch", "recorded_at", "author", "reason", "row", "action", "entry", "supersedes"].map {
        .init($0, Text(same: $0))
      },
      whole.flatMap { item in
        item.rows.map { row in
          .init(
            String(row.seq),
            [
              String(item.batch.number), item.batch.recordedAt.description, item.batch.author,
              item.batch.reason ?? item.batch.what, String(row.seq), row.action.rawValue,
              row.entry, row.supersedes.map(String.init) ?? "",
            ].map { Cell(.text(Text(same: $0))) })
        }
      }
    ).csv(in: view.language)
  }
}

extension View {
  fileprivate func toBatch(_ number: Int, _ words: Wording) -> Markup {
    a(.href(SiteAddress.fragment("batch-\(number)"))) { self[words] }
  }
}

extension Action {
  var words: Wording {
    switch self {
    case .import: Wording(en: "imported", ko: "가져옴", ja: "取込")
    case .add: Wording(en: "added", ko: "추가", ja: "追加")
    case .amend: Wording(en: "amended", ko: "변경", ja: "変更")
    case .correct: Wording(en: "corrected", ko: "정정", ja: "訂正")
    case .retire: Wording(en: "retired", ko: "삭제", ja: "取下げ")
    case .restore: Wording(en: "restored", ko: "복원", ja: "復元")
    }
  }
}
