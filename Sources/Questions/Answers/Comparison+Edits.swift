// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

extension Comparison {
  /// Every answer that is another in `after` than in `before`, both as of one day. Each question is
  /// asked with its usual parameters, and with every choice that names one of the entries around the
  /// change: the changed ones, what they mention, and what those mention in turn.
  ///
  /// - Parameter changed: the ids of the entries that differ between the ledgers.
  public static func moved(
    from before: Ledger, to after: Ledger, changed: [EntryID], asOf day: Day
  ) -> [Comparison] {
    let old = before.asOf(day)
    let new = after.asOf(day)
    let around = self.around(changed, before).union(self.around(changed, after))
    return Question.all.flatMap { question -> [Comparison] in
      var seen: Set<String> = []
      return question.askings(old, new, naming: around).compactMap { values in
        guard let later = try? question.ask(new, asOf: day, with: values),
          let earlier = try? question.ask(old, asOf: day, with: values)
        else { return nil }
        let comparison = Comparison(before: earlier, after: later)
        let says = Text { earlier.headline.words(in: $0) } != Text { later.headline.words(in: $0) }
        guard says || !comparison.isEmpty, seen.insert(comparison.mark).inserted else { return nil }
        return comparison
      }
    }
  }

  private static func around(_ changed: [EntryID], _ ledger: Ledger) -> Set<String> {
    var found = Set(changed)
    var edge = found
    for _ in 0..<3 {
      edge = Set(edge.flatMap { ledger.source(of: $0)?.references.map(\.target) ?? [] })
        .subtracting(found)
      found.formUnion(edge)
    }
    return Set(found.map(\.text))
  }

  /// What changed, in one word, so that the same change under another choice is told once.
  private var mark: String {
    let cells = tables.flatMap { table in
      table.rows.flatMap { row in
        ["\(table.table.key)/\(row.key)"] + row.cells.map { "\(row.key).\($0.column.key)" }
      }
    }
    return (values.map(\.key) + cells).joined(separator: "\n")
  }
}

extension Question {
  /// The usual parameters, and each choice that names one of these entries.
  fileprivate func askings(
    _ old: Ledger, _ new: Ledger, naming ids: Set<String>
  ) -> [[String: String]] {
    [[:]]
      + parameters.flatMap { parameter in
        (parameter.choices(new) + parameter.choices(old)).map(\.value)
          .filter { ids.contains($0) && $0 != parameter.usual(new) }
          .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
          .map { [parameter.name: $0] }
      }
  }
}
