// SPDX-License-Identifier: Apache-2.0
import Agreements

/// The three-way merge of one thing: what was imported last, what the file says now, what the store
/// says now.
enum Merge: Equatable {
  /// Neither side has anything new for the other.
  case nothing
  case add(Tree)
  case change(Tree)
  /// Each side changed other keys.
  case merge(Tree)
  /// The store's own change stays.
  case keep
  /// Both came to the same.
  case agree
  case retire
  case missing
  case conflict(keys: [String], what: String)

  static func of(base: Tree?, file: Tree?, store: Tree?, options: Options = Options()) -> Merge {
    guard let file else { return vanished(base: base, store: store, options) }
    guard let store else {
      if base == nil { return .add(file) }
      if base == file { return .keep }
      return settle(
        .conflict(keys: [], what: "retired in the store, changed in the file"), file, isNew: true,
        options)
    }
    if file == store { return base == file ? .nothing : .agree }
    if file == base { return .keep }
    if store == base { return .change(file) }
    return both(base: base, file: file, store: store, options)
  }

  struct Options {
    var retiresMissing = false
    var taking: Side?
  }

  private static func vanished(base: Tree?, store: Tree?, _ options: Options) -> Merge {
    guard let base, let store else { return .nothing }
    if store == base { return options.retiresMissing ? .retire : .missing }
    switch options.taking {
    case .file: return .retire
    case .store: return .missing
    case nil:
      return options.retiresMissing
        ? .conflict(keys: [], what: "changed in the store, in no file any more") : .missing
    }
  }

  private static func settle(
    _ conflict: Merge, _ file: Tree, isNew: Bool = false, _ options: Options
  ) -> Merge {
    switch options.taking {
    case .file: isNew ? .add(file) : .change(file)
    case .store: .agree
    case nil: conflict
    }
  }

  /// Key by key: what only one side changed is taken from it.
  private static func both(base: Tree?, file: Tree, store: Tree, _ options: Options) -> Merge {
    guard case .map(let filePairs) = file, case .map(let storePairs) = store else {
      return settle(.conflict(keys: [], what: "changed in both"), file, options)
    }
    var names = storePairs.map(\.key)
    names += filePairs.map(\.key).filter { !names.contains($0) }
    var pairs: [Tree.Pair] = []
    var disputed: [String] = []
    for name in names {
      let (old, theirs, ours) = (base?.value(name), file.value(name), store.value(name))
      let value: Tree?
      if theirs == ours {
        value = ours
      } else if base != nil, theirs == old {
        value = ours
      } else if base != nil, ours == old {
        value = theirs
      } else {
        disputed.append(name)
        continue
      }
      if let value { pairs.append(Tree.Pair(key: name, value: value)) }
    }
    guard disputed.isEmpty else {
      return settle(.conflict(keys: disputed, what: "changed in both"), file, options)
    }
    return .merge(Tree.map(pairs).inVocabularyOrder)
  }
}
