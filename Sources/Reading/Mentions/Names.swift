// SPDX-License-Identifier: Apache-2.0

/// The names that a reader recognises: spellings and what they name.
public struct Names: Sendable {
  public struct Name: Sendable, Hashable {
    public let spelling: String
    /// What it names, as an id the caller knows: "us-treasury".
    public let id: String
    /// `party`, `place`, `instrument` or `document`.
    public let kind: Mention.Kind

    public init(_ spelling: String, _ id: String, _ kind: Mention.Kind) {
      self.spelling = spelling
      self.id = id
      self.kind = kind
    }
  }

  public let all: [Name]

  public init(_ names: [Name] = []) { all = names }
}
