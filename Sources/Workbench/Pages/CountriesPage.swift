// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

struct CountriesPage: Page {
  let view: View
  var title: String { view[.countries] }
  var place: MenuPlace? { .countries }
  var body: Markup { article { h1 { title } } }
  var json: JSON { .null }
}
