// SPDX-License-Identifier: Apache-2.0

/// A value that a parameter cannot take, in words for the person who gave it.
public struct InputMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// The id of the uncertainty or lever, or the name that nothing is called by.
  public let parameter: String
  public let given: String
  /// What would have been right: a range, choices, or the names there are.
  public let allowed: String
  /// The nearest valid value, where one exists.
  public let nearest: String?

  public init(parameter: String, given: String, allowed: String, nearest: String?) {
    self.parameter = parameter
    self.given = given
    self.allowed = allowed
    self.nearest = nearest
  }

  public var description: String {
    "\(parameter): \(given) was given, but it must be \(allowed)"
      + (nearest.map { "; the nearest is \($0)" } ?? "")
  }
}

/// What is wrong with the declaration of a model; all that is wrong, in the order of declaration.
public struct DeclarationMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let model: String
  public let findings: [String]

  public var description: String {
    "The model \(model) cannot be run: " + findings.joined(separator: "; ")
  }
}
