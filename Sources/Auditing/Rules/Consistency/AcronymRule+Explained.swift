// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Acronyms that are explained and never used, or explained by the wrong name.
extension AcronymRule {
  /// "経済連携協定（EAP）" where the sources speak of an EPA: an acronym that only its explanation has.
  func unused(_ acronyms: Acronyms, _ draft: Draft) -> [Finding] {
    let explained = Set(acronyms.definitions.map(\.acronym))
    return acronyms.definitions.compactMap { definition in
      guard acronyms.useCounts[definition.acronym] == 1, definition.acronym.count >= 3,
        acronyms.cited[definition.acronym] == nil, !Self.bodies.contains(definition.acronym),
        let (other, place) = acronyms.cited.first(where: { other, _ in
          guard !explained.contains(other), acronyms.useCounts[other] == nil else { return false }
          if case .swapped = NearMisses.slip(
            Self.scalars(definition.acronym), Self.scalars(other))
          {
            return true
          }
          return false
        })
      else { return nil }
      return mistaken(
        Acronyms.Use(acronym: definition.acronym, range: definition.range), asCited: other, place)
    }
  }

  private func mistaken(
    _ use: Acronyms.Use, asCited other: String, _ place: Range<Int>
  ) -> Finding {
    Finding(
      .warning, use.range,
      Text(
        en: "\(use.acronym) stands nowhere else; the sources write \(other).",
        ko: "\(use.acronym.with(.topic)) 다른 곳에 없고, 출처에는 \(other.with(.toward)) 적혀 있음.",
        ja: "\(use.acronym)は他になく、出典では\(other)である。"), evidence: [.init(place)],
      fix: Finding.Fix(
        Text(en: "write \(other)", ko: "\(other.with(.toward)) 고침", ja: "\(other)に直す"),
        [.init(use.range, other)]))
  }

  /// "日本貿易振興会（JETRO）": a known body under a name that is nearly its own.
  func misnamed(_ acronyms: Acronyms, _ draft: Draft) -> [Finding] {
    acronyms.definitions.compactMap { definition in
      guard !definition.isLatin, definition.normal.count >= 5 else { return nil }
      let known = Publisher.otherNames(of: definition.acronym)
      let mine = NameKey(definition.normal)
      guard let name = known.first(where: { Self.isNearly(definition.normal, $0) }),
        !known.contains(where: { NameKey($0).fits(mine) })
      else { return nil }
      let words = draft[definition.words]
      return Finding(
        .warning, definition.words,
        Text(
          en: "\(definition.acronym) is \(name), not \(words).",
          ko: "\(definition.acronym)의 이름은 \(words) 아닌 \(name)임.",
          ja: "\(definition.acronym)は「\(words)」ではなく「\(name)」である。"),
        evidence: [.init(definition.range)])
    }
  }

  /// Whether names of five characters and more share all but one or two at the end or the middle.
  private static func isNearly(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a), Array(b))
    guard y.count >= 5, abs(x.count - y.count) <= 1, x != y else { return false }
    let head = zip(x, y).prefix { $0 == $1 }.count
    let tail = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
    return head + min(tail, min(x.count, y.count) - head) >= max(x.count, y.count) - 2
  }
}
