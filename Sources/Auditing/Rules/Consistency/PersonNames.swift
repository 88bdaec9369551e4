// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Persons by the English titles before their names: one who is Ms here and Mr there, and a surname a letter off from
/// that of the person who was introduced with the same title.
struct PersonNames {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  private struct Use {
    let title: String
    /// "Mr" or "Ms" among them: 1 and 2, else 0.
    let gender: Int
    let given: String?
    let surname: Range<Int>
    let whole: Range<Int>
  }

  func findings() -> [Finding] {
    let uses = uses()
    return (uses.count >= 2 ? honorifics(uses) + surnames(uses) : []) + fullNames()
  }

  /// "Priya Rathor" once beside Priya Rathore: a first name that stands before these two words alone.
  private func fullNames() -> [Finding] {
    let bytes = draft.text.bytes
    let words = draft.wording.words
    var pairs: [Int32: [Word]] = [:]
    for (first, second) in zip(words, words.dropFirst())
    where first.script == .latin && second.script == .latin && first.range.count >= 3
      && second.range.count >= 5 && second.range.lowerBound - first.range.upperBound == 1
      && bytes[first.range.upperBound] == 0x20 && isName(first.range) && isName(second.range)
    {
      pairs[first.key, default: []].append(second)
    }
    return pairs.compactMap { key, seconds -> Finding? in
      guard seconds.count >= 2, draft.wording.counts[Int(key)] == seconds.count,
        case let forms = Dictionary(grouping: seconds, by: \.key), forms.count == 2,
        let rare = forms.values.min(by: {
          ($0.count, -$0[0].range.lowerBound) < ($1.count, -$1[0].range.lowerBound)
        }),
        let right = forms.values.first(where: { $0[0].key != rare[0].key }), rare.count == 1,
        occurrences(of: rare[0].range) == 1,
        case (let x, let y) = (letters(rare[0]), letters(right[0])), x.first == y.first,
        NearMisses.slip(x, y) != nil, !isEnding(x, y)
      else { return nil }
      let (bad, good) = (draft[rare[0].range], draft[right[0].range])
      return Finding(
        .warning, rare[0].range,
        Text(
          en: "“\(bad)” looks like “\(good)” misspelt: the name before it is the same.",
          ko: "앞의 이름이 같은 ‘\(good)’의 오기로 보임: ‘\(bad)’.",
          ja: "「\(bad)」は同じ名に続く「\(good)」の誤記とみられる。"),
        evidence: right.prefix(3).map { .init($0.range) },
        fix: Finding.Fix(
          Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 고침", ja: "「\(good)」に直す"),
          [.init(rare[0].range, good)]))
    }
  }

  /// A capital and small letters.
  private func isName(_ range: Range<Int>) -> Bool {
    let bytes = draft.text.bytes[range]
    return bytes.first.map { $0 &- 0x41 < 26 } ?? false
      && bytes.dropFirst().allSatisfy { $0 &- 0x61 < 26 }
  }

  private func letters(_ word: Word) -> [UInt32] {
    draft[word.range].lowercased().unicodeScalars.map(\.value)
  }

  /// "Fund" and "Funds", "Korea" and "Korean".
  private func isEnding(_ x: [UInt32], _ y: [UInt32]) -> Bool {
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    guard long.count > short.count, long.starts(with: short), let last = long.last else {
      return false
    }
    return "snydr".unicodeScalars.contains { $0.value == last }
  }

