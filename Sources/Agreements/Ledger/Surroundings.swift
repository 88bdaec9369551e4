// SPDX-License-Identifier: Apache-2.0

/// The entries around some that are checked: what is enough to follow a reference.
public protocol Surroundings {
  /// The kind of an entry, or nil if there is none of this id.
  func kind(of id: EntryID) -> EntryKind?
  /// The ids of all entries of these kinds (of every kind, if none is named), for finding the one
  /// that was meant.
  func ids(of kinds: [EntryKind]) -> [String]
}

/// The kinds of the entries that are read, and of those around them.
struct KnownKinds {
  private let read: [EntryID: EntryKind]
  private let surroundings: (any Surroundings)?

  init(_ read: [EntryID: EntryKind], and surroundings: (any Surroundings)?) {
    self.read = read
    self.surroundings = surroundings
  }

  func kind(of id: EntryID) -> EntryKind? { read[id] ?? surroundings?.kind(of: id) }

  /// Whether there is such an entry of one of these kinds (of any, if none is named).
  func has(_ id: EntryID, among kinds: [EntryKind]) -> Bool {
    kind(of: id).map { kinds.isEmpty || kinds.contains($0) } ?? false
  }

  func ids(of kinds: [EntryKind]) -> [String] {
    read.filter { kinds.isEmpty || kinds.contains($0.value) }.keys.map(\.text)
      + (surroundings?.ids(of: kinds) ?? [])
  }
}
