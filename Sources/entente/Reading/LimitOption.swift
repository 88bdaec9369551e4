// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Quantities
import Reading

/// How much a document may have before it is refused.
struct LimitOption: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Change a limit of what is read, as input-bytes=1000000000; may be given several times. Limits and their usual values: \(Self.listing).",
      valueName: "name=n"))
  var changes: [String] = []

  private static var listing: String {
    IntakeLimit.allCases.map { "\($0.rawValue) \($0.standard)" }.joined(separator: ", ")
  }

  func validate() throws { _ = try limits() }

  /// The usual limits with the changes.
  ///
  /// - Parameter usual: what holds where nothing is changed.
  /// - Throws: `ValidationError`, saying what a change should look like.
  func limits(_ usual: IntakeLimits = IntakeLimits()) throws -> IntakeLimits {
    var limits = usual
    for change in changes {
      let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let limit = IntakeLimit(rawValue: name) else {
        let known = IntakeLimit.allCases.map(\.rawValue)
        let hint =
          Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "the limits are \(known.joined(separator: ", "))"
        throw ValidationError("there is no limit '\(name)'; \(hint)")
      }
      guard parts.count == 2, let number = Int(parts[1]), number > 0 else {
        throw ValidationError(
          "--limit '\(change)' gives no whole number above 0; write \(name)=\(limit.standard)")
      }
      limits[limit] = number
    }
    return limits
  }
}

extension IntakeError {
  /// The error in words; beyond a limit, with the option that raises it.
  var advice: String {
    guard case .beyondLimit(_, let limit, let found, _, _) = self else { return description }
    return "\(description) Here that is --limit \(limit.rawValue)=N, N being \(found) or more."
  }
}
