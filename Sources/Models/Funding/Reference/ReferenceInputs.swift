// SPDX-License-Identifier: Apache-2.0
import Exploring

/// Draws the inputs of the reference variant: parameters uniform over their ranges, delays
/// exponential, other shocks standard normal.
public struct ReferenceInputs: Sendable {
  private let draws: Draws
  private let parameters = Stream("reference-parameters")
  private let delays = Stream("reference-delays")
  private let normals = Stream("reference-normals")
  private let exponential = QuantileFunction(.exponential(mean: 1))

  public init(seed: UInt64) {
    draws = Draws(seed: seed)
  }

  /// Fills a block with the inputs of eight scenarios, each a pure function of the seed and its
  /// number.
  public func fill(_ block: borrowing ReferenceBlock, from scenario: UInt64) {
    let width = ReferenceBlock.width
    block.withParameters { values in
      guard let start = values.baseAddress else { return }
      let count = ReferenceFunding.Parameter.allCases.count
      draws.fillUniforms(
        from: scenario, count: width, parameters, components: 0..<count, start, stride: width)
      for parameter in ReferenceFunding.Parameter.allCases {
        let range = parameter.range
        for lane in 0..<width {
          let place = parameter.rawValue * width + lane
          values[place] = range.lowerBound + values[place] * (range.upperBound - range.lowerBound)
        }
      }
    }
    block.withShocks { values in
      guard let start = values.baseAddress else { return }
      let count = values.count / width
      let projects = block.projectCount
      draws.fillUniforms(
        from: scenario, count: width, delays, components: 0..<projects, start, stride: width)
      exponential.transform(start, count: projects * width)
      let rest = start + projects * width
      draws.fillUniforms(
        from: scenario, count: width, normals, components: 0..<count - projects, rest,
        stride: width)
      StandardNormal.transform(rest, count: (count - projects) * width)
    }
  }
}
