// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Foundation
import LedgerFiles
import Models
import Quantities
import Questions
import Synchronization
import Testing
import Workbench

struct SystemsTests {
  static let expected = (1...63).map { $0 < 10 ? "S0\($0)" : "S\($0)" } + ["R1", "R2", "R3"]

  @Test("Every system of the brief is listed once, in order")
  func complete() throws {
    #expect(try System.all().map(\.system) == Self.expected)
  }

  @Test("A system that works has cases; one that does not says what it lacks")
  func honest() throws {
    for system in try System.all() {
      switch system.state {
      case .works:
        #expect(
          !(system.cases ?? []).isEmpty || !(system.drafts ?? []).isEmpty
            || !(system.runs ?? []).isEmpty,
          "\(system.system) works without a case")
      case .partly, .notYet: #expect(system.lacks != nil, "\(system.system) says not what it lacks")
      }
      for test in system.cases ?? [] {
        #expect(
          test.expected != nil || test.rows != nil || test.gap != nil,
          "\(system.system) has a case that expects nothing")
      }
    }
  }

  @Test("Every case comes out of the question, is printed by the command and shown by the page")
  func cases() throws {
    let ledger = try LedgerFolder(Program.root.appending(path: "Ledgers/us-japan")).ledger()
    let site = Site(ledger: ledger)
    let systems = try System.all()
    let tests = systems.flatMap { system in (system.cases ?? []).map { (system.system, $0) } }
    #expect(tests.count > 60)
    // A process for each distinct command, two at a time.
    let commands = Array(Set(tests.map { $0.1.command }))
    let printed = Mutex<[[String]: Program.Outcome]>([:])
    DispatchQueue.concurrentPerform(iterations: commands.count) { index in
      guard let outcome = try? Program.run(commands[index]) else { return }
      printed.withLock { $0[commands[index]] = outcome }
    }
    for (name, test) in tests {
      let words = try Self.words(of: test, in: ledger, system: name)
      let outcome = try #require(printed.withLock { $0[test.command] })
      #expect(
        outcome.status == 0,
        "\(name): entente \(test.command.joined(separator: " ")): \(outcome.complaint)")
      let response = site.respond(to: PageRequest(test.page, headers: ["host": "localhost"]))
      #expect(response.status == 200, "\(name): \(test.page)")
      for word in words {
        let isPrinted = outcome.output.contains(word)
        let isShown = response.text.contains(Self.escaped(word))
        #expect(isPrinted, "\(name): the command does not print '\(word)'")
        #expect(isShown, "\(name): \(test.page) does not show '\(word)'")
      }
    }
  }

  /// Checks a case against the answer itself and returns the words that must be seen.
  private static func words(
    of test: System.Case, in ledger: Ledger, system: String
  ) throws -> [String] {
    let question = try Question.named(test.ask)
    let day = test.asOf.flatMap { PartialDate($0)?.day }
    let ledger = test.edition.flatMap { PartialDate($0)?.day }.map(ledger.asRecorded) ?? ledger
    let answer = try question.ask(ledger, asOf: day, with: test.with ?? [:])
    let asked = "\(system): \(test.ask)"
    var seen: [String] = []
    if let address = test.value ?? test.cell {
      let explained = try answer.why(address, in: ledger.asOf(answer.asOf))
      let words = explained.value.words(in: .en)
      #expect(words == test.expected, "\(asked)#\(address)")
      #expect(!explained.derivation.rule.words(in: .en).isEmpty)
      seen += leaves(of: explained.value)
    }
    if let rows = test.rows {
      let table = test.table == nil ? answer.table : answer.tables.first { $0.key == test.table }
      #expect(table?.rows.count == rows, "\(asked) rows")
    }
    if let gap = test.gap {
      let all = answer.gaps.map { $0.what.words(in: .en) }
      #expect(all.contains { $0.contains(gap) }, "\(asked) has gaps \(all)")
    }
    return seen
  }

  /// The words of each part of a value: a page sets lists and records part by part.
  private static func leaves(of value: Value) -> [String] {
    switch value {
    case .list(let items): items.flatMap(leaves)
    case .record(let fields): fields.flatMap { leaves(of: $0.value) }
    default: [value.words(in: .en)]
    }
  }

  fileprivate static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;")
  }

  @Test("The systems page is written from the data")
  func page() throws {
    let file = Program.root.appending(path: "Documentation/Systems.md")
    let text = try SystemsPage.text(of: System.all())
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text,
      "write it anew: ENTENTE_WRITE_SNAPSHOTS=1 swift test --filter SystemsTests")
  }
}

