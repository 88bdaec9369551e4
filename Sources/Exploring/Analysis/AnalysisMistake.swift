// SPDX-License-Identifier: Apache-2.0

/// Why an analysis cannot be made of what it was given, in words for the person who asked for it:
/// what was read, what is wrong with it, and what would be right.
public struct AnalysisMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
