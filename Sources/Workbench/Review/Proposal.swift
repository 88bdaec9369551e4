// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// What a document mentions and the record could have: it waits on the review list until somebody takes
/// it into the record or leaves it out.
struct Proposal: Sendable, Hashable {
  /// What kind of entry it would be.
  let kind: EntryKind
  /// The words of the document.
  let text: String
  /// Their value in ledger notation, without its unit: `about 36 bn`.
  var value = ""
  var unit = ""
  /// The sentence in which they stand.
  var context = ""
  /// The document of the record that says so, and the place in it.
  var document = ""
  var place = ""
  var url = ""
  var language = Language.en
  /// The id that the entry would get.
  let id: String

  /// The journal's form of it.
  var tree: Tree {
    let pairs = [
      ("kind", kind.rawValue), ("text", text), ("value", value), ("unit", unit),
      ("context", context), ("document", document), ("place", place), ("url", url),
      ("language", language.rawValue), ("id", id),
    ]
    return .map(
      pairs.filter { !$0.1.isEmpty }.map { Tree.Pair(key: $0.0, value: .scalar($0.1)) })
  }

  init(kind: EntryKind, text: String, id: String) {
    self.kind = kind
    self.text = text
    self.id = id
  }

  /// A proposal of the journal; nil if it is none.
  init?(reading tree: Tree) {
    func text(_ key: String) -> String {
      if case .scalar(let text)? = tree.value(key) { text } else { "" }
    }
    guard let kind = EntryKind(rawValue: text("kind")) else { return nil }
    self.init(kind: kind, text: text("text"), id: text("id"))
    value = text("value")
    unit = text("unit")
    context = text("context")
    document = text("document")
    place = text("place")
    url = text("url")
    language = Language(rawValue: text("language")) ?? .en
  }

  /// The form of the entry that it would be, as far as the document says it.
  func form(in ledger: Ledger) -> EntryForm {
    var form = EntryForm(kind)
    form.set([kind.rawValue], freeID(in: ledger))
    switch kind {
    case .document:
      form.set(["title", language.rawValue], text)
      form.set(["url"], url)
    default:
      form.set(["name", language.rawValue], name)
      form.set(["unit"], unit)
      form.set(["values", "0", "amount"], value)
      form.set(["values", "0", "cites", "0", "in"], document)
      form.set(["values", "0", "cites", "0", "at"], place)
      form.set(["values", "0", "cites", "0", "excerpt"], context)
    }
    return form
  }

  private func freeID(in ledger: Ledger) -> String {
    let all = [id] + (2...99).map { "\(id)-\($0)" }
    return all.first { EntryID($0).map { ledger[$0] == nil } ?? false } ?? id
  }

  /// What it is called until somebody finds a better name: its sentence, or the part before it.
  private var name: String {
    guard context.count > Self.longestName else { return context }
    let end = context.firstRange(of: text)?.upperBound ?? context.startIndex
    let start =
      context.index(end, offsetBy: -Self.longestName, limitedBy: context.startIndex)
      ?? context.startIndex
    let part = context[start..<max(end, start)]
    guard start > context.startIndex else {
      return String(context.prefix(Self.longestName)) + "…"
    }
    // Not from the middle of a word.
    return "…" + part.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
  }

  private static let longestName = 100
}
