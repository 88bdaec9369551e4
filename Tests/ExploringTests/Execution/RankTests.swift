// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Testing

/// One run carried out by several processes, which here are threads with mailboxes.
struct RankTests {
  @Test(
    "Any number of processes find the bytes that one thread finds, failures and CSV included",
    arguments: [1, 2, 3, 5])
  func determinism(size: Int) throws {
    let (alone, together) = (RunTests.scratch(), RunTests.scratch())
    defer { for path in [alone, together] { try? FileManager.default.removeItem(atPath: path) } }
    let exploration = try RunTests.exploration(30_000, failing: true)
    let one = try exploration.run(Exploration.Conduct(threads: 1, sink: CSVSink(alone))).tally
    let (findings, ends) = try ThreadNetwork.run(
      ThreadNetwork(size), exploration,
      Exploration.Conduct(threads: 2, sink: CSVSink(together)))
    #expect(ends.isEmpty)
    #expect(try findings.get().tally.encoded == one.encoded)
    #expect(one.failureCount > 50)
    #expect(
      FileManager.default.contents(atPath: together) == FileManager.default.contents(atPath: alone))
    let (statistics, _) = try ThreadNetwork.run(
      ThreadNetwork(size), exploration, Exploration.Conduct(threads: 1))
    #expect(try statistics.get().tally.encoded == one.encoded)
  }

  @Test(
    "A run that loses its processes goes on from its file, with others, and counts nothing twice")
  func loss() throws {
    let (whole, parts, file) = (
      RunTests.scratch(), RunTests.scratch(), RunFile(RunTests.scratch())
    )
    defer {
      for path in [whole, parts, file.path] { try? FileManager.default.removeItem(atPath: path) }
    }
    let exploration = try RunTests.exploration(60_000, failing: true)
    let expected = try exploration.run(Exploration.Conduct(threads: 1, sink: CSVSink(whole))).tally
    var kept: [UInt64] = []
    var found: Findings?
    var sendsLeft = 40
    while found == nil, kept.count < 100 {
      let sink = CSVSink(parts)
      let (findings, ends) = try ThreadNetwork.run(
        ThreadNetwork(2 + kept.count % 2, sendsLeft: sendsLeft), exploration,
        Exploration.Conduct(threads: 1, sink: sink, file: file, saving: .milliseconds(20)))
      sendsLeft += 20
      switch findings {
      case .success(let findings): found = findings
      case .failure(let error):
        #expect(error is RankMistake)
        #expect(!ends.isEmpty)
        kept.append(try #require(try exploration.experiments(in: file, sink: sink)))
      }
    }
    #expect(kept.count > 1)
    #expect(kept == kept.sorted())
    #expect(found?.tally.encoded == expected.encoded)
    #expect(
      FileManager.default.contents(atPath: whole) == FileManager.default.contents(atPath: parts))
  }

  @Test("A stop is in good order: what every process did is kept, and the run goes on alone")
  func stop() throws {
    let file = RunFile(RunTests.scratch())
    defer { try? FileManager.default.removeItem(atPath: file.path) }
    let exploration = try RunTests.exploration(200_000)
    let cancellation = Cancellation()
    let (findings, ends) = try ThreadNetwork.run(
      ThreadNetwork(3), exploration,
      Exploration.Conduct(
        threads: 1, file: file, cancellation: cancellation,
        progress: { if $0.done > 20_000 { cancellation.cancel() } }))
    #expect(ends.isEmpty)
    let stopped = try findings.get()
    #expect(stopped.tally.experiments > 20_000)
    #expect(try exploration.experiments(in: file) == stopped.tally.experiments)
    let rest = try exploration.run(Exploration.Conduct(threads: 2, file: file)).tally
    #expect(rest.encoded == (try exploration.run(Exploration.Conduct(threads: 1)).tally.encoded))
  }

  @Test("Processes that would run something else are refused, and all are told why")
  func another() throws {
    let (findings, ends) = try ThreadNetwork.run(
      ThreadNetwork(3), try RunTests.exploration(seed: 7),
      others: try RunTests.exploration(seed: 8), Exploration.Conduct())
    guard case .failure(let error) = findings else {
      Issue.record("it ran")
      return
    }
    #expect("\(error)".contains("belongs to a run whose seed is 8, not 7"))
    #expect(ends.count == 2)
    #expect(ends.allSatisfy { $0.contains("seed is 8") })
  }

  @Test("A sink that fails ends the run for all")
  func brokenSink() throws {
    let (findings, ends) = try ThreadNetwork.run(
      ThreadNetwork(3), try RunTests.exploration(50_000),
      Exploration.Conduct(threads: 2, sink: CSVSink("/dev/full")))
    guard case .failure(let error) = findings else {
      Issue.record("it ran")
      return
    }
    #expect("\(error)" == "/dev/full cannot be written: No space left on device")
    #expect(ends.count == 2)
  }
}
