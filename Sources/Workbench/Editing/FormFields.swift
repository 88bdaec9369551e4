// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities

/// The fields of a form, made from the keys of the vocabulary: what has to be said and what is said
/// already in the open, the rest behind one line.
struct FormFields {
  let view: View
  let draft: EditDraft
  let mistakes: FormMistakes
  let growing: Set<String>

  private var form: EntryForm { draft.form }

  var markup: Markup {
    // The id of an entry stays what it is, and stands above the form.
    let all = draft.action == .add ? form.keys : Array(form.keys.dropFirst())
    let keys = all.filter { isOpen($0) }
    let others = all.filter { !isOpen($0) }
    return .several([
      div(.class("keys-open")) { for key in keys { row(key) } },
      others.isEmpty
        ? .nothing
        : details(.class("keys-more")) {
          summary { view[.furtherKeys(others.count)] }
          for key in others { row(key) }
        },
      lists,
    ])
  }

  private func isOpen(_ key: Key) -> Bool {
    key.isRequired || key.name == "cites" || !form.root[key.name].isBlank
      || mistakes.has(below: [key.name]) || growing.contains { $0.hasPrefix(key.name) }
  }

  private func row(_ key: Key) -> Markup {
    let path = [key.name]
    let isGroup = key.shape.isGroup
    let isID = key.name == form.kind.rawValue
    return div(
      .class(isGroup ? "key wide" : "key"), .role("group"), .aria("labelledby", labelID(path))
    ) {
      div(.class("name")) {
        span(.id(labelID(path))) {
          isID ? view[.idWord] : key.label.words(in: view.language)
          if key.isRequired { span(.class("required")) { "\u{a0}" + view[.required] } }
        }
        small { isID ? .text(view[.idMeaning]) : view.say(key.explanation) }
      }
      div(.class("control")) {
        field(isID ? .line : key.shape, path, key.label)
      }
    }
  }

  private func labelID(_ path: [String]) -> String { "l/" + path.joined(separator: "/") }

  // MARK: by shape

  private func field(_ shape: Shape, _ path: [String], _ label: Text) -> Markup {
    guard path.count < EntryForm.greatestDepth else { return .nothing }
    return switch shape {
    case .text: words(path, label)
    case .choice(let all):
      choice(all.map { ($0.code, $0.label.words(in: view.language)) }, path, label)
    case .yesNo: choice([("yes", view[.yes]), ("no", view[.no])], path, label)
    case .citation: citation(path)
    case .record(let keys): parts(keys, [], path, "record-fields")
    case .list(let element): list(element, path, label)
    default: line(shape, path, label)
    }
  }

  /// A document and a place; through what it is known and the words themselves stand behind a line
  /// until they are said. Never a paper through a paper through a paper, unless it is there.
  private func citation(_ path: [String]) -> Markup {
    let said = Shape.citationKeys.filter { key in
      key.isRequired || !form.node(path + [key.name]).isBlank
        || mistakes.has(below: path + [key.name])
    }
    let further = Shape.citationKeys.filter { key in
      !said.contains { $0.name == key.name } && !path.contains("via")
    }
    return parts(said, further, path, "citation-fields")
  }

  private func line(_ shape: Shape, _ path: [String], _ label: Text) -> Markup {
    let name = path.joined(separator: "/")
    let value = form.node(path).text ?? ""
    return .several([
      void(
        .input, .name(EntryForm.prefix + name), .id(name), .value(value),
        .class(shape.fieldClass), .aria("label", label.words(in: view.language)),
        .plain("list", shape.listID ?? "").unless(shape.listID == nil),
        .plain("placeholder", shape.example).unless(shape.example.isEmpty || path.count > 1),
        .plain("spellcheck", "false"),
        .aria("invalid", mistakes[path].isEmpty ? nil : "true"),
        .aria("describedby", mistakes[path].isEmpty ? nil : "m/" + name)),
      resolved(shape, value), wrong(path),
    ])
  }

  /// The name of the entry whose id is typed.
  private func resolved(_ shape: Shape, _ value: String) -> Markup {
    guard case .reference = shape, let id = EntryID(value), view.site.ledger[id] != nil,
      value != form.id
    else { return .nothing }
    return span(.class("resolved")) { view.say(view.site.ledger.name(id)) }
  }

  private func choice(
    _ all: [(code: String, label: String)], _ path: [String], _ label: Text
  ) -> Markup {
    let name = path.joined(separator: "/")
    let value = form.node(path).text ?? ""
    let isKnown = value.isEmpty || all.contains { $0.code == value }
    return .several([
      select(
        .name(EntryForm.prefix + name), .id(name), .aria("label", label.words(in: view.language)),
        .aria("invalid", mistakes[path].isEmpty ? nil : "true"),
        .aria("describedby", mistakes[path].isEmpty ? nil : "m/" + name)
      ) {
        option(.value("")) { "–" }
        if !isKnown { option(.value(value), .flag("selected")) { value } }
        for item in all {
          option(.value(item.code), .flag("selected", item.code == value)) { item.label }
        }
      },
      wrong(path),
    ])
  }

