// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct PartiesTests {
  private let small =
    SmallRecord.ground + SmallRecord.pledge + """
      - party: co/mitsui
        name: Mitsui & Co.
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/mitsubishi
        name: Mitsubishi Corporation
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/japan-steel
        name: Japan Steel
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/japan-rail
        name: Japan Railway
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: jp/jbic
        name: Bank for International Cooperation
        acronym: JBIC
        form: agency
        of: jp
        cites: [{doc/a: p. 1}]
      - party: jp/jibc
        name: Another body
        acronym: JIBC
        form: organisation
        cites: [{doc/a: p. 1}]
      - party: jp/nexi
        name: Export insurer
        acronym: NEXI
        form: agency
        of: jp
        cites: [{doc/a: p. 1}]
      """

  @Test("Companies whose names open alike and swapped short forms are look-alikes")
  func alike() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.parties.ask(ledger)
    #expect(try answer.says("co/mitsui.alike", in: ledger) == "Mitsubishi Corporation")
    #expect(try answer.says("jp/jbic.alike", in: ledger) == "Another body")
  }

  @Test("A state's name at the head of two companies' names does not make them alike")
  func notAlike() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.parties.ask(ledger)
    #expect(try answer.says("co/japan-steel.alike", in: ledger) == "–")
    #expect(try answer.says("jp/nexi.alike", in: ledger) == "–")
  }

  /// What the rule says, pair by pair.
  private static func lookAlike(_ one: Party, _ other: Party, _ states: Set<String>) -> Bool {
    if one.unlike.contains(other.id) || other.unlike.contains(one.id) { return true }
    if let a = one.acronym, let b = other.acronym, !(a + b).contains(" ") {
      if a == b || min(a.count, b.count) >= 4 && Spelling.distance(a, b) <= 1 { return true }
    }
    guard one.form == other.form, one.form != .state,
      let a = one.name.exactly(.en)?.lowercased(), let b = other.name.exactly(.en)?.lowercased()
    else { return false }
    if min(a.count, b.count) > 6, Spelling.distance(a, b) <= 2 { return true }
    guard one.form == .company, let first = a.split(separator: " ").first,
      let second = b.split(separator: " ").first, !states.contains(String(first))
    else { return false }
    return zip(first, second).prefix { $0 == $1 }.count >= 5
  }

  private static func check(_ ledger: Ledger) -> Int {
    let states = Set(
      ledger.parties.filter { $0.form == .state }.compactMap { $0.name.exactly(.en)?.lowercased() })
    let found = LookAlikes(ledger)
    var pairs = 0
    for party in ledger.parties {
      let expected = ledger.parties.filter {
        $0.id != party.id && lookAlike(party, $0, states)
      }.map(\.id)
      #expect(found.of(party).map(\.id) == expected, "\(party.id)")
      pairs += expected.count
    }
    return pairs
  }

  @Test(
    "No look-alike is missed and none is made up, in the shipped ledger and among slips of the pen")
  func everyPair() throws {
    #expect(Self.check(Shipped.ledger) > 10)
    // Names and short forms that were put together from few letters, and each again with a few edits.
    var seed: UInt64 = 20_261_123
    func pick(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    var yaml = SmallRecord.ground
    var names: [[Character]] = []
    for number in 0..<120 {
      var name =
        names.isEmpty || pick(3) == 0
        ? (0..<(5 + pick(20))).map { _ in Array("abc de")[pick(6)] } : names[pick(names.count)]
      for _ in 0..<pick(4) where name.count > 5 {
        let place = 1 + pick(name.count - 3)
        switch pick(4) {
        case 0: name.remove(at: place)
        case 1: name.insert("x", at: place)
        case 2: name[place] = "y"
        default: name.swapAt(place, place + 1)
        }
      }
      names.append(name)
      let form = ["company", "agency", "organisation"][pick(3)]
      let acronym = String((0..<(3 + pick(3))).map { _ in Array("ABC")[pick(3)] })
      yaml += """

        - party: made/n\(number)
          name: "n\(String(name))n"
          acronym: \(acronym)
          form: \(form)
          cites: [{doc/a: p. 1}]
        """
    }
    #expect(try Self.check(Shipped.ledger(yaml)) > 100)
  }

  @Test("A party's roles follow from the entries that mention it")
  func roles() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.parties.ask(ledger, with: ["party": "co/joint"])
    #expect(try answer.says("plant.role", in: ledger) == "builder")
    #expect(try answer.says("mill.role", in: ledger) == "supplier")
    let state = try Question.parties.ask(ledger, with: ["party": "jp"])
    #expect(try state.says("pledge.role", in: ledger) == "undertakes")
    #expect(try state.says("co/mitsui.role", in: ledger) == "parent")
  }

  @Test("Mitsui's part in Atlas Neves shows that the brief's table names another company")
  func shipped() throws {
    let answer = try Question.parties.ask(Shipped.ledger, with: ["party": "co/mitsui"])
    let slip = try answer.says("minerals/atlas-neves.slips", in: Shipped.ledger)
    #expect(slip == "Mitsubishi Corporation")
  }
}
