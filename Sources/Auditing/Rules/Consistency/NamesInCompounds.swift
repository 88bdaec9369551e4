// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A transliterated name at the head of a longer word, a letter off: 매르시아상공회의소 where the text has 메르시아.
///
/// The longer word stands alone in the text, so that no comparison of whole words finds it.
struct NamesInCompounds {
  private let forms: Forms

  init(_ forms: Forms) { self.forms = forms }

  func findings(_ draft: Draft) -> [Finding] {
    let names = forms.all.filter { form in
      form.script == .hangul && (3...6).contains(form.letters.count) && form.places.count >= 2
        && SpellingJudge.isForeign(form.letters) && !form.isOnlyUnit
    }
    guard !names.isEmpty else { return [] }
    var index = NearMisses()
    for (position, name) in names.enumerated() { index.insert(name.letters, position) }
    let whole = Set(names.map(\.letters))
    return forms.all.compactMap { form in
      guard form.script == .hangul, form.places.count == 1, form.letters.count >= 4 else {
        return nil
      }
      for length in 3...min(6, form.letters.count - 1) {
        let head = Array(form.letters.prefix(length))
        if whole.contains(head) { return nil }
        guard
          let name = index.candidates(of: head).map({ names[$0] }).first(where: {
            Self.isSlip(head, of: $0.letters)
          })
        else { continue }
        return finding(form, length, name, draft)
      }
      return nil
    }
  }

  /// Whether the head is the name but for one letter of a syllable, or two syllables that changed places.
  private static func isSlip(_ head: [UInt32], of name: [UInt32]) -> Bool {
    guard head.count == name.count, let slip = NearMisses.slip(head, name),
      SpellingJudge.isForeign(head)
    else { return false }
    switch slip {
    case .changed(let index):
      let distance = Hangul.distance(head[index], name[index])
      return distance == 1 && index + 1 < head.count || distance == 2 && head.count >= 5
    case .swapped: return head.count >= 4
    case .added: return false
    }
  }

  private func finding(_ form: Form, _ length: Int, _ name: Form, _ draft: Draft) -> Finding {
    let start = form.places[0].lowerBound
    let head = start..<(start + length * 3)
    let (bad, good) = (draft[head], draft[name.places[0]])
    let count = name.places.count
    return Finding(
      .warning, head,
      Text(
        en: "“\(bad)” looks like “\(good)” (\(count)×) misspelt.",
        ko: "‘\(good)’(\(count)회)의 오기로 보임: ‘\(bad)’.",
        ja: "「\(bad)」は「\(good)」（\(count)回）の誤記とみられる。"),
      evidence: name.places.prefix(3).map { .init($0) },
      fix: Finding.Fix(
        Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 고침", ja: "「\(good)」に直す"),
        [.init(head, good)]))
  }
}
