// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Words that a text writes joined in one place and apart in another.
struct SplitWords {
  private let forms: Forms

  init(_ forms: Forms) { self.forms = forms }

  /// A compound and its two spellings.
  private struct Pair {
    let joined: Form
    let first: Form
    let second: Form
    var splits: [Range<Int>] = []
  }

  func findings(_ draft: Draft) -> [Finding] {
    let pairs = found(draft)
    let loans = pairs.filter { isLoan($0) }
    let rest = pairs.filter { !isLoan($0) }
    return loans.map { loan($0, draft) } + (compounds(rest, draft).map { [$0] } ?? [])
  }

  private func found(_ draft: Draft) -> [Pair] {
    var joined = HashChains()
    joined.reserveCapacity(forms.all.count)
    for (index, form) in forms.all.enumerated() where form.script != .han && form.letters.count >= 4
    {
      joined.append(Int32(index), under: Self.hash(form.letters, []))
    }
    var pairs: [Int32: Pair] = [:]
    let words = draft.wording.words
    for index in words.indices.dropFirst() {
      let (a, b) = (words[index - 1], words[index])
      guard a.script == b.script, b.range.lowerBound == a.range.upperBound + 1, a.stem == a.range,
        draft.text.bytes[a.range.upperBound] == 0x20,
        forms[a.key].letters.count >= 2, forms[b.key].letters.count >= 2,
        // "in corporate" and "incorporate", "with in-depth" and "within".
        a.script != .latin || !isSmallWord(a, draft) && !isSmallWord(b, draft)
      else { continue }
      let (first, second) = (forms[a.key].letters, forms[b.key].letters)
      var whole: Int32?
      joined.forEach(under: Self.hash(first, second)) { id in
        let letters = forms[id].letters
        if letters.count == first.count + second.count, letters.starts(with: first),
          letters[first.count...].elementsEqual(second)
        {
          whole = id
        }
      }
      guard let whole else { continue }
      pairs[
        whole, default: Pair(joined: forms[whole], first: forms[a.key], second: forms[b.key])
      ].splits.append(a.range.lowerBound..<b.stem.upperBound)
    }
    return pairs.values.sorted { $0.splits[0].lowerBound < $1.splits[0].lowerBound }
  }

  private func isSmallWord(_ word: Word, _ draft: Draft) -> Bool {
    word.range.count <= 5 && Self.smallWords.contains(draft[word.range].lowercased())
  }
  private static let smallWords: Set<String> = [
    "a", "an", "the", "in", "on", "at", "of", "to", "for", "by", "with", "is", "are", "was", "were",
    "be", "as", "it", "or", "and", "will", "can", "may", "has", "have", "had", "not", "no", "under",
    "over", "out", "up", "off", "from", "this", "that", "so", "if", "we", "all", "any",
  ]

  private static func hash(_ a: [UInt32], _ b: [UInt32]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in a { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
    for letter in b { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
    return hash
  }

  /// A loanword or name that is one word elsewhere: a part of it never stands by itself.
  private func isLoan(_ pair: Pair) -> Bool {
    guard pair.joined.script != .latin || pair.joined.isCapitalised,
      pair.splits.count < pair.joined.places.count
    else { return false }
    let standsAlone =
      pair.first.places.count > pair.splits.count && pair.second.places.count > pair.splits.count
    guard !standsAlone else { return false }
    return pair.joined.script != .hangul
      || (SpellingJudge.isForeign(pair.first.letters)
        && SpellingJudge.isForeign(pair.second.letters))
  }

  private func loan(_ pair: Pair, _ draft: Draft) -> Finding {
    let apart = draft[pair.splits[0]]
    let joined = draft[pair.joined.places[0]]
    let (m, n) = (pair.splits.count, pair.joined.places.count)
    return Finding(
      .warning, pair.splits[0],
      Text(
        en: "“\(apart)” (\(m)×) is written “\(joined)” elsewhere (\(n)×).",
        ko:
          "여기서는 \(apart.quoted(.toward)) 띄어 썼으나(\(m)회) 다른 곳에서는 \(joined.quoted(.toward)) 붙여 씀(\(n)회).",
        ja: "「\(apart)」（\(m)回）は他では「\(joined)」（\(n)回）と書かれている。"),
      evidence: pair.splits.dropFirst().prefix(8).map { Finding.Evidence($0) }
        + pair.joined.places.prefix(3).map { Finding.Evidence($0) },
      fix: Finding.Fix(
        Text(en: "write “\(joined)”", ko: "\(joined.quoted(.toward)) 붙여 씀", ja: "「\(joined)」に統一"),
        pair.splits.map { .init($0, joined) }))
  }

  /// Compounds that may be written either way: one note for the document.
  private func compounds(_ pairs: [Pair], _ draft: Draft) -> Finding? {
    // Who writes many compounds both ways has no rule for it; Korean allows either.
    guard let first = pairs.first, pairs.count <= 2 else { return nil }
    let shown = pairs.prefix(4).map { pair in
      "\(draft[pair.splits[0]]) \(pair.splits.count) : \(draft[pair.joined.places[0]]) \(pair.joined.places.count)"
    }.joined(separator: "; ")
    return Finding(
      .note, first.splits[0],
      Text(
        en: "Written both apart and joined: \(shown).", ko: "띄어쓰기가 섞여 쓰임: \(shown).",
        ja: "分かち書きが混在：\(shown)。"),
      evidence: pairs.flatMap { pair in
        pair.splits.prefix(1).map { Finding.Evidence($0) }
          + pair.joined.places.prefix(1).map { Finding.Evidence($0) }
      }.dropFirst().prefix(12).map { $0 })
  }
}
