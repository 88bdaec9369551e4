// SPDX-License-Identifier: Apache-2.0
import Exploring

/// From draws to measures: one experiment after another in one working memory.
struct FundingRelationship: Relationship {
  let pledge: FundingCase
  let measures: [FundingMeasure]

  func evaluate(_ batch: Batch) {
    let offsets = FundingDraw.Offsets(pledge)
    var run = FundingRun(pledge)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: offsets.count) { values in
      guard let start = values.baseAddress else { return }
      let draw = FundingDraw(values: UnsafePointer(start), offsets: offsets)
      for experiment in 0..<batch.count {
        for column in 0..<offsets.count { values[column] = batch.input(column)[experiment] }
        if let reason = draw.mistake {
          batch.fail(experiment, because: reason)
          fill(batch, experiment, with: { _ in .nan })
          continue
        }
        run.work(draw)
        if !run.books.isBalanced {
          batch.fail(experiment, because: run.books.imbalances.joined(separator: "; "))
        }
        run.write(measures, to: batch, at: experiment)
      }
    }
  }

  private func fill(_ batch: Batch, _ experiment: Int, with value: (Int) -> Double) {
    let columns = measures.reduce(0) { $0 + $1.count(in: pledge) }
    for column in 0..<columns { batch.output(column)[experiment] = value(column) }
  }
}

extension FundingRun {
  /// Writes what was found to an experiment's columns. (A method, so that the run is read where it
  /// lies: handed to every measure from outside, it would be copied each time.)
  fileprivate func write(_ measures: [FundingMeasure], to batch: Batch, at experiment: Int) {
    var column = 0
    for measure in measures {
      for point in 0..<measure.count(in: pledge) {
        batch.output(column)[experiment] = measure.value(in: self, point)
        column += 1
      }
    }
  }
}

extension FundingDraw {
  /// What in a draw no pledge can have, in words; the distributions and levers as declared never
  /// give it, but other beliefs may.
  var mistake: String? {
    for unknown in FundingUnknown.allCases where !unknown.possible.contains(self[unknown]) {
      return
        "\(unknown.id) is \(self[unknown]), but must be from \(unknown.possible.lowerBound) to "
        + "\(unknown.possible.upperBound) \(unknown.unit)"
    }
    for lever in FundingLever.allCases where !(0...20_000).contains(self[lever]) {
      return "\(lever.id) is \(self[lever]), but must be from 0 to 20000 \(lever.unit)"
    }
    for index in offsets.noises[0]..<offsets.count where !values[index].isFinite {
      return "a shock is \(values[index]), but must be a finite number"
    }
    return nil
  }
}
