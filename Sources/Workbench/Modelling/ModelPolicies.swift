// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models
import Quantities

/// The policies of an address beside each other on the same draws: how robust each is by the concern,
/// and every measure under each.
struct ModelPolicies {
  let view: View
  let request: ModelRequest
  let study: Study

  var markup: Markup {
    guard study.policies.count > 1 || !request.moved.isEmpty else { return .nothing }
    return section {
      h2 { view[.besideOthers] }
      keeping
      if study.policies.count > 1 {
        if let table = try? study.robustness(of: request.concern.id, required: request.threshold) {
          StudyTableView(view: view, table: table).markup
        }
        if let table = try? study.comparison() {
          details(.class("as-table")) {
            summary { view[.everyMeasure] }
            StudyTableView(view: view, table: table).markup
          }
        }
      }
    }
  }

  /// The ways to keep what is set now, and to drop what was kept.
  private var keeping: Markup {
    let texts = request.kept.map(\.text)
    return p(.class("moved")) {
      if !request.moved.isEmpty, !texts.contains(request.movedText) {
        a(
          .href(
            view.same([
              ("beside", (texts + [request.movedText]).joined(separator: ";"))
            ]))
        ) { view[.keepToCompare] }
        " "
      }
      for (text, policy) in request.kept {
        span(.class("setting")) {
          policy.name + " "
          a(
            .href(
              view.same([
                ("beside", texts.filter { $0 != text }.joined(separator: ";"))
              ]))
          ) { view[.takeOut] }
        }
      }
    }
  }
}
