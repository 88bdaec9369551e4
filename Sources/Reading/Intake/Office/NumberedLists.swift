// SPDX-License-Identifier: Apache-2.0

/// The lists that a word processor numbers by itself, and how far each has counted.
struct NumberedLists {
  struct Level {
    /// "bullet", "none", or a format of `ListNumber`.
    var format = "decimal"
    /// The text around the number: "%1." stands for this level's number, "%2" for that of the second.
    var text = ""
    var start = 1
  }

  /// By list and level from 0.
  private var levels: [String: [Int: Level]] = [:]
  /// The list that counts for another, with the starts that differ.
  private var instances: [String: (list: String, starts: [Int: Int])] = [:]
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  static let deepest = 9

  mutating func define(_ list: String, level: Int, _ definition: Level) {
    guard (0...Self.deepest).contains(level) else { return }
    levels[list, default: [:]][level] = definition
  }

  mutating func define(instance: String, of list: String, starts: [Int: Int]) {
    instances[instance] = (list, starts)
  }

  enum Head: Equatable {
    case bullet
    case number(String)
    case nothing
  }

  /// Counts one item on and gives what stands before it.
  mutating func next(_ instance: String, level: Int) -> Head {
    let (list, starts) = instances[instance] ?? (instance, [:])
    guard let definition = levels[list]?[level] else { return .bullet }
    if definition.format == "bullet" { return .bullet }
    var counts = counts[list] ?? [:]
    if begun.insert(instance).inserted {
      for (level, start) in starts { counts[level] = start - 1 }
    }
    counts[level] = (counts[level] ?? definition.start &- 1) &+ 1
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    self.counts[list] = counts
    if definition.format == "none" || definition.text.isEmpty { return .nothing }
    return .number(render(definition.text, list, counts))
  }

  private func render(_ pattern: String, _ list: String, _ counts: [Int: Int]) -> String {
    var text = ""
    var isNumber = false
    for character in pattern {
      if isNumber, let digit = character.wholeNumberValue, digit > 0 {
        let level = levels[list]?[digit - 1] ?? Level()
        text += ListNumber.text(counts[digit - 1] ?? level.start, format: level.format)
        isNumber = false
      } else if character == "%" {
        isNumber = true
      } else {
        text.append(character)
        isNumber = false
      }
    }
    return text
  }
}
