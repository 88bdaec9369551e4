// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

struct DeskPage: Page {
  let view: View
  var title: String { view[.desk] }
  var place: MenuPlace? { .desk }
  var body: Markup { article { h1 { title } } }
  var json: JSON { .null }
}
