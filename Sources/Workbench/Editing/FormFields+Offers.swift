// SPDX-License-Identifier: Apache-2.0
import Agreements

extension FormFields {
  /// The ids and names that reference fields offer.
  var lists: Markup {
    var seen: Set<String> = []
    return .several(
      draft.form.keys.dropFirst().flatMap { $0.shape.referenced }.compactMap { kinds in
        guard seen.insert(Shape.reference(kinds).listID ?? "").inserted else { return nil }
        return element(
          .datalist, [.id(Shape.reference(kinds).listID ?? "")],
          .several(
            offered(kinds).map { entry in
              option(.value(entry.id.text)) { entry.name.words(in: view.language) }
            }))
      })
  }

  /// The most entries of a kind that a field offers. Where there are more, what is typed is still
  /// looked up, and the nearest is named if there is no such entry.
  private static let mostOffered = 1500

  private func offered(_ kinds: [EntryKind]) -> [any Entry] {
    (kinds.isEmpty ? EntryKind.allCases : kinds).flatMap {
      view.site.ledger.entries(of: $0).prefix(Self.mostOffered)
    }
  }
}

extension Shape {
  /// The kinds of each reference at or below this shape.
  fileprivate var referenced: [[EntryKind]] {
    switch self {
    case .reference(let kinds): [kinds]
    case .citation: [[.document]]
    case .list(let element): element.referenced
    case .record(let keys): keys.flatMap { $0.shape.referenced }
    default: []
    }
  }
}
