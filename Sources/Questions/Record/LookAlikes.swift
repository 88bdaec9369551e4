// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Ledger {
  /// Parties that a hurried reader could take for this one: those its entry warns of, those whose
  /// short form is the same or one slip away, and those of its kind whose name opens alike.
  func lookAlikes(of party: Party) -> [Party] {
    parties.filter { other in
      other.id != party.id
        && (party.unlike.contains(other.id) || other.unlike.contains(party.id)
          || acronymsClash(party, other) || namesLookAlike(party, other))
    }
  }

  /// The same short form, or one edit or swap apart, where both have four letters or more.
  private func acronymsClash(_ one: Party, _ other: Party) -> Bool {
    guard let a = one.acronym, let b = other.acronym, !a.contains(" "), !b.contains(" ") else {
      return false
    }
    return a == b || (min(a.count, b.count) >= 4 && Spelling.distance(a, b) <= 1)
  }

  /// Names of one kind that are at most two edits apart, or companies whose first words open with the
  /// same five letters: Mitsubishi and Mitsui. A state's own name at the head says nothing.
  private func namesLookAlike(_ one: Party, _ other: Party) -> Bool {
    guard one.form == other.form, one.form != .state,
      let a = one.name.exactly(.en)?.lowercased(), let b = other.name.exactly(.en)?.lowercased()
    else { return false }
    let isNear = abs(a.count - b.count) <= 2 && min(a.count, b.count) > 6
    if isNear, Spelling.distance(a, b) <= 2 { return true }
    guard one.form == .company, let first = a.split(separator: " ").first,
      let second = b.split(separator: " ").first, !isState(String(first))
    else { return false }
    return zip(first, second).prefix { $0 == $1 }.count >= 5
  }

  private func isState(_ word: String) -> Bool {
    parties.contains { $0.form == .state && $0.name.exactly(.en)?.lowercased() == word }
  }
}

extension Text {
  static let lookAlikeRule = Text(
    en:
      "Parties that the entry itself warns of; whose short form is the same, or one slip away in four letters or more; whose name is at most two letters away; and companies whose first word opens with the same five letters.",
    ko: "항목이 스스로 주의한 주체, 약칭이 같거나(네 글자 이상은 한 글자 차이 포함) 이름이 두 글자 이내로 다른 주체, 첫 낱말의 앞 다섯 글자가 같은 기업.",
    ja: "項目自体が注意する主体、略称が同じ(4字以上は1字違いを含む)か名称が2字以内で異なる主体、最初の語の先頭5字が同じ企業。")
}
