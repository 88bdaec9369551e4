// SPDX-License-Identifier: Apache-2.0
import Agreements

/// What a batch has changed so far: what has to be looked at before it may be recorded.
struct Changes {
  /// Entries that say something new, or are new.
  private(set) var entries: Set<String> = []
  /// Entries that others may no longer mention as they did: retired, or of another kind or form.
  private(set) var unsettled: Set<String> = []
  /// What changed or retired entries were part of: their parts add up to something else now.
  private(set) var formerWholes: Set<String> = []
  private(set) var manifest: Tree?
  /// What came from a file and is no entry, or one too many.
  var unreadable: [(path: Path, tree: Tree)] = []

  mutating func note(_ name: String, kind: String, before: JournalRow?, after: Tree?) {
    if name == Keeping.manifest { manifest = after }
    guard !name.hasPrefix("@") else { return }
    if case .scalar(let whole)? = before?.body?.value("part-of") { formerWholes.insert(whole) }
    guard let after else {
      entries.remove(name)
      unsettled.insert(name)
      return
    }
    if let before, before.body == after { return }
    entries.insert(name)
    // A party's form decides whether a paper may have it as its side.
    if let before, before.kind != kind || before.body?.value("form") != after.value("form") {
      unsettled.insert(name)
    }
  }
}
