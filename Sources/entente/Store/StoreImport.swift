// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import LedgerFiles
import LedgerStore

struct StoreImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the files of a ledger into a store; again after they changed.",
    discussion: """
      Each entry is merged between what was imported last, what the files say now and what the \
      store says now. What changed on one side only is taken from it; what changed on both in \
      different keys is merged; what changed on both in the same key is a conflict: the store's \
      version stays, and the conflict is listed until it is settled. Everything is recorded in one \
      batch, or nothing is.
        entente store import Ledgers/us-japan
        entente store import Ledgers/us-japan --dry-run
        entente store import Ledgers/us-japan --take file us-jp/smr --take store us-jp/ess
      An entry that is in no file any more is reported, and retired only with --retire-missing.
      Exit code 0: taken in. 1: there are conflicts, or the outcome would have mistakes. 2: the \
      files or the store cannot be read. 64: the command was misused.
      """)

  @Argument(
    help: ArgumentHelp(
      "The ledger's folder. Default: as for --ledger of entente ask.", valueName: "folder"))
  var folder: String?

  @OptionGroup var store: StoreOption

  @Flag(name: .customLong("dry-run"), help: "Only say what would happen.")
  var isDryRun = false

  @Flag(help: "Retire entries that were imported before and are in no file any more.")
  var retireMissing = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Settle conflicts: “file” or “store”, and the ids whose version is taken from there.",
      valueName: "side id …"))
  var take: [String] = []

  func run() throws {
    try answering {
      let files = try LedgerOption(folder: folder).files()
      _ = try files.ledger()
      let store = try self.store.open(for: "store import")
      let outcome = try StoredFiles(files).takeIn(
        by: store, author: try Recording.importer(in: store),
        options: ImportOptions(
          retiresMissing: retireMissing, isDryRun: isDryRun, taking: try settled()))
      ImportPrinter(isDryRun: isDryRun).print(outcome)
      for remark in StoredFiles(files).remarksLost { StandardStream.error.say(remark) }
      if !outcome.conflicts.isEmpty { throw ExitCode(1) }
    }
  }

  /// `file a b store c` as sides by id.
  private func settled() throws -> [String: Side] {
    var sides: [String: Side] = [:]
    var side: Side?
    for word in take {
      if let named = Side(rawValue: word) {
        side = named
      } else if let side {
        sides[word] = side
      } else {
        throw ValidationError("--take wants “file” or “store” before '\(word)'")
      }
    }
    return sides
  }
}
