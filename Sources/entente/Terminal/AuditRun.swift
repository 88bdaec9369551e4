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
    var limits: IntakeLimits
  }

  /// What came of one file, with what is to be said about it.
  enum Outcome: Sendable {
    case audited(Auditor.Report, remarks: [String])
    /// The configuration says not to audit it.
    case leftOut(String)
    case failed(String)

    var report: Auditor.Report? {
      guard case .audited(let report, _) = self else { return nil }
      return report
    }

    var isFailure: Bool {
      guard case .failed = self else { return false }
      return true
    }

    var remarks: [String] {
      switch self {
      case .audited(_, let remarks): remarks
      case .leftOut(let words), .failed(let words): [words]
      }
    }
  }

  /// A document that could not be audited, and why.
  private struct Failure: Error {
    let words: String
  }

  let settings: Settings
  let files: [String]

  func outcomes() async -> [Outcome] {
    let reader = MentionReader(names: Names(settings.ledger?.mentionNames() ?? []))
    let progress = files.count > 1 && isatty(2) == 1
    var outcomes: [Outcome] = []
    var work = InOrder<Outcome> { outcome in
      outcomes.append(outcome)
      if progress { Self.show(outcomes.count, of: files.count) }
    }
    for file in files { await work.add { audit(file, reader) } }
    await work.finish()
    return outcomes
  }

  private func audit(_ file: String, _ reader: MentionReader) -> Outcome {
    do throws(Failure) {
      let configuration = try configuration(for: file)
      if configuration.ignores(file) {
        return .leftOut("\(file): note: left out, as 'ignore' of the configuration says")
      }
      let read = try read(file)
      var options = MentionOptions()
      options.date = settings.date
      let report = Auditor(configuration).audit(
        reader.document(read.text, options), ledger: settings.ledger, date: settings.date)
      return .audited(report, remarks: read.remarks.map { "\(file): note: \($0)" })
    } catch {
      return .failed(error.words)
    }
  }

  private func read(_ file: String) throws(Failure) -> ReadText {
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try ByteInput(file).all(limit: settings.limits[.inputBytes])
    } catch {
      throw Failure(words: "\(error)")
    }
    do throws(IntakeError) {
      return try Intake.read(bytes, name: file, limits: settings.limits)
    } catch {
      throw Failure(words: error.advice)
    }
  }

  /// The named configuration, or the nearest one in the file's folder and above.
  private func configuration(for file: String) throws(Failure) -> Configuration {
    var configuration = Configuration()
    if let path = settings.configurationFile ?? Self.nearestConfiguration(to: file) {
      do throws(UnreadableConfiguration) {
        configuration = try Configuration(file: path)
      } catch {
        throw Failure(words: "\(error)")
      }
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