  private func words(_ path: [String], _ label: Text) -> Markup {
    let node = form.node(path)
    let all = node[EntryForm.everyLanguage].text ?? ""
    let isLong = node.inner.values.contains { ($0.text ?? "").count > 70 }
    return .several([
      div(.class("words-fields")) {
        for language in Language.allCases {
          wording(
            path + [language.rawValue], language.endonym, language, label, isLong: isLong,
            node[language.rawValue].text ?? "")
        }
        if !all.isEmpty || path.count == 1 && node.isBlank {
          wording(
            path + [EntryForm.everyLanguage], view[.inEveryLanguage], nil, label, isLong: isLong,
            all)
        }
      },
      wrong(path),
    ])
  }

  private func wording(
    _ path: [String], _ name: String, _ language: Language?, _ label: Text, isLong: Bool,
    _ value: String
  ) -> Markup {
    let field = path.joined(separator: "/")
    let attributes: [Attribute] = [
      .name(EntryForm.prefix + field), .id(field), .lang(language),
      .aria("label", label.words(in: view.language) + ", " + name),
      .aria("invalid", mistakes[path].isEmpty ? nil : "true"),
    ]
    return .several([
      span(.class("tongue"), .aria("hidden", "true"), .lang(language)) { name },
      div {
        isLong
          ? element(.textarea, attributes + [.plain("rows", "2")], .text(value))
          : element(.input, attributes + [.value(value)], .nothing)
        wrong(path)
      },
    ])
  }

  private func parts(
    _ keys: [Key], _ further: [Key], _ path: [String], _ style: String
  ) -> Markup {
    div(.class(style)) {
      for key in keys { part(key, path) }
      if !further.isEmpty {
        details(.class("further")) {
          summary {
            further.map { $0.label.words(in: view.language) }.joined(separator: " · ")
          }
          div(.class(style)) { for key in further { part(key, path) } }
        }
      }
      wrong(path)
    }
  }

  private func part(_ key: Key, _ path: [String]) -> Markup {
    div(.class(key.shape.isWide ? "part-field wide" : "part-field")) {
      span(
        .class("part-name"), .aria("hidden", "true"),
        .title(key.explanation.words(in: view.language))
      ) {
        key.label.words(in: view.language)
        if key.isRequired { span(.class("required")) { "\u{a0}" + view[.required] } }
      }
      field(key.shape, path + [key.name], key.label)
    }
  }

  // MARK: lists

  private func list(_ element: Shape, _ path: [String], _ label: Text) -> Markup {
    let name = path.joined(separator: "/")
    let count = form.node(path).rowCount
    let isGrowing = growing.contains(name)
    // Short rows always have an empty one at their end; long ones when it is asked for.
    let shown = count + (count == 0 || isGrowing || !element.isGroup ? 1 : 0)
    return .several([
      div(.class(element.isGroup ? "rows grouped" : "rows")) {
        for index in 0..<min(shown, EntryForm.mostRows) {
          listRow(element, path + [String(index)], label, isFilled: index < count)
        }
        button(.class("grow"), .name("do"), .value("more:" + name)) { view[.addRow] }
      },
      wrong(path),
    ])
  }

  private func listRow(
    _ element: Shape, _ path: [String], _ label: Text, isFilled: Bool
  ) -> Markup {
    div(.class("row")) {
      field(element, path, label)
      if isFilled, element.isGroup {
        button(
          .class("drop"), .name("do"), .value("drop:" + path.joined(separator: "/")),
          .aria("label", view[.dropRow]), .title(view[.dropRow])
        ) { "×" }
      }
    }
  }

  /// What is wrong at a place, and the value that was probably meant, one press away.
  private func wrong(_ path: [String]) -> Markup {
    let name = path.joined(separator: "/")
    let items = mistakes[path]
    guard !items.isEmpty else { return .nothing }
    return div(.class("wrong"), .id("m/" + name)) {
      for item in items {
        p {
          view.say(item.words)
          if let suggestion = item.suggestion {
            " "
            button(.class("take"), .name("do"), .value("set:\(name)=\(suggestion)")) {
              view[.take(suggestion)]
            }
          }
        }
      }
    }
  }
}

extension Attribute {
  /// The attribute, or nothing.
  fileprivate func unless(_ isAbsent: Bool) -> Attribute {
    isAbsent ? Attribute(name: name, value: nil) : self
  }
}

extension Shape {
  /// Whether it has fields of several kinds, and so a row of its own.
  var isGroup: Bool {
    switch self {
    case .record, .citation: true
    case .list(let element): element.isGroup
    default: false
    }
  }

  /// Whether its fields want the whole width of a record.
  fileprivate var isWide: Bool {
    switch self {
    case .text, .list, .citation, .record: true
    default: false
    }
  }

  fileprivate var fieldClass: String {
    switch self {
    case .date, .span, .amount, .bareAmount, .integer: "short"
    case .reference: "reference"
    default: ""
    }
  }

  fileprivate var example: String {
    switch self {
    case .date: "2026-05-14"
    case .span: "2026-Q2"
    case .amount: "up to 30 bn USD"
    case .bareAmount: "about 109 bn"
    case .integer: "45"
    case .url: "https://"
    default: ""
    }
  }

  var listID: String? {
    guard case .reference(let kinds) = self else { return nil }
    return "ids-" + (kinds.isEmpty ? "all" : kinds.map(\.rawValue).joined(separator: "-"))
  }
}
