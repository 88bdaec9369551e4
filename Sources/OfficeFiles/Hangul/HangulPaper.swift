// SPDX-License-Identifier: Apache-2.0

/// A manuscript as HWPX (OWPML, KS X 6101), the format of Hangul: real tables whose heads repeat on
/// every page, footnotes counted anew in each section, and drawings as pictures.
public struct HangulPaper {
  let manuscript: Manuscript

  public init(_ manuscript: Manuscript) { self.manuscript = manuscript }

  /// The file. The same manuscript gives the same bytes.
  public func archive() throws(OfficeFileError) -> [UInt8] {
    var body = HangulBody(manuscript)
    let section = body.section()
    var zip = ZipWriter()
    // Hangul wants the type first and not packed.
    zip.add("mimetype", Array("application/hwp+zip".utf8), packed: false)
    zip.add("version.xml", Self.version)
    zip.add("Contents/header.xml", body.looks.header(language: manuscript.language))
    zip.add("Contents/section0.xml", section)
    for picture in body.pictures { zip.add("BinData/\(picture.name).png", picture.bytes) }
    zip.add("Preview/PrvText.txt", preview)
    zip.add("settings.xml", Self.settings)
    zip.add("META-INF/container.rdf", Self.roles)
    zip.add("Contents/content.hpf", content(body.pictures))
    zip.add("META-INF/container.xml", Self.container)
    zip.add("META-INF/manifest.xml", Self.manifest)
    return try zip.archive()
  }

  /// What Hangul declares at the root of every part; some readers look for all of it.
  static let namespaces: [(String, String)] = [
    ("ha", app), ("hp", paragraph), ("hp10", "http://www.hancom.co.kr/hwpml/2016/paragraph"),
    ("hs", section), ("hc", core), ("hh", head),
    ("hhs", "http://www.hancom.co.kr/hwpml/2011/history"),
    ("hm", "http://www.hancom.co.kr/hwpml/2011/master-page"), ("hpf", package),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("opf", "http://www.idpf.org/2007/opf/"),
    ("ooxmlchart", "http://www.hancom.co.kr/hwpml/2016/ooxmlchart"),
    ("hwpunitchar", unitNamespace), ("epub", "http://www.idpf.org/2007/ops"),
    ("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
  ]

  /// A part with those declarations and further attributes.
  static func part(
    _ name: String, _ attributes: [(String, String)] = [],
    _ inside: (inout MarkupWriter) -> Void
  ) -> String {
    MarkupWriter.document(
      name, pairs: namespaces.map { ("xmlns:" + $0.0, $0.1) } + attributes, inside)
  }

  static let head = "http://www.hancom.co.kr/hwpml/2011/head"
  static let paragraph = "http://www.hancom.co.kr/hwpml/2011/paragraph"
  static let core = "http://www.hancom.co.kr/hwpml/2011/core"
  static let section = "http://www.hancom.co.kr/hwpml/2011/section"
  static let unitNamespace = "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar"
  private static let app = "http://www.hancom.co.kr/hwpml/2011/app"
  private static let package = "http://www.hancom.co.kr/schema/2011/hpf"

  private static let version = MarkupWriter.document(
    "hv:HCFVersion",
    [
      "xmlns:hv": "http://www.hancom.co.kr/hwpml/2011/version", "tagetApplication": "WORDPROCESSOR",
      "major": "5", "minor": "1", "micro": "1", "buildNumber": "0", "os": "1", "xmlVersion": "1.5",
      "application": "Entente", "appVersion": "1",
    ]
  ) { _ in }

  private static let settings = MarkupWriter.document(
    "ha:HWPApplicationSetting", ["xmlns:ha": app]
  ) { w in
    w.element("ha:CaretPosition", ["listIDRef": "0", "paraIDRef": "0", "pos": "0"])
  }

  private static let container = MarkupWriter.document(
    "ocf:container",
    ["xmlns:ocf": "urn:oasis:names:tc:opendocument:xmlns:container", "xmlns:hpf": package]
  ) { w in
    w.element("ocf:rootfiles") { w in
      for (path, type) in [
        ("Contents/content.hpf", "application/hwpml-package+xml"),
        ("Preview/PrvText.txt", "text/plain"), ("META-INF/container.rdf", "application/rdf+xml"),
      ] {
        w.element("ocf:rootfile", ["full-path": path, "media-type": type])
      }
    }
  }

  private static let manifest = MarkupWriter.document(
    "odf:manifest", ["xmlns:odf": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"]
  ) { _ in }

  /// Which part is what.
  private static let roles: String = {
    let meta = "http://www.hancom.co.kr/hwpml/2016/meta/pkg#"
    return MarkupWriter.document(
      "rdf:RDF",
      ["xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:pkg": meta]
    ) { w in
      for (part, role) in [
        ("Contents/header.xml", "HeaderFile"), ("Contents/section0.xml", "SectionFile"),
      ] {
        w.element("rdf:Description", ["rdf:about": ""]) { w in
          w.element("pkg:hasPart", ["rdf:resource": part])
        }
        w.element("rdf:Description", ["rdf:about": part]) { w in
          w.element("rdf:type", ["rdf:resource": meta + role])
        }
      }
      w.element("rdf:Description", ["rdf:about": ""]) { w in
        w.element("rdf:type", ["rdf:resource": meta + "Document"])
      }
    }
  }()

  private func content(_ pictures: [HangulPicture]) -> String {
    MarkupWriter.document(
      "opf:package",
      [
        "xmlns:opf": "http://www.idpf.org/2007/opf/", "xmlns:hpf": Self.package, "version": "",
        "unique-identifier": "", "id": "",
      ]
    ) { w in
      w.element("opf:metadata") { w in
        w.element("opf:title") { $0.words(manuscript.title) }
        w.element("opf:language") { $0.words(manuscript.language) }
        w.element("opf:meta", ["name": "creator", "content": "text"]) { $0.words("Entente") }
        w.element("opf:meta", ["name": "description", "content": "text"]) {
          $0.words(manuscript.dateline)
        }
      }
      w.element("opf:manifest") { w in
        for (id, path) in [
          ("header", "Contents/header.xml"), ("section0", "Contents/section0.xml"),
          ("settings", "settings.xml"),
        ] {
          w.element("opf:item", ["id": id, "href": path, "media-type": "application/xml"])
        }
        for picture in pictures {
          w.element(
            "opf:item",
            [
              "id": picture.name, "href": "BinData/\(picture.name).png",
              "media-type": "image/png", "isEmbeded": "1",
            ])
        }
      }
      w.element("opf:spine") { w in
        for id in ["header", "section0"] {
          w.element("opf:itemref", ["idref": id, "linear": "yes"])
        }
      }
    }
  }

  /// The beginning in plain text, for whoever lists files.
  private var preview: String {
    let words = manuscript.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): [heading.number + " " + heading.inlines.words]
      case .paragraph(let inlines): [inlines.words]
      case .bullet(let bullet): [bullet.mark + " " + bullet.inlines.words]
      case .reference, .box, .table, .figure: []
      }
    }
    return ([manuscript.title, manuscript.dateline] + words.prefix(12)).joined(separator: "\r\n")
  }
}

/// A picture's file in the archive.
struct HangulPicture {
  let name: String
  let bytes: [UInt8]
}
