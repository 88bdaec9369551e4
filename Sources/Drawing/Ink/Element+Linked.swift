// SPDX-License-Identifier: Apache-2.0

extension Element {
  /// Marks that belong together: a link if the caller gave an address, with a tooltip if given.
  ///
  /// Only addresses of the web and of the same site are kept; any other scheme is left out.
  static func mark(_ children: [Element], href: String?, tooltip: String?, role: String)
    -> Element
  {
    let address = href.flatMap { isSafe($0) ? $0 : nil }
    var mark = Element(address == nil ? "g" : "a", children: children)
    mark["class"] = role
    mark["href"] = address
    if let tooltip { mark.children.insert(Element("title", text: tooltip), at: 0) }
    return mark
  }

  private static func isSafe(_ href: String) -> Bool {
    // Browsers skip blanks and controls inside a scheme, so none may hide there.
    let address = href.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = address.firstIndex(of: ":") else { return true }
    let scheme = String(String.UnicodeScalarView(address[..<colon])).lowercased()
    if scheme.contains(where: { "/?#".contains($0) }) { return true }
    return ["http", "https"].contains(scheme)
  }
}
