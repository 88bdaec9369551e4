// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Quantities

extension Ledger {
  /// Everything an entry says, key by key as the vocabulary has them, with ids as links and words in
  /// three languages. What was not public by this ledger's clock is left out.
  public func card(of id: EntryID) -> [Value.Field] {
    guard let entry = self[id], let tree = source(of: id) else { return [] }
    let keys = type(of: entry).keys.filter { $0.name != entry.kind.rawValue }
    return fields(of: tree, keys: keys)
  }

  /// The same of an entry that need not be in this ledger, such as one that is being written.
  public func card(reading tree: Tree) -> [Value.Field] {
    guard let (kind, _) = tree.opening else { return [] }
    return fields(of: tree, keys: kind.type.keys.filter { $0.name != kind.rawValue })
  }

  /// A record that says where something stands shows the place first, as one citation.
  private func fields(of tree: Tree, keys: [Key]) -> [Value.Field] {
    guard let citation = Citation(reading: tree) else { return plainFields(of: tree, keys: keys) }
    let place = Value.citation(citation, name(citation.document))
    let parts = Set(Shape.citationKeys.map(\.name))
    return [Value.Field("citation", .citationHeading, place)]
      + plainFields(of: tree, keys: keys.filter { !parts.contains($0.name) })
  }

  private func plainFields(of tree: Tree, keys: [Key]) -> [Value.Field] {
    keys.compactMap { key in
      guard let inner = tree.value(key.name), let value = value(of: inner, key.shape) else {
        return nil
      }
      return Value.Field(key.name, key.label, value)
    }
  }

  private func value(of tree: Tree, _ shape: Shape) -> Value? {
    switch (shape, tree) {
    case (.list(let element), .list(let items)):
      let values = items.filter(isPublic).compactMap { value(of: $0, element) }
      return values.isEmpty ? nil : .list(values)
    case (.record(let keys), .map): return .record(fields(of: tree, keys: keys))
    case (.citation, _):
      return Citation(reading: tree).map { .citation($0, name($0.document)) }
    case (.text, _): return Text(reading: tree).map { .text($0) }
    case (_, .scalar(let words)): return value(of: words, shape)
    default: return nil
    }
  }

  private func value(of words: String, _ shape: Shape) -> Value? {
    switch shape {
    case .reference: EntryID(words).map { .entry($0, name($0)) }
    case .date: PartialDate(words).map { .date($0) }
    case .span: DateSpan(words).map { .span($0) }
    case .amount: (try? Amount(notation: words)).map { .amount($0) }
    case .yesNo: .yesNo(words == "yes")
    case .choice(let all):
      all.first { $0.code == words }.map { .word($0.code, $0.label) }
    default: .text(Text(same: words))
    }
  }

  /// Whether an item of a list was public by the clock: a citation itself, or a record by its own.
  private func isPublic(_ item: Tree) -> Bool {
    guard let asOf else { return true }
    if let citation = Citation(reading: item) { return isPublic(citation, by: asOf) }
    guard case .list(let cites)? = item.value("cites") else { return true }
    let citations = cites.compactMap { Citation(reading: $0) }
    return citations.isEmpty || citations.contains { isPublic($0, by: asOf) }
  }
}

extension Text {
  fileprivate static let citationHeading = Text(en: "where", ko: "위치", ja: "箇所")
}
