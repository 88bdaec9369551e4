// SPDX-License-Identifier: Apache-2.0

/// Finds boxes in which runs of interest are dense: the patient rule induction method.
///
/// A box around everything is peeled, a small share of its runs at a time, always on the side where
/// that gains most density; then it is widened again where that gains density. Every step is kept,
/// because the choice between a wide box and a dense one is the analyst's. Further boxes are found
/// among the runs outside the earlier ones.
///
/// Sources: J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and
/// Computing 9, 1999; B. P. Bryant and R. J. Lempert, "Thinking inside the box", Technological
/// Forecasting and Social Change 77, 2010; objectives and ties as in J. H. Kwakkel's EMA workbench.
public struct Prim: Sendable {
  /// What a step maximises.
  public enum Objective: String, CaseIterable, Sendable {
    /// The gain in density for each run removed: patient with inputs that take few values.
    case gainPerRun
    /// The same times the runs that remain: Friedman and Fisher, section 14.6.
    case gainPerRunTimesMass
    /// The density after the step.
    case density
  }

  public struct Settings: Hashable, Sendable {
    /// The share of a box's runs that one peel takes at most (ties apart).
    public var peelAlpha: Double
    /// The share of the runs beside a box that one paste adds at most.
    public var pasteAlpha: Double
    /// The least share of all runs that a box may hold.
    public var massMin: Double
    /// The density that a box must reach to be worth keeping.
    public var threshold: Double
    public var objective: Objective

    public init(
      peelAlpha: Double = 0.05, pasteAlpha: Double = 0.05, massMin: Double = 0.05,
      threshold: Double = 0.8, objective: Objective = .gainPerRun
    ) {
      self.peelAlpha = peelAlpha
      self.pasteAlpha = pasteAlpha
      self.massMin = massMin
      self.threshold = threshold
      self.objective = objective
    }
  }

  public let table: ScenarioTable
  public let settings: Settings
  /// The box around all runs.
  public let whole: ScenarioBox
  /// For each numeric input the runs in its order; for others nothing.
  let orders: [[Int32]]

  public init(_ table: ScenarioTable, settings: Settings = Settings()) throws(AnalysisMistake) {
    for (name, share) in [("peel alpha", settings.peelAlpha), ("paste alpha", settings.pasteAlpha)]
    {
      guard share > 0, share < 0.5 else {
        throw AnalysisMistake(
          "the \(name) lies between 0 and 0.5, 0.05 for example, not at \(share)")
      }
    }
    for (name, share) in [("least mass", settings.massMin), ("threshold", settings.threshold)] {
      guard share >= 0, share <= 1 else {
        throw AnalysisMistake("the \(name) lies from 0 to 1, not at \(share)")
      }
    }
    guard table.interestCount > 0 else {
      throw AnalysisMistake(
        "none of the \(table.rows) runs is of interest: there is nothing to find")
    }
    self.table = table
    self.settings = settings
    whole = ScenarioBox(around: table)
    orders = zip(table.columns, table.kinds).map { column, kind in
      kind == .category ? [] : ColumnOrder.rows(by: column)
    }
  }

  /// One box and the steps that led to it.
  ///
  /// - Parameter rows: the runs to look at; nil looks at all. Coverage and mass always refer to all.
  public func box(among rows: [Int]? = nil) throws(AnalysisMistake) -> PrimBox {
    let rows = rows ?? Array(0..<table.rows)
    if let row = rows.first(where: { !(0..<table.rows).contains($0) }) {
      throw AnalysisMistake("there is no run \(row); the table has runs 0 to \(table.rows - 1)")
    }
    var search = PrimSearch(self, rows: rows)
    search.peel()
    search.paste()
    return PrimBox(prim: self, among: rows, steps: search.steps)
  }

  /// Boxes one after another, each among the runs outside the earlier ones, until one does not reach
  /// the threshold or no run of interest is left.
  public func boxes(atMost most: Int = 10) throws(AnalysisMistake) -> [PrimBox] {
    var boxes: [PrimBox] = []
    while boxes.count < most {
      let rows = remaining(outside: boxes.map(\.last.box))
      guard rows.contains(where: { table.interest[$0] }) else { break }
      let next = try box(among: rows)
      guard next.meetsThreshold else { break }
      boxes.append(next)
    }
    return boxes
  }

  /// The runs that none of the boxes holds.
  public func remaining(outside boxes: [ScenarioBox]) -> [Int] {
    (0..<table.rows).filter { row in !boxes.contains { $0.contains(row, of: table) } }
  }
}
