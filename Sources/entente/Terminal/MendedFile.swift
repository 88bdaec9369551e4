// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Reading

/// A plain file and its text with fixes applied, to be written in its place.
struct MendedFile {
  private let text: DocumentText
  private let mended: [UInt8]

  init(_ text: DocumentText, _ mended: [UInt8]) {
    self.text = text
    self.mended = mended
  }

  /// Writes the text over the file, if the file still holds what was audited byte by byte: one of
  /// another encoding or format would be lost.
  ///
  /// - Throws: `UnmendedFile`, saying why the file was left as it is.
  func write() throws(UnmendedFile) {
    let name = text.name
    guard AuditRun.isPlain(name) else {
      throw UnmendedFile(name, "fixes are applied to plain text and Markdown only")
    }
    let url = URL(filePath: name)
    guard let data = try? Data(contentsOf: url) else {
      throw UnmendedFile(name, "it cannot be read again, so no fix was applied")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = data.starts(with: mark)
    guard data.dropFirst(isMarked ? mark.count : 0).elementsEqual(text.bytes) else {
      throw UnmendedFile(
        name,
        "it is not in UTF-8, or was changed meanwhile, so no fix was applied; save it in UTF-8")
    }
    do {
      try Data((isMarked ? mark : []) + mended).write(to: url)
    } catch {
      throw UnmendedFile(name, "it may not be written by you, so no fix was applied")
    }
  }
}

/// A file that was left as it is, and why.
struct UnmendedFile: Error, CustomStringConvertible {
  let description: String

  init(_ name: String, _ reason: String) { description = "\(name): \(reason)" }
}
