// SPDX-License-Identifier: Apache-2.0

/// What a brief can be written as.
public enum PaperFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case html, pdf, docx, hwpx

  /// Whether the bytes are text that a terminal can show.
  public var isText: Bool { self == .markdown || self == .html }

  /// The format that a file's name says.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    self.init(rawValue: ["markdown": "md", "htm": "html"][ending] ?? ending)
  }
}
