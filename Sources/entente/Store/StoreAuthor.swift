// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author",
    abstract: "Says under whose name you record in a store, or sets it.",
    discussion: """
        entente store author                                  who it is
        entente store author "Your Name <you@example.org>"    set it, for your login on this machine
      ENTENTE_AUTHOR in the environment goes before it.
      Exit code 0: known or set. 1: not set yet. 2: the store cannot be used. 64: the command was \
      misused.
      """)

  @Argument(
    help: ArgumentHelp("Name and address: \"Your Name <you@example.org>\".", valueName: "author"))
  var author: String?

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      let store = try self.store.open(for: "store author")
      if let author {
        try store.setAuthor(try Recording.parsed(author), of: Recording.login)
        print("\(Recording.login) records as \(try Recording.parsed(author)) in \(store.path)")
      } else if let known = try Recording.known(in: store) {
        print(known)
      } else {
        StandardStream.error.say(Recording.howToSet)
        throw ExitCode(1)
      }
    }
  }
}
