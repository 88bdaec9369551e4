// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import LedgerStore

/// Which store a command works on.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store's file. Default: $ENTENTE_STORE, else ledger.store in your data folder (~/.local/share/entente).",
      valueName: "file"))
  var file: String?

  static var fromEnvironment: String? {
    ProcessInfo.processInfo.environment["ENTENTE_STORE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  var path: String {
    if let path = file ?? Self.fromEnvironment { return path }
    let data =
      ProcessInfo.processInfo.environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/share").path
    return data + "/entente/ledger.store"
  }

  /// Opens it.
  ///
  /// - Parameter command: what others are told is writing, if they have to wait.
  func open(for command: String) throws -> LedgerStore {
    try LedgerStore(opening: path, program: "entente " + command)
  }
}