extension SystemsTests {
  @Test("What a model works out is printed by the command, and its page has the measure")
  func runs() throws {
    let ledger = try LedgerFolder(Program.root.appending(path: "Ledgers/us-japan")).ledger()
    let catalogue = ModelCatalogue(ledger.asOf(ledger.manifest.recordEnds))
    let site = Site(ledger: ledger)
    for system in try System.all() {
      for run in system.runs ?? [] {
        let model = try #require(catalogue.cases.first { $0.id == run.model }?.model)
        let course = try MiddleCourse(
          of: model, policy: try model.policy("case", reading: run.set ?? [:]),
          holding: run.believe ?? [:])
        let table = run.point == nil ? course.measures : try #require(course.series.first)
        let row = try #require(table.rows.first { $0.key == run.point ?? run.measure })
        let column = try #require(
          run.point == nil ? 1 : table.columns.firstIndex { $0.key == run.measure })
        let words = row.cells[column].words(in: .en)
        #expect(words == run.expected, "\(system.system): \(run.measure)")
        let outcome = try Program.run(run.command)
        #expect(outcome.output.contains(words), "\(system.system): \(outcome.complaint)")
        let measure = try #require(model.measures.first { $0.id == run.measure })
        let page = site.respond(
          to: PageRequest("/models/\(run.model)?count=16", headers: ["host": "localhost"]))
        #expect(page.text.contains(Self.escaped(measure.label.en)), "\(system.system): the page")
      }
    }
  }

  @Test("What a draft of a case gets wrong is printed by the command and shown by the page")
  func drafts() throws {
    let site = Site(
      ledger: try LedgerFolder(Program.root.appending(path: "Ledgers/us-japan")).ledger())
    for system in try System.all() {
      for draft in system.drafts ?? [] {
        let outcome = try Program.run(
          ["audit", "-", "--show", "warning"], input: Data(draft.audit.utf8))
        let address = try #require(
          site.respond(to: Self.handingIn(draft.audit)).header("location"))
        let page = site.respond(to: PageRequest(address, headers: ["host": "localhost"]))
        if let rule = draft.rule, let says = draft.says {
          #expect(outcome.output.contains("[\(rule)]"), "\(system.system): \(outcome.output)")
          let flat = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(flat.contains(says), "\(system.system): \(flat)")
          #expect(page.text.contains(Self.escaped(says)), "\(system.system): the page")
        } else {
          #expect(outcome.output.hasPrefix("0 errors, 0 warnings"), "\(outcome.output)")
          #expect(!page.text.contains("<li class=\"error\">"))
        }
      }
    }
  }

  private static func handingIn(_ text: String) -> PageRequest {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\(text)\r\n--b--\r\n"
    return PageRequest(
      "/audit", method: "POST",
      headers: ["host": "localhost", "content-type": "multipart/form-data; boundary=b"],
      body: Array(body.utf8))
  }
}

/// `Documentation/Systems.md`.
enum SystemsPage {
  static func text(of systems: [System]) -> String {
    let counts = [System.State.works, .partly, .notYet].map { state in
      systems.count { $0.state == state }
    }
    var page = """
      # The systems of the founding brief

      The brief that Entente grew out of describes 63 systems (S01-S63) and three recommendations
      (R1-R3). This page is written from `Documentation/Systems/` by a test that runs every case below
      through the question, the command and the page. \(counts[0]) work, \(counts[1]) work in part,
      \(counts[2]) are not there yet.

      | system | state | command | page | what must come out | cases |
      |---|---|---|---|---|---|

      """
    for system in systems { page += row(system) }
    page += "\n## What is lacking\n\n"
    for system in systems {
      if let lacks = system.lacks { page += "- **\(system.system)** \(lacks)\n" }
    }
    return page
  }

  private static func row(_ system: System) -> String {
    let state =
      ["works": "works", "partly": "partly", "not-yet": "not yet"][system.state.rawValue] ?? ""
    let isAudit = system.drafts != nil
    let model = system.runs?.first?.model
    let commands = [
      system.ask.map { "`entente ask \($0)`" }, isAudit ? "`entente audit`" : nil,
      model.map { "`entente model explore \($0)`" },
    ].compactMap { $0 }
    let pages = [
      system.ask.map { "`/ask/\($0)`" }, isAudit ? "`/audit`" : nil,
      model.map { "`/models/\($0)`" },
    ].compactMap { $0 }
    let command = commands.isEmpty ? "–" : commands.joined(separator: ", ")
    let page = pages.isEmpty ? "–" : pages.joined(separator: ", ")
    let cases =
      (system.cases?.count ?? 0) + (system.drafts?.count ?? 0) + (system.runs?.count ?? 0)
    return
      "| \(system.system) \(system.title.en) | \(state) | \(command) | \(page) | \(cell(system.verify)) | \(cases) |\n"
  }

  private static func cell(_ words: String) -> String {
    words.replacingOccurrences(of: "|", with: "\\|").replacingOccurrences(of: "\n", with: " ")
      .trimmingCharacters(in: .whitespaces)
  }
}
