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
  private let scenario: Scenario?
  private let spreads: StudyTable

  init(view: View, id: String) throws(Mistake) {
    self.view = view
    let catalogue = ModelCatalogue(view.ledger)
    guard let shown = catalogue.cases.first(where: { $0.id == id }) else {
      throw .noModel(id, catalogue, in: view)
    }
    let request = try ModelRequest(shown, view)
    self.request = request
    do {
      let study = try Study(
        of: shown.model, policies: request.policies, count: request.count, seed: request.seed)
      let side = request.concern.better == .higher ? Condition.Side.below : .above
      let condition =
        try request.threshold.map { Condition(request.concern.id, side, $0) }
        ?? study.usualCondition(on: request.concern.id)
      self.study = study
      scenario = try study.scenario(where: condition)
      spreads = try study.findings.spreads()
    } catch {
      throw ModelRequest.mistake(error)
    }
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
      div(.id("model-answer"), .aria("live", "polite")) { answer }
      about
    }
  }

  /// What depends on the levers; the script asks for it again when one is moved.
  private var answer: Markup {
    .several([
      headline, whenItFails, ModelDrawings(view: view, request: request, study: study).markup,
      StudyTableView(view: view, table: spreads).markup, comparison, origin,
    ])
  }

  private var headline: Markup {
    let rows = shown.showcase.headline.compactMap { id in spreads.rows.first { $0.key == id } }
    return dl(.class("numbers")) {
      for row in rows {
        div {
          dt { row.cells[0].words(in: view.language) }
          dd {
            row.cells[3].words(in: view.language)
            " "
            span(.class("range")) {
              "("
                + view[
                  .nineOfTen(
                    row.cells[1].words(in: view.language), row.cells[5].words(in: view.language))]
                + ")"
            }
          }
        }
      }
    }
  }

  private var whenItFails: Markup {
    section(.class("narrow")) {
      h2 { view[.whenItFails] }
      if let scenario {
        p(.class("lead")) { scenario.sentence.words(in: view.language) }
        ModelDrawings(view: view, request: request, study: study).box(scenario)
      } else {
        p { view[.noScenario] }
      }
    }
  }

  private var comparison: Markup {
    guard study.policies.count > 1, let table = try? study.comparison() else { return .nothing }
    return details(.class("as-table")) {
      summary { view[.besideDefaults] }
      StudyTableView(view: view, table: table).markup
    }
  }

  /// What pins the numbers, to be quoted with them.
  private var origin: Markup {
    let model = shown.model
    let failed = study.findings.tally.failureCount
    let manifest = view.site.ledger.manifest
    return section(.class("narrow")) {
      h2 { view[.citeThis] }
      p {
        "Entente, \(model.id) "
          + view[
            .pinned(
              version: model.version, ledger: manifest.title.words(in: view.language),
              day: view.clock.formatted(view.language), count: Decimal(request.count).grouped(),
              seed: Int(clamping: request.seed))]
      }
      if failed > 0 { p { view[.failedExperiments(Int(clamping: failed))] } }
      p(.class("downloads")) {
        for count in ModelRequest.counts where count != request.count {
          a(.href(view.same([("count", String(count))]))) {
            view[.drawMore(Decimal(count).grouped())]
          }
        }
        a(.href(view.same([], path: view.path + ".json"))) { "JSON" }
        a(.href(view.same([], path: view.path + ".csv"))) { "CSV" }
        button(.type("button"), .class("copy"), .flag("hidden"), .data("done", view[.copied])) {
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
      "as_of": .string("\(view.clock)"),
      "levers": .object(
        zip(shown.model.levers, request.policy.values).map {
          .init($0.id, .string($0.text(of: $1)))
        }),
      "measures": spreads.json(in: view.language),
      "scenario": scenario.map { .string($0.sentence.words(in: view.language)) } ?? .null,
    ]
  }

  var csv: String? { spreads.csv(in: view.language) }
}

/// A table of a study on a page.
struct StudyTableView {
  let view: View
  let table: StudyTable

  var markup: Markup {
    let numeric = table.columns.indices.map { column in
      table.rows.contains { $0.cells[column].isNumber }
    }
    return section(.class("table")) {
      h2(.class("table-title")) { view.say(table.title) }
      div(.class("scroll")) {
        element(
          .table,
          [
            .id("t-" + table.key), .role("table"),
            .aria("label", table.title.words(in: view.language)),
          ], .several([head(numeric), rows(numeric)]))
      }
    }
  }

  private func head(_ numeric: [Bool]) -> Markup {
    element(
      .thead, [.role("rowgroup")],
      tr(.role("row")) {
        for (column, isNumeric) in zip(table.columns, numeric) {
          th(.scope("col"), .role("columnheader"), .class(isNumeric ? "numeric" : "")) {
            view.say(column.label)
          }
        }
      })
  }

  private func rows(_ numeric: [Bool]) -> Markup {
    element(
      .tbody, [.role("rowgroup")],
      .several(
        table.rows.map { row in
          tr(.role("row")) {
            for (index, cell) in row.cells.enumerated() {
              let label = Attribute.data(
                "label", table.columns[index].label.words(in: view.language))
              let kind = Attribute.class(numeric[index] ? "numeric" : "")
              index == 0
                ? th(.scope("row"), .role("rowheader"), kind, label) { show(cell) }
                : td(.role("cell"), kind, label) { show(cell) }
            }
          }
        }))
  }

  private func show(_ cell: StudyTable.Cell) -> Markup {
    if case .words(let text) = cell { return view.say(text) }
    return .text(cell.words(in: view.language))
  }
}
