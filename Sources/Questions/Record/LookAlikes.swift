// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// Parties that a hurried reader could take for another: those its entry warns of, those whose short
/// form is the same or one slip away, and those of its kind whose name opens alike.
///
/// Comparing all parties of a large ledger with all others has no end, so each is compared only with
/// those that share with it what two that look alike must share, and parties of one kind, name and
/// short form only once.
final class LookAlikes {
  private let parties: [Party]
  /// The English names in small letters, and the short forms that are one word.
  private let names: [String?]
  private let acronyms: [String?]
  private let states: Set<String>
  private let warned: [EntryID: [Int]]
  private let places: [EntryID: Int]
  private var byAcronym: [String: [Int]] = [:]
  private var byOpening: [Substring: [Int]] = [:]
  /// Names with the parties that bear them: the same name need not be compared twice.
  private var bearers: [String: [Int]] = [:]
  private var byPiece: [Piece: [String]] = [:]
  /// What was found for the parties of one kind, name and short form.
  private var found: [Looks: [Int]] = [:]

  private struct Looks: Hashable {
    let form: Party.Form
    let name: String?
    let acronym: String?
  }

  init(_ ledger: Ledger) {
    parties = ledger.parties
    names = parties.map { $0.name.exactly(.en)?.lowercased() }
    acronyms = parties.map { $0.acronym.flatMap { $0.contains(" ") ? nil : $0 } }
    states = Set(zip(parties, names).filter { $0.0.form == .state }.compactMap(\.1))
    places = Dictionary(
      parties.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var warned: [EntryID: [Int]] = [:]
    for (place, party) in parties.enumerated() {
      for other in party.unlike { warned[other, default: []].append(place) }
    }
    self.warned = warned
    for place in parties.indices {
      for form in acronyms[place].map(Self.slips) ?? [] {
        byAcronym[form, default: []].append(place)
      }
      guard parties[place].form != .state, let name = names[place] else { continue }
      bearers[name, default: []].append(place)
      if let opening = Self.opening(name) { byOpening[opening, default: []].append(place) }
    }
    for name in bearers.keys {
      for piece in Piece.all(of: name) { byPiece[piece, default: []].append(name) }
    }
  }

  /// The look-alikes of a party, in the order of the ledger.
  func of(_ party: Party) -> [Party] { all(party).first(.max) }

  /// The look-alikes of a party: how many there are, and the first of them.
  func all(_ party: Party) -> Alike {
    guard let own = places[party.id] else { return Alike(all: self, places: [], own: nil) }
    let looks = Looks(form: party.form, name: names[own], acronym: acronyms[own])
    let shared = found[looks] ?? near(own)
    found[looks] = shared
    let named = warned[party.id, default: []] + party.unlike.compactMap { places[$0] }
    guard !named.isEmpty else { return Alike(all: self, places: shared, own: own) }
    return Alike(all: self, places: Set(shared).union(named).sorted(), own: own)
  }

  /// What is alike, and how much of it there is. Where thousands are, only some are ever named.
  struct Alike {
    fileprivate let all: LookAlikes
    fileprivate let places: [Int]
    /// The party itself, which looks like itself.
    fileprivate let own: Int?

    var count: Int { places.count - (own.map(places.contains) ?? false ? 1 : 0) }
    var isEmpty: Bool { count == 0 }

    func first(_ most: Int) -> [Party] {
      places.lazy.filter { $0 != own }.prefix(most).map { all.parties[$0] }
    }
  }

  /// Those that share with a party what two that look alike must share, itself perhaps among them.
  private func near(_ own: Int) -> [Int] {
    var near: Set<Int> = []
    for form in acronyms[own].map(Self.slips) ?? [] {
      near.formUnion(byAcronym[form, default: []].filter { acronymsClash(own, $0) })
    }
    if parties[own].form != .state, let name = names[own] {
      near.formUnion(bearersOfNames(near: name).filter { namesAreNear(own, $0) })
      if let opening = Self.opening(name) {
        near.formUnion(byOpening[opening, default: []].filter { openAlike(own, $0) })
      }
    }
    return near.sorted()
  }

  private func bearersOfNames(near name: String) -> [Int] {
    var seen: Set<String> = [name]
    var found = bearers[name, default: []]
    for piece in Piece.sought(for: name) {
      for other in byPiece[piece, default: []] where seen.insert(other).inserted {
        found += bearers[other, default: []]
      }
    }
    return found
  }

  /// The same short form, or one edit or swap apart, where both have four letters or more.
  private func acronymsClash(_ one: Int, _ other: Int) -> Bool {
    guard let a = acronyms[one], let b = acronyms[other] else { return false }
    return a == b || (min(a.count, b.count) >= 4 && Spelling.distance(a, b) <= 1)
  }

  /// Names of one kind that are at most two edits apart.
  private func namesAreNear(_ one: Int, _ other: Int) -> Bool {
    guard parties[one].form == parties[other].form, let a = names[one], let b = names[other] else {
      return false
    }
    let isNear = abs(a.count - b.count) <= 2 && min(a.count, b.count) > 6
    return isNear && (a == b || Spelling.distance(a, b) <= 2)
  }

  /// Companies whose first words open with the same five letters: Mitsubishi and Mitsui. A state's own
  /// name at the head says nothing.
  private func openAlike(_ one: Int, _ other: Int) -> Bool {
    guard parties[one].form == .company, parties[other].form == .company,
      let first = names[one]?.split(separator: " ").first
    else { return false }
    return !states.contains(String(first))
  }

  /// The first five letters of the first word, if it has as many.
  private static func opening(_ name: String) -> Substring? {
    let letters = name.split(separator: " ").first?.prefix(5) ?? ""
    return letters.count == 5 ? letters : nil
  }

  /// A short form and what it is without one of its letters: two forms that are one edit or swap apart
  /// have one of these in common.
  private static func slips(_ form: String) -> [String] {
    let letters = Array(form.unicodeScalars)
    guard (4...64).contains(letters.count) else { return [form] }
    return [form]
      + letters.indices.map { left in
        var view = String.UnicodeScalarView()
        for index in letters.indices where index != left { view.append(letters[index]) }
        return String(view)
      }
  }
}

/// A stretch of a name. Two edits or swaps touch at most four of five stretches, so that of two names
/// which are that near one has a stretch of the other, moved by two letters at most (Li and others,
/// Pass-Join, 2011).
private struct Piece: Hashable {
  let number: Int
  /// How many letters the name has that is cut into five.
  let length: Int
  let letters: ArraySlice<Unicode.Scalar>

