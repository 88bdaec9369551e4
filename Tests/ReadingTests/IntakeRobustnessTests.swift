// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Reading

struct IntakeRobustnessTests {
  /// SplitMix64 (Steele, Lea and Flood 2014): the same inputs in every run.
  struct Source: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static func mutate(_ bytes: [UInt8], _ source: inout Source) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &source) where !bytes.isEmpty {
      let at = bytes.indices.randomElement(using: &source) ?? 0
      let end = min(bytes.count, at + Int.random(in: 0...60, using: &source))
      switch Int.random(in: 0..<4, using: &source) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &source)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
      default:
        let other = bytes.indices.randomElement(using: &source) ?? 0
        bytes.insert(contentsOf: bytes[at..<end], at: other)
      }
    }
    return bytes
  }

  static let seeds: [(name: String, bytes: [UInt8])] = [
    ("a.html", IntakeHTMLTests.cases.flatMap { Array("<html>\($0.body)".utf8) }),
    ("a.txt", Array((IntakeEncodingTests.korean + IntakeEncodingTests.japanese).utf8)),
  ]

  @Test(
    "Changed pages and texts are read or refused, and what is read is UTF-8", arguments: [0, 1])
  func text(_ seed: Int) {
    var source = Source(state: 7)
    for _ in 0..<1500 {
      let bytes = Self.mutate(Self.seeds[seed].bytes, &source)
      guard let read = try? Intake.read(bytes, name: Self.seeds[seed].name) else { continue }
      #expect(UTF8Check.isValid(read.text.bytes))
    }
  }

  @Test("Changed office files are read or refused")
  func office() {
    var source = Source(state: 11)
    let word = IntakeDOCXTests.cases.map(\.body).joined()
    let hangul = IntakeHWPXTests.cases.map(\.body).joined()
    for _ in 0..<400 {
      let text = String(decoding: Self.mutate(Array(word.utf8), &source), as: UTF8.self)
      if let read = try? IntakeDOCXTests.read(text) { #expect(UTF8Check.isValid(read.text.bytes)) }
      let section = String(decoding: Self.mutate(Array(hangul.utf8), &source), as: UTF8.self)
      if let read = try? IntakeHWPXTests.read([section]) {
        #expect(UTF8Check.isValid(read.text.bytes))
      }
    }
  }

  @Test(
    "A file beyond the limit is refused before it is looked at, from disk without reading it all")
  func size() throws {
    var limits = IntakeLimits()
    limits[.inputBytes] = 1000
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(count: 5000).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: IntakeError.self) { try Intake.read(path: path, limits: limits) }
    #expect(error?.description.contains("the limit 'input-bytes' is 1000") == true)
    let none = #expect(throws: IntakeError.self) { try Intake.read(path: "/no/such/file") }
    #expect(none?.description == "/no/such/file: cannot be read: No such file or directory")
  }
}
