// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// A command that takes any number of files.
protocol FileCommand: ParsableCommand {
  var files: [String] { get set }
}

/// A command line whose many files are kept from the parser.
///
/// The parser's work grows with the square of the arguments: it takes seconds over twelve thousand
/// files, as many as a shell makes of `corpus/*`.
struct FileOperands {
  /// What is left to parse: the command, its options, the first file after them.
  let parsed: [String]
  /// The files after that one.
  let rest: [String]

  /// - Parameter commands: The commands that take files; no option of theirs takes more than one value.
  init(_ arguments: [String], of commands: [any FileCommand.Type]) {
    guard commands.contains(where: { $0._commandName == arguments.first }) else {
      (parsed, rest) = (arguments, [])
      return
    }
    let lastOption = arguments.lastIndex { $0.hasPrefix("-") } ?? 0
    // One place for the value that the option may have, one for a file.
    let end = min(lastOption + 3, arguments.count)
    (parsed, rest) = (Array(arguments[..<end]), Array(arguments[end...]))
  }
}

extension ParsableCommand {
  /// Runs the command that a command line asks for.
  static func main(_ operands: FileOperands) async {
    do {
      var command = try parseAsRoot(operands.parsed)
      if var files = command as? any FileCommand {
        files.files += operands.rest
        command = files
      }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
