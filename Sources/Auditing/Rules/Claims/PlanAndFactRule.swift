// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One act told as a plan in one place and as done in another: "is considering a complaint" here, "complained"
/// there.
struct PlanAndFactRule: Rule {
  let id = "plan-and-fact"
  let title = Text(en: "Plan told as fact", ko: "계획과 사실의 혼동", ja: "計画と事実の混同")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let deeds = Deed.all(in: draft)
    guard (2...2_000).contains(deeds.count) else { return [] }
    let acts = Dictionary(grouping: deeds, by: \.act).values.filter { acts in
      // An act of many sentences tells none apart.
      acts.count <= 12 && acts.contains(where: \.isDone) && acts.contains { !$0.isDone }
    }
    let spread = deeds.reduce(into: [UInt64: Int]()) { counts, deed in
      for key in deed.keys { counts[key, default: 0] += 1 }
    }
    return acts.compactMap { acts in
      for plan in acts where !plan.isDone {
        for fact in acts where fact.isDone && areOne(plan, fact, spread, draft) {
          return finding(plan, fact, draft)
        }
      }
      return nil
    }
  }

  private func areOne(
    _ plan: Deed, _ fact: Deed, _ spread: [UInt64: Int], _ draft: Draft
  ) -> Bool {
    guard plan.block != fact.block, !areSiblings(plan, fact, draft) else { return false }
    let (x, y) = (plan.words.topics, fact.words.topics)
    let haveOneTopic = !x.isDisjoint(with: y)
    let mayBeOne =
      x.isEmpty || y.isEmpty || !x.isDisjoint(with: fact.keys) || !y.isDisjoint(with: plan.keys)
    var haveOneDay = false
    if let a = plan.days, let b = fact.days {
      guard a.overlaps(b) else { return false }
      haveOneDay = a == b && a.lowerBound == a.upperBound
    }
    var seen: Set<UInt64> = []
    let shared = plan.words.words.reduce(0) { sum, word in
      guard seen.insert(word.hash).inserted, word.hash != plan.act,
        DatedStatement.keys(of: word, draft.text.bytes).contains(where: {
          fact.keys.contains($0) && (spread[$0] ?? 0) <= 6
        })
      else { return sum }
      return sum + 1
    }
    return haveOneDay || haveOneTopic && shared >= 2 || mayBeOne && shared >= 3
  }

  private func areSiblings(_ a: Deed, _ b: Deed, _ draft: Draft) -> Bool {
    let (x, y) = (draft.outline.blocks[a.block], draft.outline.blocks[b.block])
    return x.kind == .bullet && y.kind == .bullet && x.parent == y.parent
  }

  private func finding(_ plan: Deed, _ fact: Deed, _ draft: Draft) -> Finding {
    let (a, b) = (draft[plan.ending], draft[fact.ending])
    let (p, f) = (draft.line(plan.ending.lowerBound), draft.line(fact.ending.lowerBound))
    return Finding(
      .warning, fact.ending,
      Text(
        en: "Told as done here (“\(b)”), but as still to come on line \(p) (“\(a)”).",
        ko: "여기서는 이미 한 일(‘\(b)’), \(p)행에서는 앞으로의 일(‘\(a)’)로 쓰임.",
        ja: "ここ（\(f)行目）では済んだこと（「\(b)」）、\(p)行目ではこれからのこと（「\(a)」）とある。"),
      evidence: [.init(plan.ending)])
  }
}
