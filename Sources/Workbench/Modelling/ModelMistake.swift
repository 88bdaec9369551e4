// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models
import Quantities

extension Mistake {
  /// A parameter of an address that cannot be what it is.
  static func refused(
    _ name: String, _ given: String, _ allowed: Text, nearest: Remedy? = nil
  ) -> Mistake {
    Mistake(
      status: 400, title: .notUnderstood,
      reason: Text { Wording.cannotBe(name, given, allowed.words(in: $0))[$0] },
      nearest: [nearest].compactMap { $0 })
  }

  /// The same of a lever, in its own words, with the nearest setting as a link.
  static func input(_ mistake: InputMistake, of model: Model, in view: View) -> Mistake {
    guard let lever = model.levers.first(where: { $0.id == mistake.parameter }) else {
      return .refused(mistake.parameter, mistake.given, Text(same: mistake.allowed))
    }
    let given = mistake.given.filter { $0 != "'" }
    let near = mistake.nearest.flatMap { text in
      (try? lever.value(reading: text)).map { value in
        Remedy(
          words: Text { lever.label.text.words(in: $0) + ": " + lever.words(value).words(in: $0) },
          address: view.same([(lever.id, text)]))
      }
    }
    return Mistake(
      status: 400, title: .notUnderstood,
      reason: Text { language in
        let name = lever.label.text.words(in: language) + " (\(lever.id))"
        return Wording.cannotBe(name, given, lever.allowedWords.words(in: language))[language]
      }, nearest: [near].compactMap { $0 })
  }

  /// What a study cannot do, as the engine says it.
  static func study(_ error: any Error) -> Mistake {
    Mistake(status: 400, title: .notUnderstood, reason: Text(en: "\(error)"))
  }
}
