// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Numbers of meetings that leave one out: the fourth and the sixth with no fifth between, 「3回開催した。第5回は」.
struct MeetingNumbersRule: Rule {
  let id = "meeting-numbers"
  let title = Text(en: "Numbers of meetings", ko: "회의의 차수", ja: "会合の回次")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let sentences = draft.sentences.map(\.range).filter { !draft.isCited($0) }
    let meetings = sentences.enumerated().flatMap { Meeting.all(in: $0.element, $0.offset, draft) }
    return afterCounts(sentences, draft) + gaps(meetings, draft)
  }

  private struct Meeting {
    let number: Int
    let range: Range<Int>
    let sentence: Int
    /// The words between number and noun.
    let modifiers: String
    let day: Day?

    static func all(in sentence: Range<Int>, _ position: Int, _ draft: Draft) -> [Meeting] {
      let bytes = draft.text.bytes
      var previous = sentence.lowerBound
      return draft.all(nouns, in: sentence).compactMap { noun in
        let lead = max(previous, noun.lowerBound - 40)..<noun.lowerBound
        previous = noun.upperBound
        guard let ordinal = WrittenOrdinal.last(in: lead, bytes),
          case let gap = ordinal.range.upperBound..<noun.lowerBound, !draft.has(breaks, in: gap),
          !draft.has(scopes, in: draft.before(ordinal.range.lowerBound, 30, within: sentence))
        else { return nil }
        let days = draft.document.mentions(in: sentence).compactMap { mention -> Day? in
          guard mention.kind == .date, case .time(let span) = mention.value else { return nil }
          return span.start.first
        }
        return Meeting(
          number: ordinal.value, range: ordinal.range.lowerBound..<noun.upperBound,
          sentence: position, modifiers: draft[gap].trimmed.lowercased(),
          // 「4月14日から15日まで」 is one meeting.
          day: days.count == 1 || days.count == 2 && abs(days[1] - days[0]) <= 7 ? days[0] : nil)
      }
    }

    private static let nouns = WordList(
      "회의|위원회|협의회|회합|대화|회담|포럼|会合|会議|委員会|協議会|協議|対話|会談|フォーラム|meeting|meetings|session|dialogue|forum|summit|round"
    )
    private static let breaks = WordList(",|、|，|。|(|)|（|）|;|:|및|과|와|と|and")
    private static let scopes = WordList("올해|금년|지난해|작년|this year|last year|今年|昨年")
  }

  // MARK: - After a number of meetings

  /// "세 차례 열렸고, 제4차 회의는 10월에 열린다": the next one has the next number.
  private func afterCounts(_ sentences: [Range<Int>], _ draft: Draft) -> [Finding] {
    sentences.indices.compactMap { index -> Finding? in
      let sentence = sentences[index]
      guard let held = draft.first(Self.held, in: sentence),
        let count = StatedCounts(draft).counts(in: sentence).last(where: {
          draft.has(Self.times, in: $0.range) && $0.range.upperBound <= held.lowerBound
            && held.lowerBound - $0.range.upperBound <= 200
        })
      else { return nil }
      let next = index + 1 < sentences.count ? sentences[index + 1] : nil
      let places: [Range<Int>?] = [count.range.upperBound..<sentence.upperBound, next]
      for place in places.compactMap({ $0 }) {
        guard let ordinal = first(in: place, draft) else { continue }
        guard ordinal.value != count.number + 1, ordinal.value > count.number,
          draft.has(
            Self.planned,
            in: ordinal.range.upperBound..<max(place.upperBound, ordinal.range.upperBound))
        else { return nil }
        let (said, then) = (draft[count.range], draft[ordinal.range])
        return Finding(
          .warning, ordinal.range,
          Text(
            en: "After “\(said)” the next is number \(count.number + 1), not “\(then)”.",
            ko: "\(said.quoted(.called))고 했으므로 다음은 \(count.number + 1)차인데 \(then)로 적혀 있음.",
            ja: "「\(said)」とあるので次は第\(count.number + 1)回だが、\(then)と書かれている。"),
          evidence: [.init(count.range)])
      }
      return nil
    }
  }

  private func first(in place: Range<Int>, _ draft: Draft) -> WrittenOrdinal? {
    var at = place.lowerBound
    while at < place.upperBound {
      if let ordinal = WrittenOrdinal.read(at, draft.text.bytes, place.upperBound) {
        return ordinal
      }
      at += WordScanner.length(draft.text.bytes[at])
    }
    return nil
  }

  // MARK: - Gaps

  private func gaps(_ meetings: [Meeting], _ draft: Draft) -> [Finding] {
    // Those that are named apart are of different bodies; "Technology" is short for "Estra–Morland Technology".
    let names = Set(meetings.map(\.modifiers)).subtracting([""])
    let longest = names.max { $0.utf8.count < $1.utf8.count } ?? ""
    guard names.allSatisfy({ longest.hasSuffix($0) }), let low = meetings.map(\.number).min(),
      let high = meetings.map(\.number).max()
    else { return [] }
    let numbers = Set(meetings.map(\.number))
    guard numbers.count >= 2, high - low == numbers.count,
      let missing = (low...high).first(where: { !numbers.contains($0) }),
      let after = meetings.first(where: { $0.number == missing + 1 }),
      let before = meetings.last(where: { $0.number == missing - 1 }), !isNamed(missing, draft)
    else { return [] }
    if numbers.count == 2 {
      let isNamed = !before.modifiers.isEmpty && before.modifiers == after.modifiers
      guard isNamed || abs(after.sentence - before.sentence) <= 3, let a = before.day,
        let b = after.day,
        b > a, b - a <= 400
      else { return [] }
    }
    let (x, y) = (draft[before.range], draft[after.range])
    return [
      Finding(
        .warning, after.range,
        Text(
          en: "“\(x)” and “\(y)” are named, but no number \(missing).",
          ko: "\(x.quoted(.with)) \(y.quoted(.topic)) 나오나 \(missing)차는 나오지 않음.",
          ja: "「\(x)」と「\(y)」はあるが、第\(missing)回がない。"),
        evidence: [.init(before.range)])
    ]
  }

  /// "the second in Port Aster", without the noun.
  private func isNamed(_ number: Int, _ draft: Draft) -> Bool {
    draft.sentences.contains { sentence in
      sentence.range.contains { at in
        WrittenOrdinal.read(at, draft.text.bytes, sentence.range.upperBound)?.value == number
      }
    }
  }

  private static let held = WordList("열렸|열린|개최|가졌|開催|開かれ|met |held |convened ")
  private static let times = WordList("차례|회|回|times")
  private static let planned = WordList(
    "예정|계획|열린다|열릴|개최한다|개최할|予定|開く|will|planned|scheduled|to be held")
}
