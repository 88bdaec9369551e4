// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerStore

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Records new entries in the store.",
    discussion: """
      The entries are YAML, as a ledger's files have them, and each cites where it is said. What \
      they would change is shown first, and asked for on a terminal.
        entente add --from-file package.yaml --reason "third package, announced today"
        entente add --kind project              opens $EDITOR on a form
      Exit code 0: recorded. 1: refused, with every mistake. 2: the store or the file cannot be \
      read. 64: the command was misused.
      """)

  @OptionGroup var body: BodyOptions

  @Option(
    help: ArgumentHelp(
      "The kind of entry that the form is for: project, document, …", valueName: "kind"))
  var kind: String?

  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      "The file that the entries are exported to. Default: the one with the nearest of their kind.",
      valueName: "name"))
  var home: String?

  @OptionGroup var options: EditOptions

  func run() throws {
    try answering {
      let session = try EditSession(options, command: "add")
      let draft = try EntryDraft(from: body.file) { try form() }
      let entries = try draft.entries()
      try session.record(
        try entries.map { try Edit.add($0, file: home) }, draft: draft, entries: entries)
    }
  }

  private func form() throws -> String {
    let kinds = EntryKind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let kind = kind.flatMap(EntryKind.init(rawValue:)) else {
      throw ValidationError("say with --kind which form to open: \(kinds)")
    }
    return kind.template
  }
}
