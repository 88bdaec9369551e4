// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct AuditTests {
  typealias Scratch = ReadTests.Scratch

  static let sum =
    "The fund spent 37 bn dollars (12 bn dollars on chips, 8 bn dollars on ships and 5 bn dollars on batteries)."
  static let doubled = "The the port is open."
  static let clean = "The port is open."

  static func findings(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try Program.run(["audit", "--format", "json", "--fail-on", "never"] + arguments)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(value as? [[String: Any]])
  }

  @Test("The exit code follows --fail-on, whatever is shown")
  func exitCodes() throws {
    let scratch = try Scratch()
    let wrong = try scratch.file("wrong.md", Self.sum)
    let doubtful = try scratch.file("doubtful.md", Self.doubled)
    let clean = try scratch.file("clean.md", Self.clean)
    let least = try #require(try Self.findings(doubtful).first?["severity"] as? String)
    #expect(try Program.run("audit", clean).status == 0)
    #expect(try Program.run("audit", wrong).status == 1)
    #expect(try Program.run("audit", wrong, "--fail-on", "never").status == 0)
    #expect(try Program.run("audit", doubtful, "--fail-on", least).status == 1)
    #expect(
      try Program.run("audit", doubtful, "--fail-on", least, "--show", "error").status == 1)
    if least != "error" { #expect(try Program.run("audit", doubtful).status == 0) }
    #expect(try Program.run("audit").status == 64)
    #expect(try Program.run("audit", clean, "--format", "xml").status == 64)
    #expect(try Program.run("audit", clean, "--show", "never").status == 64)
    let date = try Program.run("audit", clean, "--date", "soon")
    #expect(date.status == 64)
    #expect(date.complaint.contains("--date 'soon' is not a day; write 2026-03-27"))
  }

  @Test("The listing has place, arithmetic, the line with a caret, the fix and a tally")
  func text() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", "# Dues\n\n\(Self.sum)\n")
    let output = try Program.run("audit", file, "--only", "sum").output
    #expect(output.hasPrefix("\(file):3:16: error[sum]: "))
    #expect(output.contains("12 bn dollars + 8 bn dollars + 5 bn dollars = 25 bn dollars"))
    #expect(output.contains("\n    3 │ \(Self.sum)\n"))
    #expect(output.contains("│                ^^^^^^^^^^^^^\n"))
    #expect(output.contains("→ write 25 bn dollars"))
    #expect(output.hasSuffix("\n1 error, 0 warnings, 0 notes in 1 document\n"))
    #expect(!output.contains("\u{1b}"))
  }

  @Test("JSON, SARIF and HTML are written whole, to the output or to a file")
  func forms() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", Self.sum)
    let sarif = try Program.run("audit", file, "--format", "sarif").output
    let log = try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    let page = try Program.run("audit", file, "--format", "html").output
    #expect(page.contains("<!doctype html>") || page.contains("<!DOCTYPE html>"))
    for form in ["text", "json", "sarif", "html"] {
      let target = scratch.folder.appending(path: "report.\(form)").path
      let outcome = try Program.run("audit", file, "--format", form, "--output", target)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty, "\(form) is printed, too")
      let written = try String(contentsOfFile: target, encoding: .utf8)
      // In a file the listing has a width of its own.
      let printed = try Program.run("audit", file, "--format", form).output
      #expect(form == "text" ? written.contains("error[sum]: ") : written == printed)
    }
    let nowhere = try Program.run("audit", file, "-o", "/nowhere/report.txt")
    #expect(nowhere.status == 2)
    #expect(nowhere.complaint.hasPrefix("/nowhere/report.txt: the report cannot be written"))
  }

  @Test("--only runs the rules it names, --show leaves out what is below, --rules lists all")
  func selection() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", "\(Self.sum)\n\n\(Self.doubled)\n")
    let rules = Set(try Self.findings(file).compactMap { $0["rule"] as? String })
    #expect(rules.isSuperset(of: ["sum", "doubled-words"]))
    let only = try Self.findings(file, "--only", "doubled-words")
    #expect(only.map { $0["rule"] as? String } == ["doubled-words"])
    let errors = try Self.findings(file, "--show", "error")
    #expect(errors.allSatisfy { $0["severity"] as? String == "error" } && !errors.isEmpty)
    let list = try Program.run("audit", "--rules")
    #expect(list.status == 0)
    #expect(list.output.contains("\nshare "))
    let slip = try Program.run("audit", file, "--only", "sum,doubled-word")
    #expect(slip.status == 64)
    #expect(
      slip.complaint.contains("there is no rule 'doubled-word'; did you mean 'doubled-words'?"))
  }

  @Test("A configuration is found beside the document or named; its mistakes are told with lines")
  func configuration() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", Self.sum)
    let off = try scratch.file("off.yaml", "rules:\n  sum: off\n")
    #expect(try Program.run("audit", file, "--config", off).status == 0)
    let note = try scratch.file(".entente-audit.yaml", "rules: {sum: note}\n")
    #expect(try Program.run("audit", file).status == 0)
    #expect(try Self.findings(file).first?["severity"] as? String == "note")
    try FileManager.default.removeItem(atPath: note)
    let bad = try scratch.file("bad.yaml", "rules:\n  sum: of\n  shere: off\nignroe: []\n")
    let outcome = try Program.run("audit", file, file, "--config", bad)
    #expect(outcome.status == 2)
    #expect(
      outcome.complaint == """
        \(bad):2: unknown severity “of”; did you mean “off”?
        \(bad):3: unknown rule “shere”; did you mean “share”?
        \(bad):4: unknown setting “ignroe”; did you mean “ignore”?

        """)
    let missing = try Program.run("audit", file, "--config", "/nowhere.yaml")
    #expect(missing.status == 2)
    #expect(missing.complaint.hasPrefix("/nowhere.yaml: there is no such configuration file"))
    let ignore = try scratch.file("ignore.yaml", "ignore: ['a.md']\n")
    let left = try Program.run("audit", file, "--config", ignore)
    #expect(left.status == 0)
    #expect(left.complaint.contains("a.md: note: left out, as 'ignore' of the configuration says"))
  }

  @Test("--fix mends plain files in place, all others are left as they are")
  func fix() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.md", "\u{FEFF}\(Self.sum)\r\n기금은 늘었다.\r\n")
    let outcome = try Program.run("audit", file, "--fix", "--only", "sum", "--show", "error")
    #expect(outcome.status == 1)
    #expect(outcome.complaint == "\(file): 1 fix applied\n")
    let mended = try Data(contentsOf: URL(filePath: file))
    let wanted = "\u{FEFF}\(Self.sum)\r\n기금은 늘었다.\r\n".replacingOccurrences(
      of: "37 bn dollars", with: "25 bn dollars")
    #expect(mended == Data(wanted.utf8))
    #expect(try Program.run("audit", file).status == 0)
    let page = try scratch.file("a.html", "<html><p>\(Self.sum)</p></html>")
    let refused = try Program.run("audit", page, "--fix")
    #expect(refused.complaint.contains("fixes are applied to plain text and Markdown only"))
    // "합계" in EUC-KR: the text that was audited is not what is in the file.
    let old = scratch.folder.appending(path: "old.txt")
    let bytes = Data([0xC7, 0xD5, 0xB0, 0xE8, 0x0A]) + Data("\(Self.sum)\n".utf8)
    try bytes.write(to: old)
    let kept = try Program.run("audit", old.path, "--fix")
    #expect(kept.complaint.contains("save it in UTF-8"))
    #expect(try Data(contentsOf: old) == bytes)
  }

  @Test("Many files come out in the order in which they were named; a missing one leaves the rest")
  func files() throws {
    let scratch = try Scratch()
    let names = try (0..<30).map { try scratch.file("\($0).md", "\(Self.sum)\n") }
    let files = try Self.findingsOf(names).compactMap { $0["file"] as? String }
    #expect(files == names)
    let missing = scratch.folder.appending(path: "missing.md").path
    let outcome = try Program.run("audit", names[0], missing, names[1])
    #expect(outcome.status == 2)
    #expect(outcome.complaint == "\(missing): there is no such file\n")
    #expect(outcome.output.hasSuffix("2 errors, 0 warnings, 0 notes in 2 documents\n"))
    #expect(try Program.run("audit", scratch.folder.path).complaint.contains("this is a folder"))
  }

  static func findingsOf(_ files: [String]) throws -> [[String: Any]] {
    let outcome = try Program.run(
      ["audit", "--format", "json", "--fail-on", "never", "--only", "sum"] + files)
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(value as? [[String: Any]])
  }

  @Test("The standard input is a document, too, and empty input has no findings")
  func standardInput() throws {
    let arguments = ["audit", "-", "--format", "json"]
    let outcome = try Program.run(arguments, input: Data(Self.sum.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\"file\": \"-\""))
    let empty = try Program.run(arguments, input: Data())
    #expect(empty.status == 0)
    #expect(empty.output == "[]\n")
  }

  @Test("A ledger that is not there is said with exit code 2")
  func noLedger() throws {
    let outcome = try Program.run("audit", "x.md", "--against", "/nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("/nowhere: there is no folder"))
  }

  @Test(
    "A limit is told with the option that raises it, which then does", arguments: ["read", "audit"])
  func limits(_ command: String) throws {
    let scratch = try Scratch()
    let columns = (0...10_000).map { "\($0)" }.joined(separator: "\t")
    let wide = try scratch.file("wide.txt", "a\n\(columns)\n")
    let refused = try Program.run(command, wide)
    #expect(refused.status == (command == "read" ? 1 : 2))
    #expect(
      refused.complaint.hasPrefix(
        "\(wide): 10001 columns or more in line 2; the limit 'columns' is 10000."))
    #expect(refused.complaint.contains("--limit columns=N"))
    let names = command == "read" ? ["--no-names"] : []
    #expect(try Program.run([command, wide, "--limit", "columns=20000"] + names).status == 0)
    let long = try Program.run([command, wide, "--limit", "input-bytes=1000"])
    #expect(long.complaint.contains("more than 1000 bytes, the limit 'input-bytes'"))
    #expect(long.complaint.contains("--limit input-bytes=N"))
    let text = try Program.run([command, wide, "--limit", "text-bytes=1000"])
    #expect(text.complaint.contains("1001 bytes of text or more; the limit 'text-bytes' is 1000."))
    #expect(text.complaint.contains("--limit text-bytes=N"))
    let slip = try Program.run(command, wide, "--limit", "colums=3")
    #expect(slip.status == 64)
    #expect(slip.complaint.contains("there is no limit 'colums'; did you mean 'columns'?"))
    for number in ["columns", "columns=", "columns=many", "columns=-1", "columns=0"] {
      let outcome = try Program.run(command, wide, "--limit", number)
      #expect(outcome.status == 64)
      #expect(outcome.complaint.contains("write columns=10000"))
    }
  }
}
