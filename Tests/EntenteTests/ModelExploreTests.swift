// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `entente model explore` as a user runs it, on the reference model, which is quick.
struct ModelExploreTests {
  static let base = ["model", "explore", "funding-reference", "--count", "1500", "--format", "csv"]

  static func inScratch(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "explore-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test("Rows go to a CSV file or a database by the file's name, and the numbers are the same")
  func rows() throws {
    try Self.inScratch { folder in
      let plain = try Program.run(Self.base)
      #expect(plain.status == 0)
      for name in ["runs.csv", "runs.db"] {
        let outcome = try Program.run(Self.base + ["--rows", folder + "/" + name])
        #expect(outcome.status == 0 && outcome.output == plain.output)
      }
      let text = try String(contentsOfFile: folder + "/runs.csv", encoding: .utf8)
      #expect(text.split(separator: "\n").count == 1501)
      let bytes = try #require(FileManager.default.contents(atPath: folder + "/runs.db"))
      #expect(bytes.starts(with: Data("SQLite format 3".utf8)))
      let again = try Program.run(Self.base + ["--rows", folder + "/runs.db"])
      #expect(again.status == 0 && again.output == plain.output)
      let other = try Program.run(Self.base + ["--rows", folder + "/runs.db", "--seed", "2"])
      #expect(other.status == 1 && other.output.isEmpty)
      #expect(other.complaint.contains("runs.db belongs to a run whose seed is 1, not 2"))
      let both = try Program.run(
        Self.base + ["--rows", folder + "/runs.db", "--resume", folder + "/run"])
      #expect(both.status != 0 && both.complaint.contains("leave --resume out"))
    }
  }

  @Test("A file of another model, count or setting is refused, and nothing is run")
  func refused() throws {
    try Self.inScratch { folder in
      let resume = ["--resume", folder + "/run"]
      #expect(try Program.run(Self.base + resume).status == 0)
      let cases: [([String], String)] = [
        (Self.base + resume + ["--count", "2000"], "monte-carlo 1500, not monte-carlo 2000"),
        (
          ["model", "explore", "funding", "--count", "1500"] + resume,
          "whose model is funding-reference, not funding-korea"
        ),
        (Self.base + resume + ["--rows", folder + "/rows.csv"], "statistics only, not csv"),
      ]
      for (arguments, words) in cases {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
      }
      let folderAsFile = try Program.run(Self.base + ["--resume", folder])
      #expect(folderAsFile.status == 1 && folderAsFile.complaint.contains("cannot be read"))
      let nowhere = try Program.run(Self.base + ["--resume", folder + "/no/such/run"])
      #expect(nowhere.status == 1 && nowhere.complaint.contains("cannot be written"))
    }
  }

  @Test(
    "What the engine mpi lacks is named with the way to get it, and its options with the engine")
  func engine() throws {
    let lacking = try Program.run(
      Self.base + ["--engine", "mpi"], environment: ["ENTENTE_MPI": "/nowhere/entente-mpi"])
    #expect(lacking.status == 1)
    #expect(lacking.complaint.contains("neither /nowhere/entente-mpi nor on the PATH"))
    #expect(lacking.complaint.contains("bin/setup --mpi"))
    let alone = try Program.run(Self.base + ["--ranks", "2"])
    #expect(alone.status != 0 && alone.complaint.contains("--ranks is for --engine mpi"))
  }

  @Test("A series that the model has not is named before anything is run")
  func series() throws {
    let outcome = try Program.run(
      "model", "explore", "funding", "--count", "1000000000", "--series", "bonds")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("bonds"))
  }
}
