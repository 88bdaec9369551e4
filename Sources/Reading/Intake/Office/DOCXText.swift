// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// The words of a DOCX (ECMA-376) in reading order, in the plain dialect.
struct DOCXText {
  private let archive: ZipArchive
  private let name: String
  private let limits: IntakeLimits

  init(_ archive: ZipArchive, name: String, limits: IntakeLimits) {
    self.archive = archive
    self.name = name
    self.limits = limits
  }

  static func recognises(_ archive: ZipArchive) -> Bool {
    archive.contains("[Content_Types].xml")
      && archive.entries.contains { $0.name.hasPrefix("word/") }
  }

  func read() throws(IntakeError) -> ReadText {
    var remarks: [IntakeRemark] = []
    let package = DOCXRelationships()
    try optional("_rels/.rels", into: package, &remarks)
    let main = Self.path(package.parts["officeDocument"] ?? "word/document.xml", from: "")
    let related = try relationships(of: main, &remarks)
    let styles = DOCXStyles()
    try optional(Self.path(related.parts["styles"], from: main), into: styles, &remarks)
    let numbering = DOCXNumbering()
    try optional(Self.path(related.parts["numbering"], from: main), into: numbering, &remarks)

    let body = DOCXBody(
      styles: styles, lists: numbering.lists, addresses: related.addresses, limits: limits)
    let footnotes = try notes("footnotes", related, main, styles, &remarks)
    let endnotes = try notes("endnotes", related, main, styles, &remarks)
    body.notes.firstEndnote = footnotes.count + 1
    body.notes.bodies = footnotes.merging(endnotes) { first, _ in first }
    try read(main, into: body)
    body.notes.write(into: &body.writer)
    let bytes = body.writer.finish()
    try check(body.writer)
    if let remark = body.notes.endnotesRemark { remarks.append(remark) }
    if bytes.isEmpty { remarks.append(.noText(.docx)) }
    return ReadText(
      text: DocumentText(name: name, bytes: bytes), format: .docx, encoding: .utf8,
      remarks: remarks)
  }

  // MARK: Parts

  /// The bodies of footnotes or endnotes by id.
  private func notes(
    _ kind: String, _ related: DOCXRelationships, _ main: String, _ styles: DOCXStyles,
    _ remarks: inout [IntakeRemark]
  ) throws(IntakeError) -> [String: [UInt8]] {
    let part = Self.path(related.parts[kind], from: main)
    guard archive.contains(part) else { return [:] }
    let addresses = try relationships(of: part, &remarks).addresses
    let body = DOCXBody(
      styles: styles, lists: NumberedLists(), addresses: addresses, limits: limits)
    try optional(part, into: body, &remarks)
    try check(body.writer)
    return body.notes.bodies
  }

  private func relationships(
    of part: String, _ remarks: inout [IntakeRemark]
  ) throws(IntakeError) -> DOCXRelationships {
    let relationships = DOCXRelationships()
    var folders = part.split(separator: "/", omittingEmptySubsequences: false)
    let file = folders.popLast() ?? ""
    let path = (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    try optional(path, into: relationships, &remarks)
    return relationships
  }

  /// A target as an entry's name: from the root, or from the folder of the part that refers to it.
  private static func path(_ target: String?, from part: String) -> String {
    guard let target else { return "" }
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(String(step)) }
    }
    return folders.joined(separator: "/")
  }

  private func read(_ part: String, into sink: some MarkupSink) throws(IntakeError) {
    do throws(OfficeFileError) {
      try MarkupReader(.xml, limits: limits.container).read(archive.read(part), into: sink)
    } catch {
      throw IntakeError(error, in: part, name: name, .docx)
    }
  }

  /// Reads a part that a document can do without: left out with a remark if it is damaged, refused if it
  /// is beyond a limit.
  private func optional(
    _ part: String, into sink: some MarkupSink, _ remarks: inout [IntakeRemark]
  ) throws(IntakeError) {
    guard archive.contains(part) else { return }
    do throws(IntakeError) {
      try read(part, into: sink)
    } catch {
      guard case .damaged(_, _, let what) = error else { throw error }
      remarks.append(.partLeftOut(part, what))
    }
  }

  private func check(_ writer: PlainWriter) throws(IntakeError) {
    guard let (limit, found) = writer.excess else { return }
    throw .beyondLimit(name: name, limit, found: found, allowed: limits[limit], place: nil)
  }
}
