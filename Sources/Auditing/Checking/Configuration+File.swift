// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Yams

/// A configuration file that cannot be used, with every reason.
public struct UnreadableConfiguration: Error, CustomStringConvertible {
  public let path: String
  /// Each with its line: "12: unknown rule “sums”; did you mean “sum”?".
  public let mistakes: [String]

  public var description: String { mistakes.map { "\(path):\($0)" }.joined(separator: "\n") }
}

extension Configuration {
  /// What the command line looks for in the audited file's folder and above.
  public static let fileName = ".entente-audit.yaml"

  /// The configuration written in a file:
  ///
  ///     rules:
  ///       acronym: off
  ///       citation-form: warning
  ///     ignore: ["archive/**"]
  ///     files:
  ///       - match: ["**/*.en.md"]
  ///         rules: {spacing: off}
  ///
  /// - Throws: `UnreadableConfiguration` with every mistake and its line.
  public init(yaml source: String, path: String) throws(UnreadableConfiguration) {
    var mistakes: [String] = []
    do {
      guard let root = try Yams.compose(yaml: source, .basic) else {
        self.init()
        return
      }
      self.init()
      read(root, &mistakes)
    } catch {
      self.init()
      mistakes.append("1: not YAML: \(error)")
    }
    if !mistakes.isEmpty { throw UnreadableConfiguration(path: path, mistakes: mistakes) }
  }

  /// The configuration in the file at a path.
  ///
  /// - Throws: `UnreadableConfiguration`, also when there is no such file.
  public init(file path: String) throws(UnreadableConfiguration) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw UnreadableConfiguration(
        path: path, mistakes: [" there is no such configuration file, or it may not be read"])
    }
    try self.init(yaml: String(decoding: data, as: UTF8.self), path: path)
  }

  private mutating func read(_ root: Node, _ mistakes: inout [String]) {
    guard case .mapping(let top) = root else {
      mistakes.append("1: expected “rules:”, “files:” or “ignore:”")
      return
    }
    for (key, value) in top {
      switch key.string {
      case "rules":
        sections.append(Section(rules: Self.rules(value, &mistakes)))
      case "ignore":
        ignore = Self.patterns(value, &mistakes)
      case "files":
        for section in value.sequence ?? [] {
          sections.append(
            Section(
              files: section["match"].map { Self.patterns($0, &mistakes) } ?? [],
              rules: section["rules"].map { Self.rules($0, &mistakes) } ?? [:]))
        }
      default:
        mistakes.append(
          Self.unknown(key, "setting", among: ["rules", "files", "ignore"]))
      }
    }
  }

  private static func rules(_ node: Node, _ mistakes: inout [String]) -> [String: Limit?] {
    guard let pairs = node.mapping else {
      mistakes.append("\(line(node)): expected rules, one a line: “sum: error”")
      return [:]
    }
    var rules: [String: Limit?] = [:]
    for (key, value) in pairs {
      let id = key.string ?? ""
      guard Rules.named(id) != nil else {
        mistakes.append(unknown(key, "rule", among: Rules.all.map(\.id)))
        continue
      }
      switch value.string {
      case "off": rules[id] = .some(nil)
      case "on": rules[id] = .some(.asJudged)
      case let word?:
        if let severity = Severity(rawValue: word) {
          rules[id] = .some(.always(severity))
        } else {
          mistakes.append(unknown(value, "severity", among: severities))
        }
      case nil:
        mistakes.append("\(line(value)): expected one of \(severities.joined(separator: ", "))")
      }
    }
    return rules
  }

  private static let severities = ["off", "on"] + Severity.allCases.map(\.rawValue)

  private static func patterns(_ node: Node, _ mistakes: inout [String]) -> [String] {
    if let one = node.string { return [one] }
    guard let list = node.sequence else {
      mistakes.append("\(line(node)): expected a list of file patterns")
      return []
    }
    return list.compactMap(\.string)
  }

  private static func unknown(_ node: Node, _ what: String, among known: [String]) -> String {
    let word = node.string ?? ""
    let hint =
      Spelling.nearest(to: word, among: known).map { "; did you mean “\($0)”?" }
      ?? "; known are \(known.joined(separator: ", "))"
    return "\(line(node)): unknown \(what) “\(word)”\(hint)"
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  /// Whether a file is left out altogether.
  public func ignores(_ file: String) -> Bool { ignore.contains { Glob($0).matches(file) } }
}
