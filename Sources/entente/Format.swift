// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import LedgerFiles

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Rewrites a ledger's files in their one canonical form.",
    discussion: """
      Keys in the vocabulary's order, short values on one line, long words folded at 100 columns. \
      Nothing is changed but layout. A file with mistakes, or with remarks (#) between its \
      entries, is left alone and named; remarks belong in note:.
      Exit code 0: all files are canonical now. 1: some are not.
      """)

  @OptionGroup var ledger: LedgerOption

  @Flag(help: "Only say which files are not canonical; change nothing.")
  var check = false

  func run() throws {
    let folder = try ledger.files()
    var isClean = true
    for file in folder.files {
      guard let canonical = file.canonical else {
        print("\(file.path): not a list of entries; entente check says why")
        isClean = false
        continue
      }
      guard canonical != file.source else { continue }
      if let line = file.remarksInside.first {
        print("\(file.path):\(line):1: a remark that canonical form would lose; move it into note:")
        isClean = false
      } else if check {
        print("\(file.path): not canonical")
        isClean = false
      } else {
        try Data(canonical.utf8).write(to: URL(filePath: file.path))
        print("\(file.path): rewritten")
      }
    }
    if !isClean { throw ExitCode(1) }
  }
}
