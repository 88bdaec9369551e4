// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Somebody set against himself: "The ministry sees no conflict, whereas the ministry wants talks", 「一方、桐生教授は」 right
/// behind what Kiryu thinks. One of the two is somebody else's view.
struct SelfContrastRule: Rule {
  let id = "self-contrast"
  let title = Text(en: "A side set against itself", ko: "자신과 대비된 주체", ja: "自らと対比された主体")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let sides = ContrastedSides(draft)
    var findings: [Finding] = []
    for (index, sentence) in draft.sentences.enumerated() {
      let block = draft.outline.blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .bullet, block.role != .references,
        (20...700).contains(sentence.range.count), !draft.isCited(sentence.range)
      else { continue }
      if let pair = sides.inside(sentence.range) {
        findings.append(finding(pair.first, pair.second, draft))
      } else if index > 0, draft.sentences[index - 1].block == sentence.block,
        let pair = sides.across(draft.sentences[index - 1].range, sentence.range)
      {
        findings.append(finding(pair.first, pair.second, draft))
      }
    }
    return findings
  }

  private func finding(_ first: Range<Int>, _ second: Range<Int>, _ draft: Draft) -> Finding {
    let name = draft[second]
    return Finding(
      .warning, second,
      Text(
        en: "“\(name)” is set against itself: what it is contrasted with is told of the same side.",
        ko: "\(name.quoted(.topic)) 자신과 대비됨: 대비되는 앞말도 같은 주체에 관한 것임.",
        ja: "「\(name)」が自らと対比されている。対比される前の文も同じ主体のものである。"),
      evidence: [.init(first)])
  }
}
