// SPDX-License-Identifier: Apache-2.0

/// Where each input and measure stands in a flat draw.
///
/// Inputs: the uncertainties, then the levers, then the noises with all their components, each in
/// the order of declaration. Measures: in the order of declaration, a series with all its points.
public struct Layout: Hashable, Sendable {
  public let uncertainties: Range<Int>
  public let levers: Range<Int>
  public let noises: [Range<Int>]
  public let measures: [Range<Int>]
  /// All columns of a draw.
  public let inputCount: Int
  /// All columns that the relationship writes.
  public let outputCount: Int
  /// The name of every input column; a component of a noise is `fx[0]`, `fx[1]` and so on.
  public let inputHeaders: [String]
  public let measureHeaders: [String]

  init(uncertainties: [Uncertainty], levers: [Lever], noises: [Noise], measures: [Measure]) {
    self.uncertainties = 0..<uncertainties.count
    self.levers = uncertainties.count..<uncertainties.count + levers.count
    var next = self.levers.upperBound
    self.noises = noises.map { noise in
      defer { next += max(noise.count, 0) }
      return next..<next + max(noise.count, 0)
    }
    self.inputCount = next
    var written = 0
    self.measures = measures.map { measure in
      defer { written += measure.count }
      return written..<written + measure.count
    }
    self.outputCount = written
    self.inputHeaders =
      uncertainties.map(\.id) + levers.map(\.id)
      + noises.flatMap { noise in (0..<max(noise.count, 0)).map { "\(noise.id)[\($0)]" } }
    self.measureHeaders = measures.flatMap(\.headers)
  }
}
