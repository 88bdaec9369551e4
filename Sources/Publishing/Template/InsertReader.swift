// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Reads what stands between `{{` and `}}`, and the questions of fenced blocks.
struct InsertReader {
  let file: String
  let line: Int

  /// Values that are no question's.
  static let clocks = ["as-of", "record-ends"]
  static let filters = [
    "plain", "bounds", "decimals", "long", "compact", "count", "below", "above", "is", "else", "or",
  ]
  private static let withArgument: Set = ["decimals", "below", "above", "is", "else", "or"]

  func insert(_ text: String, column: Int) -> Result<Insert, TemplateMistake> {
    var parts: [(text: Substring, column: Int)] = []
    var start = column
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      parts.append((part, start))
      start += part.count + 1
    }
    let head = parts[0].text.trimmed
    let place = TemplatePlace(line: line, column: column + leading(parts[0].text))
    var filters: [Insert.Filter] = []
    for part in parts.dropFirst() {
      switch filter(part.text, column: part.column) {
      case .success(let filter): filters.append(filter)
      case .failure(let mistake): return .failure(mistake)
      }
    }
    if head.hasPrefix("table ") || head.hasPrefix("figure ") || Self.clocks.contains(head) {
      let words = head.split(separator: " ", maxSplits: 1).map(String.init)
      let asked = Asked(
        question: words[0], address: words.count > 1 ? words[1].trimmed : "", parameters: [:],
        asOf: nil)
      return .success(Insert(asked: asked, filters: filters, place: place))
    }
    return asked(head, place: place).flatMap { asked in
      guard !asked.address.isEmpty else {
        return .failure(
          mistake(
            place,
            "'\(head)' names no number; write QUESTION#ADDRESS as 'entente why QUESTION' lists them"
          ))
      }
      return .success(Insert(asked: asked, filters: filters, place: place))
    }
  }

  /// `question#address name=value name="two words"`.
  func asked(_ text: String, place: TemplatePlace) -> Result<Asked, TemplateMistake> {
    let words = Self.words(of: text)
    guard let first = words.first else {
      return .failure(mistake(place, "nothing is asked; write QUESTION#ADDRESS"))
    }
    let halves = first.split(separator: "#", maxSplits: 1).map(String.init)
    var parameters: [String: String] = [:]
    for word in words.dropFirst() {
      guard let equals = word.firstIndex(of: "=") else {
        return .failure(mistake(place, "'\(word)' is no parameter; write name=value"))
      }
      parameters[String(word[..<equals])] = String(word[word.index(after: equals)...])
    }
    let asOf = parameters.removeValue(forKey: "as-of")
    return .success(
      Asked(
        question: halves.first ?? "", address: halves.count > 1 ? halves[1] : "",
        parameters: parameters, asOf: asOf))
  }

  private func filter(_ text: Substring, column: Int) -> Result<Insert.Filter, TemplateMistake> {
    let place = TemplatePlace(line: line, column: column + leading(text))
    let words = text.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words.first ?? ""
    guard Self.filters.contains(name) else {
      return .failure(
        mistake(
          place, "'\(name)' is no way to print a value",
          Spelling.nearest(to: name, among: Self.filters)))
    }
    let argument = words.count > 1 ? words[1].trimmed : ""
    guard Self.withArgument.contains(name) == !argument.isEmpty else {
      let example = ["decimals": "decimals 1", "else": "else words", "or": "or words"]
      return .failure(
        mistake(
          place,
          argument.isEmpty
            ? "'\(name)' lacks what follows it: \(example[name] ?? "\(name) 1: words")"
            : "'\(name)' stands alone; '\(argument)' follows it"))
    }
    return .success(Insert.Filter(name: name, argument: argument, place: place))
  }

  private func leading(_ text: Substring) -> Int { text.prefix { $0 == " " }.count }

  private func mistake(
    _ place: TemplatePlace, _ problem: String, _ suggestion: String? = nil
  ) -> TemplateMistake {
    TemplateMistake(file: file, place: place, problem: problem, suggestion: suggestion)
  }

  /// Words apart by blanks, those in double quotes together.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
