// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// A number or word of an answer that is another in another ledger.
public struct AnswerChange: Sendable {
  public let question: String
  /// The parameters that have to be given to see it; empty for the usual ones.
  public let parameters: [String: String]
  /// As `entente why` finds it.
  public let address: String
  /// Nil where the one ledger has no such number.
  public let before: Value?
  public let after: Value?
}

extension Question {
  /// Every number and word that the questions answer otherwise in `after` than in `before`, both as
  /// of one day. Each question is asked with its usual parameters and with each choice of each.
  public static func changes(
    from before: Ledger, to after: Ledger, asOf day: Day
  ) -> [AnswerChange] {
    let (old, new) = (before.asOf(day), after.asOf(day))
    return all.flatMap { $0.changes(from: old, to: new, day) }
  }

  private func changes(from before: Ledger, to after: Ledger, _ day: Day) -> [AnswerChange] {
    var seen: Set<String> = []
    var found: [AnswerChange] = []
    for parameters in Self.askings(self, before, after) {
      let old = (try? ask(before, asOf: day, with: parameters))?.told ?? []
      let new = (try? ask(after, asOf: day, with: parameters))?.told ?? []
      let olds = Dictionary(old, uniquingKeysWith: { first, _ in first })
      let news = Dictionary(new, uniquingKeysWith: { first, _ in first })
      var addresses = new.map(\.0)
      addresses += old.map(\.0).filter { news[$0] == nil }
      for address in addresses where olds[address]?.json(in: .en) != news[address]?.json(in: .en) {
        guard seen.insert(address).inserted else { continue }
        found.append(
          AnswerChange(
            question: id, parameters: parameters, address: address, before: olds[address],
            after: news[address]))
      }
    }
    return found
  }

  private static func askings(
    _ question: Question, _ before: Ledger, _ after: Ledger
  ) -> [[String: String]] {
    [[:]]
      + question.parameters.flatMap { parameter in
        parameter.choices(after).map { [parameter.name: $0.value] }
      }
  }
}

extension Answer {
  /// Everything it says, by address.
  fileprivate var told: [(String, Value)] {
    values.map { ($0.key, $0.value) }
      + tables.flatMap { table in
        table.rows.flatMap { row in
          zip(table.columns, row.cells).map { ("\(row.key).\($0.key)", $1.value) }
        }
      }
  }
}
