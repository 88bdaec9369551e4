// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Dispatch
public import FoundationEssentials
import Quantities
import Synchronization

/// A folder of YAML files that together are one ledger: `ledger.yaml` says what it is, every other
/// file holds entries, one subject a file.
public struct LedgerFolder: Sendable {
  public let url: URL
  public let manifestFile: LedgerFile
  public let files: [LedgerFile]

  public static let manifestName = "ledger.yaml"

  /// Reads every file of the folder.
  ///
  /// - Throws: `UnreadableLedger` when the folder or one of its files cannot be read at all.
  public init(_ url: URL) throws(UnreadableLedger) {
    self.url = url
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        .filter { $0.hasSuffix(".yaml") }.sorted()
    } catch {
      throw UnreadableLedger(
        path: url.path, reason: "there is no folder here that can be read",
        remedy: "name a folder that holds \(Self.manifestName)")
    }
    guard names.contains(Self.manifestName) else {
      throw UnreadableLedger(
        path: url.path, reason: "it has no \(Self.manifestName)",
        remedy: "a ledger's folder holds \(Self.manifestName) with name, title and record-ends")
    }
    manifestFile = try LedgerFile(url.appendingPathComponent(Self.manifestName))
    files = try Self.read(
      names.filter { $0 != Self.manifestName }.map { url.appendingPathComponent($0) })
  }

  /// Reads files on all cores: most of a start is spent here.
  ///
  /// - Throws: what is wrong with the first of them that cannot be read.
  private static func read(_ urls: [URL]) throws(UnreadableLedger) -> [LedgerFile] {
    let read = Mutex<[Int: Result<LedgerFile, UnreadableLedger>]>([:])
    DispatchQueue.concurrentPerform(iterations: urls.count) { index in
      let file = Result { () throws(UnreadableLedger) in try LedgerFile(urls[index]) }
      read.withLock { $0[index] = file }
    }
    let all = read.withLock { $0 }
    var files: [LedgerFile] = []
    for index in urls.indices {
      if let file = all[index] { files.append(try file.get()) }
    }
    return files
  }

  /// What the ledger says of itself, before the vocabulary has given it meaning.
  public var manifest: Tree { manifestFile.tree ?? .empty }

  /// The ledger that the files make.
  ///
  /// - Throws: every mistake in every file, in the order of the files.
  public func ledger() throws(FileMistakes) -> Ledger {
    var mistakes = ([manifestFile] + files).flatMap(\.syntaxMistakes)
    let manifest = Manifest(reading: manifestFile.tree ?? .empty)
    mistakes += Manifest.mistakes(in: manifestFile.tree ?? .empty).map(manifestFile.mistake)
    var trees: [(path: Path, tree: Tree)] = []
    for (index, file) in files.enumerated() {
      guard case .list(let entries)? = file.tree else {
        if file.tree != nil, file.syntaxMistakes.isEmpty {
          mistakes.append(
            file.mistake(Mistake(Path(), "a ledger file is a list of entries, each opened by '- '"))
          )
        }
        continue
      }
      for (position, tree) in entries.enumerated() {
        trees.append((Path() / index / position, tree))
      }
    }
    mistakes += additionMistakes(manifest)
    let days = Dictionary(
      manifest.additions.flatMap { addition in addition.files.map { ($0, addition.on) } },
      uniquingKeysWith: { first, _ in first })
    func recorded(_ path: Path) -> Day? {
      guard case .index(let index)? = path.steps.first, files.indices.contains(index) else {
        return nil
      }
      return days[files[index].name]
    }
    let ledger: Ledger
    do throws(LedgerMistakes) {
      ledger = try Ledger(manifest: manifest, reading: trees, recorded: recorded)
    } catch {
      throw FileMistakes(mistakes + error.mistakes.map(placed))
    }
    guard mistakes.isEmpty else { throw FileMistakes(mistakes) }
    return ledger
  }

  /// Files that the manifest says came later and that are not there.
  private func additionMistakes(_ manifest: Manifest) -> [FileMistake] {
    let names = files.map(\.name)
    return manifest.additions.enumerated().flatMap { index, addition in
      addition.files.enumerated().filter { !names.contains($0.element) }.map { place, name in
        manifestFile.mistake(
          Mistake(
            Path() / "recorded" / index / "files" / place, "there is no file '\(name)' here",
            suggestion: Spelling.nearest(to: name, among: names)))
      }
    }
  }

  private func placed(_ mistake: Mistake) -> FileMistake {
    guard case .index(let index)? = mistake.path.steps.first, files.indices.contains(index) else {
      return manifestFile.mistake(mistake)
    }
    return files[index].mistake(
      Mistake(
        Path(Array(mistake.path.steps.dropFirst())), mistake.message, suggestion: mistake.suggestion
      ))
  }
}

/// A ledger that cannot be read at all: what was read, why not, and what would be right.
public struct UnreadableLedger: Error, CustomStringConvertible {
  public let path: String
  public let reason: String
  public let remedy: String

  public init(path: String, reason: String, remedy: String) {
    self.path = path
    self.reason = reason
    self.remedy = remedy
  }

  public var description: String { "\(path): \(reason); \(remedy)" }
}

/// Every mistake in a ledger's files.
public struct FileMistakes: Error, CustomStringConvertible {
  public let mistakes: [FileMistake]

  init(_ mistakes: [FileMistake]) {
    self.mistakes = mistakes.sorted {
      ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column)
    }
  }

  /// One mistake a line: `file:line:column: what is wrong; did you mean …?`
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

/// One mistake and its place.
public struct FileMistake: Sendable, Hashable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let column: Int
  public let message: String
  public let suggestion: String?

  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(file):\(line):\(column): \(message)\(hint)"
  }
}
