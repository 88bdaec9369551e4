// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Exploring

/// A model with its beliefs and settings filled in for one subject, such as paying for Korea's
/// pledge.
public struct ModelCase: Sendable {
  /// The model that it is a case of: `funding`.
  public let family: String
  public let model: Model
  public let showcase: Showcase
  /// What is known or fixed in the case.
  public let facts: [Fact]

  /// A number that is neither drawn nor decided, and what it rests on.
  public struct Fact: Hashable, Sendable {
    public let label: Label
    public let value: Double
    public let unit: String
    public let basis: Basis

    public init(_ label: Label, _ value: Double, unit: String, basis: Basis) {
      self.label = label
      self.value = value
      self.unit = unit
      self.basis = basis
    }
  }

  public init(family: String, model: Model, showcase: Showcase, facts: [Fact]) {
    self.family = family
    self.model = model
    self.showcase = showcase
    self.facts = facts
  }

  /// The name on the command line and in addresses: `funding-korea`.
  public var id: String { model.id }
}

/// The cases that can be asked for, in the order in which they are listed.
public struct ModelCatalogue: Sendable {
  public let cases: [ModelCase]
  /// Why a case cannot be built on this ledger.
  public let lacking: [String]

  /// Builds what the ledger has the entries for.
  public init(_ ledger: Ledger) {
    var cases: [ModelCase] = []
    var lacking: [String] = []
    func add(_ build: () throws -> ModelCase) {
      do {
        cases.append(try build())
      } catch {
        lacking.append("\(error)")
      }
    }
    add { try FundingModel.korea(ledger).asCase }
    add { try FundingModel.japan(ledger).asCase }
    add { try ReferenceFunding.asCase() }
    self.cases = cases
    self.lacking = lacking
  }

  /// A case by its id (`funding-japan`), or the first case of a model (`funding`).
  public func named(_ id: String) -> ModelCase? {
    cases.first { $0.id == id } ?? cases.first { $0.family == id }
  }
}
