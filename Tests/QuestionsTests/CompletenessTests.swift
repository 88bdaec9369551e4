// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Testing

@testable import Questions

struct CompletenessTests {
  static func answers() throws -> [Answer] {
    try Question.all.map { try $0.ask(Shipped.ledger) }
  }

  @Test("Every question has its own id, and its words in three languages")
  func words() throws {
    #expect(Set(Question.all.map(\.id)).count == Question.all.count)
    for question in Question.all {
      for text in [question.title, question.about] + question.parameters.map(\.meaning) {
        for language in Language.allCases {
          #expect(text.exactly(language) != nil, "\(question.id): \(text.words(in: .en))")
        }
      }
    }
  }

  @Test("Every label, rule and gap of every answer to the shipped ledger is in three languages")
  func labels() throws {
    for answer in try Self.answers() {
      var texts = [answer.headline] + answer.values.flatMap { [$0.label, $0.derivation.rule] }
      texts += answer.tables.flatMap { [$0.title] + $0.columns.map(\.label) }
      texts += answer.gaps.map(\.what)
      texts += answer.tables.flatMap(\.rows).flatMap(\.cells).compactMap(\.derivation?.rule)
      for text in texts where text.common == nil {
        for language in Language.allCases where text.exactly(language) == nil {
          Issue.record("\(answer.question.id): '\(text.words(in: .en))' is not in \(language)")
        }
      }
    }
  }

  @Test("Every number in every answer can be traced to an entry and its citations")
  func derivations() throws {
    var numbers = 0
    for answer in try Self.answers() {
      let ledger = Shipped.ledger.asOf(answer.asOf)
      for table in answer.tables {
        for row in table.rows {
          for (column, cell) in zip(table.columns, row.cells) where cell.value.isNumber {
            numbers += 1
            let derivation = row.derivation(of: cell, in: ledger)
            #expect(
              !derivation.inputs.isEmpty || !derivation.arithmetic.isEmpty
                || !derivation.lacks.isEmpty || row.entry != nil,
              "\(answer.question.id)#\(row.key).\(column.key)")
          }
        }
      }
    }
    #expect(numbers > 300)
  }

  @Test("A question asked before anything was public says what is missing, and never traps")
  func early() {
    for question in Question.all {
      do throws(Unanswerable) {
        _ = try question.ask(Shipped.ledger, asOf: Day(2000, 1, 1)!)
      } catch {
        #expect(!error.reason.isEmpty)
      }
    }
  }

  @Test("The questions page has every question, written from the declarations")
  func page() throws {
    let file = Shipped.folder.appending(path: "../../Documentation/Questions.md").standardized
    let text = try Self.pageText()
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text,
      "write it anew: ENTENTE_WRITE_SNAPSHOTS=1 swift test --filter CompletenessTests")
  }

  static func pageText() throws -> String {
    var page = """
      # Questions

      Every question that can be asked of a ledger, written from the declarations in
      `Sources/Questions`. `entente ask ID` and `/ask/ID` give the same answer; `--about` lists the values
      that a parameter may take.

      """
    for question in Question.all {
      let answer = try question.ask(Shipped.ledger)
      page += "\n## \(question.id)\n\n\(question.about.words(in: .en))"
      page += " \(question.title.words(in: .ko)) · \(question.title.words(in: .ja))."
      page += " \(question.systems.joined(separator: ", ")).\n\n"
      for parameter in question.parameters {
        page += "- parameter `\(parameter.name)`: \(parameter.meaning.words(in: .en))\n"
      }
      let values = answer.values.map { "`\($0.key)`" }.joined(separator: " ")
      if !values.isEmpty { page += "- values on the shipped ledger: \(values)\n" }
      for table in answer.tables {
        let columns = table.columns.map { "`\($0.key)`" }.joined(separator: " ")
        page += "- table `\(table.key)`: \(columns)\n"
      }
    }
    return page
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .amount, .total, .share, .multiple, .number, .interval, .count, .days: true
    default: false
    }
  }
}
