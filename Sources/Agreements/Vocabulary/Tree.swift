// SPDX-License-Identifier: Apache-2.0

/// Data as a file or a store holds it, before the vocabulary has given it meaning.
public indirect enum Tree: Hashable, Sendable {
  case scalar(String)
  case list([Tree])
  case map([Pair])
  case empty

  public struct Pair: Hashable, Sendable {
    public let key: String
    public let value: Tree
    public init(key: String, value: Tree) {
      self.key = key
      self.value = value
    }
  }

  /// What a person would call it.
  var noun: String {
    switch self {
    case .scalar(let text): "'\(text.count > 40 ? text.prefix(40) + "…" : text[...])'"
    case .list: "a list"
    case .map: "a map of keys"
    case .empty: "nothing"
    }
  }

  /// The value under a key of a map.
  public func value(_ key: String) -> Tree? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}
