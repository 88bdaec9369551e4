// SPDX-License-Identifier: Apache-2.0

/// A setting of every lever of a model, under a name.
public struct Policy: Hashable, Sendable {
  public let name: String
  /// In the order of the model's levers.
  public let values: [Double]
}

extension Policy {
  /// The settings of another policy under a name of their own.
  public init(_ name: String, _ settings: Policy) {
    self.init(name: name, values: settings.values)
  }
}

extension Model {
  /// Every lever at its default.
  public var standardPolicy: Policy {
    Policy(name: "default", values: levers.map(\.standard))
  }

  /// The policy that sets some levers and leaves the others at their defaults.
  ///
  /// - Throws: `InputMistake` for a lever that the model has not or a value that it cannot take.
  public func policy(_ name: String, _ settings: [String: Double]) throws(InputMistake) -> Policy {
    for given in settings.keys.sorted() where !levers.contains(where: { $0.id == given }) {
      throw unknown(given, among: levers.map(\.id))
    }
    var values: [Double] = []
    for lever in levers {
      values.append(try lever.checked(settings[lever.id] ?? lever.standard))
    }
    return Policy(name: name, values: values)
  }

  /// The same from texts, as flags and forms give them.
  public func policy(_ name: String, reading settings: [String: String]) throws(InputMistake)
    -> Policy
  {
    var numbers: [String: Double] = [:]
    for (given, text) in settings.sorted(by: { $0.key < $1.key }) {
      guard let lever = levers.first(where: { $0.id == given }) else {
        throw unknown(given, among: levers.map(\.id))
      }
      numbers[given] = try lever.value(reading: text)
    }
    return try policy(name, numbers)
  }
}
