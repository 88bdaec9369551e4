// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Two versions of an entry side by side: only what differs, and of lists only the items that do.
struct Difference {
  struct Row {
    let key: String
    let label: Text
    let before: Value?
    let after: Value?
  }

  let view: View
  let rows: [Row]

  /// - Parameter after: the ledger that knows the names which the later version mentions.
  init(
    _ view: View, before: Tree?, after: Tree?, in old: Ledger, and new: Ledger
  ) {
    self.view = view
    let was = before.map { old.card(reading: $0) } ?? []
    let now = after.map { new.card(reading: $0) } ?? []
    let keys = (after ?? before)?.opening.map { $0.kind.type.keys.map(\.name) } ?? []
    rows = keys.compactMap { key in
      let a = was.first { $0.key == key }
      let b = now.first { $0.key == key }
      guard let label = (b ?? a)?.label, a?.value.json(in: .en) != b?.value.json(in: .en) else {
        // Another order or another way of writing is a difference too, if the trees differ.
        guard let label = (b ?? a)?.label, before != nil, after != nil,
          before?.value(key) != after?.value(key)
        else { return nil }
        return Row(key: key, label: label, before: a?.value, after: b?.value)
      }
      let (left, right) = Self.apart(a?.value, b?.value)
      return Row(key: key, label: label, before: left, after: right)
    }
  }

  /// Of two lists, what is not in the other.
  private static func apart(_ a: Value?, _ b: Value?) -> (Value?, Value?) {
    guard case .list(let old)? = a, case .list(let new)? = b else { return (a, b) }
    let was = Set(old.map { $0.json(in: .en) })
    let now = Set(new.map { $0.json(in: .en) })
    let gone = old.filter { !now.contains($0.json(in: .en)) }
    let come = new.filter { !was.contains($0.json(in: .en)) }
    guard !gone.isEmpty || !come.isEmpty else { return (a, b) }
    return (gone.isEmpty ? nil : .list(gone), come.isEmpty ? nil : .list(come))
  }

  var markup: Markup { markup(.before, .after) }

  /// - Parameter choice: what stands beside a row, such as which version is to hold.
  func markup(
    _ left: Wording, _ right: Wording, choice: ((Row) -> Markup)? = nil
  ) -> Markup {
    div(.class("scroll")) {
      table(.class("difference"), .role("table")) {
        thead(.role("rowgroup")) {
          tr(.role("row")) {
            th(.scope("col"), .role("columnheader")) { view[.part] }
            th(.scope("col"), .role("columnheader")) { view[left] }
            th(.scope("col"), .role("columnheader")) { view[right] }
            if choice != nil { th(.scope("col"), .role("columnheader")) { view[.whichHolds] } }
          }
        }
        tbody(.role("rowgroup")) {
          for row in rows {
            tr(.role("row")) {
              th(.scope("row"), .role("rowheader")) { view.say(row.label) }
              cell(row.before, left, "was")
              cell(row.after, right, "is")
              if let choice {
                td(.role("cell"), .data("label", view[.whichHolds])) { choice(row) }
              }
            }
          }
        }
      }
    }
  }

  private func cell(_ value: Value?, _ label: Wording, _ style: String) -> Markup {
    td(.role("cell"), .class(style), .data("label", view[label])) {
      div(.class("cell")) {
        if let value { view.show(whole: value) } else { span(.class("missing")) { "–" } }
      }
    }
  }
}

extension View {
  /// A value with all of its languages, where words themselves are what matters.
  func show(whole value: Value) -> Markup {
    guard case .text(let text) = value, text.common == nil else { return show(value) }
    return .several(
      Language.allCases.compactMap { language in
        text.exactly(language).map { words in
          p(.class("tongues")) {
            span(.class("tongue")) { language.rawValue }
            " "
            span(.lang(language)) { words }
          }
        }
      })
  }
}
