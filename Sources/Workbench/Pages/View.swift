// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// A page being made: what was asked for, in which language, as of which day.
///
/// It never changes. It is a class only because every part of a page holds it, and a ledger is too
/// large a value to be copied into each.
final class View: Sendable {
  let site: Site
  /// The path that was asked for, without `.json` or `.csv`.
  let path: String
  let query: Query
  let language: Language
  /// The day whose public record the page shows.
  let clock: Day
  /// The ledger as it was public by then.
  let ledger: Ledger
  /// Who may record from this page; nil where nothing can be.
  let session: Sessions.Session?

  init(
    site: Site, path: String, query: Query, language: Language, clock: Day, ledger: Ledger,
    session: Sessions.Session? = nil
  ) {
    self.session = session
    self.site = site
    self.path = path
    self.query = query
    self.language = language
    self.clock = clock
    self.ledger = ledger
    kept = query.items.filter {
      Self.clocks.contains($0.name) && !$0.value.isEmpty || $0.name == "lang"
    }
  }

  /// The clocks that an address can name: what was public, and what was recorded.
  static let clocks: Set<String> = ["as-of", "recorded-as-of"]

  /// Names in the query that belong to the workbench, not to a question.
  static let ownNames: Set<String> = [
    "lang", "as-of", "recorded-as-of", "since", "why", "sort", "find", "grouped", "page", "table",
    "cell",
    "recorded",
  ]

  /// The language and the day, as far as the address names them: every link carries them on.
  let kept: [Query.Item]

  subscript(words: Wording) -> String { words[language] }

  /// The address of another page.
  func address(
    _ path: String, _ parameters: [(String, String)] = [], fragment: String? = nil
  ) -> SiteAddress {
    let own = parameters.map { Query.Item(name: $0.0, value: $0.1) }
    return SiteAddress(path: path, query: Query(kept + own), fragment: fragment)
  }

  /// The address of this page with some of its query changed; nil takes a name out.
  func same(
    _ changes: [(String, String?)], path: String? = nil, fragment: String? = nil
  ) -> SiteAddress {
    var changed = query
    changed.items.removeAll { $0.value.isEmpty }
    for (name, value) in changes { changed[name] = value }
    return SiteAddress(path: path ?? self.path, query: changed, fragment: fragment)
  }

  func address(of entry: EntryID) -> SiteAddress { address("/entry/" + entry.text) }

  /// The address of a question asked with these parameters.
  func address(of question: String, _ parameters: [(String, String)] = []) -> SiteAddress {
    address("/ask/" + question, parameters)
  }

  /// The address of the page that says why something in an answer is so.
  func why(_ address: String, in answer: Answer) -> SiteAddress {
    self.address("/why/\(answer.question.id)/\(address)", answer.parameters)
  }

  /// Words of the ledger, marked where they fell back to another language.
  func say(_ text: Text) -> Markup {
    let reading = text.reading(in: language)
    guard let fallback = reading.fallback else { return .text(reading.words) }
    return .several([
      span(.lang(fallback)) { reading.words },
      span(.class("fallback"), .title(self[.fallsBack(fallback.endonym)])) {
        fallback.rawValue
      },
    ])
  }

  /// A link to an entry by its name.
  func link(_ id: EntryID, _ name: Text? = nil) -> Markup {
    a(.href(address(of: id))) { say(name ?? site.ledger.name(id)) }
  }

  /// Asks a question of the ledger under this page's clock.
  ///
  /// - Parameter values: the parameters; by default those of the page's own query.
  func ask(_ question: Question, _ values: [String: String]? = nil) throws(Unanswerable) -> Answer {
    try site.memory.answer(to: question, clock, values ?? parameters(for: question)) { ledger }
  }

  /// The answer to a question that may not exist in this build or have no answer in this ledger.
  func answer(_ id: String, _ values: [String: String] = [:]) -> Answer? {
    guard let question = Question.all.first(where: { $0.id == id }) else { return nil }
    return try? ask(question, values)
  }

  /// The values that a parameter may take under this page's clock.
  func choices(of parameter: Parameter, _ question: Question) -> [Parameter.Option] {
    site.memory.choices(of: parameter, question, ledger, clock)
  }

  /// What the page's query gives to a question: everything that is not the workbench's own.
  func parameters(for question: Question) -> [String: String] {
    let own = query.items.filter { item in
      !item.value.isEmpty
        && (!Self.ownNames.contains(item.name)
          || question.parameters.contains { $0.name == item.name })
    }
    return Dictionary(own.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }
}
