// SPDX-License-Identifier: Apache-2.0
import Auditing
import Foundation
import Reading

/// Times the reader and the auditor on texts, in CPU seconds of this process.
///
///     reading FILE...          a line a file: mentions, outline, audit
///     reading --only mentions|outline|audit FILE   one of them again and again, for a profiler
///     reading --linear FILE BYTES   the text repeated to this size, read at once

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

/// The least CPU seconds that a piece of work took: what neighbours on the machine disturb least.
func best(of runs: Int, _ work: () -> Void) -> Double {
  var least = Double.infinity
  for _ in 0..<runs {
    let start = cpu()
    work()
    least = min(least, cpu() - start)
  }
  return least
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
    let scan = best(of: 7) {
      mentions = 0
      reader.read(long) { _ in mentions += 1 }
    }
    let shape = best(of: 7) { _ = Outline(of: DocumentText(name: name, bytes: long)) }
    let document = reader.document(DocumentText(name: name, bytes: text))
    let audit = best(of: 15) { _ = Auditor().audit(document) }
    let whole = best(of: 15) {
      _ = Auditor().audit(reader.document(DocumentText(name: name, bytes: text)))
    }
    print(
      "{\"file\": \"\(name)\", \"bytes\": \(text.count), \"mentions_mb_s\": \(rate(long.count, scan)), "
        + "\"outline_mb_s\": \(rate(long.count, shape)), \"mentions\": \(mentions), "
        + "\"audit_ms\": \(String(format: "%.2f", audit * 1000)), "
        + "\"read_and_audit_ms\": \(String(format: "%.2f", whole * 1000))}")
  }
}

/// Two CPU seconds of one kind of work, and the rate of its best run.
func only(_ work: String, _ name: String) {
  let text = bytes(of: name)
  let long = stretched(text, to: 1_000_000)
  let document = reader.document(DocumentText(name: name, bytes: text))
  var least = Double.infinity
  let start = cpu()
  repeat {
    least = min(
      least,
      best(of: 1) {
        switch work {
        case "mentions": reader.read(long) { _ in }
        case "outline": _ = Outline(of: DocumentText(name: name, bytes: long))
        default: _ = Auditor().audit(document)
        }
      })
  } while cpu() - start < 2
  print(
    work == "audit" ? String(format: "%.2f ms", least * 1000) : rate(long.count, least) + " MB/s")
}

func linear(_ name: String, _ size: Int) {
  var long = stretched(bytes(of: name), to: size)
  long.removeLast(long.count - size)
  // Once to touch all memory, as a process that goes on reading has.
  reader.read(long) { _ in }
  let repeats = max(1, 20_000_000 / size)
  let scan = best(of: 3) { for _ in 0..<repeats { reader.read(long) { _ in } } }
  let read = peak()
  let shape = best(of: 3) {
    for _ in 0..<repeats { _ = Outline(of: DocumentText(name: name, bytes: long)) }
  }
  let scale = 1e9 / Double(size * repeats)
  print(
    "{\"bytes\": \(size), \"mentions_ns_per_byte\": \(String(format: "%.2f", scan * scale)), "
      + "\"outline_ns_per_byte\": \(String(format: "%.2f", shape * scale)), "
      + "\"peak_mb\": \(String(format: "%.0f", peak())), "
      + "\"mentions_peak_mb\": \(String(format: "%.0f", read))}")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--only" where arguments.count == 3: only(arguments[1], arguments[2])
case "--linear" where arguments.count == 3:
  linear(arguments[1], max(1, Int(arguments[2]) ?? 1))
case .some where !arguments[0].hasPrefix("-"): files(arguments)
default:
  FileHandle.standardError.write(
    Data(
      "usage: reading FILE... | --only mentions|outline|audit FILE | --linear FILE BYTES\n".utf8))
  exit(64)
}
