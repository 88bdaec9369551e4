// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Quantities
import Questions

/// Asks every question and makes the pages that the menu names before anybody asks for them: over a
/// large ledger the first reader of some would wait for seconds. One at a time, beside the requests.
final class Warming: Sendable {
  private let queue = DispatchQueue(label: "entente.warming", qos: .background)

  /// - Parameters:
  ///   - delay: seconds to wait first. While others record, each edit makes a new site, and most of
  ///     them are old before they are warm.
  ///   - isWanted: whether the site is still the one that is served.
  func warm(_ site: Site, after delay: Double, while isWanted: @escaping @Sendable () -> Bool) {
    queue.asyncAfter(deadline: .now() + delay) {
      for question in Question.all where isWanted() { site.ask(question) }
      let paths = MenuPlace.allCases.map(\.path) + Question.all.map { "/ask/" + $0.id } + ["/api"]
      for path in paths {
        for language in Language.allCases where isWanted() { site.make(path, in: language) }
      }
      Leftovers.giveBack()
    }
  }
}

extension Site {
  /// Makes the pages that the menu names in the background, for a site that is served as it is.
  public func warm() { Warming().warm(self, after: 0) { true } }
}
