// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Exploring
public import Quantities

/// Something that differs from experiment to experiment: an uncertainty, or a lever that is varied.
public struct Factor: Hashable, Sendable {
  public let id: String
  public let label: Label
  public let unit: String
  /// The settings of a lever that is one of a few; empty for numbers.
  public let choices: [Lever.Choice]
  /// Whether it is decided and not only believed.
  public let isLever: Bool
  /// Whether it is held at one value.
  public let isHeld: Bool

  init(_ uncertainty: Uncertainty) {
    id = uncertainty.id
    label = uncertainty.label
    unit = uncertainty.unit
    choices = []
    isLever = false
    isHeld = uncertainty.distribution.isConstant
  }

  init(_ lever: Lever, over span: LeverSpan) {
    id = lever.id
    label = lever.label
    unit = lever.unit
    if case .choices(let choices) = lever.domain {
      self.choices = choices
    } else {
      choices = []
    }
    isLever = true
    isHeld = span.distribution.isConstant
  }

  /// A value in words: a number with its unit, or the name of a choice.
  public func words(_ value: Double, in language: Language) -> String {
    choices.first { $0.value == value }?.label.text.words(in: language)
      ?? ModelUnit(unit).words(value, in: language)
  }

  /// The values as scenario discovery looks at them.
  func input(_ values: [Double]) -> ScenarioInput {
    guard !choices.isEmpty else { return ScenarioInput(id, values) }
    let places = values.map { value in choices.firstIndex { $0.value == value } ?? 0 }
    return ScenarioInput(id, .categories(places, names: choices.map(\.id)))
  }
}
