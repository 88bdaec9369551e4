// SPDX-License-Identifier: Apache-2.0
import Questions

/// A question's parameters may be written `name=value` or, as people try first, `--name value`.
enum ParameterSpelling {
  /// The arguments with every `--name value` and `--name=value` that names a parameter of the asked
  /// question written as `name=value`; everything else stays as it is.
  static func plain(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, ["ask", "why"].contains(command),
      let question = arguments.dropFirst().lazy
        .map({ $0.split(separator: "#").first.map(String.init) ?? $0 })
        .compactMap({ word in Question.all.first { $0.id == word } }).first
    else { return arguments }
    let names = Set(question.parameters.map(\.name))
    var plain: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      guard word.hasPrefix("--"), let name = parts.first, names.contains(name) else {
        plain.append(word)
        continue
      }
      if parts.count == 2 {
        plain.append("\(name)=\(parts[1])")
      } else if let value = rest.popFirst() {
        plain.append("\(name)=\(value)")
      } else {
        plain.append(word)
      }
    }
    return plain
  }
}
