// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// A page of the workbench: what it is called, what it shows, and the same as data.
protocol Page {
  var view: View { get }
  var status: Int { get }
  /// The name in the browser's bar.
  var title: String { get }
  /// Whether it says all that it is going to say; one that does not is made again the next time.
  var isSettled: Bool { get }
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
  var isSettled: Bool { true }
  var place: MenuPlace? { nil }
  var panel: Markup { .nothing }
  var csv: String? { nil }
  var calendar: String? { nil }
}

/// The pages that the main menu names.
enum MenuPlace: String, CaseIterable {
  case desk, trend, sides, provisions, projects
  case timeline, documents, procedures, instruments, programmes, countries, parties, figures
  case models, ask, audit, help

  /// The places that stand under one head, so that the menu stays short.
  static let record: [MenuPlace] = [
    .timeline, .documents, .procedures, .instruments, .programmes, .countries, .parties, .figures,
  ]

  var path: String { self == .desk ? "/" : "/" + rawValue }

  /// The question that it shows and nothing else; nil for a page of its own making.
  var question: String? {
    switch self {
    case .timeline, .documents, .instruments, .programmes, .parties, .figures: rawValue
    default: nil
    }
  }

  /// The place of a question that has a short address.
  init?(question: String) {
    guard let place = Self.allCases.first(where: { $0.question == question }) else { return nil }
    self = place
  }

  var words: Wording {
    switch self {
    case .desk: .desk
    case .trend: .trend
    case .sides: .sides
    case .provisions: .provisions
    case .projects: .projects
    case .timeline: .timeline
    case .documents: .documents
    case .procedures: .procedures
    case .instruments: .instruments
    case .programmes: .programmes
    case .countries: .countries
    case .parties: .parties
    case .figures: .figures
    case .models: .models
    case .ask: .questions
    case .audit: .audit
    case .help: .help
    }
  }

  /// The key that goes there after g.
  var key: String {
    switch self {
    case .desk: "d"
    case .trend: "t"
    case .sides: "s"
    case .provisions: "p"
    case .projects: "j"
    case .timeline: "l"
    case .documents: "m"
    case .procedures: "o"
    case .instruments: "i"
    case .programmes: "r"
    case .countries: "c"
    case .parties: "w"
    case .figures: "f"
    case .models: "e"
    case .ask: "q"
    case .audit: "a"
    case .help: "h"
    }
  }
}
