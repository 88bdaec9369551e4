// SPDX-License-Identifier: Apache-2.0

/// Writes XML, element by element, everything from outside escaped.
struct MarkupWriter {
  private(set) var text = ""

  /// A document with its declaration.
  static func document(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ inside: (inout MarkupWriter) -> Void
  ) -> String {
    document(name, pairs: attributes.map { ($0.key, $0.value) }, inside)
  }

  /// The same with attributes that were put together.
  static func document(
    _ name: String, pairs: [(String, String)], _ inside: (inout MarkupWriter) -> Void
  ) -> String {
    var writer = MarkupWriter()
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    writer.write(name, pairs, inside)
    return writer.text
  }

  /// An element with what `inside` writes in it; an empty one closes itself.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ inside: (inout MarkupWriter) -> Void = { _ in }
  ) {
    write(name, attributes.map { ($0.key, $0.value) }, inside)
  }

  private mutating func write(
    _ name: String, _ attributes: [(String, String)], _ inside: (inout MarkupWriter) -> Void
  ) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">"
    let before = text.utf8.count
    inside(&self)
    if text.utf8.count == before {
      text.removeLast()
      text += "/>"
    } else {
      text += "</\(name)>"
    }
  }

  /// Markup that is already written.
  mutating func raw(_ markup: String) { text += markup }

  /// Character data.
  mutating func words(_ words: String) { text += Self.escaped(words) }

  /// The text as XML may hold it: markup escaped, and what XML 1.0 has no way to write left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
