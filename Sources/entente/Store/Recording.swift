// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import LedgerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Under whose name this person records.
enum Recording {
  static let howToSet =
    "nobody is named as the author yet; say who you are once with entente store author \"Your Name <you@example.org>\", or in ENTENTE_AUTHOR"

  /// The user's name on this machine.
  static var login: String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return "user \(getuid())"
  }

  static var isOnTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  static func parsed(_ text: String) throws -> Author {
    guard let author = Author(text) else {
      throw ValidationError(
        "'\(text)' is no author; write a name, or a name and an address: \"Your Name <you@example.org>\""
      )
    }
    return author
  }

  /// The author that is set, in the environment or in the store.
  static func known(in store: LedgerStore) throws -> Author? {
    if let text = ProcessInfo.processInfo.environment["ENTENTE_AUTHOR"], !text.isEmpty {
      return try parsed(text)
    }
    return try store.author(of: login)
  }

  /// The author of an edit: asked for once on a terminal.
  static func author(in store: LedgerStore) throws -> Author {
    if let known = try known(in: store) { return known }
    guard isOnTerminal else {
      StandardStream.error.say(howToSet)
      throw ExitCode(1)
    }
    print(
      "Who are you? The journal keeps it with all that you record. Name <address>: ", terminator: ""
    )
    fflush(nil)
    let author = try parsed(readLine() ?? "")
    try store.setAuthor(author, of: login)
    return author
  }

  /// Who takes in files: the author, or else the user's name on this machine.
  static func importer(in store: LedgerStore) throws -> Author {
    try known(in: store) ?? Author(login) ?? parsed("unnamed")
  }
}
