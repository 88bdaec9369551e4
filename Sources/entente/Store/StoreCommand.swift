// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Keeps a ledger in one file that remembers who recorded what, when and why.",
    discussion: """
      A store takes in a ledger's files, records every edit in a journal that only grows, and \
      gives the files back.
        entente store init                           make an empty store
        entente store author "Your Name <you@example.org>"
        entente store import Ledgers/us-japan        take in files; again after they changed
        entente correct us-jp/smr --reason "…"       record an edit; also add, amend, retire
        entente journal                              who recorded what, when and why
        entente undo                                 take the last batch back
        entente ask packages --store FILE --recorded-as-of 2026-06-01
        entente store export folder                  files again, and the journal beside them
        entente store backup FILE                    a consistent copy, while others go on working
      """,
    subcommands: [
      StoreInit.self, StoreAuthor.self, StoreImport.self, StoreExport.self, StoreCheck.self,
      StoreRebuild.self, StoreBackup.self, StoreRestore.self,
    ])
}
