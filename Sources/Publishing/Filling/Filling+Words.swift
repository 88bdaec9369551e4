// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import OfficeFiles
import Quantities
import Questions

extension Filling {
  /// A template's line with its inserts filled.
  ///
  /// - Parameter inNote: whether it is a footnote, in which citations are words, not footnotes.
  mutating func inlines(_ pieces: [Piece], inNote: Bool = false) -> [Inline] {
    var inlines: [Inline] = []
    /// What was said last, for particles and plurals.
    var said: (words: String, value: Value?)?
    for piece in pieces {
      switch piece {
      case .words(let words, let isBold):
        let settled =
          said.map { Agreement(language: language).settle(words, after: $0.words, value: $0.value) }
          ?? words
        inlines.append(.text(settled, isBold ? .bold : .plain))
        said = nil
      case .insert(let insert, let isBold):
        guard let (words, value) = fill(insert) else { continue }
        inlines.append(.text(words.unbroken, isBold ? .bold : .plain))
        said = (words, value)
      case .link(let words, let url): inlines.append(.link(words, url: url))
      case .note(let inside):
        let words = self.inlines(inside, inNote: true)
        inlines.append(note(words))
      case .cite(let places, let place):
        let papers = papers(places, at: place)
        if inNote {
          inlines += citations(papers)
        } else if !papers.papers.isEmpty {
          let cited = citations(papers)
          inlines.append(note(cited))
        }
      case .citeInserts(let place):
        inlines += citeInserts(at: place, inNote: inNote)
      }
    }
    return inlines
  }

  /// What an insert comes to; nil with a mistake if it comes to nothing.
  private mutating func fill(_ insert: Insert) -> (String, Value?)? {
    let asked = insert.asked
    switch asked.question {
    case "as-of": return dressed(.date(PartialDate(clock)), insert)
    case "record-ends": return dressed(.date(PartialDate(ledger.manifest.recordEnds)), insert)
    case "table", "figure":
      let name = "\(asked.question) \(asked.address)"
      guard let label = names[name] else {
        mistake(
          insert.place, "nothing here is called '\(name)'",
          Spelling.nearest(to: name, among: names.keys.sorted()))
        return nil
      }
      return (style.reference(label), nil)
    default: break
    }
    let other = insert.filters.first { $0.name == "or" }?.argument
    guard let answer = ask(asked, at: insert.place, isNeeded: other == nil) else {
      return other.map { ($0, nil) }
    }
    guard asked.address != "headline" else {
      let headline = answer.headline.words(in: language)
      keep(asked.spelled, row: nil, label: answer.question.title, words: headline)
      return (headline, nil)
    }
    let record = record(of: answer)
    let explained: Explained
    do {
      explained = try answer.why(asked.address, in: record)
    } catch {
      mistake(insert.place, error.reason, error.suggestion)
      return nil
    }
    pending += explained.derivation.inputs.flatMap(\.citations)
    keep(
      asked.spelled, row: nil, label: explained.label, words: explained.value.words(in: language))
    return dressed(explained.value, insert)
  }

  /// Notes a number for the next edition, and whether its words are in the brief's language.
  mutating func keep(
    _ key: String, row: String?, label: Text, words: String, place: String? = nil
  ) {
    numbers.append(
      BriefNumber(
        key: key, row: row, label: label.words(in: language), place: place ?? section, words: words)
    )
    let others = Language.allCases.filter { $0 != language }.map { " [\($0.rawValue)]" }
    if others.contains(where: { words.firstRange(of: $0) != nil }), !untranslated.contains(key) {
      untranslated.append(key)
    }
  }

  /// A value in words, by the filters of its insert.
  private mutating func dressed(_ value: Value, _ insert: Insert) -> (String, Value?)? {
    if value.isMissing {
      guard let other = insert.filters.first(where: { $0.name == "or" }) else {
        mistake(
          insert.place,
          "'\(insert.asked.spelled)' is empty: the record says nothing there; choose another cell or write '| or WORDS' for what to print then"
        )
        return nil
      }
      return (other.argument, nil)
    }
    let conditions = insert.filters.filter { ["below", "above", "is", "else"].contains($0.name) }
    guard conditions.isEmpty else { return chosen(value, conditions, insert) }
    var form = ValueForm(language: language)
    for filter in insert.filters {
      guard form.apply(filter) else {
        mistake(filter.place, "'\(filter.argument)' is no number of decimals; write decimals 1")
        return nil
      }
    }
    return (form.words(value), value)
  }

  /// The words of the first condition that holds.
  private mutating func chosen(
    _ value: Value, _ conditions: [Insert.Filter], _ insert: Insert
  ) -> (String, Value?)? {
    for condition in conditions {
      guard condition.name != "else" else { return (condition.argument, nil) }
      let halves = condition.argument.split(separator: ":", maxSplits: 1).map(\.trimmed)
      guard halves.count == 2 else {
        mistake(condition.place, "'\(condition.argument)' lacks its words; write below 1: words")
        return nil
      }
      guard let holds = value.holds(condition.name, halves[0]) else {
        mistake(
          condition.place,
          "'\(value.words(in: language))' cannot be compared with '\(halves[0])'; a number or an amount such as '20 bn USD' goes there"
        )
        return nil
      }
      if holds { return (halves[1], nil) }
    }
    mistake(
      insert.place,
      "no condition holds for '\(value.words(in: language))'; end with '| else WORDS'")
    return nil
  }
}
