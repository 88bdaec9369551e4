// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One numbered meeting with two dates: "1차 회담(2025. 2. 7.)" here, "1차 회담은 2025년 2월 8일" there.
///
/// Meetings are the same when number, kind, parties and whatever stands between number and kind agree;
/// where one text leaves parties out, or says 회담 for 정상회담, it is doubtful.
struct EventDateRule: Rule {
  let id = "event-date"
  let title = Text(en: "One event, two dates", ko: "하나의 행사, 두 날짜", ja: "一つの行事に二つの日付")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let events = NamedEvent.all(in: draft).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let numbers = Dictionary(grouping: events) { $0.ordinal }
    // A number that hundreds of events share tells none of them apart.
    return numbers.values.filter { $0.count <= 200 }.flatMap { check($0, draft) }
  }

  private func check(_ events: [NamedEvent], _ draft: Draft) -> [Finding] {
    guard events.count >= 2 else { return [] }
    var findings: [Finding] = []
    var reported: Set<Int> = []
    for (index, event) in events.enumerated() where !reported.contains(index) {
      let same = events.indices.filter { $0 != index && likeness(event, events[$0]) != nil }
      let against = same.filter { !events[$0].date.canMeet(event.date) }
      guard let other = against.max(by: { events[$0].tie < events[$1].tie }) else { continue }
      // The date that fewer give is the odd one; of two, the later in the text.
      let with = same.filter { events[$0].date.days == event.date.days }.count + 1
      let opposed = against.count { events[$0].date.days == events[other].date.days }
      guard opposed > with || (opposed == with && other < index) else { continue }
      let certain = likeness(event, events[other]) ?? false
      reported.formUnion(same.filter { events[$0].date.days == event.date.days } + [index])
      let isError = certain && event.tie == .adjacent && events[other].tie == .adjacent
      findings.append(
        finding(isError ? .error : .warning, event, against.map { events[$0] }, draft))
    }
    return findings
  }

  /// Whether two are one event: true if certainly, false if probably, nil if not.
  private func likeness(_ a: NamedEvent, _ b: NamedEvent) -> Bool? {
    guard a.range != b.range else { return nil }
    if !a.parties.isEmpty, !b.parties.isEmpty, a.parties != b.parties,
      a.parties.isInScript(of: b.parties)
    {
      return nil
    }
    if a.modifiers == b.modifiers, a.kind == b.kind {
      if a.parties.isEmpty, b.parties.isEmpty {
        if areOthers(a.lead, b.lead) { return nil }
        return !a.modifiers.isEmpty || !a.lead.set.isDisjoint(with: b.lead.set)
      }
      return a.parties.isEmpty == b.parties.isEmpty || a.parties == b.parties
    }
    if a.kind == b.kind {
      if a.isShort || b.isShort, a.modifiers.isEmpty || b.modifiers.isEmpty { return false }
      let (short, long) =
        a.modifiers.weight < b.modifiers.weight
        ? (a.modifiers, b.modifiers) : (b.modifiers, a.modifiers)
      return !short.isEmpty && long.letters.suffix(short.weight).elementsEqual(short.letters)
        ? false : nil
    }
    let kinds: Set<EventNoun> = [a.kind, b.kind]
    let isLoose = kinds == [.summit, .talks] || kinds == [.summit, .meeting]
    return a.modifiers.isEmpty && b.modifiers.isEmpty && isLoose ? false : nil
  }

  /// A committee's first meeting is not the council's: what stands before the number names others.
  private func areOthers(_ a: ContentWords, _ b: ContentWords) -> Bool {
    let (first, second) = (a.set, b.set)
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first.isDisjoint(with: second) { return true }
    return !a.topics.isEmpty && !b.topics.isEmpty && a.topics.isDisjoint(with: second)
      && b.topics.isDisjoint(with: first)
  }

  private func finding(
    _ severity: Severity, _ event: NamedEvent, _ others: [NamedEvent], _ draft: Draft
  ) -> Finding {
    let name = draft[event.range]
    let here = draft[event.date.range]
    let there = others.first.map { draft[$0.date.range] } ?? ""
    return Finding(
      severity, event.date.range,
      Text(
        en: "“\(name)” is dated \(here) here, but \(there) elsewhere.",
        ko: "‘\(name)’의 날짜가 여기서는 \(here), 다른 곳에서는 \(there) 표기임.",
        ja: "「\(name)」の日付がここでは\(here)、別の箇所では\(there)である。"),
      evidence: others.map { .init($0.date.range) })
  }
}
