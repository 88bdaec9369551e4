// SPDX-License-Identifier: Apache-2.0

/// The explained names so far, by the whole of them and by their ends, so that the first one that is the
/// same as another, or ends in it, is found without going through all.
struct AcronymNames {
  /// The first definition under a name, and the first one after it whose acronym is another.
  private struct Earliest {
    let first: Int
    var rival: Int?
  }

  private var definitions: [Acronyms.Definition] = []
  private var whole: [String: Earliest] = [:]
  private var ends: [String: Earliest] = [:]

  /// Puts a definition behind those that are known.
  mutating func insert(_ definition: Acronyms.Definition) {
    let index = definitions.count
    definitions.append(definition)
    note(index, under: Self.key(definition.normal, definition), in: \.whole)
    for end in Self.properEnds(of: definition) {
      note(index, under: Self.key(end, definition), in: \.ends)
    }
  }

  private mutating func note(
    _ index: Int, under key: String, in table: WritableKeyPath<AcronymNames, [String: Earliest]>
  ) {
    guard let known = self[keyPath: table][key] else {
      self[keyPath: table][key] = Earliest(first: index)
      return
    }
    if known.rival == nil, areRivals(definitions[known.first], definitions[index]) {
      self[keyPath: table][key]?.rival = index
    }
  }

  /// The first known definition of the same name, or of one that ends in it or in which it ends, under
  /// another acronym.
  func rival(of definition: Acronyms.Definition) -> Acronyms.Definition? {
    var candidates = [whole[Self.key(definition.normal, definition)]]
    if definition.normal.count >= Self.leastEnd(definition) {
      candidates.append(ends[Self.key(definition.normal, definition)])
    }
    candidates += Self.properEnds(of: definition).map { whole[Self.key($0, definition)] }
    let indices = candidates.compactMap { earliest -> Int? in
      guard let earliest else { return nil }
      return areRivals(definitions[earliest.first], definition) ? earliest.first : earliest.rival
    }
    return indices.min().map { definitions[$0] }
  }

  private func areRivals(_ a: Acronyms.Definition, _ b: Acronyms.Definition) -> Bool {
    let (x, y) = (a.acronym.lowercased(), b.acronym.lowercased())
    // The Office of Rural Health (ORH) is not the Rural Health (RH) Programme.
    return x != y && !(a.isLatin && (x.hasSuffix(y) || y.hasSuffix(x)))
  }

  /// Latin names and others are never one.
  private static func key(_ name: String, _ definition: Acronyms.Definition) -> String {
    (definition.isLatin ? "l" : "e") + name
  }

  /// A shorter end says too little.
  private static func leastEnd(_ definition: Acronyms.Definition) -> Int {
    definition.isLatin ? 12 : 5
  }

  private static func properEnds(of definition: Acronyms.Definition) -> [String] {
    let name = definition.normal
    let count = name.count
    let least = leastEnd(definition)
    guard count > least else { return [] }
    return name.indices.dropFirst().prefix(count - least).map { String(name[$0...]) }
  }
}
