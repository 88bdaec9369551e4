// SPDX-License-Identifier: Apache-2.0
import Auditing
import Foundation
import Reading

/// Feeds the readers what nobody would write and holds what comes out to its invariants.
///
///     fuzz [--target reading|audit|papers|intake|growth|stages] [--inputs N] [--seconds N] [--seed N] [--from N]
///          [--show] [SEED-FILE...]
///
/// `reading` runs the mention reader with all kinds and the outline with its sentences, `audit` the
/// whole auditor with its reports, `papers` the same on pieces of the seed files joined anew, `intake` mutated HTML, DOCX, HWPX and text of unknown encoding;
/// `growth` repeats small texts and compares the time a byte takes at 4 kB and at 64 kB; `stages` prints
/// where the time of the files named goes, by stage and rule. An input is made from the seed and its number alone: `--from N --inputs 1 --show` makes it again.
struct Fuzzer {
  var options: Options
  let maker: InputMaker
  let papers: PaperMaker
  let reader = MentionReader()
  var findings = 0
  /// How often something was broken, in words without numbers, with the first input that broke it.
  var tally: [String: (count: Int, first: UInt64)] = [:]
  var bytes = 0

  /// CPU seconds that an input of this size may take: 50 ms and as much again for each kB.
  static func allowance(_ size: Int) -> Double { 0.05 + 0.05 * Double(size) / 1000 }

  mutating func run() {
    let start = Date()
    var done = 0
    var number = options.from
    while done < options.inputs, Date().timeIntervalSince(start) < options.seconds {
      // The clock is asked every few inputs only.
      for _ in 0..<min(options.target == .growth ? 1 : 64, options.inputs - done) {
        Watch.current.pointee = number
        var random = Random(seed: options.seed, input: number)
        attempt(&random, number)
        number += 1
        done += 1
      }
    }
    let wall = Date().timeIntervalSince(start)
    say(
      "\(options.target.rawValue): \(done) inputs from \(options.from), seed \(options.seed), \(bytes) bytes, "
        + "\(Int(Double(done) / wall)) inputs/s, \(findings) findings, peak \(Int(peakMegabytes())) MB"
    )
  }

  /// What was broken, the most frequent first.
  func summary() -> [String] {
    tally.sorted { $0.value.count > $1.value.count }.map {
      "\($0.value.count) times, first at input \($0.value.first): \($0.key)"
    }
  }

  private mutating func attempt(_ random: inout Random, _ number: UInt64) {
    switch options.target {
    case .reading:
      let input = maker.input(&random)
      let isWritten = number % 64 == 0
      judge(input, number) { $0.read(input, isRepeated: number % 4 == 0, isWritten: isWritten) }
    case .audit:
      let input = maker.document(&random)
      judge(input, number) { $0.audit(input, isWritten: number % 4 == 0) }
    case .papers:
      let input = papers.paper(&random)
      judge(input, number) { $0.audit(input, isWritten: number % 16 == 0) }
    case .intake:
      let (name, input) = Archives.document(maker, &random)
      judge(input, number) { $0.takeIn(input, name) }
    case .growth: grow(maker.fragment(&random), number)
    case .stages: break
    }
  }

  // MARK: - Targets

  private func read(_ input: [UInt8], isRepeated: Bool, isWritten: Bool) -> Invariants {
    var invariants = Invariants(input)
    var every = MentionOptions()
    every.kinds = Set(Mention.Kind.allCases)
    invariants.check(reader.mentions(in: input, every), json: isWritten)
    let text = DocumentText(name: "-", bytes: input)
    if isRepeated {
      var mentions: [Mention] = []
      reader.read(text, MentionOptions()) { mentions.append($0) }
      invariants.check(mentions, json: isWritten)
    }
    invariants.check(Outline(of: text), of: text)
    return invariants
  }

