// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import FoundationEssentials
import Quantities
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Audits files on all cores, in the order in which they were named.
struct AuditRun: Sendable {
  struct Settings: Sendable {
    var ledger: Ledger?
    var date: Day?
    var configurationFile: String?
    var only: Set<String>?
    var show: Severity
  }

  /// A document that could not be audited, and why.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let settings: Settings
  let files: [String]

  func results() async -> [Result<Auditor.Report, Failure>] {
    let reader = MentionReader(names: Names(settings.ledger?.mentionNames() ?? []))
    let progress = files.count > 1 && isatty(2) == 1
    var results: [Result<Auditor.Report, Failure>] = []
    var work = InOrder<Result<Auditor.Report, Failure>> { result in
      results.append(result)
      if progress { Self.show(results.count, of: files.count) }
    }
    for file in files { await work.add { audit(file, reader) } }
    await work.finish()
    return results
  }

  private func audit(
    _ file: String, _ reader: MentionReader
  ) -> Result<Auditor.Report, Failure> {
    do {
      let configuration = try configuration(for: file)
      if configuration.ignores(file) {
        throw Failure(description: "\(file): left out by the configuration’s “ignore”")
      }
      let text = try Self.text(of: file)
      var options = MentionOptions()
      options.date = settings.date
      let document = reader.document(text, options)
      let report = Auditor(configuration).audit(
        document, ledger: settings.ledger, date: settings.date)
      return .success(report.showing(from: settings.show))
    } catch let failure as Failure {
      return .failure(failure)
    } catch {
      return .failure(Failure(description: "\(error)"))
    }
  }

  private static func text(of file: String) throws -> DocumentText {
    let limit = IntakeLimits()[.inputBytes]
    return try Intake.read(try ByteInput(file).all(limit: limit), name: file).text
  }

  /// The named configuration, or the nearest one in the file's folder and above.
  private func configuration(for file: String) throws -> Configuration {
    var configuration = Configuration()
    if let path = settings.configurationFile ?? Self.nearestConfiguration(to: file) {
      guard let data = try? Data(contentsOf: URL(filePath: path)) else {
        throw Failure(description: "\(path): there is no such configuration file")
      }
      configuration = try Configuration(
        yaml: String(decoding: data, as: UTF8.self), path: path)
    }
    if let only = settings.only {
      configuration.sections.append(
        .init(
          rules: Dictionary(
            uniqueKeysWithValues: Rules.all.map(\.id).filter { !only.contains($0) }.map {
              ($0, nil)
            })))
    }
    return configuration
  }

  private static func nearestConfiguration(to file: String) -> String? {
    let start =
      file == "-"
      ? URL(filePath: FileManager.default.currentDirectoryPath)
      : URL(filePath: file).deletingLastPathComponent()
    var folder = URL(filePath: start.path).standardizedFileURL
    while true {
      let candidate = folder.appending(path: Configuration.fileName).path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      if folder.path == "/" || folder.path.isEmpty { return nil }
      folder.deleteLastPathComponent()
    }
  }

  static func isPlain(_ name: String) -> Bool {
    [".md", ".markdown", ".txt", ".text"].contains { name.lowercased().hasSuffix($0) }
  }

  private static func show(_ done: Int, of all: Int) {
    let width = 30
    let filled = done * width / all
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let end = done == all ? "\r\u{1b}[K" : ""
    let bytes = Array("\r\(bar) \(done)/\(all) documents\(end)".utf8)
    StandardStream.error.write(bytes)
  }
}
