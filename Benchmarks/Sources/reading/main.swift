// SPDX-License-Identifier: Apache-2.0
import Auditing
import Foundation
import Reading

/// Times the reader and the auditor on texts, in CPU seconds of this process.
///
///     reading FILE...        a line a file: mentions, outline and all, audit
///     reading --only mentions|outline|audit FILE  one of them again and again, for a profiler
///     reading --linear FILE  the same text at 50 kB, 1 MB, 20 MB and 200 MB
///     reading --corpus FILE  many copies of a text as documents, on all cores

#if canImport(Glibc)
  let ownProcess = __rusage_who_t(RUSAGE_SELF.rawValue)
#else
  let ownProcess = RUSAGE_SELF
#endif

func cpu() -> Double {
  var usage = rusage()
  getrusage(ownProcess, &usage)
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// Peak memory in MB.
func peak() -> Double {
  var usage = rusage()
  getrusage(ownProcess, &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Median CPU seconds of a piece of work.
func median(of runs: Int, _ work: () -> Void) -> Double {
  let times = (0..<runs).map { _ in
    let start = cpu()
    work()
    return cpu() - start
  }
  return times.sorted()[runs / 2]
}

func bytes(of file: String) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: file) else {
    FileHandle.standardError.write(Data("reading: cannot read \(file)\n".utf8))
    exit(2)
  }
  return Array(data)
}

/// A text repeated to at least this many bytes.
func stretched(_ text: [UInt8], to size: Int) -> [UInt8] {
  var long: [UInt8] = []
  long.reserveCapacity(size + text.count)
  while long.count < size {
    long += text
    long.append(UInt8(ascii: "\n"))
  }
  return long
}

func rate(_ bytes: Int, _ seconds: Double) -> String {
  String(format: "%.1f", Double(bytes) / 1e6 / max(seconds, 1e-9))
}

let reader = MentionReader()

func files(_ names: [String]) {
  for name in names {
    let text = bytes(of: name)
    let long = stretched(text, to: 4_000_000)
    var mentions = 0
    let scan = median(of: 5) {
      mentions = 0
      reader.read(long) { _ in mentions += 1 }
    }
    let shape = median(of: 5) { _ = Outline(of: DocumentText(name: name, bytes: long)) }
    let document = reader.document(DocumentText(name: name, bytes: text))
    let audit = median(of: 9) { _ = Auditor().audit(document) }
    let whole = median(of: 9) {
      _ = Auditor().audit(reader.document(DocumentText(name: name, bytes: text)))
    }
    print(
      "{\"file\": \"\(name)\", \"bytes\": \(text.count), \"mentions_mb_s\": \(rate(long.count, scan)), "
        + "\"outline_mb_s\": \(rate(long.count, shape)), \"mentions\": \(mentions), "
        + "\"audit_ms\": \(String(format: "%.2f", audit * 1000)), "
        + "\"read_and_audit_ms\": \(String(format: "%.2f", whole * 1000))}")
  }
}

/// Two CPU seconds of one kind of work, and its rate.
func only(_ work: String, _ name: String) {
  let text = bytes(of: name)
  let long = stretched(text, to: 4_000_000)
  let document = reader.document(DocumentText(name: name, bytes: text))
  let start = cpu()
  var runs = 0
  repeat {
    switch work {
    case "mentions": reader.read(long) { _ in }
    case "outline": _ = Outline(of: DocumentText(name: name, bytes: long))
    default: _ = Auditor().audit(document)
    }
    runs += 1
  } while cpu() - start < 2
  let seconds = (cpu() - start) / Double(runs)
  print(
    work == "audit"
      ? String(format: "%.2f ms", seconds * 1000) : rate(long.count, seconds) + " MB/s")
}

func linear(_ name: String) {
  let text = bytes(of: name)
  for size in [50_000, 1_000_000, 20_000_000, 200_000_000] {
    let long = Array(stretched(text, to: size).prefix(size))
    let repeats = max(1, 20_000_000 / size)
    let start = cpu()
    var mentions = 0
    for _ in 0..<repeats { reader.read(long) { _ in mentions += 1 } }
    let scan = (cpu() - start) / Double(repeats)
    let outlineStart = cpu()
    let repeatsOfOutline = max(1, repeats / 4)
    for _ in 0..<repeatsOfOutline { _ = Outline(of: DocumentText(name: name, bytes: long)) }
    let shape = (cpu() - outlineStart) / Double(repeatsOfOutline)
    print(
      "{\"bytes\": \(size), \"mentions_ns_per_byte\": \(String(format: "%.2f", scan / Double(size) * 1e9)), "
        + "\"outline_ns_per_byte\": \(String(format: "%.2f", shape / Double(size) * 1e9)), "
        + "\"peak_mb\": \(String(format: "%.0f", peak())), \"times_input\": \(String(format: "%.1f", peak() * 1.048576e6 / Double(size)))}"
    )
  }
}

func corpus(_ name: String) {
  let text = bytes(of: name)
  let count = 600
  let start = Date()
  DispatchQueue.concurrentPerform(iterations: count) { index in
    _ = reader.document(DocumentText(name: "\(index)", bytes: text))
  }
  let wall = Date().timeIntervalSince(start)
  print(
    "{\"documents_s\": \(Int(Double(count) / wall)), \"cores\": \(ProcessInfo.processInfo.activeProcessorCount), "
      + "\"bytes\": \(text.count)}")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--only" where arguments.count == 3: only(arguments[1], arguments[2])
case "--linear" where arguments.count == 2: linear(arguments[1])
case "--corpus" where arguments.count == 2: corpus(arguments[1])
case .some where !arguments[0].hasPrefix("-"): files(arguments)
default:
  FileHandle.standardError.write(
    Data(
      "usage: reading FILE... | --only mentions|outline|audit FILE | --linear FILE | --corpus FILE\n"
        .utf8))
  exit(64)
}
