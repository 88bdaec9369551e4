// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Auditing
import FoundationEssentials
import Quantities
import Reading

struct LSP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Shows findings in an editor while one writes (Language Server Protocol over stdio).",
    discussion: """
      Start it from an editor for Markdown and plain text. Findings appear as diagnostics, fixes \
      as quick fixes, and the normalised value of an amount or date on hover.

        Helix   languages.toml:  [language-server.entente]  command = "entente"  args = ["lsp"]
        Neovim  vim.lsp.start({ name = "entente", cmd = { "entente", "lsp" } })
      """)

  @Option(
    help: ArgumentHelp(
      "Hold names, figures and dates against a ledger: its folder, or “ledger” for the usual one.",
      valueName: "ledger"))
  var against: String?

  @Option(name: .customLong("config"), help: "A configuration file.")
  var configurationFile: String?

  @Option(name: .customLong("lang"), help: "The language of the messages: en, ko or ja.")
  var language: Language = .en

  func run() throws {
    let ledger = try LedgerOption.named(against)
    var settings = Configuration()
    if let configurationFile {
      do throws(UnreadableConfiguration) {
        settings = try Configuration(file: configurationFile)
      } catch {
        StandardStream.error.say("\(error)")
        throw ExitCode(2)
      }
    }
    var server = LanguageServer(
      configuration: settings, ledger: ledger, names: Names(ledger?.mentionNames() ?? []),
      language: language)
    var stream = MessageStream()
    while !server.hasExited, let message = stream.next() {
      for reply in server.answer(Data(message)) { stream.send(reply.text(indented: false)) }
    }
    if !server.isShutDown { throw ExitCode(1) }
  }
}
