// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Attribute {
  /// The names for the stylesheet; none leaves the attribute out.
  static func `class`(_ names: String) -> Attribute {
    Attribute(name: "class", value: names.isEmpty ? nil : names)
  }
  static func id(_ id: String) -> Attribute { Attribute(name: "id", value: id) }
  static func lang(_ language: Language?) -> Attribute {
    Attribute(name: "lang", value: language?.rawValue)
  }
  static func title(_ words: String?) -> Attribute { Attribute(name: "title", value: words) }
  static func role(_ role: String) -> Attribute { Attribute(name: "role", value: role) }
  static func name(_ name: String) -> Attribute { Attribute(name: "name", value: name) }
  static func value(_ value: String) -> Attribute { Attribute(name: "value", value: value) }
  static func type(_ type: String) -> Attribute { Attribute(name: "type", value: type) }
  static func scope(_ scope: String) -> Attribute { Attribute(name: "scope", value: scope) }
  static func aria(_ name: String, _ value: String?) -> Attribute {
    Attribute(name: "aria-" + name, value: value)
  }
  static func data(_ name: String, _ value: String?) -> Attribute {
    Attribute(name: "data-" + name, value: value)
  }
  /// An attribute that says something by being there.
  static func flag(_ name: String, _ isThere: Bool = true) -> Attribute {
    Attribute(name: name, value: isThere ? "" : nil)
  }
  static func plain(_ name: String, _ value: String) -> Attribute {
    Attribute(name: name, value: value)
  }

  /// An address on this site, made by `View.href`.
  static func href(_ address: SiteAddress) -> Attribute {
    Attribute(name: "href", value: address.text)
  }

  /// An address on the web. Anything but http and https is left out, so that no ledger can bring a
  /// script in by a link.
  static func href(web url: String) -> Attribute {
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    return Attribute(name: "href", value: isWeb ? url : nil)
  }
}
