// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// What a ledger says about itself.
public struct Manifest: Sendable, Hashable {
  /// Its short name.
  public let name: String
  public let title: Text
  /// The last day that its record covers. Questions are asked as of this day unless told otherwise.
  public let recordEnds: Day

  public static let keys: [Key] = [
    .required("name", .line, "the ledger's short name"),
    .required("title", .text, "what it records"),
    .required("record-ends", .date, "the last day its record covers: questions are asked as of it"),
  ]

  /// Everything that is wrong with a manifest as it was read.
  public static func mistakes(in tree: Tree) -> [Mistake] {
    Shape.mistakes(in: tree, keys: keys, at: Path())
  }

  /// The manifest in a tree that has no mistakes; what is missing stays empty.
  public init(reading tree: Tree) {
    let fields = Fields(tree, keys: Self.keys)
    name = fields.line("name") ?? ""
    title = fields.text("title") ?? ""
    recordEnds = fields.date("record-ends")?.last ?? Day(number: 0)
  }
}
