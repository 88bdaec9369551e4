// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// Takes documents in: bytes of any of the formats to text in UTF-8.
public struct Intake {
  /// Reads a document.
  ///
  /// The format is told by what the bytes are, and between plain text, Markdown and HTML by the name's
  /// ending where the bytes do not say. Nothing is read beyond `limits`.
  ///
  /// - Parameters:
  ///   - data: The bytes of the file.
  ///   - name: What messages call the document: its file name, or `-` for standard input.
  public static func read(
    _ data: [UInt8], name: String, limits: IntakeLimits = IntakeLimits()
  ) throws(IntakeError) -> ReadText {
    guard data.count <= limits[.inputBytes] else {
      throw .beyondLimit(
        name: name, .inputBytes, found: data.count, allowed: limits[.inputBytes], place: nil)
    }
    switch Signature(data) {
    case .pdf: return try PDFText(name: name, limits: limits).read(data)
    case .zip: return try readArchive(data, name, limits)
    case .other(let looksLike, let advice):
      throw .otherFormat(name: name, looksLike: looksLike, advice: advice)
    case .none: return try readText(data, name, limits)
    }
  }

  /// Reads a document from disk, or from standard input for `-`; the path is what messages call it.
  public static func read(
    path: String, limits: IntakeLimits = IntakeLimits()
  ) throws(IntakeError) -> ReadText {
    let bytes: [UInt8]
    do throws(DiskFile.Failure) {
      bytes = try DiskFile.read(path, most: limits[.inputBytes])
    } catch {
      throw .unreadable(name: path, error.message)
    }
    return try read(bytes, name: path, limits: limits)
  }

  private static func readArchive(
    _ data: [UInt8], _ name: String, _ limits: IntakeLimits
  ) throws(IntakeError) -> ReadText {
    let claimed: DocumentFormat = name.lowercased().hasSuffix(".hwpx") ? .hwpx : .docx
    do {
      let archive = try ZipArchive(data, limits: limits.container)
      if DOCXText.recognises(archive) {
        return try DOCXText(archive, name: name, limits: limits).read()
      }
      if HWPXText.recognises(archive) {
        return try HWPXText(archive, name: name, limits: limits).read()
      }
      throw IntakeError.otherFormat(
        name: name, looksLike: Signature.kind(of: archive.entries.map(\.name)),
        advice: "Save the document as DOCX, HWPX or PDF.")
    } catch let error as OfficeFileError {
      throw IntakeError(error, name: name, claimed)
    } catch let error as IntakeError {
      throw error
    } catch {
      throw IntakeError.damaged(name: name, claimed, "\(error)")
    }
  }

  private static func readText(
    _ data: [UInt8], _ name: String, _ limits: IntakeLimits
  ) throws(IntakeError) -> ReadText {
    var decoder = Decoder(name: name, limits: limits)
    var (bytes, encoding) = try decoder.decode(data)
    var remarks = decoder.remarks
    let format = Signature.textFormat(bytes, name: name)
    if format == .html {
      let page = try HTMLText(name: name, limits: limits).read(bytes)
      bytes = page.bytes
      if page.isEmpty { remarks.append(.noText(.html)) }
    } else {
      if let ended = lineFeeds(bytes) {
        bytes = ended
        remarks.append(.carriageReturns)
      }
      try checkColumns(bytes, name, limits)
    }
    return ReadText(
      text: DocumentText(name: name, bytes: bytes), format: format, encoding: encoding,
      remarks: remarks)
  }

  /// The text with LF for CR, if CR is all that ends its lines.
  private static func lineFeeds(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.holds(UInt8(ascii: "\r")), !bytes.holds(UInt8(ascii: "\n")) else { return nil }
    return bytes.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }
  }

  /// Whether a text has at least so many tabs and pipes.
  private static func holdsMarks(_ bytes: [UInt8], _ least: Int) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var marks = 0
      var offset = 0
      while marks < least {
        offset = text.place(from: offset, before: text.count) {
          $0.equal(UInt8(ascii: "\t")) .| $0.equal(UInt8(ascii: "|"))
        }
        guard offset < text.count else { return false }
        marks += 1
        offset += 1
      }
      return true
    }
  }

  private static func checkColumns(
    _ bytes: [UInt8], _ name: String, _ limits: IntakeLimits
  ) throws(IntakeError) {
    let allowed = limits[.columns]
    // Where the whole text has no more bytes or marks than one line may have, none has too many.
    guard bytes.count >= allowed else { return }
    guard holdsMarks(bytes, allowed) else { return }
    var line = 1
    var columns = 1
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        columns = 1
      } else if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") {
        columns += 1
        if columns > allowed {
          throw .beyondLimit(
            name: name, .columns, found: columns, allowed: allowed, place: "line \(line)")
        }
      }
    }
  }
}
