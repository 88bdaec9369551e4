// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Synchronization
import Testing

struct RunTests {
  static func exploration(
    _ count: Int = 5_000, seed: UInt64 = 7, design: Design? = nil, version: String = "1",
    failing: Bool = false
  ) throws -> Exploration {
    let model = try SmallModel.make(
      relationship: failing ? failsAtTimes : SmallModel.arithmetic, version: version)
    return try Exploration(
      model, design ?? .monteCarlo(count), seed: seed,
      plan: .policies([
        model.standardPolicy, try model.policy("tight", ["cap": 15]),
        try model.policy("in turn", ["rule": 1]),
      ]))
  }

  static let failsAtTimes = ScalarRelationship { draw, outcome in
    outcome[0] = draw[4] > 2.5 ? .infinity : draw[0]
    outcome[1] = draw[1]
    outcome[2] = draw[5]
  }

  static func scratch() -> String {
    FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)").path
  }

  @Test("A run finds the same bytes on one thread, on several, and in pieces that are merged")
  func determinism() throws {
    let exploration = try Self.exploration()
    let one = try exploration.run(Exploration.Conduct(threads: 1)).tally
    let several = try exploration.run(Exploration.Conduct(threads: 5)).tally
    #expect(one.encoded == several.encoded)
    let pieces = [9..<15, 0..<4, 5..<9, 4..<5]
    var merged = try exploration.run(chunks: pieces[0], Exploration.Conduct(threads: 2)).tally
    for piece in pieces.dropFirst() {
      let part = try exploration.run(chunks: piece, Exploration.Conduct(threads: 1)).tally
      let sent = try #require(Tally(encoded: part.encoded, for: exploration))
      let taken = merged.merge(sent)
      #expect(taken)
    }
    #expect(merged.encoded == one.encoded)
    #expect(merged.chunks == [0..<15])
  }

  @Test("A chunk is never counted twice")
  func countedOnce() throws {
    let exploration = try Self.exploration()
    var all = try exploration.run().tally
    let before = all.encoded
    let again = try exploration.run(chunks: 3..<4).tally
    let taken = all.merge(again)
    #expect(!taken)
    #expect(all.encoded == before)
  }

  @Test("The width of batches does not show: one model with more noise draws the same numbers")
  func batchWidth() throws {
    func needs(_ noiseCount: Int) throws -> [[Double]] {
      let sink = MemorySink()
      let model = try SmallModel.make(noiseCount: noiseCount)
      _ = try Exploration(model, .monteCarlo(600), seed: 3).run(Exploration.Conduct(sink: sink))
      return sink.measures[0]
    }
    #expect(try needs(3) == needs(100))
  }

  @Test("Statistics are those of the experiments themselves")
  func statistics() throws {
    let exploration = try Self.exploration()
    let sink = MemorySink()
    let findings = try exploration.run(Exploration.Conduct(sink: sink))
    for policy in 0..<3 {
      let summaries = try findings.summaries(of: "path", policy: policy)
      for (point, summary) in summaries.enumerated() {
        let values = sink.measures[policy][1 + point].sorted()
        let mean = values.reduce(0, +) / 5_000
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4_999
        #expect(summary.count == 5_000)
        #expect(abs(summary.moments.mean - mean) < 1e-12 * max(1, abs(mean)))
        #expect(abs((summary.moments.variance ?? 0) - variance) < 1e-11 * variance)
        #expect(summary.moments.minimum == values.first)
        #expect(summary.moments.maximum == values.last)
        for p in [0, 0.01, 0.05, 0.3, 0.5, 0.9, 0.999, 1] {
          let place = p * 4_999
          let (low, high) = (values[Int(place)], values[Int(place.rounded(.up))])
          let exact = low + (place - place.rounded(.down)) * (high - low)
          let found = try #require(summary.quantile(p))
          let bound = summary.resolution * max(abs(low), abs(high)) * 1.01
          #expect(abs(found.value - exact) <= bound, "\(p) of point \(point)")
        }
        let above = Double(values.count { $0 > 3 }) / 5_000
        let found = try #require(summary.exceedance(of: 3))
        #expect(found.low <= above && above <= found.high)
      }
    }
  }

  @Test("Policies meet the same scenarios and the same noise")
  func commonRandomNumbers() throws {
    let sink = MemorySink()
    _ = try Self.exploration(3_000).run(Exploration.Conduct(threads: 3, sink: sink))
    #expect(sink.inputs[0][0..<2] == sink.inputs[1][0..<2])
    #expect(sink.measures[0] == sink.measures[2])
    #expect(sink.inputs[1][2].allSatisfy { $0 == 15 })
    #expect(zip(sink.measures[0][0], sink.measures[1][0]).allSatisfy { $0 >= $1 })
  }

  @Test("An experiment without a finite outcome is recorded with its inputs, and the run goes on")
  func failures() throws {
    let exploration = try Self.exploration(4_000, failing: true)
    let sink = MemorySink()
    let findings = try exploration.run(Exploration.Conduct(sink: sink))
    let lost = sink.measures[0][0].count { $0.isNaN }
    #expect(lost > 5)
    #expect(findings.tally.failureCount == UInt64(3 * lost))
    #expect(try findings.summaries(of: "need")[0].count == UInt64(4_000 - lost))
    #expect(findings.isComplete && findings.tally.experiments == 12_000)
    let first = try #require(findings.tally.failures.first)
    #expect(first.failure.reason == "need is inf")
    #expect(first.failure.inputs[4] > 2.5)
    #expect(sink.measures[0][0][Int(first.scenario)].isNaN)
    #expect(first.failure.inputs[0] == sink.inputs[0][0][Int(first.scenario)])
  }

  @Test("A run that was stopped goes on from its file to the same statistics and the same CSV")
  func resume() throws {
    let (whole, parts, file) = (Self.scratch(), Self.scratch(), RunFile(Self.scratch()))
    defer {
      for path in [whole, parts, file.path] { try? FileManager.default.removeItem(atPath: path) }
    }
    let exploration = try Self.exploration(20_000, failing: true)
    let expected = try exploration.run(
      Exploration.Conduct(threads: 1, sink: CSVSink(whole))
    ).tally
    var sittings = 0
    var tally: Tally?
    while tally?.chunkCount != exploration.chunkCount, sittings < 100 {
      let cancellation = Cancellation()
      sittings += 1
      tally = try exploration.run(
        Exploration.Conduct(
          threads: 2, sink: StoppingSink(parts, after: 7, cancellation), file: file,
          saving: .milliseconds(5), cancellation: cancellation)
      ).tally
      // What a killed run wrote after the last saving must vanish.
      if sittings == 2 {
        let handle = try #require(FileHandle(forWritingAtPath: parts))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("half a li".utf8))
        try handle.close()
      }
    }
    #expect(sittings > 3)
    #expect(tally?.encoded == expected.encoded)
    #expect(
      FileManager.default.contents(atPath: whole) == FileManager.default.contents(atPath: parts))
    let text = try String(contentsOfFile: whole, encoding: .utf8)
    #expect(
      text.hasPrefix(
        "policy,scenario,income,overrun,cap,rule,need,path@2026,path@2027,failure\ndefault,0,"))
    #expect(text.contains(",first-come,"))
    #expect(text.contains(",,,,need is inf\n"))
  }

  /// A CSV sink that asks the run to stop after some chunks.
  final class StoppingSink: ExperimentSink {
    let base: CSVSink
    let left: Mutex<Int>
    let cancellation: Cancellation

    init(_ path: String, after chunks: Int, _ cancellation: Cancellation) {
      base = CSVSink(path)
      left = Mutex(chunks)
      self.cancellation = cancellation
    }

    var kind: String { base.kind }
    func open(_ exploration: Exploration, at position: UInt64?) throws {
      try base.open(exploration, at: position)
    }
    func write(_ rows: ExperimentRows) throws {
      try base.write(rows)
      let done = left.withLock {
        $0 -= 1
        return $0 <= 0
      }
      if done { cancellation.cancel() }
    }
    func flush() throws -> UInt64 { try base.flush() }
  }

  @Test("A run file of another model, version, seed, design or belief is refused, saying which")
  func otherRuns() throws {
    let file = RunFile(Self.scratch())
    defer { try? FileManager.default.removeItem(atPath: file.path) }
    _ = try Self.exploration(100).run(Exploration.Conduct(file: file))
    let model = try SmallModel.make()
    let cases: [(Exploration, String)] = [
      (try Self.exploration(100, seed: 8), "whose seed is 7, not 8"),
      (try Self.exploration(100, version: "2"), "whose version is 1, not 2"),
      (try Self.exploration(200), "whose design is monte-carlo 100, not monte-carlo 200"),
      (try Exploration(model, .monteCarlo(100), seed: 7), "other distributions, levers"),
      (
        try Exploration(
          try model.believing(["income": .uniform(low: 15, high: 19)]), .monteCarlo(100), seed: 7),
        "other distributions, levers"
      ),
    ]
    for (exploration, words) in cases {
      let mistake = #expect(throws: RunFileMistake.self) {
        try exploration.run(Exploration.Conduct(file: file))
      }
      #expect(mistake?.words.contains(words) == true, "\(mistake?.words ?? "")")
    }
    let csv = CSVSink(Self.scratch())
    let mistake = #expect(throws: RunFileMistake.self) {
      try Self.exploration(100).run(Exploration.Conduct(sink: csv, file: file))
    }
    #expect(mistake?.words.contains("experiments go to is statistics only, not csv") == true)
  }

  @Test("A run file that is damaged anywhere is refused, and never believed")
  func damage() throws {
    let file = RunFile(Self.scratch())
    defer { try? FileManager.default.removeItem(atPath: file.path) }
    let exploration = try Self.exploration(100)
    _ = try exploration.run(Exploration.Conduct(file: file))
    let sound = [UInt8](try #require(FileManager.default.contents(atPath: file.path)))
    for place in Swift.stride(from: 0, to: sound.count, by: 97) {
      var bytes = sound
      bytes[place] ^= 0x10
      try Data(bytes).write(to: URL(filePath: file.path))
      #expect(throws: RunFileMistake.self) { try exploration.run(Exploration.Conduct(file: file)) }
    }
    for length in [0, 5, 40, sound.count / 2, sound.count - 1] {
      try Data(sound.prefix(length)).write(to: URL(filePath: file.path))
      #expect(throws: RunFileMistake.self) { try exploration.run(Exploration.Conduct(file: file)) }
    }
  }

  @Test("Bytes that are no tally are refused, whatever they are")
  func noTally() throws {
    let exploration = try Self.exploration(10)
    let sound = try exploration.run().tally.encoded
    #expect(Tally(encoded: [], for: exploration) == nil)
    #expect(Tally(encoded: sound + [0], for: exploration) == nil)
    let draws = Draws(seed: 1)
    for trial in 0..<100 as Range<UInt64> {
      var bytes = sound
      let place = Int(draws.below(UInt64(bytes.count), trial, Stream("place")))
      bytes[place] = UInt8(truncatingIfNeeded: draws.bits(trial, Stream("byte")))
      // Whether it is refused depends on the place; it must not crash.
      _ = Tally(encoded: bytes, for: exploration)
    }
  }

  @Test("A sink that fails ends the run with its own words")
  func brokenSink() throws {
    let mistake = #expect(throws: SinkMistake.self) {
      try Self.exploration(5_000).run(
        Exploration.Conduct(threads: 3, sink: CSVSink("/nowhere/at/all.csv")))
    }
    #expect(
      mistake?.description == "/nowhere/at/all.csv cannot be written: No such file or directory")
    let full = #expect(throws: SinkMistake.self) {
      try Self.exploration(5_000).run(Exploration.Conduct(threads: 3, sink: CSVSink("/dev/full")))
    }
    #expect(full?.description == "/dev/full cannot be written: No space left on device")
  }

  @Test("Progress ends at the whole, and a run can be awaited")
  func progress() async throws {
    let last = Mutex<RunProgress?>(nil)
    let findings = try await Self.exploration(9_000).run(
      Exploration.Conduct(progress: { told in last.withLock { $0 = told } }))
    #expect(findings.isComplete)
    let told = try #require(last.withLock { $0 })
    #expect(told.done == 27_000 && told.total == 27_000)
    #expect(told.rate > 0 && told.remaining == .zero)
  }
}
