// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Shape {
  /// Everything that keeps `tree` from having this shape.
  public func mistakes(in tree: Tree, at path: Path) -> [Mistake] {
    switch self {
    case .line, .url: line(tree, path)
    case .text: text(tree, path)
    case .reference:
      scalar(tree, path, "an entry's id") { id in
        EntryID(id) == nil
          ? Mistake(
            path, "'\(id)' cannot be an id: lower-case words, '-', '.' and '/' only",
            suggestion: EntryID.slug(id))
          : nil
      }
    case .date: scalar(tree, path, "a date") { Self.dateMistake($0, path, PartialDate($0) != nil) }
    case .span:
      scalar(tree, path, "a date or two") { Self.dateMistake($0, path, DateSpan($0) != nil) }
    case .amount: scalar(tree, path, "an amount") { Self.amountMistake($0, path, unit: nil) }
    // The unit is known only to the entry, which reads the value again.
    case .bareAmount: scalar(tree, path, "an amount") { _ in nil }
    case .integer:
      scalar(tree, path, "a whole number") {
        Int($0) == nil ? Mistake(path, "'\($0)' is not a whole number") : nil
      }
    case .yesNo:
      scalar(tree, path, "yes or no") {
        ["yes", "no"].contains($0)
          ? nil
          : Mistake(path, "'\($0)' is neither yes nor no", suggestion: $0 == "true" ? "yes" : "no")
      }
    case .choice(let words): choice(tree, path, among: words.map(\.code))
    case .citation: citation(tree, path)
    case .list(let element): list(tree, path, of: element)
    case .record(let keys): Self.mistakes(in: tree, keys: keys, at: path)
    }
  }

  /// Everything wrong with a map that should have `keys`: unknown, repeated and missing ones, and
  /// what is wrong inside each.
  public static func mistakes(in tree: Tree, keys: [Key], at path: Path) -> [Mistake] {
    guard case .map(let pairs) = tree else {
      return [
        Mistake(
          path,
          "\(tree.noun) stands where a map of keys is expected (\(keys.map(\.name).joined(separator: ", ")))"
        )
      ]
    }
    var found: [Mistake] = []
    var seen: Set<String> = []
    for pair in pairs {
      guard let key = keys.first(where: { $0.name == pair.key }) else {
        found.append(
          Mistake(
            path / pair.key, "unknown key '\(pair.key)'",
            suggestion: Spelling.nearest(to: pair.key, among: keys.map(\.name))))
        continue
      }
      if !seen.insert(pair.key).inserted {
        found.append(Mistake(path / pair.key, "'\(pair.key)' is given twice"))
      }
      found += key.shape.mistakes(in: pair.value, at: path / pair.key)
    }
    for key in keys where key.isRequired && !seen.contains(key.name) {
      found.append(Mistake(path, "'\(key.name)' is missing: \(key.meaning)"))
    }
    return found
  }

  private func scalar(
    _ tree: Tree, _ path: Path, _ expected: String, _ check: (String) -> Mistake?
  ) -> [Mistake] {
    guard case .scalar(let text) = tree else {
      return [Mistake(path, "\(tree.noun) stands where \(expected) is expected")]
    }
    return check(text).map { [$0] } ?? []
  }

  private func choice(_ tree: Tree, _ path: Path, among words: [String]) -> [Mistake] {
    let all = words.joined(separator: ", ")
    return scalar(tree, path, "one of \(all)") {
      words.contains($0)
        ? nil
        : Mistake(
          path, "'\($0)' is not one of \(all)", suggestion: Spelling.nearest(to: $0, among: words))
    }
  }

  private func line(_ tree: Tree, _ path: Path) -> [Mistake] {
    scalar(tree, path, "a line of words") {
      $0.isEmpty ? Mistake(path, "words are missing here") : nil
    }
  }

  private func text(_ tree: Tree, _ path: Path) -> [Mistake] {
    if case .scalar(let words) = tree {
      return words.isEmpty ? [Mistake(path, "words are missing here")] : []
    }
    let keys = Language.allCases.map { Key.optional($0.rawValue, .line, "in \($0.endonym)") }
    let found = Self.mistakes(in: tree, keys: keys, at: path)
    if found.isEmpty, case .map(let pairs) = tree, pairs.isEmpty {
      return [Mistake(path, "no language has any words here")]
    }
    return found
  }

  private func list(_ tree: Tree, _ path: Path, of element: Shape) -> [Mistake] {
    guard case .list(let items) = tree else {
      return [Mistake(path, "\(tree.noun) stands where a list is expected; write it as [ … ]")]
    }
    return items.enumerated().flatMap { element.mistakes(in: $1, at: path / $0) }
  }

  private func citation(_ tree: Tree, _ path: Path) -> [Mistake] {
    guard case .map(let pairs) = tree else {
      return [
        Mistake(
          path, "\(tree.noun) stands where a citation is expected", suggestion: "{doc/…: place}")
      ]
    }
    if pairs.count == 1, pairs[0].key.contains("/") {
      return line(pairs[0].value, path / pairs[0].key)
        + Shape.reference([.document]).mistakes(in: .scalar(pairs[0].key), at: path / pairs[0].key)
    }
    return Self.mistakes(in: tree, keys: Self.citationKeys, at: path)
  }

  private static func dateMistake(_ text: String, _ path: Path, _ isRight: Bool) -> Mistake? {
    isRight
      ? nil
      : Mistake(
        path,
        "'\(text)' is not a date: write 2026, 2026-H1, 2026-Q2, 2026-05, 2026-05-mid or 2026-05-14"
      )
  }

  static func amountMistake(_ text: String, _ path: Path, unit: Unit?) -> Mistake? {
    do throws(AmountMistake) {
      _ = try Amount(notation: text, unit: unit)
      return nil
    } catch {
      return Mistake(path, error.description, suggestion: error.suggestion)
    }
  }
}
