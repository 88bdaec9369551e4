// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// An acronym with two letters that changed places: "UE" once where the text speaks of the EU.
struct SwappedAcronyms {
  private let forms: Forms

  init(_ forms: Forms) { self.forms = forms }

  func findings(_ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    let acronyms = forms.all.filter { form in
      form.script == .latin && (2...7).contains(form.letters.count)
        && form.places.allSatisfy { Acronyms.isAcronym(bytes[$0]) }
    }
    let frequent = Dictionary(
      acronyms.filter { $0.places.count >= 2 || isExplained($0.places[0], bytes) }.map {
        ($0.letters, $0)
      },
      uniquingKeysWith: { first, _ in first })
    guard !frequent.isEmpty else { return [] }
    return acronyms.filter { $0.places.count == 1 && !isExplained($0.places[0], bytes) }.compactMap
    { rare in
      for index in rare.letters.indices.dropLast()
      where rare.letters[index] != rare.letters[index + 1] {
        var letters = rare.letters
        letters.swapAt(index, index + 1)
        if let right = frequent[letters],
          right.places.count >= 3 || rare.letters.count >= 3 || isExplained(right.places[0], bytes)
        {
          return finding(rare, right, draft)
        }
      }
      return nil
    }
  }

  /// In brackets, or with a bracket behind it, as acronyms that are explained stand; or part of a longer name.
  private func isExplained(_ place: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let before = Scalars.before(bytes, place.lowerBound).value
    let after = Scalars.at(bytes, place.upperBound).value
    let signs: [UInt32] = [0x28, 0x29, 0xFF08, 0xFF09, 0x2D, 0x2F, 0x26, 0x2E, 0x3D]
    return signs.contains(before)
      || [0x28, 0xFF08, 0x29, 0xFF09, 0x2D, 0x2F, 0x26, 0x3D].contains(after)
  }

  private func finding(_ wrong: Form, _ right: Form, _ draft: Draft) -> Finding {
    let (bad, good) = (draft[wrong.places[0]], draft[right.places[0]])
    let count = right.places.count
    return Finding(
      .warning, wrong.places[0],
      Text(
        en: "“\(bad)” looks like “\(good)” (\(count)×) with two letters swapped.",
        ko: "‘\(good)’(\(count)회)의 두 글자가 바뀐 것으로 보임: ‘\(bad)’.",
        ja: "「\(bad)」は「\(good)」（\(count)回）の二文字が入れ替わったものとみられる。"),
      evidence: right.places.prefix(3).map { .init($0) },
      fix: Finding.Fix(
        Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 고침", ja: "「\(good)」に直す"),
        [.init(wrong.places[0], good)]))
  }
}
