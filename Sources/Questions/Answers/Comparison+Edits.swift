// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

extension Comparison {
  /// How a question is answered of the ledger before the change, and what was read for it; without an
  /// answer if it has none.
  public typealias Asked =
    @Sendable (_ question: Question, _ values: [String: String]) -> (answer: Answer?, reads: Reads)

  /// Every answer that is another in `after` than in `before`, both as of one day. Each question is
  /// asked with its usual parameters, and with every choice that names one of the entries around the
  /// change: the changed ones, what they mention, and what those mention in turn. What read nothing
  /// of what changed is not asked again.
  ///
  /// - Parameters:
  ///   - changed: the ids of the entries that differ between the ledgers.
  ///   - known: answers of `before` as of the day, if they need not be asked for again.
  public static func moved(
    from before: Ledger, to after: Ledger, changed: [EntryID], asOf day: Day, known: Asked? = nil
  ) -> [Comparison] {
    let old = before.asOf(day)
    let new = after.asOf(day)
    let around = self.around(changed, before).union(self.around(changed, after))
    let change = LedgerChange(from: before, to: after, of: changed)
    let earlier: Asked =
      known ?? { question, values in
        let reads = Reads()
        return (try? question.ask(old, asOf: day, with: values, noting: reads), reads)
      }
    return Question.all.flatMap { question -> [Comparison] in
      var seen: Set<String> = []
      return question.askings(old, new, change, naming: around).compactMap { values in
        let (before, reads) = earlier(question, values)
        guard change.canTouch(reads) else { return nil }
        let later = try? question.ask(new, asOf: day, with: values)
        guard let now = later ?? before, later != nil || before != nil else { return nil }
        // A question that could not be asked, or no longer can, said or says nothing.
        let comparison = Comparison(
          before: before ?? now.nothing, after: later ?? now.nothing)
        let says =
          Text { comparison.before.headline.words(in: $0) }
          != Text { comparison.after.headline.words(in: $0) }
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

  /// A number or word that is not what it was, under the address by which `entente why` finds it.
  public struct Change: Sendable {
    public let address: String
    /// Nil where the answer had no such number.
    public let before: Value?
    public let after: Value?
  }

  /// Everything that is not what it was, one by one.
  public var changes: [Change] {
    values.map { Change(address: $0.key, before: $0.before, after: $0.after) }
      + tables.flatMap { changed in
        changed.rows.flatMap { row -> [Change] in
          switch row.form {
          case .changed:
            row.cells.map {
              Change(address: "\(row.key).\($0.column.key)", before: $0.before, after: $0.after)
            }
          case .added, .removed:
            zip(changed.table.columns, row.row.cells).map { column, cell in
              let isNew = row.form == .added
              return Change(
                address: "\(row.key).\(column.key)", before: isNew ? nil : cell.value,
                after: isNew ? cell.value : nil)
            }
          }
        }
      }
  }
}

extension Answer {
  /// The answer to the same question where it cannot be asked.
  fileprivate var nothing: Answer {
    Answer(
      question: question, asOf: asOf, recordEnds: recordEnds, parameters: parameters,
      headline: Text(same: "–"), values: [], tables: [], gaps: [], events: [])
  }
}

extension Question {
  /// The usual parameters, and each choice that names one of these entries.
  fileprivate func askings(
    _ old: Ledger, _ new: Ledger, _ change: LedgerChange, naming ids: Set<String>
  ) -> [[String: String]] {
    [[:]]
      + parameters.flatMap { parameter in
        let reads = Reads()
        let before = parameter.choices(old.noting(reads))
        let after = change.canTouch(reads) ? parameter.choices(new) : []
        return (after + before).map(\.value)
          .filter { ids.contains($0) && $0 != parameter.usual(new) }
          .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
          .map { [parameter.name: $0] }
      }
  }
}
