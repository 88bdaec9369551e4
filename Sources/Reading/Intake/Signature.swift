// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a file say it is.
enum Signature: Equatable {
  case pdf
  case zip
  /// Something that cannot be read, and what to do.
  case other(looksLike: String, advice: String)
  /// Text, as far as the first bytes tell.
  case none

  private static let saveAnew = "Save the document as DOCX, HWPX or PDF."
  private static let recognise = "Run text recognition on it and give the text."
  private static let unpack = "Unpack it and give the documents in it."

  private static let known: [(bytes: [UInt8], what: String, advice: String)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "an old binary office file (HWP 5, DOC, XLS or PPT)", saveAnew
    ),
    (Array("HWP Document File".utf8), "an old HWP 3 file", saveAnew),
    (Array("{\\rtf".utf8), "Rich Text Format", saveAnew),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", recognise),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", recognise),
    (Array("GIF8".utf8), "a GIF picture", recognise),
    (Array("II*\0".utf8), "a TIFF picture", recognise),
    (Array("MM\0*".utf8), "a TIFF picture", recognise),
    ([0x1F, 0x8B], "a gzip archive", unpack),
    (Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8($0.value) }), "a 7z archive", unpack),
    (Array("Rar!".utf8), "a RAR archive", unpack),
    (Array("%!PS".utf8), "PostScript", "Turn it into PDF (ps2pdf)."),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "Give a document."),
    (Array("SQLite format 3".utf8), "an SQLite database", "Give a document."),
  ]

  init(_ bytes: [UInt8]) {
    if let known = Self.known.first(where: { bytes.starts(with: $0.bytes) }) {
      self = .other(looksLike: known.what, advice: known.advice)
    } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
      || bytes.starts(with: Array("PK\u{5}\u{6}".utf8))
    {
      self = .zip
    } else if Array(bytes.prefix(1024)).firstRange(of: Array("%PDF-".utf8)) != nil {
      // readers accept up to a kilobyte before the header (ISO 32000-1, annex H, note 13)
      self = .pdf
    } else {
      self = .none
    }
  }

  /// What an archive with these entries is, if it is neither DOCX nor HWPX.
  static func kind(of entries: [String]) -> String {
    if entries.contains(where: { $0.hasPrefix("xl/") }) { return "an Excel workbook (XLSX)" }
    if entries.contains(where: { $0.hasPrefix("ppt/") }) { return "a PowerPoint file (PPTX)" }
    if entries.contains("META-INF/container.xml") { return "an EPUB book" }
    if entries.contains("content.xml") { return "an OpenDocument file" }
    return "a zip archive (\(entries.count) entries)"
  }

  /// Plain text, Markdown or HTML.
  static func textFormat(_ bytes: [UInt8], name: String) -> DocumentFormat {
    if beginsAsHTML(bytes) { return .html }
    let name = name.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    if [".md", ".markdown"].contains(where: name.hasSuffix) { return .markdown }
    return .plainText
  }

  /// A doctype, or an element that only a page begins with, after blanks, comments and an XML declaration.
  private static func beginsAsHTML(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return false }
    let head = bytes.prefix(1 << 14).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var offset = 0
    while offset < head.count {
      let rest = head[offset...]
      if let first = rest.first, first <= 0x20 {
        offset += 1
      } else if rest.starts(with: Array("<!--".utf8)) {
        guard let end = head.firstRange(of: Array("-->".utf8), from: offset) else { return false }
        offset = end + 3
      } else if rest.starts(with: Array("<?xml".utf8)) {
        guard let end = head.firstRange(of: Array("?>".utf8), from: offset) else { return false }
        offset = end + 2
      } else {
        return ["<!doctype html", "<html", "<head", "<body", "<meta "].contains {
          rest.starts(with: Array($0.utf8))
        }
      }
    }
    return false
  }
}
