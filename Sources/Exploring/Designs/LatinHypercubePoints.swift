// SPDX-License-Identifier: Apache-2.0

/// The point set of `Design.latinHypercube`: each coordinate visits every slice once, in an order
/// of its own, and lies at a random place in it.
struct LatinHypercubePoints: PointSet {
  let count: Int
  let dimensions: Int
  private let draws: Draws
  private let places: [Stream]
  private let orders: [KeyedPermutation]

  /// - Parameter inputs: the ids of the sampled inputs, which name the streams.
  init(count: Int, inputs: [String], draws: Draws) {
    self.count = count
    self.dimensions = inputs.count
    self.draws = draws
    places = inputs.map(Stream.init)
    orders = inputs.map {
      KeyedPermutation(count: UInt64(count), draws: draws, stream: Stream("latin-hypercube/" + $0))
    }
  }

  var description: String { "latin-hypercube \(count)" }

  func fill(_ column: UnsafeMutablePointer<Double>, dimension: Int, rows: Range<Int>) {
    let order = orders[dimension]
    for (offset, row) in rows.enumerated() {
      let place = draws.uniform(UInt64(row), places[dimension])
      let point = (Double(order[UInt64(row)]) + place) / Double(count)
      column[offset] = min(max(point, 0x1p-53), 1 - 0x1p-53)
    }
  }
}
