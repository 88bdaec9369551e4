// SPDX-License-Identifier: Apache-2.0

/// One thing that somebody decides (the L of XLRM).
public struct Lever: Hashable, Sendable {
  /// What a lever can be set to.
  public enum Domain: Hashable, Sendable {
    /// Any number between two ends; `step` is the move of a slider, and no rule.
    case range(ClosedRange<Double>, step: Double?)
    /// One of a few named settings.
    case choices([Choice])
  }

  /// A named setting of a lever and the number that stands for it in a draw.
  public struct Choice: Hashable, Sendable {
    public let id: String
    public let label: Label
    public let value: Double

    public init(_ id: String, _ label: Label, _ value: Double) {
      self.id = id
      self.label = label
      self.value = value
    }
  }

  public let id: String
  public let label: Label
  public let unit: String
  public let domain: Domain
  public let standard: Double
  public let basis: Basis

  /// - Parameter standard: the setting when nobody touches the lever.
  public init(
    _ id: String, _ label: Label, unit: String, _ domain: Domain, default standard: Double,
    basis: Basis
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.domain = domain
    self.standard = standard
    self.basis = basis
  }

  /// The range or the choices in one line, for help texts and mistakes.
  public var allowed: String {
    switch domain {
    case .range(let range, _) where isShare:
      "a share from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))"
    case .range(let range, _):
      "from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound)) \(unit)"
    case .choices(let choices):
      "one of " + choices.map(\.id).joined(separator: ", ")
    }
  }

  private var isShare: Bool { unit == "share" }

  /// The same for somebody who wrote what is not allowed.
  private var howToWrite: String { isShare ? allowed + ", such as 0.5 or 50%" : allowed }

  /// The setting that stands nearest to a number; the default where a number says nothing (NaN).
  public func nearest(to value: Double) -> Double {
    guard !value.isNaN else { return standard }
    switch domain {
    case .range(let range, _): return min(max(value, range.lowerBound), range.upperBound)
    case .choices(let choices):
      return choices.map(\.value).min { abs($0 - value) < abs($1 - value) } ?? standard
    }
  }

  /// A setting as a person writes it: a number for a range, a choice's name for choices.
  public func text(of value: Double) -> String {
    if case .choices(let choices) = domain, let choice = choices.first(where: { $0.value == value })
    {
      return choice.id
    }
    return Number.text(value)
  }

  /// The value itself when the lever can be set to it.
  public func checked(_ value: Double) throws(InputMistake) -> Double {
    if value.isFinite, nearest(to: value) == value { return value }
    throw InputMistake(
      parameter: id, given: Number.text(value), allowed: howToWrite,
      nearest: text(of: nearest(to: value)))
  }

  /// Reads a setting from a flag, a form or a table: a number in the range, per cent for a share, or a
  /// choice's name.
  public func value(reading given: String) throws(InputMistake) -> Double {
    if case .choices(let choices) = domain, let choice = choices.first(where: { $0.id == given }) {
      return choice.value
    }
    if let number = Number.read(given) { return try checked(number) }
    if isShare, given.hasSuffix("%"), let percent = Number.read(given.dropLast()) {
      return try checked(percent / 100)
    }
    throw InputMistake(
      parameter: id, given: "'\(given)'", allowed: howToWrite, nearest: text(of: standard))
  }
}
