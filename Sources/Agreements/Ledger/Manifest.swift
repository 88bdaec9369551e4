// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// What a ledger says about itself.
public struct Manifest: Sendable, Hashable {
  /// Its short name.
  public let name: String
  public let title: Text
  /// The last day that its first edition covers.
  private let firstEditionEnds: Day
  /// What came into the record after its first edition, oldest first.
  public private(set) var additions: [Addition]

  /// The last day that its record covers. Questions are asked as of this day unless told otherwise.
  public var recordEnds: Day { additions.compactMap(\.recordEnds).last ?? firstEditionEnds }

  /// Files that came into the record together.
  public struct Addition: Sendable, Hashable {
    static let keys: [Key] = [
      .required("on", .date, "the day they came into the record"),
      .optional("record-ends", .date, "the last day that the record covers since then"),
      .required("files", .list(.line), "the files, by name"),
    ]
    public let on: Day
    /// The last day that the record covers since then.
    public let recordEnds: Day?
    public let files: [String]
  }

  public static let keys: [Key] = [
    .required("name", .line, "the ledger's short name"),
    .required("title", .text, "what it records"),
    .required(
      "record-ends", .date,
      "the last day its first edition covers: questions are asked as of it, or of a later edition's"
    ),
    .optional(
      "recorded", .list(.record(Addition.keys)),
      "files that came into the record after its first edition: when, and which"),
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
    firstEditionEnds = fields.date("record-ends")?.last ?? Day(number: 0)
    additions = fields.records("recorded") { row in
      row.date("on").map {
        Addition(on: $0.last, recordEnds: row.date("record-ends")?.last, files: row.lines("files"))
      }
    }.sorted { $0.on < $1.on }
  }

  /// The last day that the record covered before its latest addition: the day with which the present
  /// is compared unless told otherwise.
  public var previousEnd: Day? {
    let ends = [firstEditionEnds] + additions.compactMap(\.recordEnds)
    return ends.dropLast().last
  }

  /// What the ledger said of itself by the end of a day.
  func asRecorded(_ day: Day) -> Manifest {
    var then = self
    then.additions.removeAll { $0.on > day }
    return then
  }
}
