// SPDX-License-Identifier: Apache-2.0

/// Something found while a document was taken in that did not prevent it.
public enum IntakeRemark: Sendable, Hashable, CustomStringConvertible {
  /// Bytes that are no character in the document's encoding; "�" (U+FFFD) stands for them. `line` is
  /// the line of the text, `offset` the byte of the file, from 0.
  case notACharacter([UInt8], line: Int, offset: Int, TextEncoding)
  /// More of the same, counted but not listed.
  case moreOfThese(Int)
  /// Nothing in the document says what its encoding is; this one fits best.
  case encodingGuessed(TextEncoding)
  /// The document says one encoding and is in another.
  case encodingMisdeclared(said: String, used: TextEncoding)
  /// Lines ended with CR alone; they end with LF in the text.
  case carriageReturns
  /// No text could be found: a scan, perhaps.
  case noText(DocumentFormat)
  /// A part of the file that is missing or could not be read, and what is wrong with it.
  case partLeftOut(String, String)
  /// Endnotes are numbered after the footnotes, from this number on.
  case endnotesFrom(Int)

  public var description: String {
    switch self {
    case .notACharacter(let bytes, let line, let offset, let encoding):
      let list = bytes.map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined(separator: " ")
      return
        "line \(line), byte \(offset) of the file: \(list) is no character in \(encoding.name); U+FFFD stands for it"
    case .moreOfThese(let count): return "\(count) more such places"
    case .encodingGuessed(let encoding):
      return "the file does not say its encoding; read as \(encoding.name), which fits best"
    case .encodingMisdeclared(let said, let used):
      return "the file says its encoding is '\(said)', but it is \(used.name)"
    case .carriageReturns: return "lines end with CR alone; read as line ends"
    case .noText(let format):
      return format == .pdf
        ? "no text in this PDF: its pages may be pictures (scans); run text recognition on it first"
        : "no text in this file"
    case .partLeftOut(let part, let why): return "'\(part)' left out: \(why)"
    case .endnotesFrom(let number):
      return "endnotes are numbered from \(number) on, after the footnotes"
    }
  }
}
