// SPDX-License-Identifier: Apache-2.0

/// How far a container is trusted: what is beyond is refused, never half read.
public struct ContainerLimits: Sendable, Hashable {
  /// One entry, unpacked, in bytes.
  public var entryBytes: Int
  /// Unpacked over packed bytes of one entry; looked at from 1 MiB unpacked on. Deflate's own end is
  /// 1032; office documents lie between 5 and 60.
  public var ratio: Int
  /// Entries in one archive.
  public var entries: Int
  /// Elements inside one another.
  public var depth: Int
  /// Attributes of one element, counted by the white space in its tag: libxml2 compares each with all
  /// before it.
  public var attributes: Int

  public init(
    entryBytes: Int = 256 << 20, ratio: Int = 400, entries: Int = 10_000, depth: Int = 250,
    attributes: Int = 5_000
  ) {
    self.entryBytes = entryBytes
    self.ratio = ratio
    self.entries = entries
    self.depth = depth
    self.attributes = attributes
  }
}

/// What is wrong with a container.
public enum OfficeFileError: Error, Sendable, Hashable {
  /// Not a zip archive, or a damaged one; what libzip says of it.
  case notAnArchive(String)
  /// No entry of this name.
  case noEntry(String)
  /// An entry that cannot be unpacked; what libzip says of it.
  case damaged(entry: String, String)
  /// Markup that is not well-formed: line and column from 1, and what libxml2 says of it.
  case malformed(line: Int, column: Int, String)
  case entryTooLarge(entry: String, bytes: Int, allowed: Int)
  case ratioTooHigh(entry: String, ratio: Int, allowed: Int)
  case tooManyEntries(Int, allowed: Int)
  /// Elements inside one another; reading stopped at `line`.
  case tooDeep(line: Int, allowed: Int)
  case tooManyAttributes(line: Int, allowed: Int)
}
