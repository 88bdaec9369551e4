// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Names two letters off, and names whose letters differ in their accents alone: 렌스브루크 for 렌스부르크,
/// Setubál for Setúbal.
struct FarNames {
  private let forms: Forms

  init(_ forms: Forms) { self.forms = forms }

  func findings(_ draft: Draft) -> [Finding] { neighbours(draft) + accents(draft) }

  // MARK: - Two letters side by side

  private func neighbours(_ draft: Draft) -> [Finding] {
    let names = forms.all.filter(Self.isName)
    var found: [Finding] = []
    var index = HashChains()
    index.reserveCapacity(names.reduce(0) { $0 + $1.letters.count - 2 })
    for (position, name) in names.enumerated() {
      for at in 1..<(name.letters.count - 1) {
        let hash = Self.without(at, name.letters)
        index.forEach(under: hash) { other in
          let other = names[Int(other)]
          guard other.script == name.script, Self.areTwoApart(name, other, at),
            let finding = finding(name, other, draft)
          else { return }
          found.append(finding)
        }
        index.append(Int32(position), under: hash)
      }
    }
    return found
  }

  /// The hash of a name without the letter at a place and the next, and of the place.
  private static func without(_ index: Int, _ letters: [UInt32]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(index)
    for (at, letter) in letters.enumerated() where at != index && at != index + 1 {
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// Long enough to be told from other names by what is left.
  private static func isName(_ form: Form) -> Bool {
    switch form.script {
    case .hangul:
      (5...12).contains(form.letters.count) && !KoreanWords.areWithin(Array(form.letters.prefix(3)))
    case .katakana: (5...16).contains(form.letters.count) && !CommonKatakana.contains(form.letters)
    // "Extending and Expanding": what a title capitalises is no name for that.
    case .latin:
      (7...20).contains(form.letters.count) && form.isCapitalised
        && !wordEnds.contains { form.letters.suffix($0.count).elementsEqual($0) }
    case .han: false
    }
  }

  private static let wordEnds = ["ing", "ence", "ance", "tion", "ment", "ness", "ship", "ity"].map {
    $0.unicodeScalars.map(\.value)
  }

  private static func areTwoApart(_ a: Form, _ b: Form, _ index: Int) -> Bool {
    let (x, y) = (a.letters, b.letters)
    guard x.count == y.count, x[index] != y[index], x[index + 1] != y[index + 1],
      x[..<index] == y[..<index], x[(index + 2)...] == y[(index + 2)...],
      min(a.places.count, b.places.count) == 1
    else { return false }
    let isSwapped = x[index] == y[index + 1] && x[index + 1] == y[index]
    guard !isSwapped else { return false }
    switch a.script {
    case .hangul:
      return Hangul.distance(x[index], y[index]) + Hangul.distance(x[index + 1], y[index + 1]) <= 2
    case .katakana: return max(a.places.count, b.places.count) >= 2 && index + 2 < x.count
    default: return max(a.places.count, b.places.count) >= 2 && index + 4 < x.count
    }
  }

  // MARK: - Accents

  private func accents(_ draft: Draft) -> [Finding] {
    guard
      forms.all.contains(where: { $0.script == .latin && $0.letters.contains { $0 >= 0x80 } })
    else { return [] }
    var plain: [[UInt32]: Form] = [:]
    var found: [Finding] = []
    for form in forms.all
    where form.script == .latin && form.isCapitalised && form.letters.count >= 4 {
      let bare = form.letters.map(Self.bare)
      // One of the two in plain letters may be the English of a foreign word: Secretariat, Secrétariat.
      if let other = plain[bare], other.letters != form.letters,
        other.letters != bare && form.letters != bare
          || !forms.followers(of: form).isDisjoint(with: forms.followers(of: other)),
        let finding = finding(form, other, draft)
      {
        found.append(finding)
      }
      plain[bare] = plain[bare] ?? form
    }
    return found
  }

  /// A letter of Latin-1 without its accent.
  static func bare(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0xE0...0xE5: 0x61
    case 0xE7: 0x63
    case 0xE8...0xEB: 0x65
    case 0xEC...0xEF: 0x69
    case 0xF1: 0x6E
    case 0xF2...0xF6, 0xF8: 0x6F
    case 0xF9...0xFC: 0x75
    case 0xFD, 0xFF: 0x79
    default: letter
    }
  }

  private func finding(_ a: Form, _ b: Form, _ draft: Draft) -> Finding? {
    let isRarer =
      a.places.count < b.places.count
      || a.places.count == b.places.count && a.places[0].lowerBound > b.places[0].lowerBound
    let (rare, common) = isRarer ? (a, b) : (b, a)
    guard rare.places.count <= 2 else { return nil }
    let (bad, good) = (draft[rare.places[0]], draft[common.places[0]])
    let (m, n) = (rare.places.count, common.places.count)
    return Finding(
      .warning, rare.places[0],
      Text(
        en: "“\(bad)” (\(m)×) and “\(good)” (\(n)×) look like one name spelt two ways.",
        ko: "같은 말의 다른 표기로 보임: ‘\(bad)’ \(m)회, ‘\(good)’ \(n)회.",
        ja: "「\(bad)」（\(m)回）と「\(good)」（\(n)回）は同じ語の異なる表記とみられる。"),
      evidence: (rare.places.dropFirst() + common.places.prefix(3)).map { Finding.Evidence($0) },
      fix: n > m
        ? Finding.Fix(
          Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 통일", ja: "「\(good)」に統一"),
          rare.places.map { .init($0, good) }) : nil)
  }
}
