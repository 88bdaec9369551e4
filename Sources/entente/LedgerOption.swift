// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import FoundationEssentials
import LedgerFiles

/// Which ledger a command reads.
struct LedgerOption: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      "The ledger's folder. Default: $ENTENTE_LEDGER, else Ledgers/us-japan beside the program or above the current folder.",
      valueName: "folder"))
  var folder: String?

  @Option(
    name: .customLong("recorded-as-of"),
    help: ArgumentHelp(
      "Take the ledger as it stood recorded by the end of this day, whatever is known since.",
      valueName: "date"))
  var recordedAsOf: String?

  /// The files of the ledger.
  ///
  /// - Throws: `UnreadableLedger`, saying where was looked.
  func files() throws -> LedgerFolder { try LedgerFolder(URL(filePath: try path())) }

  /// The ledger of those files.
  ///
  /// - Throws: `UnreadableLedger` or every mistake in the files.
  func ledger() throws -> Ledger {
    let ledger = try files().ledger()
    guard let recordedAsOf else { return ledger }
    return ledger.asRecorded(try AskingOptions.day(recordedAsOf, "--recorded-as-of"))
  }

  /// The ledger that `--against` names: a folder, "ledger" for the usual one, nil for none.
  static func named(_ against: String?) throws -> Ledger? {
    guard let against else { return nil }
    var option = LedgerOption()
    option.folder = against == "ledger" ? nil : against
    return try answering { try option.ledger() }
  }

  /// Whether a ledger is named or shipped, rightly or wrongly.
  var isToBeFound: Bool { (try? path()) != nil }

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
