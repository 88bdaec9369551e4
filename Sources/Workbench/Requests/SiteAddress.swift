// SPDX-License-Identifier: Apache-2.0

/// An address on this site, with its path and query encoded.
struct SiteAddress: Sendable, Hashable {
  let text: String

  /// An address whose parts are encoded already.
  init(encoded: String) { text = encoded }

  init(path: String, query: Query = Query(), fragment: String? = nil) {
    var text = Percent.encoded(path, keepSlashes: true)
    if !query.items.isEmpty { text += "?" + query.text }
    if let fragment { text += "#" + Percent.encoded(fragment, keepSlashes: true) }
    self.text = text
  }
}

/// The form in which a page is wanted, told by the end of its path.
enum PageForm: String {
  case html, json, csv, ics

  /// The path without `.json`, `.csv` or `.ics`, and the form that the ending names.
  static func split(_ path: String) -> (path: String, form: PageForm) {
    for form in [PageForm.json, .csv, .ics] where path.hasSuffix("." + form.rawValue) {
      return (String(path.dropLast(form.rawValue.utf8.count + 1)), form)
    }
    return (path, .html)
  }
}
