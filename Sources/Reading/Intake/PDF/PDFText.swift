// SPDX-License-Identifier: Apache-2.0

internal import OfficeFiles

/// The words of a PDF, from poppler's `pdftotext` with the place of each, set out as text again.
struct PDFText {
  let name: String
  let limits: IntakeLimits
  /// The program and where it is looked for; another in tests.
  var program = "pdftotext"

  private static let memoryBytes = 2 << 30

  func read(_ data: [UInt8]) throws(IntakeError) -> ReadText {
    guard let folder = ScratchFolder() else {
      throw .unreadable(name: name, "no temporary folder can be made (TMPDIR)")
    }
    let files = ["in.pdf", "out.txt", "errors.txt"]
    defer { folder.remove(files) }
    let paths = files.map { folder.path($0) }
    guard DiskFile.write(data, to: paths[0]) else {
      throw .unreadable(name: name, "no room in the temporary folder (TMPDIR)")
    }
    let child = ChildProgram(
      seconds: limits[.seconds], memoryBytes: Self.memoryBytes + 4 * data.count,
      fileBytes: Self.room * limits[.textBytes])
    let outcome = child.run(
      [program, "-bbox", "-enc", "UTF-8", paths[0], paths[1]], errors: paths[2])
    switch outcome {
    case .done: break
    case .missing: throw .noPDFReader(name: name)
    case .tooSlow:
      throw .beyondLimit(
        name: name, .seconds, found: limits[.seconds], allowed: limits[.seconds], place: nil)
    case .failed:
      throw .damaged(name: name, .pdf, Self.complaint(paths[2], outcome))
    }
    return try text(at: paths[1])
  }

  /// A word of three bytes takes about a hundred with its place.
  private static let room = 40

  private func text(at path: String) throws(IntakeError) -> ReadText {
    let most = Self.room * limits[.textBytes]
    guard let bytes = try? DiskFile.read(path, most: most) else {
      throw .damaged(name: name, .pdf, "pdftotext wrote no text")
    }
    guard bytes.count <= most else {
      throw .beyondLimit(
        name: name, .textBytes, found: bytes.count / Self.room, allowed: limits[.textBytes],
        place: nil)
    }
    var decoded =
      UTF8Check.isValid(bytes) ? Decoded(bytes: bytes) : UTF8Check.repair(bytes, from: 0)
    var remarks = decoded.remarks(.utf8)
    decoded.bytes = PDFMarks.raise(PDFHyphens.tidy(PDFLayout.text(of: try pages(decoded.bytes))))
    if decoded.bytes.allSatisfy({ $0 <= 0x20 }) { remarks.append(.noText(.pdf)) }
    return ReadText(
      text: DocumentText(name: name, bytes: decoded.bytes), format: .pdf, encoding: .utf8,
      remarks: remarks)
  }

  private func pages(_ markup: [UInt8]) throws(IntakeError) -> [PDFPage] {
    let words = PDFWords(most: limits[.textBytes])
    guard let start = markup.firstRange(of: Array("<doc>".utf8))?.lowerBound,
      let end = markup[start...].firstRange(of: Array("</doc>".utf8))?.upperBound
    else { throw .damaged(name: name, .pdf, "pdftotext wrote no text") }
    do {
      // Words may hold control characters, which no XML may.
      try MarkupReader(.xml, limits: limits.container).read(
        markup[start..<end].map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }, into: words)
    } catch {
      throw .damaged(name: name, .pdf, "what pdftotext wrote cannot be read: \(error)")
    }
    guard words.wantsMore else {
      throw .beyondLimit(
        name: name, .textBytes, found: words.count, allowed: limits[.textBytes], place: nil)
    }
    return words.pages
  }

  /// What pdftotext says is wrong: its first line.
  private static func complaint(_ path: String, _ outcome: ChildProgram.Outcome) -> String {
    let bytes = (try? DiskFile.read(path, most: 4096)) ?? []
    let first = bytes.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) }
    guard let first else { return "pdftotext ended with \(outcome)" }
    if first.contains("Incorrect password") {
      return "it is locked with a password; save a copy without one"
    }
    return "pdftotext says '\(first)'"
  }
}
