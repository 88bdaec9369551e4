// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Keeps the book on what governments promise each other.",
    subcommands: [Check.self, Format.self, Serve.self])
}
