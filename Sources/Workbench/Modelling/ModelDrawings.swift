// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Exploring
import Models
import Quantities

/// A study drawn: spreads over time, how often a level is exceeded, what moves it, who gets what.
struct ModelDrawings {
  let view: View
  let request: ModelRequest
  let study: Study

  private var model: Model { study.model }
  private var showcase: Showcase { request.shown.showcase }

  var markup: Markup {
    .several([
      fans,
      div(.class("pair")) {
        exceedance
        effects
        layers
      },
    ])
  }

  // MARK: - Over time

  private var fans: Markup {
    guard !showcase.fans.isEmpty else { return .nothing }
    return div(.class("pair")) { for fan in showcase.fans { self.fan(fan) } }
  }

  private func fan(_ fan: Showcase.Fan) -> Markup {
    guard let measure = model.measures.first(where: { $0.id == fan.series }),
      case .series(let axis) = measure.kind, let shown = courses(of: fan.series).first
    else { return .nothing }
    let others = zip(study.policies, courses(of: fan.series)).dropFirst().map { policy, course in
      FanChart.Line(policy.name, values: course.map { $0[2] })
    }
    let unit = ModelUnit(measure.unit)
    let largest = shown.map { $0[4] }.max() ?? 0
    let lowest = shown.map { $0[0] }.min() ?? 0
    guard largest > 0 || lowest < 0 else { return .nothing }
    // A limit far above everything would press the spread flat.
    let level = limit(fan, unit).flatMap { $0.value <= 1.6 * largest ? $0 : nil }
    return section {
      h2 { view.say(measure.label.text) }
      view.figure(width: 540) { room in
        let bands = [
          FanChart.Band(view[.casesInNine], low: shown.map { $0[0] }, high: shown.map { $0[4] }),
          FanChart.Band(view[.casesInHalf], low: shown.map { $0[1] }, high: shown.map { $0[3] }),
        ]
        let middle = shown.map { $0[2] }
        let extent = FanChart.extent(of: bands, [middle] + others.map(\.values), level: level)
        return FanChart(
          caption: caption(fan.series, measure, room), heading: unit.name(in: view.language),
          bands: bands, middle: middle, middleLabel: view[.middleCase], others: others,
          level: level, axis: years(axis, room), scale: ticks(extent, unit), width: room.width)
      }
    }
  }

  /// The quantiles of a series under each policy, a row a point.
  private func courses(of id: String) -> [[[Double]]] {
    study.policies.indices.compactMap { policy in
      guard let summaries = try? study.findings.summaries(of: id, policy: policy) else {
        return nil
      }
      return summaries.map { summary in
        Findings.quantiles.map { summary.quantile($0)?.value ?? .nan }
      }
    }
  }

  private func limit(_ fan: Showcase.Fan, _ unit: ModelUnit) -> FanChart.Level? {
    guard let place = model.levers.firstIndex(where: { $0.id == fan.limit }) else { return nil }
    let lever = model.levers[place]
    let value = request.policy.values[place]
    return FanChart.Level(
      lever.label.text.words(in: view.language) + " " + unit.words(value, in: view.language), value)
  }

  private func years(_ axis: Measure.Axis, _ room: ChartRoom) -> [Tick] {
    let step = max(1, axis.points.count / (room.width > 400 ? 8 : 4))
    return stride(from: 0, to: axis.points.count, by: step).map {
      Tick(Double($0), axis.points[$0])
    }
  }

  private func ticks(_ extent: Extent, _ unit: ModelUnit) -> [Tick] {
    Tick.roundValues(covering: extent, about: 4).map {
      Tick($0, unit.number($0, in: view.language))
    }
  }

  // MARK: - The concern

  private var exceedance: Markup {
    let measure = request.concern
    let unit = ModelUnit(measure.unit)
    let curves = study.policies.indices.compactMap { policy -> CurveChart.Curve? in
      guard let values = try? study.values(of: measure.id, policy: policy).filter(\.isFinite)
      else { return nil }
      return CurveChart.Curve(
        study.policies[policy].name, points: Self.exceedance(values),
        isKey: policy == 0)
    }
    let xs = curves.flatMap(\.points).map(\.x)
    guard let low = xs.min(), let high = xs.max(), high > low else { return .nothing }
    return section {
      h2 { view[.howOften] }
      view.figure(width: 540) { room in
        CurveChart(
          caption: caption("exceedance", measure, room), heading: view[.shareAbove],
          footing: measure.label.text.words(in: view.language) + ", "
            + unit.name(in: view.language),
          curves: curves, axis: ticks(Extent(low, high), unit),
          scale: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, ModelUnit("share").words($0, in: .en)) },
          width: room.width)
      }
    }
  }

  /// At most two hundred points of the curve: how large a share lies above each value.
  private static func exceedance(_ values: [Double]) -> [CurveChart.Point] {
    let sorted = values.sorted()
    guard sorted.count > 1 else { return [] }
    let step = max(1, sorted.count / 200)
    var places = Array(stride(from: 0, to: sorted.count, by: step))
    if places.last != sorted.count - 1 { places.append(sorted.count - 1) }
    return places.map {
      CurveChart.Point(sorted[$0], 1 - Double($0 + 1) / Double(sorted.count))
    }
  }

  private var effects: Markup {
    guard let bars = try? study.effectBars(on: request.concern.id), !bars.isEmpty else {
      return .nothing
    }
    return section {
      h2 { view[.whatMovesIt] }
      view.figure(width: 540) { room in
        Tornado(
          caption: caption("effects", request.concern, room),
          rows: bars.prefix(8).map { bar in
            Tornado.Row(
              study.factors[bar.input].label.text.words(in: view.language),
              value: bar.spearman, valueText: ModelUnit("").words(bar.spearman, in: view.language),
              interval: Extent(bar.lower, bar.upper))
          }, left: view[.lowersIt], right: view[.raisesIt],
          axis: [-1, -0.5, 0, 0.5, 1].map { Tick($0, ModelUnit("").words($0, in: .en)) },
          width: room.width)
      }
    }
  }

  // MARK: - Who gets what when

  private var layers: Markup {
    let members = showcase.layers.compactMap { id in
      model.measures.first { $0.id == id }
    }
    guard let first = members.first, case .series(let axis) = first.kind else { return .nothing }
    let unit = ModelUnit(first.unit)
    let layers = members.map { measure in
      StackedAreas.Layer(
        measure.label.text.words(in: view.language),
        values: courses(of: measure.id).first?.map { $0[2] } ?? [])
    }
    return section {
      h2 { view[.whoGetsWhat] }
      view.figure(width: 540) { room in
        StackedAreas(
          caption: caption("layers", first, room),
          heading: view[.middleCase] + ", " + unit.name(in: view.language), layers: layers,
          axis: years(axis, room), scale: ticks(StackedAreas.extent(of: layers), unit),
          width: room.width)
      }
    }
  }

  private func caption(_ id: String, _ measure: Measure, _ room: ChartRoom) -> Caption {
    let name = measure.label.text.words(in: view.language)
    return Caption(
      idPrefix: "model-" + id + room.suffix, title: name,
      description: model.title.text.words(in: view.language) + ": " + name,
      whenEmpty: view[.nothingToDraw], language: view.language.rawValue)
  }
}
