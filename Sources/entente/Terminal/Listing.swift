// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Lists what can be asked.
struct Listing {
  let language: Language
  let terminal: Terminal

  func questions() {
    let rows = Question.all.map {
      [$0.id, $0.title.words(in: language), $0.about.words(in: language)]
    }
    let table = TerminalTable(heads: ["QUESTION", "", ""], rows: rows)
    for line in table.lines(on: terminal) { print(line) }
    print("")
    print("entente ask QUESTION --about   what it tells and its parameters")
  }

  func about(_ question: Question, in ledger: Ledger) {
    print(terminal.styled("\(question.id): \(question.title.words(in: language))", .bold))
    for line in question.about.words(in: language).wrapped(to: terminal.width) { print(line) }
    guard !question.parameters.isEmpty else { return }
    print("")
    for parameter in question.parameters {
      let usual = parameter.usual(ledger).map { " (\($0))" } ?? ""
      print("\(parameter.name)=…  \(parameter.meaning.words(in: language))\(usual)")
      let choices = parameter.choices(ledger)
      for choice in choices.prefix(30) {
        print("    \(choice.value)  \(terminal.styled(choice.label.words(in: language), .faint))")
      }
      if choices.count > 30 { print("    … \(choices.count - 30) more") }
    }
  }
}