  private func audit(_ input: [UInt8], isWritten: Bool) -> Invariants {
    let document = reader.document(DocumentText(name: "a.md", bytes: input))
    var invariants = Invariants(input)
    invariants.check(Auditor().audit(document), writing: isWritten)
    return invariants
  }

  private func takeIn(_ input: [UInt8], _ name: String) -> Invariants {
    guard let read = try? Intake.read(input, name: name) else { return Invariants([]) }
    var invariants = Invariants(read.text.bytes)
    invariants.check(Outline(of: read.text), of: read.text)
    invariants.check(reader.mentions(in: read.text.bytes), json: false)
    if !invariants.isText { invariants.fail("what was taken in is no UTF-8") }
    return invariants
  }

  // MARK: - Judging

  private mutating func judge(_ input: [UInt8], _ number: UInt64, _ work: (Fuzzer) -> Invariants) {
    bytes += input.count
    if options.shows { say(String(decoding: input, as: UTF8.self)) }
    let start = cpuSeconds()
    var broken = work(self).broken
    let spent = cpuSeconds() - start
    if spent > Self.allowance(input.count) {
      broken.append("\(Int(spent * 1000)) ms for \(input.count) bytes")
    }
    report(broken, number, input)
  }

  private mutating func grow(_ fragment: [UInt8], _ number: UInt64) {
    guard !fragment.isEmpty else { return }
    if options.shows { say(String(decoding: fragment, as: UTF8.self)) }
    func text(_ size: Int) -> [UInt8] {
      Array(repeatElement(fragment, count: size / fragment.count + 1).joined())
    }
    let (small, large) = (text(4_000), text(64_000))
    bytes += small.count + large.count
    let works: [(String, ([UInt8]) -> Void)] = [
      ("mentions", { [reader] in reader.read($0) { _ in } }),
      ("outline", { _ = Outline(of: DocumentText(name: "-", bytes: $0)) }),
      (
        "audit",
        { [reader] in
          _ = Auditor().audit(reader.document(DocumentText(name: "a.md", bytes: $0)))
        }
      ),
    ]
    for (name, work) in works {
      func seconds(_ input: [UInt8]) -> Double {
        let start = cpuSeconds()
        work(input)
        return cpuSeconds() - start
      }
      let long = seconds(large)
      guard long > 0.02 else { continue }
      let short = min(seconds(small), seconds(small))
      let growth = long / short * Double(small.count) / Double(large.count)
      if growth > 4 {
        report(
          ["\(name): \(Int(long * 1000)) ms for 64 kB, \(Int(growth)) times a byte's time at 4 kB"],
          number, fragment)
      }
    }
  }

  private mutating func report(_ broken: [String], _ number: UInt64, _ input: [UInt8]) {
    guard !broken.isEmpty else { return }
    findings += 1
    let kind = String((broken[0]).filter { !$0.isNumber })
    tally[kind, default: (0, number)].count += 1
    guard tally[kind]?.count ?? 0 <= 5 else { return }
    say("input \(number): \(broken.prefix(3).joined(separator: "; "))")
    say("  \(String(decoding: input.prefix(300), as: UTF8.self).debugDescription)")
  }
}

/// Prints at once: the process may die at the next input.
func say(_ words: String) { FileHandle.standardOutput.write(Data((words + "\n").utf8)) }

let options = Options(Array(CommandLine.arguments.dropFirst()))
Watch.begin(tells: !options.shows)
if options.target == .stages {
  for file in options.files {
    say(file)
    let bytes = FileManager.default.contents(atPath: file).map(Array.init) ?? []
    for line in Stages(of: bytes, name: file, reader: MentionReader()).lines { say(line) }
  }
  exit(0)
}
let seeds = options.files.compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
var fuzzer = Fuzzer(
  options: options, maker: InputMaker(seeds: seeds), papers: PaperMaker(seeds))
fuzzer.run()
for line in fuzzer.summary() { say(line) }
exit(fuzzer.findings == 0 ? 0 : 1)
