// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Reading

/// The findings of one rule in a text.
func findings(
  _ rule: String, in text: String, ledger: Ledger? = nil, names: Names = Names(),
  date: Day? = nil
) -> [Finding] {
  audit(text, ledger: ledger, names: names, date: date).findings.filter { $0.rule == rule }
}

/// All findings in a text.
func audit(
  _ text: String, ledger: Ledger? = nil, names: Names = Names(), date: Day? = nil,
  named name: String = "draft.md",
  _ configuration: Configuration = Configuration()
) -> Auditor.Report {
  var options = MentionOptions()
  options.date = date
  let document = MentionReader(names: names).document(
    DocumentText(name: name, text), options)
  return Auditor(configuration).audit(document, ledger: ledger, date: date)
}

extension Finding {
  /// What was flagged.
  func words(in text: String) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
