// SPDX-License-Identifier: Apache-2.0
import Exploring
import Testing

struct PhiloxTests {
  /// The known answers that the authors of Random123 publish for philox4x32-10.
  static let knownAnswers: [(SIMD4<UInt32>, SIMD2<UInt32>, SIMD4<UInt32>)] = [
    (
      SIMD4(repeating: 0), SIMD2(repeating: 0),
      SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      SIMD4(repeating: 0xffff_ffff), SIMD2(repeating: 0xffff_ffff),
      SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
      SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ]

  @Test("Philox4x32-10 gives the published known answers")
  func published() {
    for (counter, key, words) in Self.knownAnswers {
      #expect(Philox.block(counter, key: key) == words)
    }
  }

  @Test("A draw is the one that Documentation/Exploring.md works out by hand")
  func byHand() {
    let draws = Draws(seed: 42)
    #expect(Stream("income").number == 0x789b_f05e)
    #expect(draws.bits(3, Stream("income")) == 0xa1ee_dcd3_5c47_b9a0)
    let u = draws.uniform(3, Stream("income"))
    #expect(u == (2_848_756_466_041_979 + 0.5) * 0x1p-52)
    #expect(abs(QuantileFunction(.uniform(low: 15, high: 18))(u) - 16.89765301208976) < 1e-14)
    let z = QuantileFunction(.normal(mean: 0, sd: 0.1))(draws.uniform(3, Stream("overrun")))
    #expect(abs(z + 0.005729296641287607) < 1e-17)
  }

  @Test(
    "A column of draws holds the very numbers that are drawn one at a time",
    arguments: [0, 1, 77, 0xFFFF_FFF9, 0x1_0000_0000, 0xFFFF_FFFF_FFFF_FFFA] as [UInt64])
  func columnsAreSingleDraws(first: UInt64) {
    let draws = Draws(seed: 0x0123_4567_89AB_CDEF)
    let stream = Stream("fx")
    for components in [0..<1, 0..<5, 1..<4, 3..<4, 6..<8] {
      let stride = 24
      var columns = [Double](repeating: -1, count: stride * components.count)
      columns.withUnsafeMutableBufferPointer {
        guard let base = $0.baseAddress else { return }
        draws.fillUniforms(
          from: first, count: 19, stream, components: components, base, stride: stride)
      }
      for component in components {
        for row in 0..<19 {
          let single = draws.uniform(first &+ UInt64(row), stream, component)
          #expect(columns[(component - components.lowerBound) * stride + row] == single)
        }
      }
    }
  }

  @Test("Draws lie strictly inside (0, 1), even where the bits are all zero or all one")
  func openInterval() {
    let draws = Draws(seed: 9)
    for scenario in 0..<10_000 as Range<UInt64> {
      let u = draws.uniform(scenario, Stream("x"))
      #expect(u > 0 && u < 1)
    }
  }

  @Test("Seeds, scenarios, streams and components each change the draw")
  func keyed() {
    let base = Draws(seed: 1).bits(1, Stream("a"), 0)
    let others = [
      Draws(seed: 2).bits(1, Stream("a"), 0), Draws(seed: 1 << 40).bits(1, Stream("a"), 0),
      Draws(seed: 1).bits(2, Stream("a"), 0), Draws(seed: 1).bits(1 << 40, Stream("a"), 0),
      Draws(seed: 1).bits(1, Stream("b"), 0), Draws(seed: 1).bits(1, Stream("a"), 1),
      Draws(seed: 1).bits(1, Stream("a"), 2),
    ]
    #expect(Set(others + [base]).count == others.count + 1)
  }

  @Test("A whole number below a bound takes every value about as often")
  func below() {
    let draws = Draws(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for scenario in 0..<70_000 as Range<UInt64> {
      counts[Int(draws.below(7, scenario, Stream("die")))] += 1
    }
    // Chi-square with six degrees of freedom: 22.5 is passed by one seed in a thousand.
    let chi = counts.reduce(0.0) { $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000 }
    #expect(chi < 22.5)
  }
}
