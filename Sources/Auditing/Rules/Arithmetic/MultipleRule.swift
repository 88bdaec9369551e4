// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// "Twice", "2배", "3倍" against the two amounts that the sentence compares.
struct MultipleRule: Rule {
  let id = "multiple"
  let title = Text(en: "Ratio and multiple", ko: "배수", ja: "倍率")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    for sentence in draft.statements {
      let amounts = Array(draft.amounts(in: sentence.range))
      for multiple in amounts where multiple.kind == .multiple && multiple.nominal > 0 {
        let compared = amounts.filter { $0.kind == .money || $0.kind == .quantity }
        guard compared.count == 2, compared[0].isCommensurable(with: compared[1]),
          compared[0].per == compared[1].per, draft.has(Self.comparing, in: sentence.range),
          compared.allSatisfy({ $0.nominal > 0 }),
          isBetween(compared, multiple, draft)
        else { continue }
        if let finding = check(multiple, compared[0], compared[1], draft) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// Whether a multiple stands behind both amounts or right before the second: 「Aの約1.7倍だったが、2007年にはB」 sets B
  /// against nothing, and so does "2배 확대, … (10나노 이상 → 10나노 이하)".
  private func isBetween(_ compared: [Stated], _ multiple: Stated, _ draft: Draft) -> Bool {
    let end = multiple.range.upperBound
    guard let next = compared.first(where: { $0.range.lowerBound >= end }) else { return true }
    let gap = end..<next.range.lowerBound
    return gap.count <= 40
      && !draft.document.mentions(in: gap).contains { $0.kind == .date || $0.kind == .period }
  }

  /// The larger over the smaller: a sentence names base and subject in either order, and a multiple
  /// above one says which is which.
  private func check(_ multiple: Stated, _ a: Stated, _ b: Stated, _ draft: Draft) -> Finding? {
    let (large, small) = a.nominal >= b.nominal ? (a, b) : (b, a)
    let (top, bottom) = multiple.nominal >= 1 ? (large, small) : (small, large)
    guard let printed = top.face / bottom.face, let widest = top.widestFace / bottom.widestFace
    else { return nil }
    // "Twice" is seldom meant to the second digit: a whole multiple stands for what rounds to it.
    let value = top.nominal / bottom.nominal
    guard let severity = Verdict(computed: printed, widest: widest, stated: multiple).severity
    else { return nil }
    let shown = value.rounded(to: max(2, -multiple.step.exponent)).grouped()
    return draft.mismatch(
      severity, stated: multiple, computed: value.rounded(to: max(1, -multiple.step.exponent)),
      arithmetic: "\(draft[top.range]) ÷ \(draft[bottom.range]) = \(shown)",
      evidence: [.init(top.range), .init(bottom.range)])
  }

  private static let comparing = WordList(
    "비교|비해|대비|의|보다|에서|compared|as much as|the size of|times|than|from|に比べ|比べて|の|より|から"
  )
}
