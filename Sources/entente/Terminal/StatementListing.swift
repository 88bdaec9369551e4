// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import FoundationEssentials
import Quantities
import Reading

/// Sentences with their levels and holders, for people and for programs.
struct StatementListing {
  let document: ReadDocument
  let terminal: Terminal
  let language: Language
  /// The file's name, where several are read.
  let file: String?

  /// A line a sentence, and a last one that counts them by level.
  func text(_ statements: [Attribution]) -> String {
    let width = Attribution.Level.allCases.map { label($0).displayWidth }.max() ?? 0
    var lines = file.map { [terminal.styled($0, .bold)] } ?? []
    for statement in statements {
      let label = label(statement.level)
      let padding = String(repeating: " ", count: width - label.displayWidth + 2)
      let place = document.text.place(of: statement.sentence.lowerBound).description
      let holder = statement.holder.map { terminal.styled(" [\(words($0))]", .accent) } ?? ""
      lines.append(
        terminal.styled(
          place + String(repeating: " ", count: max(1, 9 - place.utf8.count)), .faint)
          + terminal.styled(label, .accent) + padding + words(statement.sentence) + holder)
    }
    let tally = Attribution.Level.allCases.compactMap { level in
      let count = statements.count { $0.level == level }
      return count > 0 ? "\(label(level)) \(count)" : nil
    }
    lines.append(tally.isEmpty ? "no sentence of running text" : tally.joined(separator: ", "))
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line of JSON a sentence: `level`, `holder`, `cue`, `line`, `column`, `start`, `end` (UTF-8
  /// bytes) and `text`; with several files also `file`.
  func lines(_ statements: [Attribution]) -> String {
    statements.map { statement in
      let place = document.text.place(of: statement.sentence.lowerBound)
      var members = file.map { [JSON.Member("file", .string($0))] } ?? []
      members += [
        .init("level", .string(statement.level.id)),
        .init("holder", statement.holder.map { .string(words($0)) } ?? .null),
        .init("cue", statement.cue.map { .string(words($0)) } ?? .null),
        .init("line", .number(Decimal(place.line))),
        .init("column", .number(Decimal(place.column))),
        .init("start", .number(Decimal(statement.sentence.lowerBound))),
        .init("end", .number(Decimal(statement.sentence.upperBound))),
        .init("text", .string(words(statement.sentence))),
      ]
      return JSON.object(members).text(indented: false) + "\n"
    }.joined()
  }

  private func label(_ level: Attribution.Level) -> String { level.label.words(in: language) }

  private func words(_ range: Range<Int>) -> String {
    document.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
