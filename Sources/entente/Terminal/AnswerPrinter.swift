// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Prints answers and their reasons for a person.
struct AnswerPrinter {
  let language: Language
  let terminal: Terminal

  func print(_ answer: Answer) {
    say(terminal.styled(words(answer.question.title), .bold))
    answer.headline.words(in: language).wrapped(to: terminal.width).forEach(say)
    say(terminal.styled(clock(of: answer), .faint))
    if !answer.values.isEmpty {
      say("")
      let rows = answer.values.map { [words($0.label), $0.value.words(in: language), $0.key] }
      let heads = [Text.finding, .value, .address].map(words)
      TerminalTable(heads: heads, rows: rows).lines(on: terminal).forEach(say)
    }
    for table in answer.tables where !table.rows.isEmpty {
      say("")
      say(terminal.styled(words(table.title), .accent))
      TerminalTable(table, in: language).lines(on: terminal).forEach(say)
    }
    if !answer.gaps.isEmpty {
      say("")
      say(terminal.styled(words(.lacking), .accent))
      for gap in answer.gaps {
        let what = gap.entry.map { "\($0): \(words(gap.what))" } ?? words(gap.what)
        bullet(what)
      }
    }
  }

  func print(_ explained: Explained, of answer: Answer, in ledger: Ledger) {
    say(terminal.styled("\(words(explained.label)): \(explained.value.words(in: language))", .bold))
    say(terminal.styled(clock(of: answer), .faint))
    say("")
    words(explained.derivation.rule).wrapped(to: terminal.width).forEach(say)
    if !explained.derivation.arithmetic.isEmpty {
      say("")
      for line in explained.derivation.arithmetic { say("  " + words(line)) }
    }
    if !explained.derivation.inputs.isEmpty {
      say("")
      say(terminal.styled(words(.inputs), .accent))
      for input in explained.derivation.inputs { print(input, in: ledger) }
    }
    if !explained.derivation.lacks.isEmpty {
      say("")
      say(terminal.styled(words(.remarks), .accent))
      for remark in explained.derivation.lacks { bullet(words(remark)) }
    }
  }

  private func print(_ input: Derivation.Input, in ledger: Ledger) {
    let part = input.part.map { " (\(words($0)))" } ?? ""
    bullet("\(words(input.name))\(part)  \(terminal.styled(input.entry.text, .faint))")
    for citation in input.citations { say("    " + line(for: citation, in: ledger)) }
  }

  /// A citation on one line: title, place, through what it is known.
  func line(for citation: Citation, in ledger: Ledger) -> String {
    let title = words(ledger.name(citation.document))
    let via =
      citation.via.map { via in
        let place = Citation.place(via.place, in: language)
        return " ← \(words(ledger.name(via.document))), \(place)"
      } ?? ""
    return "\(title), \(citation.place(in: language))\(via)"
  }

  func bullet(_ text: String) {
    for (index, line) in text.wrapped(to: terminal.width - 2).enumerated() {
      say((index == 0 ? "· " : "  ") + line)
    }
  }

  private func clock(of answer: Answer) -> String {
    let day = PartialDate(answer.asOf).formatted(language)
    let asked = answer.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    let clock =
      switch language {
      case .en: "as of \(day)"
      case .ko: "\(day) 기준"
      case .ja: "\(day)現在"
      }
    return asked.isEmpty ? clock : clock + " · " + asked
  }

  func words(_ text: Text) -> String { text.words(in: language) }
  func say(_ line: String) { Swift.print(line) }
}

extension Text {
  fileprivate static let finding = Text(en: "finding", ko: "항목", ja: "項目")
  fileprivate static let value = Text(en: "value", ko: "값", ja: "値")
  fileprivate static let address = Text(en: "address", ko: "주소", ja: "アドレス")
  fileprivate static let lacking = Text(en: "What the ledger lacks", ko: "기록에 없는 것", ja: "記録に欠けるもの")
  fileprivate static let inputs = Text(en: "From", ko: "근거", ja: "根拠")
  fileprivate static let remarks = Text(en: "To know", ko: "유의점", ja: "留意点")
}

extension AnswerPrinter {
  /// An entry with everything it says, and what mentions it.
  func print(_ entry: any Entry, in ledger: Ledger) {
    say(terminal.styled(words(entry.name), .bold))
    say(terminal.styled("\(entry.kind.rawValue) \(entry.id)", .faint))
    say("")
    for field in ledger.card(of: entry.id) { show(field, indent: 0) }
    let mentioning = ledger.mentioning(entry.id)
    guard !mentioning.isEmpty else { return }
    say("")
    say(terminal.styled(words(.mentionedBy), .accent))
    for other in mentioning {
      bullet(
        "\(words(other.name))  \(terminal.styled("\(other.kind.rawValue) \(other.id)", .faint))")
    }
  }

  private func show(_ field: Value.Field, indent: Int) {
    let pad = String(repeating: " ", count: indent)
    let label = pad + words(field.label) + ": "
    switch field.value {
    case .list(let items) where items.contains(where: \.isLong):
      say(label)
      for item in items {
        if case .record(let fields) = item {
          for (index, inner) in fields.enumerated() {
            let lead = pad + (index == 0 ? "  · " : "    ")
            say(lead + words(inner.label) + ": " + inner.value.words(in: language))
          }
        } else {
          say(pad + "  · " + item.words(in: language))
        }
      }
    default:
      let lines = field.value.words(in: language).wrapped(to: terminal.width - label.displayWidth)
      for (index, line) in lines.enumerated() {
        say((index == 0 ? label : String(repeating: " ", count: label.displayWidth)) + line)
      }
    }
  }
}

extension Value {
  fileprivate var isLong: Bool {
    switch self {
    case .record, .citation: true
    default: false
    }
  }
}

extension Text {
  fileprivate static let mentionedBy = Text(
    en: "Mentioned by", ko: "이 항목을 언급한 항목", ja: "この項目に触れる項目")
}
