// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import LedgerStore
import Models
import Quantities
import Questions

/// Why an address leads nowhere, and where it may have been meant to lead.
struct Mistake: Error, Sendable {
  struct Remedy: Sendable {
    let words: Text
    let address: SiteAddress
  }

  let status: Int
  let title: Wording
  let reason: Text
  /// What was probably meant.
  var nearest: [Remedy] = []
  /// Everything that it can be.
  var choices: [Remedy] = []

  static func noDay(_ text: String) -> Mistake {
    Mistake(status: 400, title: .notUnderstood, reason: Wording.noDay(text).asText)
  }

  static func noPage(_ path: String, in view: View) -> Mistake {
    let first = path.split(separator: "/").first.map(String.init) ?? ""
    let places = MenuPlace.allCases.map(\.rawValue) + ["search", "entry"]
    let near = Spelling.nearest(to: first, among: places)
    let entry = view.site.ledger[EntryID(String(path.drop { $0 == "/" })) ?? EntryID("x")!]
    return Mistake(
      status: 404, title: .notHere, reason: Wording.noPage(path).asText,
      nearest: [
        entry.map { Remedy(words: $0.name, address: view.address(of: $0.id)) },
        near.map { Remedy(words: Text(same: "/" + $0), address: view.address("/" + $0)) },
        Question.all.first { $0.id == first }.map {
          Remedy(words: $0.title, address: view.address(of: $0.id))
        },
      ].compactMap { $0 })
  }

  static func noQuestion(_ id: String, in view: View) -> Mistake {
    let near = Spelling.nearest(to: id, among: Question.all.map(\.id))
    let found = Question.all.filter { $0.id == near }
    return Mistake(
      status: 404, title: .notHere, reason: Wording.noQuestion(id).asText,
      nearest: found.map { Remedy(words: $0.title, address: view.address(of: $0.id)) },
      choices: Question.all.map { Remedy(words: $0.title, address: view.address(of: $0.id)) })
  }

  static func noModel(_ id: String, _ catalogue: ModelCatalogue, in view: View) -> Mistake {
    let near = Spelling.nearest(to: id, among: catalogue.cases.map(\.id))
    let all = catalogue.cases.map {
      Remedy(words: $0.model.title.text, address: view.address("/models/" + $0.id))
    }
    return Mistake(
      status: 404, title: .notHere, reason: Wording.noModel(id).asText,
      nearest: zip(catalogue.cases, all).filter { $0.0.id == near }.map(\.1), choices: all)
  }

  static func noEntry(_ id: String, in view: View) -> Mistake {
    if let known = EntryID(id).flatMap({ view.site.ledger[$0] }) {
      let later = SiteAddress(
        path: view.path, query: Query(view.query.items.filter { !View.clocks.contains($0.name) }))
      return Mistake(
        status: 404, title: .notHere,
        reason: Text { Wording.notPublicYet(id, view.clock.formatted($0))[$0] },
        nearest: [Remedy(words: known.name, address: later)])
    }
    let near = Spelling.nearest(to: id, among: view.site.ledger.entries.lazy.map { $0.id.text })
      .flatMap(EntryID.init)
    let tail = id.split(separator: "/").last.map(String.init) ?? id
    let found = ([near].compactMap { $0 } + view.site.index.search(tail).prefix(6)).uniqued()
    return Mistake(
      status: 404, title: .notHere, reason: Wording.noEntry(id).asText,
      nearest: found.map {
        Remedy(words: view.site.ledger.name($0), address: view.address(of: $0))
      })
  }

  /// The most values that are listed.
  private static let mostChoices = 500

  /// What is wrong with a question's parameters; nil if nothing is, and the ledger simply lacks the
  /// answer.
  static func parameters(_ values: [String: String], of question: Question, in view: View)
    -> Mistake?
  {
    for name in values.keys.sorted() {
      guard let parameter = question.parameters.first(where: { $0.name == name }) else {
        return Mistake(
          status: 400, title: .notUnderstood, reason: Wording.noParameter(name, question.id).asText,
          choices: question.parameters.map {
            Remedy(
              words: $0.meaning.preceded(by: $0.name),
              address: view.address(of: question.id, [($0.name, $0.usual(view.ledger) ?? "")]))
          })
      }
      let options = view.choices(of: parameter, question)
      guard let value = values[name], !options.isEmpty,
        !options.contains(where: { $0.value == value })
      else { continue }
      func remedy(_ option: Parameter.Option) -> Remedy {
        Remedy(
          words: option.label.preceded(by: option.value),
          address: view.same([(name, option.value)]))
      }
      let near = Spelling.nearest(to: value, among: options.map(\.value))
      return Mistake(
        status: 400, title: .notUnderstood, reason: Wording.noValue(value, name).asText,
        nearest: options.filter { $0.value == near }.map(remedy),
        choices: options.prefix(mostChoices).map(remedy))
    }
    return nil
  }

  /// The ledger lacks what the question is about.
  static func noAnswer(_ unanswerable: Unanswerable, to question: Question, in view: View)
    -> Mistake
  {
    let text = unanswerable.description
    let sentence = text.prefix(1).uppercased() + text.dropFirst() + "."
    return Mistake(
      status: 404, title: .noAnswer, reason: Text(en: sentence),
      nearest: view.query["as-of"] == nil
        ? [] : [Remedy(words: question.title, address: SiteAddress(path: view.path))])
  }
}

extension Text {
  fileprivate func preceded(by word: String) -> Text { Text { word + " – " + self.words(in: $0) } }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
