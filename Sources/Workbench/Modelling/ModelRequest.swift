// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models
import Quantities

/// What an address asks of a model: the levers that it moves, and how many draws of which seed.
struct ModelRequest {
  let shown: ModelCase
  /// The policy of the address.
  let policy: Policy
  /// The levers that do not stand at their defaults, with their settings.
  let moved: [(lever: Lever, value: Double)]
  /// Further policies to compare with, as the address writes them.
  let kept: [(text: String, policy: Policy)]
  let count: Int
  let seed: UInt64
  /// How the scenarios are drawn.
  let sampling: SamplingMethod
  let concern: Measure
  /// The threshold of the concern, if the address names one.
  let threshold: Double?
  /// The levers that are varied to find when the concern is beyond its threshold.
  let spans: [LeverSpan]
  private let names: (chosen: String, standard: String)

  /// Enough for a first look at once; more can be asked for.
  static let usualCount = 2_000
  static let counts = [2_000, 10_000, 50_000]
  private static let mostScenarios = 50_000
  private static let mostKept = 4
  /// What an address can say of a model beside its levers.
  static let names: Set<String> = [
    "count", "seed", "design", "concern", "beyond", "vary", "beside", "version", "answer",
  ]

  /// - Throws: a mistake that names the parameter, what was given and what would be right.
  init(_ shown: ModelCase, _ view: View) throws(Mistake) {
    self.shown = shown
    let model = shown.model
    try Self.refuseUnknown(model, view)
    names = (view[.chosenLevers], view[.byDefault])
    var settings: [String: String] = [:]
    for lever in model.levers {
      if let given = view.query.filled(lever.id) { settings[lever.id] = given }
    }
    policy = try Self.checked(model, view) { () throws(InputMistake) in
      try model.policy(view[.chosenLevers], reading: settings)
    }
    moved = zip(model.levers, policy.values).filter { $0.standard != $1 }.map { ($0, $1) }
    kept = try Self.kept(model, view)
    spans = try Self.checked(model, view) { () throws(InputMistake) in
      var spans: [LeverSpan] = []
      for text in view.query.filled("vary")?.split(separator: ",") ?? [] {
        spans.append(try model.span(reading: String(text)))
      }
      return spans
    }
    count = try Self.number(view, "count", 1...Self.mostScenarios) ?? Self.usualCount
    seed = UInt64(try Self.number(view, "seed", 0...Int.max) ?? 1)
    sampling = try Self.sampling(view)
    concern = try Self.concern(shown, view)
    if let text = view.query.filled("beyond") {
      guard let value = Double(text), value.isFinite else {
        throw .refused("beyond", text, Wording.aNumber.asText)
      }
      threshold = value
    } else {
      threshold = nil
    }
  }

  /// A name that is none would be passed over in silence, and the answer be of something else.
  private static func refuseUnknown(_ model: Model, _ view: View) throws(Mistake) {
    let known = model.levers.map(\.id) + names.sorted()
    for item in view.query.items
    where !View.ownNames.contains(item.name) && !known.contains(item.name) {
      let near = Spelling.nearest(to: item.name, among: known)
      throw .refused(
        item.name, item.value,
        Text { language in
          Wording.oneOfTheseNames[language] + ": " + known.joined(separator: ", ")
        },
        nearest: near.map { near in
          Mistake.Remedy(
            words: Text(same: near),
            address: view.same([(item.name, nil), (near, item.value)]))
        })
    }
  }

  private static func kept(_ model: Model, _ view: View) throws(Mistake) -> [(String, Policy)] {
    let texts = view.query.filled("beside")?.split(separator: ";").map(String.init) ?? []
    guard texts.count <= mostKept else {
      throw .refused("beside", "\(texts.count)", Wording.atMost(mostKept).asText)
    }
    var kept: [(String, Policy)] = []
    for text in texts {
      var settings: [String: String] = [:]
      for part in text.split(separator: ",") {
        let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else {
          throw .refused("beside", text, Text(same: "cap=15,income-use=0.5;cap=10"))
        }
        settings[sides[0]] = sides[1]
      }
      let policy = try checked(model, view) { () throws(InputMistake) in
        try model.policy("", reading: settings)
      }
      let words = zip(model.levers, policy.values).filter { settings[$0.0.id] != nil }.map {
        $0.label.text.words(in: view.language) + " " + $0.words($1).words(in: view.language)
      }
      kept.append((text, Policy(words.joined(separator: ", "), policy)))
    }
    return kept
  }

  private static func concern(_ shown: ModelCase, _ view: View) throws(Mistake) -> Measure {
    let scalars = shown.model.measures.filter { $0.kind == .scalar }
    let id = view.query.filled("concern") ?? shown.showcase.concern
    if let concern = scalars.first(where: { $0.id == id }) { return concern }
    let near = Spelling.nearest(to: id, among: scalars.map(\.id))
    throw .refused(
      "concern", id, Text(same: scalars.map(\.id).joined(separator: ", ")),
      nearest: near.map {
        Mistake.Remedy(words: Text(same: $0), address: view.same([("concern", $0)]))
      })
  }

  private static func sampling(_ view: View) throws(Mistake) -> SamplingMethod {
    guard let text = view.query.filled("design") else { return .monteCarlo }
    if let method = SamplingMethod(rawValue: text) { return method }
    let names = SamplingMethod.allCases.map(\.rawValue)
    throw .refused(
      "design", text, Text(same: names.joined(separator: ", ")),
      nearest: Spelling.nearest(to: text, among: names).map {
        Mistake.Remedy(words: Text(same: $0), address: view.same([("design", $0)]))
      })
  }

  private static func number(_ view: View, _ name: String, _ range: ClosedRange<Int>)
    throws(Mistake) -> Int?
  {
    guard let text = view.query.filled(name) else { return nil }
    if let value = Int(text), range.contains(value) { return value }
    throw .refused(
      name, text, Wording.wholeNumber(from: range.lowerBound, to: range.upperBound).asText)
  }

  private static func checked<Value>(
    _ model: Model, _ view: View, _ read: () throws(InputMistake) -> Value
  ) throws(Mistake) -> Value {
    do throws(InputMistake) {
      return try read()
    } catch {
      throw .input(error, of: model, in: view)
    }
  }

  /// The policies that are run: the defaults too where the address moves a lever, and those that it
  /// keeps for comparison, all on the same draws.
  var policies: [Policy] {
    let standard = Policy(names.standard, shown.model.standardPolicy)
    return [policy] + (moved.isEmpty ? [] : [standard]) + kept.map(\.policy)
  }

  /// The policies on the draws of the address.
  var exploration: Exploration {
    get throws { try exploration(.policies(policies)) }
  }

  /// The same draws, with the levers that the address varies beside them.
  var varied: Exploration {
    get throws { try exploration(.varied(spans, policy)) }
  }

  private func exploration(_ plan: LeverPlan) throws -> Exploration {
    try Exploration(shown.model, sampling.design(count), seed: seed, plan: plan)
  }

  /// The moved levers as `beside` writes them.
  var movedText: String {
    moved.map { $0.lever.id + "=" + $0.lever.text(of: $0.value) }.joined(separator: ",")
  }
}
