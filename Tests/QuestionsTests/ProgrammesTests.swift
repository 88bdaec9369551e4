// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ProgrammesTests {
  private static let entries =
    Small.base + """
      - term: topic/space
        name: space
      - term: topic/bio
        name: bio
      - term: measure/eligible-sectors
        name: sectors
      - party: lab/a
        name: Lab A
        form: agency
        of: us
        cites: [{doc/a: p. 1}]
      - party: lab/b
        name: Lab B
        form: agency
        of: jp
        cites: [{doc/a: p. 1}]
      - programme: probe
        name: probe
        field: field/science
        areas: [topic/space]
        partners: [{party: lab/a, role: lead}, {party: lab/b, role: contributor, brings: a camera}]
        milestones:
          - {name: launch, due: 2026-02, status: planned, cites: [{doc/a: p. 1}]}
          - {name: landing, due: 2026-12, status: planned, cites: [{doc/a: p. 1}]}
          - {name: design, due: 2025-12, status: done, cites: [{doc/a: p. 1}]}
        cites: [{doc/a: p. 1}]
      - programme: vaccine
        name: vaccine
        field: field/science
        areas: [topic/bio]
        partners: [{party: lab/a, role: member}, {party: lab/b, role: member}]
        cites: [{doc/a: p. 1}]
      - programme: talks
        name: talks
        field: field/science
        areas: [topic/bio]
        partners: [{party: us, role: member}, {party: jp, role: member}]
        cites: [{doc/a: p. 1}]
      - provision: list
        text: list
        field: field/trade
        measures: [measure/eligible-sectors]
        topics: [sector/medicine]
        stated: [{in: doc/a, at: p. 2}]
      - instrument: fund
        name: fund
        form: fund
        fields: [sector/medicine, sector/energy]
        field-count: 3
        history: [{status: in-force, cites: [{doc/a: p. 1}]}]
        cites: [{doc/a: p. 1}]
      """

  @Test("Planned and past its date is overdue; done and still to come are not")
  func overdue() throws {
    let ledger = try Shipped.ledger(Self.entries)
    let answer = try Question.programmes.ask(ledger)
    #expect(try answer.says("open-milestones", in: ledger) == "2")
    #expect(try answer.says("overdue", in: ledger) == "1")
    #expect(answer.gapped("date has passed") == ["probe"])
  }

  @Test("Programmes overlap in agencies and companies, not in states")
  func overlaps() throws {
    let ledger = try Shipped.ledger(Self.entries)
    let answer = try Question.programmes.ask(ledger)
    #expect(answer.rows(of: "overlaps") == 1)
    #expect(try answer.says("probe/with/vaccine.count", in: ledger) == "2")
  }

  @Test("A sector is shared when a fund and a list of eligible sectors both name it")
  func sectors() throws {
    let ledger = try Shipped.ledger(Self.entries)
    let answer = try Question.programmes.ask(ledger)
    #expect(try answer.says("shared-sectors", in: ledger) == "medicine")
    #expect(answer.gapped("of 3 fields only 2") == ["fund"])
  }

  @Test("A milestone's row keeps its address when others come before it")
  func steadyRows() throws {
    func due(_ entries: String) throws -> [String: String] {
      let rows =
        try Question.programmes.ask(try Shipped.ledger(entries))
        .table("milestones")?.rows ?? []
      return Dictionary(
        uniqueKeysWithValues: rows.map { ($0.key, $0.cells[3].value.words(in: .en)) })
    }
    let before = try due(Self.entries)
    #expect(Set(before.keys) == ["probe/design", "probe/launch", "probe/landing"])
    let line = "- {name: launch,"
    let new = "- {name: review, due: 2025-01, status: done, cites: [{doc/a: p. 1}]}\n    "
    let after = try due(Self.entries.replacing(line, with: new + line))
    #expect(before.allSatisfy { after[$0.key] == $0.value } && after.count == 4)
  }

  @Test("An area narrows the list")
  func area() throws {
    let ledger = try Shipped.ledger(Self.entries)
    #expect(try Question.programmes.ask(ledger, with: ["area": "space"]).rows() == 1)
  }

  @Test("S39-S43: pillars, launches, parties in common, medicines in the facility and in the lists")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.programmes.ask(ledger)
    #expect(answer.rows(of: "pillars") == 2)
    #expect(try answer.says("us-jp/tpd/pillar-2.count", in: ledger) == "5")
    let due = answer.tables.first { $0.key == "milestones" }?.rows.map {
      $0.cells[3].value.words(in: .en)
    }
    #expect(due == ["2026", "2026"])
    #expect(try answer.says("us-jp/hpc/with/jp/fugaku-successor.count", in: ledger) == "3")
    #expect(try answer.says("shared-sectors", in: ledger).contains("pharmaceuticals"))
    #expect(try answer.says("jp/strategic-fund.fields", in: ledger) == "9")
  }
}
