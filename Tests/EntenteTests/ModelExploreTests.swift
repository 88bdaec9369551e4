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
    "Every design gives the same bytes on any number of threads and after a stop, and none goes on from another",
    arguments: ["latin-hypercube", "sobol", "factorial", "table"])
  func designs(_ design: String) throws {
    try Self.inScratch { folder in
      let base = ["model", "explore", "funding-reference", "--format", "csv"]
      let table = folder + "/table.csv"
      #expect(try Program.run(Self.base + ["--rows", table]).status == 0)
      let chosen =
        switch design {
        case "table": ["--design", table]
        case "factorial": ["--design", design, "--levels", "mean-yield=40,mean-delay=30"]
        default: ["--design", design, "--count", "2100"]
        }
      let one = try Program.run(base + chosen + ["--threads", "1"])
      #expect(one.status == 0, "\(one.complaint)")
      let resume = ["--resume", folder + "/run"]
      for more in [["--threads", "3"], resume, resume] {
        #expect(try Program.run(base + chosen + more).output == one.output)
      }
      let other = try Program.run(base + ["--count", "1500"] + resume)
      #expect(other.status == 1 && other.complaint.contains("belongs to a run whose design is"))
      let plain = try Program.run(base + ["--count", "1500"])
      #expect(plain.output != one.output)
    }
  }

  @Test(
    "A design that does not do is refused with what would",
    arguments: [
      (["--design", "sobl"], "did you mean 'sobol'?"),
      (["--design", "nowhere.csv"], "nowhere.csv cannot be read"),
      (["--design", "factorial"], "needs --levels"),
      (["--design", "factorial", "--levels", "mean-yield=0"], "a whole number from 1"),
      (["--design", "factorial", "--levels", "mean-yeild=2"], "did you mean 'mean-yield'?"),
      (["--design", "factorial", "--levels", "100000"], "at most 1000000000 are run"),
      (["--design", "factorial", "--levels", "3", "--count", "5"], "leave --count out"),
      (["--levels", "mean-yield=2"], "--levels is for --design factorial"),
    ])
  func wrongDesigns(arguments: [String], words: String) throws {
    let outcome = try Program.run(["model", "explore", "funding-reference"] + arguments)
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test(
    "A table with a missing column, no number or a value out of range is refused where it stands")
  func wrongTables() throws {
    try Self.inScratch { folder in
      let path = folder + "/table.csv"
      #expect(
        try Program.run(
          "model", "explore", "funding-reference", "--count", "2", "--rows", path
        ).status == 0)
      var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      func refusal() throws -> String {
        let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
        try Data(text.utf8).write(to: URL(filePath: path))
        let outcome = try Program.run("model", "explore", "funding-reference", "--design", path)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        return outcome.complaint
      }
      let name = lines[0][2]
      lines[2][2] = "much"
      #expect(try refusal().contains("line 3, column 3: \(name): 'much' was given, but it must be"))
      lines[2][2] = "1e9"
      #expect(try refusal().contains("line 3, column 3: \(name): 1e9 was given, but it must be"))
      for row in lines.indices { lines[row].remove(at: 2) }
      #expect(try refusal().contains("line 1: no column for \(name)"))
    }
  }

  @Test(
    "A lever or a belief that is given twice, and a threshold that is no number, are refused",
    arguments: [
      (["explore", "funding", "--set", "cap=15", "--set", "cap=10"], "'cap' is set twice"),
      (["compare", "funding", "--policy", "cap=15,cap=10"], "'cap' is set twice"),
      (
        ["explore", "funding", "--believe", "shock=20", "--believe", "shock=30"],
        "'shock' is held already"
      ),
      (["discover", "funding", "--above", "nan"], "--above nan is no number"),
      (
        ["compare", "funding", "--policy", "cap=15", "--required", "inf"],
        "--required inf is no number"
      ),
    ])
  func given(arguments: [String], words: String) throws {
    let outcome = try Program.run(["model"] + arguments)
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test("Methods with a design of their own take no other, and tables that set levers no policy")
  func whoDecides() throws {
    let own = try Program.run(
      "model", "sensitivity", "funding-reference", "--design", "latin-hypercube")
    #expect(own.status == 1 && own.complaint.contains("has a design of its own"))
    try Self.inScratch { folder in
      let table = folder + "/table.csv"
      let model = ["model", "explore", "funding", "--count", "40", "--rows", table]
      #expect(try Program.run(model).status == 0)
      let both = try Program.run(
        "model", "compare", "funding", "--design", table, "--policy", "cap=15")
      #expect(both.status == 1 && both.complaint.contains("sets the levers"))
      let rank = try Program.run(
        "model", "sensitivity", "funding", "--method", "rank", "--design", table)
      #expect(rank.status == 0 && rank.output.contains("40 runs"))
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
