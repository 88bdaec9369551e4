// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

extension AnswerPrinter {
  /// Two answers side by side: the sentences of both, then what is not the same.
  func print(_ comparison: Comparison) {
    let (before, after) = (comparison.before, comparison.after)
    let days = [before, after].map { PartialDate($0.asOf).formatted(language) }
    say(terminal.styled(words(after.question.title), .bold))
    for (day, answer) in zip(days, [before, after]) {
      say("")
      say(terminal.styled(day, .faint))
      answer.headline.words(in: language).wrapped(to: terminal.width).forEach(say)
    }
    guard !comparison.isEmpty else {
      say("")
      say(words(.nothingChanged))
      return
    }
    if !comparison.values.isEmpty {
      say("")
      let rows = comparison.values.map { value in
        [value.before, value.after].reduce(into: [words(value.label)]) { row, side in
          row.append(side?.words(in: language) ?? "–")
        }
      }
      TerminalTable(heads: [words(.number)] + days, rows: rows).lines(on: terminal).forEach(say)
    }
    for changed in comparison.tables { print(changed, days) }
  }

  private func print(_ changed: Comparison.ChangedTable, _ days: [String]) {
    say("")
    say(terminal.styled(words(changed.table.title), .accent))
    for row in changed.rows {
      switch row.form {
      case .added: say("+ " + words(row.name))
      case .removed: say("- " + words(row.name))
      case .changed:
        say("~ " + words(row.name))
        for cell in row.cells {
          let before = cell.before.words(in: language)
          let after = cell.after.words(in: language)
          let line = "\(words(cell.column.label)): \(before) → \(after)"
          for part in line.wrapped(to: terminal.width - 4) { say("    " + part) }
        }
      }
    }
  }
}

extension Text {
  fileprivate static let number = Text(en: "finding", ko: "항목", ja: "項目")
  fileprivate static let nothingChanged = Text(
    en: "Nothing in the answer changed.", ko: "답에 달라진 것이 없음.", ja: "答えに変わりはない。")
}
