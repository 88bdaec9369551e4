// SPDX-License-Identifier: Apache-2.0
import Models

extension View {
  /// A model without a case leads to its first one, or to the one that `case` names, as it does on the
  /// command line; nil where the path names a case itself or no model at all.
  func modelCase(_ name: String, _ form: PageForm) throws(Mistake) -> PageResponse? {
    let catalogue = ModelCatalogue(ledger)
    guard let first = catalogue.cases.first(where: { $0.family == name && $0.id != name }),
      !catalogue.cases.contains(where: { $0.id == name })
    else { return nil }
    let id = query.filled("case").map { name + "-" + $0 } ?? first.id
    guard catalogue.cases.contains(where: { $0.id == id }) else {
      throw .noModel(id, catalogue, in: self)
    }
    let ending = form == .html ? "" : "." + form.rawValue
    let address = same([("case", nil)], path: "/models/" + id + ending)
    return PageResponse(
      302, type: "text/plain; charset=utf-8", [], headers: [("location", address.text)])
  }
}
