// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import FoundationEssentials
import LedgerFiles
import LedgerStore
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An entry as somebody writes it: in a file, on standard input, or in an editor.
struct EntryDraft {
  let file: LedgerFile
  /// Where the text is kept if it cannot be recorded: it may have been written in an editor.
  let keptAt: String?

  /// - Parameters:
  ///   - source: a file, or - for standard input.
  ///   - template: what an editor is opened on where no source is given.
  init(from source: String?, template: () throws -> String) throws {
    if let source {
      file = try Self.read(source)
      keptAt = nil
    } else if Recording.isOnTerminal {
      (file, keptAt) = try Self.edited(template())
    } else {
      throw ValidationError("give the entry as YAML with --from-file FILE, or - for standard input")
    }
  }

  func entries() throws -> [Tree] { try file.entriesAsWritten() }

  /// Says where the mistakes stand in the draft, and where the draft is.
  func explain(_ error: EditRefused, entries: [Tree]) -> String {
    var words = error.description
    if case .mistakes(let mistakes) = error {
      words = mistakes.map { placed($0, entries) }.joined(separator: "\n")
    }
    return words + (keptAt.map { "\nYour text is kept in \($0)" } ?? "")
  }

  private func placed(_ mistake: Mistake, _ entries: [Tree]) -> String {
    guard case .key(let name)? = mistake.path.steps.first,
      let index = entries.firstIndex(where: { $0.opening?.id.text == name })
    else { return EditRefused.mistakes([mistake]).description }
    let inner = Mistake(
      Path(Array(mistake.path.steps.dropFirst())), mistake.message, suggestion: mistake.suggestion)
    return file.placed(inner, inEntry: index).description
  }

  private static func read(_ source: String) throws -> LedgerFile {
    if source == "-" {
      var text = ""
      while let line = readLine(strippingNewline: false) { text += line }
      return LedgerFile(path: "standard input", source: text)
    }
    guard let data = try? Data(contentsOf: URL(filePath: source)),
      let text = String(data: data, encoding: .utf8)
    else {
      throw UnreadableLedger(
        path: source, reason: "it cannot be read as UTF-8 text", remedy: "name a YAML file, or -")
    }
    return LedgerFile(path: source, source: text)
  }

  private static func edited(_ template: String) throws -> (LedgerFile, String) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).yaml").path
    try Data(template.utf8).write(to: URL(filePath: path))
    let environment = ProcessInfo.processInfo.environment
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    guard run(editor, on: path) else {
      throw ValidationError("'\(editor)' ended with an error; nothing was recorded")
    }
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    guard text != template else {
      unlink(path)
      throw ValidationError("the text was not changed; nothing was recorded")
    }
    return (LedgerFile(path: path, source: text), path)
  }

  /// Runs the editor as the shell would, with the file as its last word.
  private static func run(_ editor: String, on path: String) -> Bool {
    // In this process's group, so that the terminal is the editor's.
    ChildProcess(
      ["/bin/sh", "-c", editor + " \"$1\"", "sh", path], input: .inherited, ownGroup: false
    )?.wait() == .exit(code: 0)
  }
}

extension EntryKind {
  /// A new entry to be filled in: every key that must be there, with what it means.
  var template: String {
    type.keys.filter(\.isRequired).enumerated().map { index, key in
      "\(index == 0 ? "- " : "  ")\(key.name):  # \(key.meaning)\n"
    }.joined()
      + "  # further keys: "
      + type.keys.filter { !$0.isRequired }.map(\.name).joined(separator: ", ") + "\n"
  }
}
