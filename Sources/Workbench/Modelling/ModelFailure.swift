// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Exploring
import Models
import Quantities

/// When the concern goes wrong: in a sentence, as a box within what was drawn, and for which settings
/// of the levers.
struct ModelFailure {
  let view: View
  let request: ModelRequest
  let search: ScenarioDiscovery?
  let scenario: Scenario?

  private var model: Model { request.shown.model }

  var markup: Markup {
    section(.class("narrow")) {
      h2 { view[.whenItFails] }
      if let scenario {
        p(.class("lead")) { scenario.sentence.words(in: view.language) }
        box(scenario)
      } else {
        p { view[search == nil ? .alwaysOrNever : .noScenario] }
      }
      levers
      if let search {
        details(.class("as-table")) {
          summary { view[.stepsOfSearch] }
          p(.class("about")) { view[.stepsAbout] }
          StudyTableView(view: view, table: search.steps).markup
        }
      }
    }
  }

  /// The limits of a scenario within what was drawn.
  private func box(_ scenario: Scenario) -> Markup {
    let numbers = scenario.limits.filter { $0.allowed.isEmpty }
    guard !numbers.isEmpty else { return .nothing }
    return view.figure(width: 540) { room in
      RangeBars(
        caption: Caption(
          idPrefix: "model-scenario" + room.suffix,
          title: scenario.measure.label.text.words(in: view.language),
          description: scenario.sentence.words(in: view.language),
          whenEmpty: view[.nothingToDraw], language: view.language.rawValue),
        rows: numbers.map { limit in
          let range = limit.range
          return RangeBars.Row(
            limit.factor.label.text.words(in: view.language),
            range: Extent(range.lowerBound, range.upperBound),
            part: Extent(limit.lower ?? range.lowerBound, limit.upper ?? range.upperBound),
            partText: limit.words(in: view.language),
            lowText: limit.factor.words(range.lowerBound, in: view.language),
            highText: limit.factor.words(range.upperBound, in: view.language))
        }, width: room.width)
    }
  }

  /// The levers over which the search can be widened, so that the box reads as a condition on what is
  /// decided; those that are varied can be taken out.
  private var levers: Markup {
    let given = view.query.filled("vary")?.split(separator: ",").map(String.init) ?? []
    let offered = request.shown.showcase.levers.filter { id in
      !request.spans.contains { $0.lever == id }
    }
    guard !offered.isEmpty || !given.isEmpty else { return .nothing }
    let varied = p(.class("moved")) {
      view[.alsoVaried]
      for (span, text) in zip(request.spans, given) {
        self.varied(span, text, given.filter { $0 != text })
      }
    }
    return .several([
      request.spans.isEmpty ? .nothing : varied,
      p(.class("moved")) {
        view[.varyToo]
        for lever in offered.compactMap({ id in model.levers.first { $0.id == id } }) {
          a(.href(view.same([("vary", (given + [lever.id]).joined(separator: ","))]))) {
            lever.label.text.words(in: view.language)
          }
        }
      },
    ])
  }

  private func varied(_ span: LeverSpan, _ text: String, _ others: [String]) -> Markup {
    guard let lever = model.levers.first(where: { $0.id == span.lever }) else { return .nothing }
    let settings: String
    switch span.distribution {
    case .uniform(let low, let high):
      settings = [low, high].map { lever.words($0).words(in: view.language) }
        .joined(separator: " – ")
    case .discrete(let outcomes):
      settings = outcomes.map { lever.words($0.value).words(in: view.language) }
        .joined(separator: ", ")
    default: settings = text
    }
    return element(
      .span, [.class("setting")],
      .several([
        .text(lever.label.text.words(in: view.language) + " "), strong { settings }, " ",
        a(
          .href(view.same([("vary", others.isEmpty ? nil : others.joined(separator: ","))]))
        ) { view[.takeOut] },
      ]))
  }
}
