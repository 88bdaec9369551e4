// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Auditing
import Quantities
import Reading

struct Statements: FileCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells facts, commitments, plans, forecasts and views apart, and whose they are.",
    discussion: """
      Every sentence of the running text stands in a line with its place, its level and, where the \
      text names one, the holder: whose plan, forecast or view it is.
        entente statements brief.pdf
        entente statements --level forecast,third-party-view brief.txt
        entente statements --format jsonl brief.txt
      Levels: \(Attribution.Level.allCases.map(\.id).joined(separator: ", ")). The verb tells the \
      level: the end of a Korean or Japanese sentence, the verb of an English one.
      Exit code 0: read. 1: a file could not be read; the others were. 64: the command was \
      misused.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(
    help: ArgumentHelp("The files; - is the standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(help: "How to print: text or jsonl.")
  var format = Form.text

  @Option(help: ArgumentHelp("Only these levels, with commas between.", valueName: "levels"))
  var level: String?

  @Option(name: .customLong("lang"), help: "The language of the levels: en, ko or ja.")
  var language: Language = .en

  @OptionGroup var limit: LimitOption

  func validate() throws { _ = try levels() }

  func run() throws {
    let levels = try levels()
    let sources = files.isEmpty ? ["-"] : files
    var isWhole = true
    for source in sources {
      do throws(UnreadableFile) {
        let document = MentionReader().document(try text(of: source))
        let statements = Attribution.all(in: document).filter { levels.contains($0.level) }
        let listing = StatementListing(
          document: document, terminal: .standardOutput, language: language,
          file: sources.count > 1 ? source : nil)
        StandardStream.output.write(
          Array((format == .text ? listing.text(statements) : listing.lines(statements)).utf8))
      } catch {
        StandardStream.error.say("\(error)")
        isWhole = false
      }
    }
    if !isWhole { throw ExitCode(1) }
  }

  private func text(of source: String) throws(UnreadableFile) -> DocumentText {
    let limits: IntakeLimits
    do { limits = try limit.limits() } catch { throw UnreadableFile(saying: "\(error)") }
    let input = try ByteInput(source)
    let bytes = try input.all(limit: limits[.inputBytes])
    do throws(IntakeError) {
      let read = try Intake.read(bytes, name: input.name, limits: limits)
      for remark in read.remarks { StandardStream.error.say("\(input.name): note: \(remark)") }
      return read.text
    } catch {
      throw UnreadableFile(saying: error.advice)
    }
  }

  private func levels() throws -> Set<Attribution.Level> {
    guard let level else { return Set(Attribution.Level.allCases) }
    let ids = level.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
    guard !ids.isEmpty else { throw ValidationError("--level names no level; write forecast") }
    return Set(
      try ids.map { id in
        if let level = Attribution.Level.allCases.first(where: { $0.id == id }) { return level }
        let known = Attribution.Level.allCases.map(\.id)
        let hint =
          Spelling.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
          ?? "the levels are \(known.joined(separator: ", "))"
        throw ValidationError("there is no level '\(id)'; \(hint)")
      })
  }
}
