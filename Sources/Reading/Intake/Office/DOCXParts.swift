// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// What one part of a DOCX refers to, by id.
final class DOCXRelationships: MarkupSink {
  /// Addresses outside the file.
  private(set) var addresses: [String: String] = [:]
  /// Other parts, by the last word of their type: "styles", "footnotes".
  private(set) var parts: [String: String] = [:]
  let wantsMore = true

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
    else {
      return
    }
    if attributes["TargetMode"] == "External" {
      addresses[id] = target
    } else if let kind = attributes["Type"]?.split(separator: "/").last {
      parts[String(kind)] = target
    }
  }
  func close(_ name: String, in namespace: MarkupNamespace) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The paragraph styles of a DOCX.
final class DOCXStyles: MarkupSink {
  private struct Style {
    var name = ""
    var base: String?
    var outline: Int?
    var list: String?
    var listLevel = 0
  }

  private var styles: [String: Style] = [:]
  private var id: String?
  let wantsMore = true

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    guard namespace == .word else { return }
    if name == "style" {
      id = attributes["styleId"]
      if let id { styles[id] = Style() }
      return
    }
    guard let id, let value = attributes["val"] else { return }
    switch name {
    case "name": styles[id]?.name = value.lowercased()
    case "basedOn": styles[id]?.base = value
    case "outlineLvl": styles[id]?.outline = Int(value)
    case "numId": styles[id]?.list = value
    case "ilvl": styles[id]?.listLevel = Int(value) ?? 0
    default: break
    }
  }
  func close(_ name: String, in namespace: MarkupNamespace) {
    if name == "style" { id = nil }
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// A style and those it is based on, nearest first; a ring ends it.
  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append(style)
      next = style.base
    }
    return chain
  }

  /// The level of a heading style from 1.
  func heading(_ id: String?) -> Int? {
    for style in chain(id) {
      if style.name == "title" { return 1 }
      if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)) { return level }
      if let outline = style.outline { return outline < 9 ? outline + 1 : nil }
    }
    return nil
  }

  func list(_ id: String?) -> (list: String, level: Int)? {
    chain(id).first { $0.list != nil }.flatMap { style in style.list.map { ($0, style.listLevel) } }
  }
}

/// The numbering of a DOCX.
final class DOCXNumbering: MarkupSink {
  private(set) var lists = NumberedLists()
  private var abstract: String?
  private var level: (index: Int, definition: NumberedLists.Level)?
  private var instance: String?
  private var list: String?
  private var starts: [Int: Int] = [:]
  private var overridden: Int?
  let wantsMore = true

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    guard namespace == .word else { return }
    let value = attributes["val"]
    switch name {
    case "abstractNum": abstract = attributes["abstractNumId"]
    case "lvl": level = attributes["ilvl"].flatMap { Int($0) }.map { ($0, NumberedLists.Level()) }
    case "start": level?.definition.start = Self.number(value) ?? 1
    case "numFmt": level?.definition.format = value ?? "decimal"
    case "lvlText": level?.definition.text = value ?? ""
    case "num":
      instance = attributes["numId"]
      starts = [:]
    case "abstractNumId": list = value
    case "lvlOverride": overridden = attributes["ilvl"].flatMap { Int($0) }
    case "startOverride": if let overridden { starts[overridden] = Self.number(value) }
    default: break
    }
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) }
  }

  func close(_ name: String, in namespace: MarkupNamespace) {
    switch name {
    case "lvl":
      if let abstract, let level {
        lists.define("abstract " + abstract, level: level.index, level.definition)
      }
      level = nil
    case "abstractNum": abstract = nil
    case "num":
      if let instance, let list {
        lists.define(instance: instance, of: "abstract " + list, starts: starts)
      }
      (instance, list) = (nil, nil)
    default: break
    }
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
