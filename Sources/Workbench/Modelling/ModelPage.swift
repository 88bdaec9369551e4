// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Exploring
import FoundationEssentials
import Models
import Quantities

/// A model with its levers to move: what comes out, how sure that is, and when it goes wrong.
struct ModelPage: Page {
  let view: View
  let request: ModelRequest
  let study: Study
  private let condition: Condition
  private let search: ScenarioDiscovery?
  private let scenario: Scenario?
  private let spreads: StudyTable
  private let share: ModelShare

  init(view: View, id: String) throws(Mistake) {
    self.view = view
    let catalogue = ModelCatalogue(view.ledger)
    guard let shown = catalogue.cases.first(where: { $0.id == id }) else {
      throw .noModel(id, catalogue, in: view)
    }
    let request = try ModelRequest(shown, view)
    self.request = request
    do {
      let study = try Study(request.exploration)
      let side = request.concern.better == .higher ? Condition.Side.below : .above
      let condition =
        try request.threshold.map { Condition(request.concern.id, side, $0) }
        ?? study.usualCondition(on: request.concern.id)
      // Levers that are varied make a study of its own, so that the numbers stay those of the policy.
      let searched = request.spans.isEmpty ? study : try Study(request.varied)
      self.study = study
      self.condition = condition
      search = try searched.discovery(of: condition)
      scenario = try search?.scenario()
      spreads = try study.findings.spreads()
    } catch {
      throw .study(error)
    }
    share = ModelShare(view: view, request: request, spreads: spreads, scenario: scenario)
  }

  private var shown: ModelCase { request.shown }
  var title: String { shown.model.title.text.words(in: view.language) }
  var place: MenuPlace? { .models }

  var body: Markup {
    article(.class("model")) {
      p(.class("kicker")) { a(.href(view.address("/models"))) { view[.models] } }
      h1 { view.say(shown.model.title.text) }
      p(.class("about")) { view.say(shown.model.summary.text) }
      LeverForm(view: view, request: request).markup
      div(.id("model-answer"), .aria("live", "polite"), .data("address", share.address.text)) {
        answer
      }
      about
    }
  }

  /// What depends on the levers; the script asks for it again when one is moved.
  private var answer: Markup {
    let drawings = ModelDrawings(view: view, request: request, study: study)
    return .several([
      difference, moved, headline,
      ModelFailure(view: view, request: request, search: search, scenario: scenario).markup,
      drawings.markup, ModelPolicies(view: view, request: request, study: study).markup,
      StudyTableView(view: view, table: spreads).markup, origin,
    ])
  }

  /// That the address was made for another answer than this one.
  private var difference: Markup {
    guard let words = share.difference else { return .nothing }
    return div(.class("notice"), .role("alert")) {
      p { words }
      if view.site.edition != nil {
        a(.href(view.same([("recorded-as-of", nil), ("answer", nil), ("version", nil)]))) {
          view[.toNewestRecord]
        }
      }
    }
  }

  /// The levers that do not stand at their defaults, each with a way back.
  private var moved: Markup {
    guard !request.moved.isEmpty else { return .nothing }
    return p(.class("moved")) {
      view[.movedLevers] + " "
      for (lever, value) in request.moved {
        span(.class("setting")) {
          lever.label.text.words(in: view.language) + " "
          strong { lever.words(value).words(in: view.language) }
          " "
          a(
            .href(view.same([(lever.id, nil)])),
            .aria("label", view[.backTo(lever.label.text, lever.words(lever.standard))])
          ) { view[.byDefaultIs(lever.words(lever.standard))] }
        }
      }
      a(.href(view.same(request.moved.map { ($0.lever.id, nil) }))) {
        view[.backToDefaults]
      }
    }
  }

