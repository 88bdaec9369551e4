// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The values that a text states in each unit: what stands somewhere may well be the total of a list.
struct StatedValues {
  private struct Key: Hashable {
    let kind: Mention.Kind
    let unit: String?
    let value: Decimal
  }
  private let places: [Key: Int]

  init() { places = [:] }

  init(_ draft: Draft) {
    places = draft.amounts.reduce(into: [:]) {
      $0[Key(kind: $1.kind, unit: $1.unit, value: $1.nominal), default: 0] += 1
    }
  }

  /// Whether a value of two digits or more is stated in the unit of an amount.
  func has(_ value: Decimal, of amount: Stated) -> Bool {
    places[Key(kind: amount.kind, unit: amount.unit, value: value)] != nil
      && DigitSlip.mantissa(value).count >= 2
  }

  /// Whether an amount of two digits or more is stated again.
  func isRepeated(_ amount: Stated) -> Bool {
    places[Key(kind: amount.kind, unit: amount.unit, value: amount.nominal)] ?? 0 >= 2
      && DigitSlip.mantissa(amount.nominal).count >= 2
  }
}
