// SPDX-License-Identifier: Apache-2.0

/// A coordinate as it is written: to a hundredth of a pixel, the same on every machine.
enum Coordinate {
  static func written(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    // Half away from zero by hand: `rounded()` would ask for a C library that nothing here imports.
    let hundredths = Int(value * 100 + (value < 0 ? -0.5 : 0.5))
    let whole = abs(hundredths) / 100
    let part = abs(hundredths) % 100
    var text = hundredths < 0 ? "-\(whole)" : "\(whole)"
    if part != 0 {
      text += part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
    }
    return text
  }
}