  private static let count = 5

  private static func cut(_ length: Int) -> [Range<Int>] {
    (0..<count).map { length * $0 / count..<length * ($0 + 1) / count }
  }

  static func all(of name: String) -> [Piece] {
    let letters = Array(name.unicodeScalars)
    return cut(letters.count).enumerated().map { number, range in
      Piece(number: number, length: letters.count, letters: letters[range])
    }
  }

  /// The pieces one of which every name that is near has.
  static func sought(for name: String) -> [Piece] {
    let letters = Array(name.unicodeScalars)
    return (max(count, letters.count - 2)...max(count, letters.count + 2)).flatMap { length in
      cut(length).enumerated().flatMap { number, range in
        (-2...2).compactMap { shift -> Piece? in
          let moved = range.lowerBound + shift..<range.upperBound + shift
          guard moved.lowerBound >= 0, moved.upperBound <= letters.count else { return nil }
          return Piece(number: number, length: length, letters: letters[moved])
        }
      }
    }
  }
}

extension Text {
  static let lookAlikeRule = Text(
    en:
      "Parties that the entry itself warns of; whose short form is the same, or one slip away in four letters or more; whose name is at most two letters away; and companies whose first word opens with the same five letters.",
    ko: "항목이 스스로 주의한 주체, 약칭이 같거나(네 글자 이상은 한 글자 차이 포함) 이름이 두 글자 이내로 다른 주체, 첫 낱말의 앞 다섯 글자가 같은 기업.",
    ja: "項目自体が注意する主体、略称が同じ(4字以上は1字違いを含む)か名称が2字以内で異なる主体、最初の語の先頭5字が同じ企業。")
}
