// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Keeps the book on what governments promise each other.",
    discussion: """
      Start with
        entente ask                  every question
        entente ask packages         an answer
        entente why packages#total   why a number is what it is
        entente model list           what keeping a promise would cost
        entente serve                the same in a browser
        entente brief -o brief.docx  the state of play as a paper, from a template
        entente read brief.txt       what a text says: amounts, dates, parties
        entente audit brief.md       what does not add up in a draft
        entente store                how to keep a ledger of your own, with a journal
      Completions for your shell: entente --generate-completion-script bash
      """,
    subcommands: [
      Ask.self, Why.self, Show.self, Search.self, BriefCommand.self, Read.self, Audit.self,
      Statements.self, ModelCommand.self, Serve.self, LSP.self, Check.self, Format.self,
      StoreCommand.self, JournalCommand.self, Add.self, Correct.self,
      Amend.self, Retire.self, UndoCommand.self,
    ])

  static func main() async {
    let arguments = ParameterSpelling.plain(Array(CommandLine.arguments.dropFirst()))
    await main(FileOperands(arguments, of: [Read.self, Audit.self, Statements.self]))
  }
}
