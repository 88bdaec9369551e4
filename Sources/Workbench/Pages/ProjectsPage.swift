// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

struct ProjectsPage: Page {
  let view: View
  var title: String { view[.projects] }
  var place: MenuPlace? { .projects }
  var body: Markup { article { h1 { title } } }
  var json: JSON { .null }
}
