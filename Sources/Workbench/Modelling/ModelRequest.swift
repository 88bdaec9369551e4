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
  /// The levers that do not stand at their defaults.
  let moved: [Lever]
  let count: Int
  let seed: UInt64
  let concern: Measure
  /// The threshold of the concern, if the address names one.
  let threshold: Double?

  /// Enough for a first look at once; more can be asked for.
  static let usualCount = 2_000
  static let counts = [2_000, 10_000, 50_000]
  private static let mostScenarios = 50_000

  /// - Throws: a mistake that names the parameter, what was given and what would be right.
  init(_ shown: ModelCase, _ view: View) throws(Mistake) {
    self.shown = shown
    let model = shown.model
    var settings: [String: String] = [:]
    for lever in model.levers {
      if let given = view.query.filled(lever.id) { settings[lever.id] = given }
    }
    do throws(InputMistake) {
      policy = try model.policy("chosen", reading: settings)
    } catch {
      throw Self.mistake(error)
    }
    moved = zip(model.levers, policy.values).filter { $0.standard != $1 }.map(\.0)
    count = try Self.number(view, "count", 1...Self.mostScenarios) ?? Self.usualCount
    seed = UInt64(try Self.number(view, "seed", 0...Int.max) ?? 1)
    let scalars = model.measures.filter { $0.kind == .scalar }
    let id = view.query.filled("concern") ?? shown.showcase.concern
    guard let concern = scalars.first(where: { $0.id == id }) else {
      throw Self.mistake(
        InputMistake(
          parameter: "concern", given: "'\(id)'",
          allowed: "one of " + scalars.map(\.id).joined(separator: ", "),
          nearest: Spelling.nearest(to: id, among: scalars.map(\.id))))
    }
    self.concern = concern
    if let text = view.query.filled("threshold") {
      guard let value = Double(text), value.isFinite else {
        throw Self.mistake(
          InputMistake(
            parameter: "threshold", given: "'\(text)'", allowed: "a number", nearest: nil))
      }
      threshold = value
    } else {
      threshold = nil
    }
  }

  private static func number(_ view: View, _ name: String, _ range: ClosedRange<Int>)
    throws(Mistake) -> Int?
  {
    guard let text = view.query.filled(name) else { return nil }
    if let value = Int(text), range.contains(value) { return value }
    throw mistake(
      InputMistake(
        parameter: name, given: "'\(text)'",
        allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)", nearest: nil))
  }

  static func mistake(_ error: any Error) -> Mistake {
    Mistake(status: 400, title: .notUnderstood, reason: Text(same: "\(error)"))
  }

  /// The policies that are run: the defaults too where the address moves a lever, on the same draws.
  var policies: [Policy] { moved.isEmpty ? [policy] : [policy, shown.model.standardPolicy] }
}
