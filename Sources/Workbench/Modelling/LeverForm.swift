// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models
import Quantities

/// The levers of a model as sliders and choices, those that are turned most in front, and what is
/// looked at.
struct LeverForm {
  let view: View
  let request: ModelRequest

  private var model: Model { request.shown.model }

  var markup: Markup {
    let first = request.shown.showcase.levers
    let settings = Array(zip(model.levers, request.policy.values))
    let front = first.compactMap { id in settings.first { $0.0.id == id } }
    let rest = settings.filter { !first.contains($0.0.id) }
    return form(
      .class("filters levers"), .plain("action", view.path), .data("live", "model-answer"),
      .aria("label", view[.levers])
    ) {
      view.hidden(View.clocks.union(["lang", "count", "seed", "vary", "beside"]))
      for (lever, value) in front { control(lever, value) }
      if !rest.isEmpty {
        details(.flag("open", rest.contains { $0.0.standard != $0.1 })) {
          summary { view[.moreLevers] }
          div(.class("more-levers")) { for (lever, value) in rest { control(lever, value) } }
        }
      }
      div(.class("more-levers")) {
        concern
        threshold
        sampling
      }
      button { view[.apply] }
    }
  }

  private var concern: Markup {
    label {
      span { view[.lookAt] }
      select(.name("concern"), .data("clears", "beyond")) {
        for measure in model.measures where measure.kind == .scalar {
          option(.value(measure.id), .flag("selected", measure.id == request.concern.id)) {
            measure.label.text.words(in: view.language)
          }
        }
      }
    }
  }

  private var threshold: Markup {
    label {
      span {
        view[request.concern.better == .higher ? .goesWrongBelow : .goesWrongAbove] + ", "
          + ModelUnit(request.concern.unit).declared(in: view.language)
      }
      void(
        .input, .type("number"), .name("beyond"), .plain("step", "any"),
        .value(view.query.filled("beyond") ?? ""), .plain("placeholder", view[.worseFifth]))
    }
  }

  private var sampling: Markup {
    label {
      span { view[.drawnBy] }
      select(.name("design")) {
        for method in SamplingMethod.allCases {
          option(
            .value(method == .monteCarlo ? "" : method.rawValue),
            .flag("selected", method == request.sampling)
          ) { method.label.text.words(in: view.language) }
        }
      }
    }
  }

  private func control(_ lever: Lever, _ value: Double) -> Markup {
    label {
      span { view.say(lever.label.text) }
      switch lever.domain {
      case .choices(let choices):
        select(.name(lever.id)) {
          for choice in choices {
            option(.value(choice.id), .flag("selected", choice.value == value)) {
              choice.label.text.words(in: view.language)
            }
          }
        }
      case .range(let range, let step):
        void(
          .input, .type("range"), .name(lever.id), .value(lever.text(of: value)),
          .plain("min", lever.text(of: range.lowerBound)),
          .plain("max", lever.text(of: range.upperBound)),
          .plain("step", step.map { lever.text(of: $0) } ?? "any"),
          .plain("aria-valuetext", lever.words(value).words(in: view.language)))
        element(.output, [], .text(lever.words(value).words(in: view.language)))
      }
    }
  }
}
