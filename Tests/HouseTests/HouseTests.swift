// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Holds the folders, the manifest and every import to the table in `Documentation/Architecture.md`.
struct HouseTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Module {
    let name: String
    let floor: Int
    let imports: Set<String>
    let libraries: Set<String>
  }

  static func table() throws -> [Module] {
    let page = try String(
      contentsOf: root.appending(path: "Documentation/Architecture.md"), encoding: .utf8)
    return page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let floor = Int(cells[0]) else { return nil }
      return Module(
        name: names(cells[1]).first ?? "", floor: floor, imports: names(cells[3]),
        libraries: names(cells[4]))
    }
  }

  /// The words in backticks.
  static func names(_ cell: String) -> Set<String> {
    Set(
      cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) })
  }

  /// What a module may import: what its row names, and what those rows name in turn.
  static func reach(of name: String, _ table: [Module]) -> Set<String> {
    let own = table.first { $0.name == name }?.imports ?? []
    return own.union(own.flatMap { reach(of: $0, table) })
  }

  static func sources(of module: String) throws -> [URL] {
    let folder = root.appending(path: "Sources").appending(path: module)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  static func imports(in file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index < 2, words.count > index + 1,
        index == 0 || ["public", "internal", "package", "@testable"].contains(words[0])
      else { return nil }
      return String(words[index + 1])
    }
  }

  @Test("The folders in Sources are exactly the modules of the architecture page")
  func folders() throws {
    let found = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(found) == Set(try Self.table().map(\.name)))
  }

  @Test("The table's own arrows point down, or along a floor to a module that does not point back")
  func tablePointsDown() throws {
    let table = try Self.table()
    for module in table {
      for name in module.imports {
        let target = try #require(table.first { $0.name == name }, "\(name) is in no row")
        #expect(target.floor <= module.floor, "\(module.name) points up to \(name)")
        #expect(
          !Self.reach(of: name, table).contains(module.name),
          "\(module.name) and \(name) form a ring")
      }
    }
  }

  @Test("No file imports what the architecture page does not allow its module")
  func imports() throws {
    let table = try Self.table()
    let platform: Set<String> = [
      "Dispatch", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization",
    ]
    var seen = 0
    for module in table {
      let allowed = Self.reach(of: module.name, table).union(module.libraries).union(platform)
      for file in try Self.sources(of: module.name) {
        for name in try Self.imports(in: file) {
          seen += 1
          #expect(
            allowed.contains(name),
            "\(module.name)/\(file.lastPathComponent) imports \(name), an arrow that the table does not have"
          )
        }
      }
    }
    #expect(seen > 100)
  }

  @Test("The manifest has no edge that the architecture page does not have")
  func manifest() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "house-\(UUID().uuidString).json")
    _ = FileManager.default.createFile(atPath: scratch.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: scratch) }
    process.arguments = [
      "swift", "package", "--package-path", Self.root.path, "--scratch-path",
      FileManager.default.temporaryDirectory.appending(path: "house-scratch").path, "dump-package",
    ]
    process.standardOutput = try FileHandle(forWritingTo: scratch)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let dump = try JSONSerialization.jsonObject(with: Data(contentsOf: scratch)) as? [String: Any]
    let targets = try #require(dump?["targets"] as? [[String: Any]])
    let table = try Self.table()
    for target in targets where target["type"] as? String != "test" {
      let name = try #require(target["name"] as? String)
      let module = try #require(table.first { $0.name == name }, "\(name) is in no row")
      let allowed = Self.reach(of: name, table).union(module.libraries)
      for dependency in target["dependencies"] as? [[String: Any]] ?? [] {
        let edge = (dependency["byName"] ?? dependency["product"] ?? dependency["target"]) as? [Any]
        let other = try #require(edge?.first as? String)
        #expect(allowed.contains(other), "the manifest lets \(name) use \(other)")
      }
    }
  }

  @Test("Every source file opens with the licence line")
  func licence() throws {
    for module in try Self.table() {
      for file in try Self.sources(of: module.name) {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(
          text.hasPrefix("// SPDX-License-Identifier: Apache-2.0\n"), "\(file.lastPathComponent)")
      }
    }
  }
}
