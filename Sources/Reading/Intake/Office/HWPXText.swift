// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// The words of an HWPX (Hancom's OWPML, KS X 6101) in reading order, in the plain dialect.
struct HWPXText {
  private let archive: ZipArchive
  private let name: String
  private let limits: IntakeLimits

  init(_ archive: ZipArchive, name: String, limits: IntakeLimits) {
    self.archive = archive
    self.name = name
    self.limits = limits
  }

  static func recognises(_ archive: ZipArchive) -> Bool {
    archive.contains("Contents/header.xml") || archive.contains("Contents/section0.xml")
  }

  func read() throws(IntakeError) -> ReadText {
    var remarks: [IntakeRemark] = []
    try checkLock()
    let header = HWPXHeader()
    do throws(IntakeError) {
      try read("Contents/header.xml", into: header)
    } catch {
      guard case .damaged(_, _, let what) = error else { throw error }
      remarks.append(.partLeftOut("Contents/header.xml", what))
    }
    let body = HWPXBody(header: header, limits: limits)
    body.notes.firstEndnote = try countFootnotes() + 1
    for section in sections { try read(section, into: body) }
    let bytes = body.finish()
    if let (limit, found) = body.writer.excess {
      throw .beyondLimit(name: name, limit, found: found, allowed: limits[limit], place: nil)
    }
    if let remark = body.notes.endnotesRemark { remarks.append(remark) }
    if bytes.isEmpty { remarks.append(.noText(.hwpx)) }
    return ReadText(
      text: DocumentText(name: name, bytes: bytes), format: .hwpx, encoding: .utf8,
      remarks: remarks)
  }

  /// The sections in their order: section0.xml, section1.xml, …, section10.xml.
  private var sections: [String] {
    let lead = "Contents/section"
    let numbered = archive.entries.compactMap { entry -> (Int, String)? in
      guard entry.name.hasPrefix(lead), entry.name.hasSuffix(".xml"),
        let number = Int(entry.name.dropFirst(lead.count).dropLast(4))
      else { return nil }
      return (number, entry.name)
    }
    return numbered.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// How many footnotes there are: endnotes are numbered after them.
  private func countFootnotes() throws(IntakeError) -> Int {
    let counter = FootnoteCounter()
    for section in sections { try read(section, into: counter) }
    return counter.hasEndnotes ? counter.count : 0
  }

  private func checkLock() throws(IntakeError) {
    let manifest = "META-INF/manifest.xml"
    guard archive.contains(manifest), let bytes = try? archive.read(manifest) else { return }
    if bytes.firstRange(of: Array("encryption-data".utf8)) != nil {
      throw .damaged(name: name, .hwpx, "it is locked with a password; save a copy without one")
    }
  }

  private func read(_ part: String, into sink: some MarkupSink) throws(IntakeError) {
    do throws(OfficeFileError) {
      try MarkupReader(.xml, limits: limits.container).read(archive.read(part), into: sink)
    } catch {
      throw IntakeError(error, in: part, name: name, .hwpx)
    }
  }
}

/// Counts footnotes.
private final class FootnoteCounter: MarkupSink {
  private(set) var count = 0
  private(set) var hasEndnotes = false
  let wantsMore = true

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    if name == "footNote" { count += 1 }
    if name == "endNote" { hasEndnotes = true }
  }
  func close(_ name: String, in namespace: MarkupNamespace) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
