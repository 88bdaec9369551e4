// SPDX-License-Identifier: Apache-2.0
internal import CLibXML2

/// What takes in markup as it is read, in document order.
public protocol MarkupSink: AnyObject {
  /// An element begins. `attributes` may be asked during the call only.
  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes)
  /// The element of this name that was opened last and not yet closed ends.
  func close(_ name: String, in namespace: MarkupNamespace)
  /// Character data as UTF-8, entities resolved; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Asked after each element: false ends the reading there.
  var wantsMore: Bool { get }
}

/// The vocabularies that office documents are written in.
public enum MarkupNamespace: Sendable, Hashable {
  /// WordprocessingML, transitional or strict.
  case word
  /// OWPML, whichever edition.
  case hancom
  /// OPC's relationships.
  case relationships
  /// Office MathML.
  case mathematics
  /// HTML, and whatever else.
  case other

  init(uri: String) {
    self =
      switch uri {
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main":
        .word
      case "http://schemas.openxmlformats.org/package/2006/relationships": .relationships
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math":
        .mathematics
      case _ where uri.hasPrefix("http://www.hancom.co.kr/hwpml/"),
        _ where uri.hasPrefix("http://www.owpml.org/owpml/"):
        .hancom
      default: .other
      }
  }
}

/// The attributes of an element that has just been opened, by local name.
public struct MarkupAttributes {
  enum Layout {
    case pairs
    case qualified(Int)
  }
  let layout: Layout
  let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute, entities resolved; nil if it is not there.
  public subscript(name: String) -> String? {
    guard let base else { return nil }
    switch layout {
    case .pairs:
      var index = 0
      while let key = base[index] {
        if Self.same(key, name) { return base[index + 1].map { String(cString: $0) } ?? "" }
        index += 2
      }
    case .qualified(let count):
      // five a piece: local name, prefix, namespace, begin and end of the value
      for index in stride(from: 0, to: count * 5, by: 5) {
        guard let key = base[index], Self.same(key, name), let from = base[index + 3],
          let to = base[index + 4]
        else { continue }
        return String(decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
      }
    }
    return nil
  }

  private static func same(_ key: UnsafePointer<xmlChar>, _ name: String) -> Bool {
    var index = 0
    for byte in name.utf8 {
      if key[index] != byte { return false }
      index += 1
    }
    return key[index] == 0
  }
}
