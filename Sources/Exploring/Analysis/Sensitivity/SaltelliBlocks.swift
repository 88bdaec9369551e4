// SPDX-License-Identifier: Apache-2.0

/// The outputs of a Saltelli design by block, centred, without the base rows in which a run failed.
///
/// Centring takes nothing from the indices and much from their error when the mean is large.
struct SaltelliBlocks {
  let a: [Double]
  let b: [Double]
  let ab: [[Double]]
  let ba: [[Double]]
  let centre: Double
  let failedRuns: Int
  /// Whether A and B hold one value only, up to the rounding of its last digits.
  let isConstant: Bool

  var rows: Int { a.count }

  init(_ outputs: [Double], design: SaltelliDesign) {
    let n = design.baseRows
    failedRuns = outputs.reduce(0) { $0 + ($1.isFinite ? 0 : 1) }
    let kept: [Int]?
    if failedRuns == 0 {
      kept = nil
    } else {
      kept = (0..<n).filter { row in
        (0..<design.blocks).allSatisfy { outputs[$0 * n + row].isFinite }
      }
    }
    func block(_ index: Int) -> [Double] {
      guard let kept else { return Array(outputs[index * n..<(index + 1) * n]) }
      return kept.map { outputs[index * n + $0] }
    }
    let blocks = (0..<design.blocks).map(block)
    let count = Double(max(1, blocks[0].count * blocks.count))
    // Scaled first, so that the sum of large outputs stays finite.
    let centre = blocks.reduce(0.0) { $0 + $1.reduce(0) { $0 + $1 / count } }
    func centred(_ block: [Double]) -> [Double] { block.map { $0 - centre } }
    a = centred(blocks[0])
    b = centred(blocks[1])
    ab = (0..<design.inputs).map { centred(blocks[2 + $0]) }
    ba = design.withPairs ? (0..<design.inputs).map { centred(blocks[2 + design.inputs + $0]) } : []
    let lowest = min(blocks[0].min() ?? 0, blocks[1].min() ?? 0)
    let highest = max(blocks[0].max() ?? 0, blocks[1].max() ?? 0)
    isConstant = highest - lowest <= 4 * Double.ulpOfOne * max(abs(lowest), abs(highest))
    self.centre = isConstant ? lowest : centre
  }
}
