// SPDX-License-Identifier: Apache-2.0

@testable import Exploring

/// Cases named `rng_...`: the words that Philox4x32-10 gives for a counter and a key.
struct RandomNumberCase {
  let file: CaseFile

  func verdict() -> CaseVerdict {
    let vectors = file.given("vectors", "cases").list
    var verdict = CaseVerdict()
    if vectors.isEmpty {
      compare(file.inputs, file.expected.first("words", "output", "result", "random"), &verdict)
    }
    let outputs = file.expected.first("words", "outputs", "results").list
    for (index, vector) in vectors.enumerated() {
      let own = vector.first("words", "output", "result", "expected")
      compare(vector, own.isPresent || index >= outputs.count ? own : outputs[index], &verdict)
    }
    guard verdict.compared > 0 else {
      return .unknown("no counter of four words, key of two and output of four were found")
    }
    return verdict
  }

  private func compare(_ given: CaseValue, _ expected: CaseValue, _ verdict: inout CaseVerdict) {
    let counter = given.first("counter", "ctr").list.compactMap(Self.word)
    let key = given.first("key").list.compactMap(Self.word)
    let wanted = expected.list.compactMap(Self.word)
    guard counter.count == 4, key.count == 2, wanted.count == 4 else { return }
    let found = Philox.block(
      SIMD4(counter[0], counter[1], counter[2], counter[3]), key: SIMD2(key[0], key[1]))
    verdict.require(
      "\(counter) under \(key) is \((0..<4).map { found[$0] }), expected \(wanted)",
      (0..<4).allSatisfy { found[$0] == wanted[$0] })
  }

  /// A word as a number, or in hexadecimal with or without `0x`.
  private static func word(_ value: CaseValue) -> UInt32? {
    if let number = value.number { return UInt32(exactly: number) }
    guard let text = value.text?.lowercased() else { return nil }
    return UInt32(text.hasPrefix("0x") ? String(text.dropFirst(2)) : text, radix: 16)
  }
}
