// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Exploring

/// One plain course of events: every uncertainty at its middle or where it is held, every shock at
/// its middle.
public struct MiddleCourse: Sendable {
  public let measures: StudyTable
  public let series: [StudyTable]

  /// - Throws: `InputMistake` for a name that the model has not; `ExperimentFailure` if the model has
  ///   no outcome there.
  public init(of model: Model, policy: Policy, holding held: [String: Double]) throws {
    for name in held.keys.sorted() where !model.uncertainties.contains(where: { $0.id == name }) {
      throw model.unknown(name, "uncertainty", among: model.uncertainties.map(\.id))
    }
    let draw =
      model.uncertainties.map { held[$0.id] ?? QuantileFunction($0.distribution)(0.5) }
      + policy.values
      + model.noises.flatMap { noise in
        [Double](
          repeating: QuantileFunction(noise.distribution)(0.5), count: noise.count)
      }
    let outcome = try model.outcomes(of: [draw]).first?.get() ?? []
    func value(_ column: Int) -> Double {
      outcome.indices.contains(column) ? outcome[column] : .nan
    }
    measures = StudyTable(
      "measures", Text(en: "What comes out", ko: "결과", ja: "結果"),
      columns: [
        .init("measure", Text(en: "measure", ko: "지표", ja: "指標")),
        .init("value", Text(en: "value", ko: "값", ja: "値")),
      ],
      rows: zip(model.measures, model.layout.measures).filter { $0.0.kind == .scalar }.map {
        measure, columns in
        StudyTable.Row(
          measure.id,
          [
            .words(measure.label.text),
            .number(value(columns.lowerBound), ModelUnit(measure.unit)),
          ])
      })
    series = Self.series(model, value)
  }

  /// The series that share an axis, beside each other.
  private static func series(_ model: Model, _ value: (Int) -> Double) -> [StudyTable] {
    var axes: [Measure.Axis] = []
    var members: [[(Measure, Range<Int>)]] = []
    for (measure, columns) in zip(model.measures, model.layout.measures) {
      guard case .series(let axis) = measure.kind else { continue }
      if let place = axes.firstIndex(of: axis) {
        members[place].append((measure, columns))
      } else {
        axes.append(axis)
        members.append([(measure, columns)])
      }
    }
    return zip(axes, members).enumerated().map { index, group in
      let (axis, members) = group
      return StudyTable(
        index == 0 ? "series" : "series-\(index + 1)",
        Text(en: "Over time", ko: "시기별", ja: "時期別"),
        columns: [.init("point", axis.label.text)]
          + members.map {
            .init($0.0.id, $0.0.label.text)
          },
        rows: axis.points.enumerated().map { point, name in
          StudyTable.Row(
            name,
            [.words(Text(same: name))]
              + members.map { .number(value($0.1.lowerBound + point), ModelUnit($0.0.unit)) })
        })
    }
  }
}
