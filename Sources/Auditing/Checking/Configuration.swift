// SPDX-License-Identifier: Apache-2.0

/// Which rules run on which files, and how severe their findings are.
public struct Configuration: Sendable, Hashable {
  /// What to do with a rule's findings.
  public enum Limit: Sendable, Hashable {
    /// As the rule judges them.
    case asJudged
    /// At this severity, whatever the rule says.
    case always(Severity)

    func applied(to severity: Severity) -> Severity {
      switch self {
      case .asJudged: severity
      case .always(let fixed): fixed
      }
    }
  }

  /// Settings for the files that a pattern matches.
  public struct Section: Sendable, Hashable {
    /// Glob patterns over paths; empty for every file.
    public var files: [String]
    /// By rule id; nil switches a rule off.
    public var rules: [String: Limit?]

    public init(files: [String] = [], rules: [String: Limit?] = [:]) {
      self.files = files
      self.rules = rules
    }
  }

  /// Later sections win over earlier ones.
  public var sections: [Section]
  /// Files that are not audited at all.
  public var ignore: [String]

  public init(sections: [Section] = [], ignore: [String] = []) {
    self.sections = sections
    self.ignore = ignore
  }

  /// How a rule's findings count in a file, or nil if the rule is off there.
  func limit(of rule: any Rule, in file: String) -> Limit? {
    var limit: Limit? = .asJudged
    for section in sections {
      guard section.files.isEmpty || section.files.contains(where: { Glob($0).matches(file) })
      else { continue }
      if let set = section.rules[rule.id] { limit = set }
    }
    return limit
  }
}

/// A file pattern: `*` within a folder, `**` across folders, `?` for one character.
struct Glob {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern) }

  /// Whether a path, or its last components, fit the pattern. Linear in pattern × path.
  func matches(_ path: String) -> Bool {
    let name = Array(path)
    // reach[i]: the pattern up to here can end at name[i].
    var reach = Array(repeating: false, count: name.count + 1)
    reach[0] = true
    for index in name.indices where name[index] == "/" { reach[index + 1] = true }
    var at = 0
    while at < pattern.count {
      let star = pattern[at] == "*"
      let deep = star && at + 1 < pattern.count && pattern[at + 1] == "*"
      if star {
        for index in name.indices where reach[index] && (deep || name[index] != "/") {
          reach[index + 1] = true
        }
        at += deep ? 2 : 1
        if deep, at < pattern.count, pattern[at] == "/" {
          // "**/x" also matches "x".
          at += 1
          for index in name.indices.reversed() where reach[index] && name[index] == "/" {
            reach[index + 1] = true
          }
        }
        continue
      }
      for index in name.indices.reversed() {
        let fits =
          reach[index] && (pattern[at] == name[index] || (pattern[at] == "?" && name[index] != "/"))
        reach[index + 1] = fits
      }
      reach[0] = false
      at += 1
    }
    return reach[name.count]
  }
}
