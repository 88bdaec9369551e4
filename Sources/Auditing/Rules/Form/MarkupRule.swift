// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Markup that was left in the text: tags, entities, Markdown, TeX, template braces.
struct MarkupRule: Rule {
  let id = "markup"
  let title = Text(en: "Leftover markup", ko: "남아 있는 마크업", ja: "残ったマークアップ")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    var search = MarkupSearch(draft)
    search.run()
    return MarkupSearch.Kind.allCases.compactMap { kind in
      finding(kind, search.found[kind] ?? [], draft)
    }
  }

  private func finding(
    _ kind: MarkupSearch.Kind, _ edits: [Finding.Fix.Edit], _ draft: Draft
  ) -> Finding? {
    guard let first = edits.first else { return nil }
    // Emphasis has a mark on either side.
    let count = kind == .emphasis ? (edits.count + 1) / 2 : edits.count
    let example = draft.excerpt(first.range)
    let name = kind.name
    return Finding(
      .warning, first.range,
      Text { language in
        switch language {
        case .en: "\(count) × \(name.words(in: .en)) left in the text, such as “\(example)”."
        case .ko: "\(name.words(in: .ko)) \(count)곳이 본문에 남아 있음(예: \(example))."
        case .ja: "\(name.words(in: .ja))が\(count)か所残っている（例：\(example)）。"
        }
      },
      evidence: edits.dropFirst().prefix(20).map { .init($0.range) },
      fix: Finding.Fix(Text(en: "delete it", ko: "모두 지움", ja: "すべて削除する"), edits))
  }
}
