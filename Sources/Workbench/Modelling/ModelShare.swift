// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import LedgerStore
import Models
import Quantities

/// What makes an address give another reader the same answer, or say that it cannot: the days of the
/// ledger, the model's version, the seed, the count, and a hash of the answer itself.
struct ModelShare {
  let view: View
  let request: ModelRequest
  /// The answer as it is read, so that the last digits of another machine's arithmetic do not count.
  let hash: String

  init(view: View, request: ModelRequest, spreads: StudyTable, scenario: Scenario?) {
    self.view = view
    self.request = request
    let words =
      spreads.rows.map { row in
        row.key + row.cells.map { $0.words(in: .en) }.joined(separator: "|")
      } + [scenario?.sentence.words(in: .en) ?? ""]
    hash = Self.hash(of: words)
  }

  private static func hash(of words: [String]) -> String {
    String(Asset.hash(Array(words.joined(separator: "\n").utf8)).prefix(10))
  }

  /// What was asked and what was answered: an address that was changed by hand asks something else, and
  /// its answer is not held against the old one.
  private var code: String {
    let others: Set<String> = ["lang", "answer", "version", "recorded-as-of"]
    var asked = view.query
    for (name, value) in settings { asked[name] = value }
    let items = asked.items.filter { !others.contains($0.name) && !$0.value.isEmpty }
      .map { $0.name + "=" + $0.value }.sorted()
    return Self.hash(of: items).prefix(4) + "-" + hash
  }

  /// The address of this very answer.
  var address: SiteAddress { view.same(pins) }

  /// The same for somebody else: what is recorded from tomorrow on does not change it.
  var handedOn: SiteAddress {
    let today = view.site.edition?.description ?? String(Instant.now.description.prefix(10))
    return view.same(pins + [("recorded-as-of", today)])
  }

  private var settings: [(String, String)] {
    [
      ("as-of", view.clock.description), ("count", String(request.count)),
      ("seed", String(request.seed)),
    ]
  }

  private var pins: [(String, String?)] {
    settings.map { ($0.0, $0.1) }
      + [("version", request.shown.model.version), ("answer", code)]
  }

  /// Why this is not the answer that the address was made for; nil where it is, or where the address
  /// was made for none or has been changed since.
  var difference: String? {
    guard let asked = view.query.filled("answer"), asked != code,
      asked.prefix(while: { $0 != "-" }) == code.prefix(while: { $0 != "-" })
    else { return nil }
    let version = view.query.filled("version") ?? request.shown.model.version
    return version == request.shown.model.version
      ? view[.anotherAnswer] : view[.madeWithVersion(version, request.shown.model.version)]
  }

  /// Whether the address was made for this answer.
  var isConfirmed: Bool { view.query.filled("answer") == code }
}
