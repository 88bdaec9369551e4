// SPDX-License-Identifier: Apache-2.0
public import Exploring

/// The funding model of one pledge: what is believed about each unknown, where each lever stands,
/// and the declaration that the engine runs.
public struct FundingModel: Sendable {
  /// Changes whenever the same draw could give another outcome.
  public static let version = "2"

  public let pledge: FundingCase
  public let uncertainties: [Uncertainty]
  public let levers: [Lever]
  /// What is known or fixed in the case, each with where it is from.
  public let facts: [ModelCase.Fact]

  /// - Parameters:
  ///   - beliefs: one for every unknown, with its basis.
  ///   - settings: where every lever can go and stands, with its basis.
  /// - Throws: `FundingMistake` for an unknown without a belief, a lever without a setting, or one
  ///   that cannot be declared.
  init(
    _ pledge: FundingCase, title: Label, summary: Label, facts: [ModelCase.Fact],
    beliefs: (FundingUnknown) -> (Distribution, Basis)?,
    settings: (FundingLever) -> (Lever.Domain, Double, Basis)?
  ) throws(FundingMistake) {
    self.pledge = pledge
    self.facts = facts
    var missing: [String] = []
    uncertainties = FundingUnknown.allCases.compactMap { unknown in
      guard let (distribution, basis) = beliefs(unknown) else {
        missing.append("\(unknown.id) needs a belief")
        return nil
      }
      return Uncertainty(
        unknown.id, unknown.label, unit: unknown.unit, distribution, basis: basis)
    }
    levers = FundingLever.allCases.compactMap { lever in
      guard let (domain, standard, basis) = settings(lever) else {
        missing.append("\(lever.id) needs a setting")
        return nil
      }
      return Lever(
        lever.id, lever.label, unit: lever.unit, domain, default: standard, basis: basis)
    }
    guard missing.isEmpty else { throw FundingMistake(subject: pledge.id, findings: missing) }
    let measures = FundingMeasure.all(for: pledge)
    do {
      model = try Model(
        "funding-" + pledge.id, version: Self.version, title, summary: summary,
        uncertainties: uncertainties, levers: levers, noises: Self.noises(of: pledge),
        measures: measures.map { $0.declared(for: pledge) },
        relationship: FundingRelationship(pledge: pledge, measures: measures))
    } catch {
      throw FundingMistake(subject: pledge.id, findings: error.findings)
    }
  }

  /// The declaration: everything that runs, draws or describes the model reads this.
  public let model: Model

  private static func noises(of pledge: FundingCase) -> [Noise] {
    FundingNoise.allCases.filter { $0.count(in: pledge) > 0 }.map { noise in
      Noise(
        noise.id, noise.label, count: noise.count(in: pledge), noise.distribution,
        basis: .assumed(noise.reason))
    }
  }
}