  private var headline: Markup {
    let standard = request.moved.isEmpty ? nil : try? study.findings.spreads(policy: 1)
    let rows = shown.showcase.headline.compactMap { id in spreads.rows.first { $0.key == id } }
    return dl(.class("numbers")) {
      for row in rows {
        div {
          dt { row.cells[0].words(in: view.language) }
          dd {
            row.cells[3].words(in: view.language)
            " "
            span(.class("range")) {
              view[
                .nineOfTen(
                  row.cells[1].words(in: view.language), row.cells[5].words(in: view.language))]
            }
            if let before = standard?.rows.first(where: { $0.key == row.key }) {
              span(.class("range")) {
                view[.byDefault] + ": " + before.cells[3].words(in: view.language)
              }
            }
          }
        }
      }
    }
  }

  /// What pins the numbers, to be quoted with them.
  private var origin: Markup {
    let model = shown.model
    let failed = study.findings.tally.failureCount
    let manifest = view.site.ledger.manifest
    return section(.class("narrow")) {
      h2 { view[.citeThis] }
      p(.class("cite")) {
        "Entente, \(model.id) "
          + view[
            .pinned(
              version: model.version, ledger: manifest.title.words(in: view.language),
              day: view.clock.formatted(view.language), count: Decimal(request.count).grouped(),
              seed: Int(clamping: request.seed))]
          + (request.sampling == .monteCarlo
            ? "" : " " + request.sampling.label.text.words(in: view.language) + ".")
          + " " + view[.answerHash(share.hash)]
      }
      if share.isConfirmed { p(.class("about")) { view[.sameAnswer] } }
      if let caveat = request.sampling.design(request.count).sampling.caveat {
        p(.class("about")) { view.say(caveat) }
      }
      if failed > 0 { p { view[.failedExperiments(Int(clamping: failed))] } }
      p(.class("downloads")) {
        for count in ModelRequest.counts where count != request.count {
          a(.href(view.same([("count", String(count))]))) {
            view[.drawMore(Decimal(count).grouped())]
          }
        }
        a(.href(share.handedOn)) { view[.linkToThis] }
        a(.href(view.same([], path: view.path + ".json"))) { "JSON" }
        a(.href(view.same([], path: view.path + ".csv"))) { "CSV" }
        button(
          .type("button"), .class("copy"), .flag("hidden"), .data("done", view[.copied]),
          .data("address", share.handedOn.text)
        ) {
          view[.copyLink]
        }
      }
    }
  }

  /// What the numbers rest on, the same whatever the levers say.
  private var about: Markup {
    details(.class("as-table")) {
      summary { view[.whatItRestsOn] }
      for table in [shown.uncertaintyTable, shown.leverTable, shown.factTable]
      where !table.rows.isEmpty {
        StudyTableView(view: view, table: table).markup
      }
    }
  }

  var json: JSON {
    [
      "model": .string(shown.id), "version": .string(shown.model.version),
      "seed": .string(String(request.seed)), "count": .string(String(request.count)),
      "design": .string(request.sampling.rawValue),
      "as_of": .string("\(view.clock)"), "answer": .string(share.hash),
      "address": .string(share.handedOn.text),
      "levers": .object(
        zip(shown.model.levers, request.policy.values).map {
          .init($0.id, .string($0.text(of: $1)))
        }),
      "measures": spreads.json(in: view.language), "policies": policies,
      "condition": [
        "measure": .string(condition.measure), "side": .string(condition.side.rawValue),
        "threshold": .string("\(condition.threshold)"),
      ],
      "scenario": scenario.map { .string($0.sentence.words(in: view.language)) } ?? .null,
      "scenario_box": scenario?.table.json(in: view.language) ?? .null,
      "scenario_reliability": scenario?.reliability.json(in: view.language) ?? .null,
    ]
  }

  /// The policies of the address beside each other; null where it names but one.
  private var policies: JSON {
    guard study.policies.count > 1 else { return .null }
    let tables = [
      try? study.robustness(of: request.concern.id, required: request.threshold),
      try? study.comparison(),
    ]
    return .object(
      tables.compactMap { $0 }.map { .init($0.key, $0.json(in: view.language)) })
  }

  var csv: String? { spreads.csv(in: view.language) }
}
