// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// A page of the workbench: what it is called, what it shows, and the same as data.
protocol Page {
  var view: View { get }
  var status: Int { get }
  /// The name in the browser's bar.
  var title: String { get }
  /// The entry of the main menu that it belongs to.
  var place: MenuPlace? { get }
  var body: Markup { get }
  /// What stands beside the page: why something on it is so.
  var panel: Markup { get }
  var json: JSON { get }
  /// The tables that can be had as CSV, the first under the plain address.
  var csv: String? { get }
  /// What falls on days, as an iCalendar feed.
  var calendar: String? { get }
}

extension Page {
  var status: Int { 200 }
  var place: MenuPlace? { nil }
  var panel: Markup { .nothing }
  var csv: String? { nil }
  var calendar: String? { nil }
}

/// The pages that the main menu names.
enum MenuPlace: String, CaseIterable {
  case desk, trend, sides, provisions, projects, procedures, countries, ask, audit

  var path: String { self == .desk ? "/" : "/" + rawValue }

  var words: Wording {
    switch self {
    case .desk: .desk
    case .trend: .trend
    case .sides: .sides
    case .provisions: .provisions
    case .projects: .projects
    case .procedures: .procedures
    case .countries: .countries
    case .ask: .questions
    case .audit: .audit
    }
  }
}
