// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities

/// What keeps a form from being recorded, beside the field where it is.
struct FormMistakes: Sendable {
  struct Item: Sendable {
    let words: Text
    /// The nearest value that would be right.
    let suggestion: String?
  }

  private(set) var byField: [String: [Item]] = [:]
  /// What belongs to no field of the form.
  private(set) var others: [Item] = []

  var isEmpty: Bool { byField.isEmpty && others.isEmpty }
  var count: Int { byField.values.reduce(others.count) { $0 + $1.count } }

  subscript(path: [String]) -> [Item] { byField[path.joined(separator: "/")] ?? [] }

  /// Whether anything at or below a place is wrong.
  func has(below path: [String]) -> Bool {
    let name = path.joined(separator: "/")
    return byField.keys.contains { $0 == name || $0.hasPrefix(name + "/") }
  }

  init() {}

  /// One mistake that belongs to no field.
  init(saying words: Text) { others = [Item(words: words, suggestion: nil)] }

  /// Everything wrong with a form that its own words and the ids around it show.
  ///
  /// - Parameter others: entries that are to be recorded together with it.
  init(_ form: EntryForm, in ledger: Ledger, with others: [EntryForm], isNew: Bool) {
    let tree = form.tree
    if EntryID(form.id) == nil {
      let missing = form.id.isEmpty
      add(
        [form.kind.rawValue],
        Item(
          words: (missing ? Wording.idMissing : .noID(form.id)).asText,
          suggestion: missing ? nil : EntryID.slug(form.id)))
    } else if isNew, let id = EntryID(form.id), ledger[id] != nil {
      add(
        [form.kind.rawValue],
        Item(
          words: Wording.idTaken(form.id).asText,
          suggestion: (2...99).lazy.map { "\(id)-\($0)" }.first { text in
            EntryID(text).map { ledger[$0] == nil } ?? false
          }))
    }
    // Shape and references need an id to be looked at; one that is wrong is told above.
    let known = EntryID(form.id) != nil
    var readable = form
    if !known { readable.set([form.kind.rawValue], "x") }
    let entry = known ? tree : readable.tree
    take(
      Ledger.mistakes(
        in: [(Path(), entry)], within: Around(ledger: ledger, forms: [readable] + others)), form,
      under: nil)
  }

  /// What the store found, about the entry itself or others that it brings into contradiction.
  init(_ mistakes: [Agreements.Mistake], _ form: EntryForm) { take(mistakes, form, under: form.id) }

  private mutating func take(_ mistakes: [Agreements.Mistake], _ form: EntryForm, under id: String?)
  {
    for mistake in mistakes {
      var steps = mistake.path.steps
      if let id {
        guard steps.first == .key(id) else {
          others.append(
            Item(words: Text(en: "\(mistake.path): \(mistake.message)"), suggestion: nil))
          continue
        }
        steps.removeFirst()
      }
      place(mistake, steps, form)
    }
  }

  /// Finds the field that a mistake is about by following its path through the vocabulary.
  private mutating func place(
    _ mistake: Agreements.Mistake, _ steps: [Path.Step], _ form: EntryForm
  ) {
    var shape = Shape.record(form.keys)
    var path: [String] = []
    for step in steps {
      switch (shape, step) {
      case (.record(let keys), .key(let name)):
        guard let key = keys.first(where: { $0.name == name }) else {
          return fall(mistake, path, form)
        }
        path.append(name)
        shape = key.shape
      case (.list(let element), .index(let index)):
        path.append(String(index))
        shape = element
      case (.citation, .key(let name)):
        let key = Shape.citationKeys.first { $0.name == name }
        // In the short way the document is the key.
        let isDocument = name.contains("/")
        path.append(isDocument ? (mistake.suggestsPlace ? "at" : "in") : name)
        shape = key?.shape ?? .line
      case (.text, .key(let name)):
        path.append(name)
        let both = name == EntryForm.everyLanguage
        if both { return add(path, Item(words: Wording.eitherOr.asText, suggestion: nil)) }
      default: return fall(mistake, path, form)
      }
    }
    if let key = shape.innerKeys.first(where: { mistake.says(isMissing: $0) }) {
      return add(path + [key.name], Item(words: Wording.missing(key.label).asText, suggestion: nil))
    }
    fall(mistake, path, form)
  }

  private mutating func fall(
    _ mistake: Agreements.Mistake, _ path: [String], _ form: EntryForm
  ) {
    let typed = form.node(path).text ?? ""
    let item = Item(
      words: Text(en: mistake.message),
      suggestion: mistake.suggestion.map { Self.mended(typed, mistake.message, $0) })
    if path.isEmpty { others.append(item) } else { add(path, item) }
  }

  /// What is typed with the part that is wrong replaced: a message quotes the unit of an amount, and
  /// the nearest unit is no amount.
  private static func mended(_ typed: String, _ message: String, _ suggestion: String) -> String {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && !$0.element.isEmpty }.map(\.element)
    guard let part = quoted.first(where: { typed.contains($0) && $0 != typed }) else {
      return suggestion
    }
    return typed.replacing(part, with: suggestion)
  }

  mutating func add(_ path: [String], _ item: Item) {
    byField[path.joined(separator: "/"), default: []].append(item)
  }

  /// The ledger around an entry that is being written, with that entry in it and those that come
  /// with it.
  private struct Around: Surroundings {
    let ledger: Ledger
    let forms: [EntryForm]

    func kind(of id: EntryID) -> EntryKind? {
      forms.first { $0.id == id.text }?.kind ?? ledger[id]?.kind
    }
    func ids(of kinds: [EntryKind]) -> [String] {
      ledger.entries.filter { kinds.isEmpty || kinds.contains($0.kind) }.map(\.id.text)
        + forms.dropFirst().filter { kinds.isEmpty || kinds.contains($0.kind) }.map(\.id)
    }
  }
}

extension Shape {
  /// The keys of what stands at a place of this shape.
  var innerKeys: [Key] {
    switch self {
    case .record(let keys): keys
    case .citation: Shape.citationKeys
    default: []
    }
  }
}

extension Agreements.Mistake {
  fileprivate func says(isMissing key: Key) -> Bool {
    key.isRequired && message == "'\(key.name)' is missing: \(key.meaning)"
  }

  fileprivate var suggestsPlace: Bool { message == "words are missing here" }
}
