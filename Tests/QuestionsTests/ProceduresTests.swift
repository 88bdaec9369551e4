// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ProceduresTests {
  /// A pledge with a package of one plant, a procedure of three steps, and two calendars.
  private func record(_ steps: String, taken: String, stage: String = "") -> String {
    SmallRecord.ground + """
      - term: sector/energy
        name: energy
      - document: doc/calendar
        title: Calendar
        form: statement
        posted: 2025-01-01
        url: https://example.org/calendar
      - commitment: pledge
        text: invests
        form: investment
        by: [jp]
        to: [us]
        amount: 100 bn USD
        cites: [{doc/a: p. 1}]
      - package: one
        name: One
        number: 1
        announced: 2026-03-01
        part-of: pledge
        cites: [{doc/a: p. 1}]
      - project: plant
        name: plant
        part-of: one
        sector: sector/energy
      \(stage)\(taken)  cites: [{doc/a: p. 1}]
      - calendar: calendar/us
        name: US holidays
        of: us
        covers: 2026-01-01/2026-12-31
        holidays:
          - {on: 2026-05-25, name: Memorial Day}
        cites: [{doc/calendar: p. 1}]
      - calendar: calendar/jp
        name: Japanese holidays
        of: jp
        covers: 2026-01-01/2026-12-31
        holidays:
          - {on: 2026-05-04, name: Greenery Day}
          - {on: 2026-05-05, name: Children's Day}
        cites: [{doc/calendar: p. 1}]
      - procedure: course
        name: course
        of: [us, jp]
        governs: [pledge]
        steps:
      \(steps)  cites: [{doc/a: p. 1}]

      """
  }

  private let notice = """
      steps-taken:
        - {procedure: course, step: notice, on: 2026-05-01, cites: [{doc/a: p. 1}]}

    """

  @Test(
    "A period runs in calendar days, in business days of both states, or in those of one calendar",
    arguments: [
      ("within: up to 10 days", "2026-05-11"),
      ("within: up to 10 business days", "2026-05-19"),
      ("within: up to 10 business days, counted-in: [calendar/us]", "2026-05-15"),
    ])
  func period(within: String, due: String) throws {
    let steps = """
          - {step: notice, name: notice, by: [us]}
          - {step: payment, name: payment, by: [jp], \(within), if-missed: tariffs return}

      """
    let ledger = try Shipped.ledger(record(steps, taken: notice))
    let answer = try Question.procedures.ask(ledger, asOf: Day(2026, 5, 6)!)
    let row = try #require(answer.table?.rows.first)
    #expect(row.key == "plant/payment")
    let cell = try #require(answer.table?.columns.firstIndex { $0.key == "due" })
    #expect(row.cells[cell].value.json(in: .en) == .string(due))
    #expect(try answer.says("plant/payment.standing", in: ledger) == "due")
    #expect(try answer.says("plant/payment.if_missed", in: ledger) == "tariffs return")
  }

  @Test("What is past its last day without a record is overdue, and stands first")
  func overdue() throws {
    let steps = """
          - {step: notice, name: notice}
          - {step: payment, name: payment, by: [jp], within: up to 10 business days}
          - {step: report, name: report, within: 90 days, after: notice}

      """
    let ledger = try Shipped.ledger(record(steps, taken: notice))
    let answer = try Question.procedures.ask(ledger, asOf: Day(2026, 5, 26)!)
    #expect(answer.table?.rows.map(\.key) == ["plant/payment", "plant/report"])
    #expect(try answer.says("plant/payment.standing", in: ledger) == "overdue")
    // 20, 21, 22 and 26 May; 25 May is closed in one of the states.
    #expect(try answer.says("plant/payment.business_days_left", in: ledger) == "−4")
    #expect(try answer.says("overdue", in: ledger) == "1")
  }

  @Test("Two readings of a clause are both kept, each with its own day")
  func readings() throws {
    let steps = """
          - {step: notice, name: notice}
          - {step: latest, name: pays, within: up to 45 days, if: one reading}
          - {step: earliest, name: pays, within: at least 45 days, if: other reading, other-reading-of: latest}

      """
    let ledger = try Shipped.ledger(record(steps, taken: notice))
    let answer = try Question.procedures.ask(ledger, asOf: Day(2026, 5, 6)!)
    #expect(answer.table?.rows.map(\.key) == ["plant/latest", "plant/earliest"])
    #expect(try answer.says("plant/latest.due", in: ledger) == "15 Jun 2026")
    #expect(try answer.says("plant/earliest.due", in: ledger) == "15 Jun 2026")
    #expect(try answer.says("plant/latest.standing", in: ledger) == "due")
    #expect(try answer.says("plant/earliest.standing", in: ledger) == "not before its day")
  }

  @Test("Where no step is recorded, a project's stage says how far it has come")
  func stage() throws {
    let steps = """
          - {step: proposal, name: proposal}
          - {step: selection, name: selection, stage: selected}
          - {step: notice, name: notice}

      """
    let stage = """
        stages:
          - {stage: selected, on: 2026-04-01, cites: [{doc/a: p. 1}]}

      """
    let ledger = try Shipped.ledger(record(steps, taken: "", stage: stage))
    let answer = try Question.procedures.ask(ledger, asOf: Day(2026, 5, 6)!)
    #expect(try answer.says("plant@course.step", in: ledger) == "selection")
    #expect(try answer.says("plant/notice.standing", in: ledger) == "no period")
    #expect(answer.events.isEmpty)
  }

  @Test("A period that reaches past the calendar says so")
  func beyondCalendar() throws {
    let steps = """
          - {step: notice, name: notice}
          - {step: payment, name: payment, within: up to 200 business days}

      """
    let ledger = try Shipped.ledger(record(steps, taken: notice))
    let answer = try Question.procedures.ask(ledger, asOf: Day(2026, 5, 6)!)
    #expect(
      answer.gaps.map { $0.what.words(in: .en) }.contains(
        "US holidays covers 2026-01-01/2026-12-31 only"))
  }

  @Test("The deadlines come as a calendar whose lines are folded and escaped")
  func calendar() throws {
    let steps = """
          - {step: notice, name: notice}
          - {step: payment, name: "a payment, in full; by the state that undertook to make it and by nobody else", within: up to 10 days}

      """
    let ledger = try Shipped.ledger(record(steps, taken: notice))
    let feed = try Question.procedures.ask(ledger, asOf: Day(2026, 5, 6)!).iCalendar(in: .en)
    #expect(feed.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(feed.hasSuffix("END:VCALENDAR\r\n"))
    #expect(feed.contains("DTSTART;VALUE=DATE:20260511\r\nDTEND;VALUE=DATE:20260512\r\n"))
    #expect(feed.contains("UID:procedures/plant/payment.due@entente"))
    let lines = feed.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = feed.replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:plant: a payment\\, in full\\; by the state"))
  }
}
