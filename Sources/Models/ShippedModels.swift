// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Exploring

/// Every model that the program ships, built on a ledger.
public enum ShippedModels {
  /// The names of all models, in the order of `entente model list`.
  public static let names = ["funding-korea", "funding-japan", "funding-reference"]

  /// The model of a name, or nil for a name that no model has.
  ///
  /// - Throws: `FundingMistake` if the ledger lacks an entry that the model is built on.
  public static func model(_ name: String, on ledger: Ledger) throws -> Model? {
    switch name {
    case "funding-korea": try FundingModel.korea(ledger).model
    case "funding-japan": try FundingModel.japan(ledger).model
    case "funding-reference": try ReferenceFunding.model()
    default: nil
    }
  }
}
