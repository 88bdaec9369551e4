// SPDX-License-Identifier: Apache-2.0

/// The processes that carry out one run together, on one machine or many, as one of them sees them:
/// the little that is needed of what MPI calls a communicator.
public protocol Communicator: AnyObject, Sendable {
  /// The number of this process, from 0; 0 leads.
  var rank: Int { get }
  /// How many processes there are.
  var size: Int { get }
  /// Sends a message, from any thread. What one process sends another arrives whole and in order.
  ///
  /// - Throws: `RankMistake` when the others cannot be reached any more.
  func send(_ message: [UInt8], to rank: Int) throws
  /// Waits for a message; `nil` when none came in that time.
  ///
  /// - Throws: `RankMistake` when the others cannot be reached any more.
  func receive(within patience: Duration) throws -> (rank: Int, message: [UInt8])?
}

/// Why processes cannot carry out a run together, or not any longer.
public struct RankMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }
}
