// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The upper tail of the binomial distribution, summed term by term, so that tails of 1e-100 keep
/// their digits.
enum BinomialTail {
  /// The probability of at least `least` successes in `trials`, each with probability `share`.
  static func atLeast(_ least: Int, of trials: Int, share: Double) -> Double {
    guard least > 0 else { return 1 }
    guard least <= trials, share > 0 else { return 0 }
    guard share < 1 else { return 1 }
    let odds = share / (1 - share)
    let expected = Double(trials) * share
    if Double(least) <= expected {
      // The lower tail is the short one.
      var term = probability(least - 1, trials, share)
      var sum = term
      for count in stride(from: least - 1, to: 0, by: -1) {
        term *= Double(count) / (Double(trials - count + 1) * odds)
        sum += term
        if term < sum * 1e-18 { break }
      }
      return max(0, min(1, 1 - sum))
    }
    var term = probability(least, trials, share)
    var sum = term
    for count in least..<trials {
      term *= Double(trials - count) / Double(count + 1) * odds
      sum += term
      if term < sum * 1e-18 { break }
    }
    return min(1, sum)
  }

  private static func probability(_ count: Int, _ trials: Int, _ share: Double) -> Double {
    let (n, k) = (Double(trials), Double(count))
    let ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k)
    return exp(ways + k * log(share) + (n - k) * log1p(-share))
  }

  /// By the version of the library's function that leaves no global trace.
  private static func logFactorial(_ n: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(n + 1, &sign)
  }
}
