// SPDX-License-Identifier: Apache-2.0

/// A manuscript as DOCX (Office Open XML, ECMA-376): real headings, lists, tables whose heads repeat
/// on every page, footnotes whose numbers begin anew in each section, and drawings as pictures in pixels
/// with the SVG beside them for word processors that know it.
public struct WordPaper {
  let manuscript: Manuscript

  public init(_ manuscript: Manuscript) { self.manuscript = manuscript }

  /// The file. The same manuscript gives the same bytes.
  public func archive() throws(OfficeFileError) -> [UInt8] {
    var body = WordBody(manuscript)
    let document = body.document()
    let footnotes = body.footnotes()
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", Self.packageRelations)
    zip.add("docProps/core.xml", coreProperties)
    zip.add("word/document.xml", document)
    zip.add("word/_rels/document.xml.rels", relations(body.links, media: body.media))
    zip.add("word/footnotes.xml", footnotes)
    zip.add("word/_rels/footnotes.xml.rels", Self.relations(body.noteLinks.relations))
    zip.add("word/styles.xml", WordStyles(language: manuscript.language).part)
    zip.add("word/numbering.xml", WordNumbering(manuscript).part)
    zip.add("word/settings.xml", settings)
    zip.add("word/footer1.xml", Self.footer)
    for picture in body.media { zip.add("word/media/\(picture.name)", picture.bytes) }
    return try zip.archive()
  }

  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var contentTypes: String {
    let parts = [
      ("/word/document.xml", "document.main"), ("/word/footnotes.xml", "footnotes"),
      ("/word/styles.xml", "styles"), ("/word/numbering.xml", "numbering"),
      ("/word/settings.xml", "settings"), ("/word/footer1.xml", "footer"),
    ]
    return MarkupWriter.document("Types", ["xmlns": Self.package + "/content-types"]) { w in
      for (ending, type) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"), ("png", "image/png"), ("svg", "image/svg+xml"),
      ] {
        w.element("Default", ["Extension": ending, "ContentType": type])
      }
      for (part, type) in parts {
        w.element(
          "Override",
          [
            "PartName": part,
            "ContentType":
              "application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml",
          ])
      }
      w.element(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ])
    }
  }

  private static let packageRelations = relations([
    ("rId1", office + "/officeDocument", "word/document.xml", false),
    ("rId2", package + "/relationships/metadata/core-properties", "docProps/core.xml", false),
  ])

  private var coreProperties: String {
    MarkupWriter.document(
      "cp:coreProperties",
      [
        "xmlns:cp": Self.package + "/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { w in
      w.element("dc:title") { $0.words(manuscript.title) }
      w.element("dc:creator") { $0.words("Entente") }
      w.element("dc:description") { $0.words(manuscript.dateline) }
      w.element("dc:language") { $0.words(manuscript.language) }
    }
  }

  private func relations(_ links: WordLinks, media: [WordPicture]) -> String {
    let parts = ["styles", "numbering", "settings", "footnotes"].map {
      ("r-\($0)", Self.office + "/\($0)", "\($0).xml", false)
    }
    return Self.relations(
      parts + [("r-footer", Self.office + "/footer", "footer1.xml", false)]
        + media.map { ($0.relation, Self.office + "/image", "media/\($0.name)", false) }
        + links.relations)
  }

  private static func relations(
    _ all: [(id: String, type: String, target: String, isOutside: Bool)]
  )
    -> String
  {
    MarkupWriter.document("Relationships", ["xmlns": package + "/relationships"]) { w in
      for relation in all {
        if relation.isOutside {
          w.element(
            "Relationship",
            [
              "Id": relation.id, "Type": relation.type, "Target": relation.target,
              "TargetMode": "External",
            ])
        } else {
          w.element(
            "Relationship",
            ["Id": relation.id, "Type": relation.type, "Target": relation.target])
        }
      }
    }
  }

  private var settings: String {
    MarkupWriter.document("w:settings", ["xmlns:w": Self.main]) { w in
      w.element("w:zoom", ["w:percent": "100"])
      w.element("w:defaultTabStop", ["w:val": "400"])
      w.element("w:characterSpacingControl", ["w:val": "compressPunctuation"])
      w.element("w:footnotePr") { w in
        w.element("w:numRestart", ["w:val": "eachSect"])
        w.element("w:footnote", ["w:id": "-1"])
        w.element("w:footnote", ["w:id": "0"])
      }
      w.element("w:compat") { w in
        // The layout rules of Word 2013 and later.
        w.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
    }
  }

  /// The page's number in the middle.
  private static let footer = MarkupWriter.document("w:ftr", ["xmlns:w": main]) { w in
    w.element("w:p") { w in
      w.element("w:pPr") { w in
        w.element("w:pStyle", ["w:val": "Footer"])
      }
      for (kind, words) in [
        ("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "1"), ("end", ""),
      ] {
        w.element("w:r") { w in
          switch kind {
          case "": w.element("w:instrText", ["xml:space": "preserve"]) { $0.words(words) }
          case "text": w.element("w:t") { $0.words(words) }
          default: w.element("w:fldChar", ["w:fldCharType": kind])
          }
        }
      }
    }
  }
}

/// Addresses outside the file, each with the name by which the text refers to it.
struct WordLinks {
  private let prefix: String
  private var names: [String: String] = [:]
  private var order: [String] = []

  init(prefix: String) { self.prefix = prefix }

  mutating func name(of url: String) -> String {
    if let name = names[url] { return name }
    let name = "\(prefix)\(order.count + 1)"
    names[url] = name
    order.append(url)
    return name
  }

  var relations: [(id: String, type: String, target: String, isOutside: Bool)] {
    order.map { (names[$0] ?? "", WordPaper.office + "/hyperlink", $0, true) }
  }
}

/// A picture's file in the archive.
struct WordPicture {
  let name: String
  let relation: String
  let bytes: [UInt8]
}
