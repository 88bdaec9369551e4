// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// Something that a document can have too much of.
public enum IntakeLimit: String, Sendable, CaseIterable {
  /// The file, in bytes.
  case inputBytes = "input-bytes"
  /// The text won from it, in bytes.
  case textBytes = "text-bytes"
  /// One unpacked entry of a DOCX or HWPX, in bytes.
  case entryBytes = "entry-bytes"
  /// Unpacked over packed bytes of an entry.
  case ratio = "unpacking-ratio"
  /// Entries in a DOCX or HWPX.
  case entries
  /// Elements inside one another in HTML, DOCX and HWPX.
  case depth
  /// Attributes of one element, counted by the white space in its tag.
  case attributes
  /// Columns of one table row; in plain text, the tabs and bars of a line and one.
  case columns
  /// Cells, paragraphs and rows of one table, with the tables in it.
  case tableParts = "table-parts"
  /// Seconds for turning a PDF into text.
  case seconds

  /// What is enough for any paper that people read.
  public var standard: Int {
    switch self {
    case .inputBytes, .textBytes, .entryBytes: 256 << 20
    case .ratio: 400
    case .entries: 10_000
    case .depth: 500
    case .attributes: 5_000
    case .columns: 10_000
    case .tableParts: 4_000_000
    case .seconds: 60
    }
  }
}

/// How much of everything a document may have before it is refused, so that no file can take all memory
/// or time.
public struct IntakeLimits: Sendable, Hashable {
  private var values: [IntakeLimit: Int] = [:]

  /// The standard limits.
  public init() {}

  public subscript(limit: IntakeLimit) -> Int {
    get { values[limit] ?? limit.standard }
    set { values[limit] = newValue }
  }

  var container: ContainerLimits {
    ContainerLimits(
      entryBytes: self[.entryBytes], ratio: self[.ratio], entries: self[.entries],
      depth: self[.depth], attributes: self[.attributes])
  }
}
