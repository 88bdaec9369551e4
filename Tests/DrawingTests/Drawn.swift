// SPDX-License-Identifier: Apache-2.0

import Drawing
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A drawing read back as XML, for claims about what is on it.
struct Drawn {
  struct Mark {
    let name: String
    let attributes: [String: String]
    let text: String

    func number(_ attribute: String) -> Double { Double(attributes[attribute] ?? "") ?? .nan }
  }

  let marks: [Mark]

  /// Reading fails, and with it the test, if the drawing is not well-formed.
  init(_ svg: String) throws {
    let parser = XMLParser(data: Data(svg.utf8))
    let reader = Reader()
    parser.delegate = reader
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
    marks = reader.marks
  }

  init(_ chart: any Chart) throws { try self.init(chart.svg()) }

  /// The marks that have a class, in the order drawn.
  func callAsFunction(_ role: String) -> [Mark] {
    marks.filter { ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(role)) }
  }

  func named(_ name: String) -> [Mark] { marks.filter { $0.name == name } }

  private final class Reader: NSObject, XMLParserDelegate {
    var marks: [Mark] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(marks.count)
      marks.append(Mark(name: name, attributes: attributes, text: ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      guard let index = open.last else { return }
      let mark = marks[index]
      marks[index] = Mark(
        name: mark.name, attributes: mark.attributes, text: mark.text + text)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
}
