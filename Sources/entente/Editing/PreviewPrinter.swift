// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerFiles
import LedgerStore
import Quantities
import Questions

/// Shows what edits would do: each entry's lines before and after, and the answers that would move.
struct PreviewPrinter {
  let language: Language
  let terminal: Terminal

  private static let mostAnswers = 40

  func print(_ preview: Preview) {
    for version in preview.versions { print(version) }
    let day = Self.day(of: preview)
    let rows = Self.rows(of: preview, day)
    Swift.print("")
    guard !rows.isEmpty else {
      Swift.print("No answer changes as of \(day).")
      return
    }
    Swift.print(terminal.styled("\(rows.count) answers change as of \(day):", .bold))
    let shown = rows.prefix(Self.mostAnswers).map { row in
      [row.address, words(row.change.before), words(row.change.after)]
    }
    for line in TerminalTable(heads: ["", "before", "after"], rows: shown).lines(on: terminal) {
      Swift.print(line)
    }
    if rows.count > Self.mostAnswers { Swift.print("… \(rows.count - Self.mostAnswers) more") }
    if day > preview.after.manifest.recordEnds {
      Swift.print(
        "The record ends on \(preview.after.manifest.recordEnds): ask with --as-of \(day) to see these, or move its end with entente correct @ledger."
      )
    }
  }

  /// Every number that changes, once for each question, as `entente why` finds it.
  private static func rows(
    of preview: Preview, _ day: Day
  ) -> [(address: String, change: Comparison.Change)] {
    var seen: Set<String> = []
    return Comparison.moved(
      from: preview.before, to: preview.after,
      changed: preview.versions.compactMap { EntryID($0.entry) }, asOf: day
    ).flatMap { comparison -> [(String, Comparison.Change)] in
      let answer = comparison.after
      let usual = answer.question.parameters.compactMap { parameter in
        parameter.usual(preview.after.asOf(day)).map { (parameter.name, $0) }
      }
      let parameters = answer.parameters.filter { given in !usual.contains { $0 == given } }
        .map { " \($0.name)=\($0.value)" }.joined()
      return comparison.changes.compactMap { change in
        let address = "\(answer.question.id)#\(change.address)"
        return seen.insert(address).inserted ? (address + parameters, change) : nil
      }
    }
  }

  private func words(_ value: Value?) -> String { value?.words(in: language) ?? "–" }

  private func print(_ version: Preview.Version) {
    Swift.print(terminal.styled(version.entry, .bold))
    for line in LineDifference.of(text(version.before), text(version.after)) {
      let style: Terminal.Style =
        line.hasPrefix("+") ? .accent : line.hasPrefix("-") ? .error : .faint
      Swift.print(terminal.styled(line, style))
    }
  }

  private func text(_ tree: Tree?) -> [String] {
    guard let tree else { return [] }
    let text =
      tree.opening == nil
      ? LedgerFile.canonical(header: "", manifest: tree)
      : LedgerFile.canonical(header: "", entries: [tree])
    return text.split(separator: "\n").map(String.init)
  }

  /// The end of the record, or the day on which the last of the papers that the changed entries cite
  /// was public, if that is later.
  private static func day(of preview: Preview) -> Day {
    let after = preview.after
    let papers = preview.versions.compactMap(\.after).flatMap(\.references)
    let days = papers.compactMap { after.entry($0.target, as: Document.self)?.publicDate?.last }
    return (days + [after.manifest.recordEnds]).max() ?? after.manifest.recordEnds
  }
}

/// What is different between two texts, line by line.
enum LineDifference {
  /// Lines with `+`, `-` or a space before them, in order.
  static func of(_ before: [String], _ after: [String]) -> [String] {
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var added: [Int: String] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, let line, _): added[offset] = line
      }
    }
    var lines: [String] = []
    var at = 0
    for index in 0...before.count {
      while let line = added[at] {
        lines.append("+ " + line)
        at += 1
      }
      guard index < before.count else { break }
      if removed.contains(index) {
        lines.append("- " + before[index])
      } else {
        lines.append("  " + before[index])
        at += 1
      }
    }
    return lines
  }
}
