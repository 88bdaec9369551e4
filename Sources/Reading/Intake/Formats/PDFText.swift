// SPDX-License-Identifier: Apache-2.0

/// The words of a PDF as poppler's `pdftotext` lays them out.
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
      fileBytes: limits[.textBytes])
    let outcome = child.run(
      [program, "-layout", "-enc", "UTF-8", "-eol", "unix", paths[0], paths[1]], errors: paths[2])
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

  private func text(at path: String) throws(IntakeError) -> ReadText {
    let most = limits[.textBytes]
    guard let bytes = try? DiskFile.read(path, most: most) else {
      throw .damaged(name: name, .pdf, "pdftotext wrote no text")
    }
    guard bytes.count <= most else {
      throw .beyondLimit(name: name, .textBytes, found: bytes.count, allowed: most, place: nil)
    }
    var decoded =
      UTF8Check.isValid(bytes) ? Decoded(bytes: bytes) : UTF8Check.repair(bytes, from: 0)
    var remarks = decoded.remarks(.utf8)
    if decoded.bytes.allSatisfy({ $0 <= 0x20 }) { remarks.append(.noText(.pdf)) }
    decoded.bytes = PDFMarks.raise(PDFLines.tidy(decoded.bytes))
    return ReadText(
      text: DocumentText(name: name, bytes: decoded.bytes), format: .pdf, encoding: .utf8,
      remarks: remarks)
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
