// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import FoundationEssentials
import LedgerFiles
import LedgerStore
import Quantities
import Questions

/// Which ledger a command reads: files, or a store.
struct LedgerOption: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      "The ledger's folder. Default: $ENTENTE_LEDGER, else Ledgers/us-japan beside the program or above the current folder.",
      valueName: "folder"))
  var folder: String?

  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store to read instead of files. Default: $ENTENTE_STORE, if no --ledger is given.",
      valueName: "file"))
  var storeFile: String?

  @Option(
    name: .customLong("recorded-as-of"),
    help: ArgumentHelp(
      "Take the ledger as it stood recorded by this day or moment, whatever is known since: 2026-06-01 or 2026-06-01T12:00:00Z.",
      valueName: "moment"))
  var recordedAsOf: String?

  init() {}

  /// The ledger in this folder, or the usual one.
  init(folder: String?) {
    self.folder = folder
    storeFile = nil
    recordedAsOf = nil
  }

  /// The files of the ledger.
  ///
  /// - Throws: `UnreadableLedger`, saying where was looked.
  func files() throws -> LedgerFolder {
    guard storeFile == nil else {
      throw ValidationError("a store has no files; entente store export writes them")
    }
    return try LedgerFolder(URL(filePath: try path()))
  }

  /// The ledger of those files or that store.
  ///
  /// - Throws: `UnreadableLedger`, every mistake in the files, or `StoreTrouble`.
  func ledger() throws -> Ledger {
    let moment = try recordedBy()
    let ledger: Ledger
    if let store = try store() {
      ledger = try store.ledger(recordedAsOf: moment)
      if moment != nil, ledger.entryCount == 0, let first = try store.firstMoment() {
        throw Unanswerable(
          "\(store.path) had recorded nothing by then; its journal begins on \(first)")
      }
    } else {
      ledger = try files().ledger()
    }
    return moment.map { ledger.asRecorded($0.day) } ?? ledger
  }

  /// The store that is to be read, if it is not files.
  func store() throws -> LedgerStore? {
    guard storeFile == nil || folder == nil else {
      throw ValidationError("give --ledger or --store, not both")
    }
    if let storeFile { return try LedgerStore(opening: storeFile) }
    guard folder == nil, let file = StoreOption.fromEnvironment else { return nil }
    return try LedgerStore(opening: file)
  }

  private func recordedBy() throws -> Instant? {
    guard let text = recordedAsOf else { return nil }
    let day = PartialDate(text)?.last
    guard let moment = Instant(text) ?? day.flatMap({ Instant("\($0)") }) else {
      throw ValidationError(
        "--recorded-as-of '\(text)' is no date; write 2026-06-01 or 2026-06-01T12:00:00Z")
    }
    return moment
  }

  /// The ledger that `--against` names: a folder, "ledger" for the usual one, nil for none.
  static func named(_ against: String?) throws -> Ledger? {
    guard let against else { return nil }
    let option = LedgerOption(folder: against == "ledger" ? nil : against)
    return try answering { try option.ledger() }
  }

  /// Whether a ledger is named or shipped, rightly or wrongly.
  var isToBeFound: Bool {
    storeFile != nil || StoreOption.fromEnvironment != nil || (try? path()) != nil
  }

  private func path() throws -> String {
    if let folder { return folder }
    if let folder = ProcessInfo.processInfo.environment["ENTENTE_LEDGER"], !folder.isEmpty {
      return folder
    }
    let shipped = "Ledgers/us-japan"
    let starts = [
      FileManager.default.currentDirectoryPath,
      URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        .path,
    ]
    for start in starts {
      var folder = URL(filePath: start)
      while folder.path != "/" {
        let candidate = folder.appending(path: shipped)
        if FileManager.default.fileExists(atPath: candidate.path) { return candidate.path }
        folder.deleteLastPathComponent()
      }
    }
    throw UnreadableLedger(
      path: shipped, reason: "no ledger was found from \(starts[0]) upwards or beside the program",
      remedy: "name one with --ledger FOLDER or in ENTENTE_LEDGER")
  }
}
