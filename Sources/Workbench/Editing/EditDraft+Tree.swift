// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore

extension EditDraft {
  /// The edit as it is kept while it is set aside.
  var tree: Tree {
    let own: [(String, String?)] = [
      ("action", action.rawValue), ("kind", form.kind.rawValue), ("entry", entry),
      ("base", base.map(String.init)), ("from", from), ("author", author), ("reason", reason),
      ("proposal", proposal),
    ]
    let pairs = own.compactMap { name, text in
      text.map { Tree.Pair(key: name, value: .scalar($0)) }
    }
    let fields = form.fields.map { Tree.Pair(key: $0.name, value: .scalar($0.value)) }
    return .map(pairs + fields)
  }

  /// - Returns: nil if the tree is no edit of this version's.
  init?(reading tree: Tree) {
    guard case .map(let pairs) = tree else { return nil }
    let sent = Query(
      pairs.compactMap { pair in
        guard case .scalar(let text) = pair.value else { return nil }
        return Query.Item(name: pair.key, value: text)
      })
    guard let action = sent["action"].flatMap({ Action(rawValue: $0) }),
      let kind = sent["kind"].flatMap({ EntryKind(rawValue: $0) })
    else { return nil }
    self.init(action, sent["entry"] ?? "", kind, sent: sent)
  }
}
