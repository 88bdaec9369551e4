// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// Why a document was not taken in.
public enum IntakeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// `found` is at least what the document has: reading stopped there. `place` says where in the file.
  case beyondLimit(name: String, IntakeLimit, found: Int, allowed: Int, place: String?)
  /// Not a kind of document that can be read; what it looks like and what to do.
  case otherFormat(name: String, looksLike: String, advice: String)
  /// A document of a known format that is damaged; what is wrong and where.
  case damaged(name: String, DocumentFormat, String)
  /// `pdftotext` is not installed.
  case noPDFReader(name: String)
  /// The file cannot be read from disk; what the system says.
  case unreadable(name: String, String)

  public var description: String {
    switch self {
    case .beyondLimit(let name, let limit, let found, let allowed, let place):
      let place = place.map { " in \($0)" } ?? ""
      return
        "\(name): \(limit.what(found))\(place); the limit '\(limit.rawValue)' is \(allowed). If you trust the file, raise '\(limit.rawValue)'."
    case .otherFormat(let name, let looksLike, let advice):
      return
        "\(name): looks like \(looksLike), which cannot be read. \(advice)"
    case .damaged(let name, let format, let what):
      return "\(name): this \(format.rawValue.uppercased()) file is damaged: \(what)"
    case .noPDFReader(let name):
      return
        "\(name): reading PDF needs the program 'pdftotext'. Install it with bin/setup or 'apt install poppler-utils'."
    case .unreadable(let name, let what): return "\(name): cannot be read: \(what)"
    }
  }

  init(_ error: OfficeFileError, in part: String? = nil, name: String, _ format: DocumentFormat) {
    self =
      switch error {
      case .notAnArchive(let what): .damaged(name: name, format, "no zip archive (\(what))")
      case .noEntry(let entry): .damaged(name: name, format, "it has no '\(entry)'")
      case .damaged(let entry, let what): .damaged(name: name, format, "'\(entry)': \(what)")
      case .malformed(let line, let column, let what):
        .damaged(
          name: name, format,
          "\(part.map { "'\($0)', " } ?? "")line \(line), column \(column): \(what)")
      case .entryTooLarge(let entry, let bytes, let allowed):
        .beyondLimit(
          name: name, .entryBytes, found: bytes, allowed: allowed, place: "'\(entry)'")
      case .ratioTooHigh(let entry, let ratio, let allowed):
        .beyondLimit(name: name, .ratio, found: ratio, allowed: allowed, place: "'\(entry)'")
      case .tooManyEntries(let count, let allowed):
        .beyondLimit(name: name, .entries, found: count, allowed: allowed, place: nil)
      case .tooDeep(let line, let allowed):
        .beyondLimit(
          name: name, .depth, found: allowed + 1, allowed: allowed,
          place: "\(part.map { "'\($0)', " } ?? "")line \(line)")
      case .tooManyAttributes(let line, let allowed):
        .beyondLimit(
          name: name, .attributes, found: allowed + 1, allowed: allowed,
          place: "\(part.map { "'\($0)', " } ?? "")line \(line)")
      }
  }
}

extension IntakeLimit {
  fileprivate func what(_ found: Int) -> String {
    switch self {
    case .inputBytes: "\(found) bytes"
    case .textBytes: "\(found) bytes of text or more"
    case .entryBytes: "\(found) bytes unpacked, or more,"
    case .ratio: "\(found) times larger unpacked than packed"
    case .entries: "\(found) entries"
    case .depth: "\(found) elements or more inside one another"
    case .attributes: "\(found) attributes or more on one element"
    case .columns: "\(found) columns or more"
    case .tableParts: "a table of \(found) parts or more"
    case .seconds: "no text after \(found) seconds"
    }
  }
}