  private func uses() -> [Use] {
    let bytes = draft.text.bytes
    let words = draft.wording.words
    return draft.all(Self.titles, in: 0..<bytes.count).compactMap { title in
      guard bytes[title.lowerBound] < 0x61, !draft.isCited(title) else { return nil }
      var at = title.upperBound
      if at < bytes.count, bytes[at] == UInt8(ascii: ".") { at += 1 }
      var index = words.boundary { $0.range.lowerBound >= at }
      var names: [Range<Int>] = []
      while index < words.count, names.count < 3, words[index].script == .latin,
        words[index].range.lowerBound == at + 1,
        bytes[at] == 0x20 || names.count > 0 && bytes[at] == UInt8(ascii: "-"),
        bytes[words[index].range.lowerBound] < 0x61,
        bytes[words[index].range].dropFirst().contains(where: { $0 >= 0x61 })
      {
        names.append(words[index].range)
        at = words[index].range.upperBound
        index += 1
      }
      guard let surname = names.last, surname.count >= 4 else { return nil }
      let name = draft[title].lowercased()
      return Use(
        title: name, gender: Self.genders[name] ?? 0,
        given: names.count > 1 ? draft[names[0]] : nil,
        surname: surname, whole: title.lowerBound..<surname.upperBound)
    }
  }

  /// One surname with Mr and with Ms, the given names not telling two persons apart.
  private func honorifics(_ uses: [Use]) -> [Finding] {
    let bySurname = Dictionary(grouping: uses.filter { $0.gender > 0 }) { draft[$0.surname] }
    return bySurname.values.compactMap { uses in
      let kinds = Dictionary(grouping: uses, by: \.gender)
      guard let a = kinds[1], let b = kinds[2], Set(uses.compactMap(\.given)).count <= 1 else {
        return nil
      }
      let isFirstOdd =
        a.count < b.count || a.count == b.count && a[0].whole.lowerBound > b[0].whole.lowerBound
      let (odd, kept) = isFirstOdd ? (a, b) : (b, a)
      let (x, y) = (draft[odd[0].whole], draft[kept[0].whole])
      return Finding(
        .warning, odd[0].whole,
        Text(
          en: "“\(x)” here, “\(y)” elsewhere.", ko: "여기서는 ‘\(x)’, 다른 곳에서는 ‘\(y)’임.",
          ja: "ここでは「\(x)」、他では「\(y)」となっている。"),
        evidence: kept.prefix(3).map { .init($0.whole) })
    }
  }

  /// "Minister Reyi" who was never introduced, beside Minister Ana Reyl.
  private func surnames(_ uses: [Use]) -> [Finding] {
    let counts = uses.reduce(into: [String: Int]()) { $0[draft[$1.surname], default: 0] += 1 }
    let introduced = uses.filter { $0.given != nil }
    return uses.compactMap { use in
      let name = draft[use.surname]
      guard use.given == nil, counts[name] == 1, occurrences(of: use.surname) == 1,
        let right = introduced.first(where: {
          draft[$0.surname] != name && areAlike(name, draft[$0.surname]) && isFellow($0, use)
        })
      else { return nil }
      let good = draft[right.surname]
      return Finding(
        .warning, use.surname,
        Text(
          en: "“\(draft[use.whole])” is nobody in this text; “\(draft[right.whole])” is.",
          ko: "이 글에 없는 이름 ‘\(draft[use.whole])’: ‘\(draft[right.whole])’의 오기로 보임.",
          ja: "「\(draft[use.whole])」は他に現れない。「\(draft[right.whole])」の誤記とみられる。"),
        evidence: [.init(right.whole)],
        fix: Finding.Fix(
          Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 고침", ja: "「\(good)」に直す"),
          [.init(use.surname, good)]))
    }
  }

  private func occurrences(of place: Range<Int>) -> Int {
    guard let word = draft.words(in: place).first else { return 0 }
    return draft.wording.counts[Int(word.key)]
  }

  private func isFellow(_ a: Use, _ b: Use) -> Bool {
    a.title == b.title || b.gender > 0 || a.gender > 0
  }

  /// A letter changed, lost or added, or two swapped; not the first.
  private func areAlike(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
    return x.first == y.first && NearMisses.slip(x, y) != nil
  }

  private static let genders: [String: Int] = [
    "mr": 1, "ms": 2, "mrs": 2, "miss": 2, "sir": 1, "lady": 2,
  ]
  private static let titles = WordList(
    "mr|ms|mrs|miss|minister|president|prime minister|ambassador|commissioner|professor|dr|secretary|director|governor|chancellor|senator|chair|chairman|chairwoman|deputy minister|vice minister|judge|general"
  )
}
