// SPDX-License-Identifier: Apache-2.0

/// Cuts the space of the inputs into boxes that are as pure as they can be: a classification and
/// regression tree.
///
/// Each cut divides the runs of one box in two by one input, where that lowers Gini's impurity (for
/// runs of interest and classes) or the variance (for numbers) most; both are the sum of squared
/// deviations of indicator columns, so one search does both. Every leaf is a box.
///
/// Source: L. Breiman, J. H. Friedman, R. A. Olshen and C. J. Stone, 1984; use for scenarios as in
/// R. J. Lempert, B. P. Bryant and S. C. Bankes, 2008.
public struct Cart: Sendable {
  /// What the tree separates.
  public enum Target: Hashable, Sendable {
    /// Runs of interest from others, as the table has them.
    case interest
    /// The class of each run, counted from 0.
    case classes([Int])
    case numbers([Double])
  }

  /// A box at the end of the tree.
  public struct Leaf: Hashable, Sendable {
    public let box: ScenarioBox
    public let statistics: BoxStatistics
    public let rows: [Int]
    /// The mean of numbers, or of interest as 0 and 1; for classes, of their numbers.
    public let mean: Double
    /// How many runs of each class the box holds; for interest, others first. Empty for numbers.
    public let composition: [Int]
    /// Gini's impurity: the chance that two runs drawn from the box differ in class.
    public let impurity: Double
  }

  public let leaves: [Leaf]

  /// - Parameter massMin: the least share of all runs that a leaf holds.
  public init(_ table: ScenarioTable, target: Target = .interest, massMin: Double = 0.05)
    throws(AnalysisMistake)
  {
    guard massMin >= 0, massMin <= 1 else {
      throw AnalysisMistake("the least mass lies from 0 to 1, not at \(massMin)")
    }
    let columns = try Self.indicators(target, table)
    let growth = CartGrowth(
      table: table, indicators: columns, least: max(1, Int(massMin * Double(table.rows))))
    let whole = ScenarioBox(around: table)
    leaves = growth.leaves(whole).map { box, rows in
      Self.leaf(box, rows, whole: whole, target: target, table: table)
    }
  }

  /// One column of 0 and 1 for each class, or the numbers themselves.
  private static func indicators(_ target: Target, _ table: ScenarioTable)
    throws(AnalysisMistake) -> [[Double]]
  {
    switch target {
    case .interest: return [table.interest.map { $0 ? 1 : 0 }]
    case .numbers(let values):
      guard values.count == table.rows, values.allSatisfy(\.isFinite) else {
        throw AnalysisMistake(
          "a tree needs one finite number for each of the \(table.rows) runs; \(values.filter(\.isFinite).count) were given"
        )
      }
      return [values]
    case .classes(let classes):
      let most = 1000
      guard classes.count == table.rows, classes.allSatisfy({ (0..<most).contains($0) }) else {
        throw AnalysisMistake(
          "a tree needs one class from 0 to \(most - 1) for each of the \(table.rows) runs; \(classes.count) were given"
        )
      }
      return (0...(classes.max() ?? 0)).map { own in classes.map { $0 == own ? 1 : 0 } }
    }
  }

  private static func leaf(
    _ box: ScenarioBox, _ rows: [Int], whole: ScenarioBox, target: Target, table: ScenarioTable
  ) -> Leaf {
    let interest = rows.reduce(0) { $0 + (table.interest[$1] ? 1 : 0) }
    let statistics = BoxStatistics(
      rows: rows.count, interest: interest, allRows: table.rows,
      allInterest: table.interestCount, restricted: box.restricted(against: whole))
    let count = Double(max(1, rows.count))
    var composition: [Int] = []
    let mean: Double
    switch target {
    case .interest:
      composition = [rows.count - interest, interest]
      mean = Double(interest) / count
    case .numbers(let values): mean = rows.reduce(0) { $0 + values[$1] } / count
    case .classes(let classes):
      composition = Array(repeating: 0, count: (classes.max() ?? 0) + 1)
      for row in rows { composition[classes[row]] += 1 }
      mean = Double(rows.reduce(0) { $0 + classes[$1] }) / count
    }
    let same = composition.reduce(0.0) { $0 + Double($1) * Double($1) / (count * count) }
    return Leaf(
      box: box, statistics: statistics, rows: rows, mean: mean, composition: composition,
      impurity: composition.isEmpty ? 0 : 1 - same)
  }
}
