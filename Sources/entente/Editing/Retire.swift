// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct Retire: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes an entry out of the record. The journal keeps it, and undo brings it back.",
    discussion: """
      Refused while other entries mention it; they are named.
        entente retire us-jp/smr --reason "the same as us-jp/smr-2"
      Exit code 0: recorded. 1: refused. 2: the store cannot be read. 64: the command was misused.
      """)

  @Argument(help: "The entries' ids. Several are retired in one batch.")
  var ids: [String]

  @OptionGroup var options: EditOptions

  func run() throws {
    try answering {
      try EditSession(options, command: "retire").record(ids.map { Edit.retire($0) })
    }
  }
}
