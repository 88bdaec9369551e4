// SPDX-License-Identifier: Apache-2.0

/// What a reader of sensitivity indices must know before believing them. Inputs count from 0.
public enum SensitivityWarning: Hashable, Sendable, CustomStringConvertible {
  /// The output never changes, so that no input can be said to change it.
  case constantOutput(Double)
  /// Runs without a finite output; the base rows they belong to were left out.
  case failedRuns(runs: Int, rows: Int)
  /// The interval of a first-order index reaches over 0: the sample does not show an effect.
  case firstSpansZero(input: Int)
  case totalSpansZero(input: Int)
  case pairSpansZero(Int, Int)
  /// A first-order index above the total index, which no exact index can be.
  case firstExceedsTotal(input: Int, by: Double)
  /// An input that takes one value only.
  case constantInput(Int)
  /// Inputs that are (nearly) linear combinations of one another.
  case collinearInputs

  public var description: String {
    switch self {
    case .constantOutput(let value):
      "the output is \(value) in every run: its variance is zero, and no input can explain any of it"
    case .failedRuns(let runs, let rows):
      "\(runs) runs gave no finite output; the \(rows) base rows they belong to were left out"
    case .firstSpansZero(let input):
      "the interval of the first-order index of input \(input + 1) spans 0: the sample shows no effect of its own"
    case .totalSpansZero(let input):
      "the interval of the total index of input \(input + 1) spans 0: the sample shows no effect"
    case .pairSpansZero(let one, let other):
      "the interval of the index of inputs \(one + 1) and \(other + 1) together spans 0"
    case .firstExceedsTotal(let input, let excess):
      "the first-order index of input \(input + 1) exceeds its total index by \(excess), which only sampling error can do: more base rows would tell"
    case .constantInput(let input):
      "input \(input + 1) has the same value in every run"
    case .collinearInputs:
      "some inputs are linear combinations of others, so that their effects cannot be told apart"
    }
  }
}
