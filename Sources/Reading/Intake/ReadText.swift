// SPDX-License-Identifier: Apache-2.0

/// What a document is made of.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case plainText = "text"
  case markdown
  case html
  case pdf
  case docx
  case hwpx
}

/// A document taken in: its text and what was found out on the way.
public struct ReadText: Sendable {
  /// UTF-8 throughout, without a byte order mark. Of plain text and Markdown nothing else is changed but
  /// bytes that are no characters; of the other formats it is the words in reading order: a heading is a
  /// line "# …", a bullet "- …" (two spaces a level), a table row a line with tabs, a footnote's anchor
  /// "¹⁾" and its body "1) …" after the text, a page's end a form feed.
  public let text: DocumentText
  public let format: DocumentFormat
  /// The encoding of the file; of PDF, DOCX and HWPX, which say it themselves, UTF-8.
  public let encoding: TextEncoding
  /// What the analyst should know about how the text was won.
  public let remarks: [IntakeRemark]
}
