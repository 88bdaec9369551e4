// SPDX-License-Identifier: Apache-2.0

/// A model declared once, in the XLRM form (Lempert, Popper and Bankes 2003): uncertainties (X),
/// levers (L), the relationship (R) and measures (M).
///
/// Flags, forms, charts, CSV columns, the documentation page and every check read this value.
public struct Model: Sendable {
  /// The name on the command line and in URLs: `funding`.
  public let id: String
  /// Changes whenever the same draw could give another outcome; a run file of another version is
  /// refused.
  public let version: String
  public let title: Label
  public let summary: Label
  public let uncertainties: [Uncertainty]
  public let levers: [Lever]
  public let noises: [Noise]
  public let measures: [Measure]
  public let correlations: [RankCorrelation]
  public let relationship: any Relationship
  public let layout: Layout

  /// - Throws: `DeclarationMistake` with everything that is wrong.
  public init(
    _ id: String, version: String, _ title: Label, summary: Label,
    uncertainties: [Uncertainty], levers: [Lever], noises: [Noise] = [],
    measures: [Measure], correlations: [RankCorrelation] = [], relationship: any Relationship
  ) throws(DeclarationMistake) {
    self.id = id
    self.version = version
    self.title = title
    self.summary = summary
    self.uncertainties = uncertainties
    self.levers = levers
    self.noises = noises
    self.measures = measures
    self.correlations = correlations
    self.relationship = relationship
    self.layout = Layout(
      uncertainties: uncertainties, levers: levers, noises: noises, measures: measures)
    let findings = self.findings()
    if !findings.isEmpty { throw DeclarationMistake(model: id, findings: findings) }
  }

  /// The same model with other beliefs about some uncertainties; `.constant` pins one.
  ///
  /// - Throws: `InputMistake` for a name that the model has not, or a distribution that is none.
  public func believing(_ beliefs: [String: Distribution]) throws(InputMistake) -> Model {
    for (name, distribution) in beliefs.sorted(by: { $0.key < $1.key }) {
      guard uncertainties.contains(where: { $0.id == name }) else {
        throw unknown(name, among: uncertainties.map(\.id))
      }
      if let finding = distribution.mistake {
        throw InputMistake(
          parameter: name, given: distribution.description, allowed: finding, nearest: nil)
      }
    }
    let changed = uncertainties.map { old in
      Uncertainty(
        old.id, old.label, unit: old.unit, beliefs[old.id] ?? old.distribution, basis: old.basis)
    }
    do {
      return try Model(
        id, version: version, title, summary: summary, uncertainties: changed, levers: levers,
        noises: noises, measures: measures, correlations: correlations, relationship: relationship)
    } catch {
      throw InputMistake(
        parameter: id, given: "other beliefs", allowed: error.findings.joined(separator: "; "),
        nearest: nil)
    }
  }

  /// A mistake about a name that nothing has, with the nearest of the names there are.
  func unknown(_ name: String, among names: [String]) -> InputMistake {
    InputMistake(
      parameter: name, given: "the name '\(name)'",
      allowed: "one of " + names.joined(separator: ", "),
      nearest: names.min { Spelling.distance($0, name) < Spelling.distance($1, name) })
  }
}
