// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// A place that keeps the state of a run, so that it can go on after a stop or a crash.
public protocol RunKeeper: Sendable {
  /// Where it is, for words about it.
  var path: String { get }
  /// What was kept last; `nil` where nothing was yet.
  func load() throws -> Data?
  /// Keeps this instead, in one step: whatever happens, the old or the new is there.
  func save(_ state: Data) throws
}

/// A file of its own that keeps the state of a run.
public struct RunFile: RunKeeper, Hashable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  public func load() throws -> Data? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw RunFileMistake(path: path, words: "cannot be read; check that it is a file and yours")
    }
  }

  public func save(_ state: Data) throws {
    do {
      try state.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw RunFileMistake(
        path: path, words: "cannot be written; check that its folder is there, yours and not full")
    }
  }
}

/// Why a run cannot go on from what was kept.
public struct RunFileMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  public let words: String

  public init(path: String, words: String) {
    self.path = path
    self.words = words
  }

  public var description: String { "\(path) \(words)" }
}
