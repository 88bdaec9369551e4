// SPDX-License-Identifier: Apache-2.0
import Auditing
import Foundation
import Reading

/// CPU seconds of each stage of reading and auditing a file, and of each rule alone, the slowest first:
/// where the time of a hostile document goes.
struct Stages {
  private var spent: [(name: String, seconds: Double)] = []

  init(of bytes: [UInt8], name: String, reader: MentionReader) {
    guard let text = time("intake", { try? Intake.read(bytes, name: name).text }) else { return }
    time("mentions") { reader.read(text.bytes) { _ in } }
    let outline = time("outline") { Outline(of: text) }
    time("sentences") {
      for block in outline.blocks.indices { _ = outline.sentences(of: block, in: text) }
    }
    let document = reader.document(text)
    let draft = time("draft") { Draft(document) }
    for rule in Rules.all { time(rule.id) { _ = rule.findings(in: draft) } }
    let report = time("audit") { Auditor().audit(document) }
    time("json") { _ = report.findingsJSON(in: .en) }
    time("sarif") { _ = SARIF.log(of: [report], in: .en).text() }
    time("html") { _ = HTMLReport([report], in: .en).page }
    time("fixes") { _ = report.mended(from: .note) }
  }

  @discardableResult
  private mutating func time<T>(_ name: String, _ work: () -> T) -> T {
    let start = cpuSeconds()
    let made = work()
    spent.append((name, cpuSeconds() - start))
    return made
  }

  /// The stages that took a millisecond or more.
  var lines: [String] {
    spent.filter { $0.seconds >= 0.001 }.sorted { $0.seconds > $1.seconds }.map {
      "  \(Int($0.seconds * 1000)) ms \($0.name)"
    }
  }
}
