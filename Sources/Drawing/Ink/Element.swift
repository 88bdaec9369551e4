// SPDX-License-Identifier: Apache-2.0

/// One element of a drawing, with its attributes in the order they were set.
struct Element: Sendable {
  let name: String
  private(set) var attributes: [(name: String, value: String)] = []
  var text: String?
  var children: [Element]

  init(_ name: String, id: String? = nil, text: String? = nil, children: [Element] = []) {
    self.name = name
    self.text = text
    self.children = children
    self["id"] = id
  }

  /// An attribute's value; setting nil leaves it out.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      attributes.removeAll { $0.name == attribute }
      if let newValue { attributes.append((attribute, newValue)) }
    }
  }

  /// Whether this element or one inside it is such a one.
  func holds(_ such: (Element) -> Bool) -> Bool {
    such(self) || children.contains { $0.holds(such) }
  }

  /// The element as XML, an element a line, everything from outside escaped.
  func written() -> String {
    var out = ""
    write(to: &out, indent: 0)
    return out
  }

  private func write(to out: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    out += margin + "<" + name
    for (name, value) in attributes { out += " \(name)=\"\(Escaping.escaped(value))\"" }
    if let text {
      out += ">" + Escaping.escaped(text) + "</\(name)>\n"
    } else if children.isEmpty {
      out += "/>\n"
    } else {
      out += ">\n"
      for child in children { child.write(to: &out, indent: indent + 1) }
      out += margin + "</\(name)>\n"
    }
  }
}
