// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// One article of a law under two numbers: 제14조 designates the minerals here, 제41조 there.
///
/// Articles are many and alike, so that a number that stands once is doubted only where it is another one's
/// but for a slip of the pen and its sentence speaks of what the other's sentences do.
struct ArticleNumbersRule: Rule {
  let id = "article-numbers"
  let title = Text(en: "Article numbers", ko: "조문 번호", ja: "条文番号")
  let severity = Severity.warning

  /// The mentions of one number, with the words around them.
  private struct Article {
    let mentions: [ArticleMention]
    let words: ContentWords
  }

  func findings(in draft: Draft) -> [Finding] {
    // "See section 7" points within a text that has seven of its own.
    let own = Self.ownSections(draft)
    let all = ArticleMention.all(in: draft).filter {
      $0.kind == .article || $0.law != nil || (Int($0.number) ?? .max) > own
    }
    guard (2...300).contains(all.count) else { return [] }
    return Dictionary(grouping: all, by: \.kind).values.flatMap { check($0, draft) }
  }

  /// The highest number before a heading of the text.
  private static func ownSections(_ draft: Draft) -> Int {
    let bytes = draft.text.bytes
    return draft.outline.blocks.lazy.filter { $0.kind == .section }.compactMap { block in
      let number = bytes[block.range].drop { $0 == UInt8(ascii: "#") || $0 == 0x20 }
        .prefix(4).prefix { $0 &- 0x30 < 10 }
      return Int(String(decoding: number, as: UTF8.self))
    }.max() ?? 0
  }

  private func check(_ all: [ArticleMention], _ draft: Draft) -> [Finding] {
    let articles = Dictionary(grouping: all, by: \.number).mapValues { mentions in
      Article(mentions: mentions, words: words(around: mentions, draft))
    }
    let spread = articles.values.reduce(into: [UInt64: Int]()) { counts, article in
      for word in article.words.set { counts[word, default: 0] += 1 }
    }
    return articles.keys.sorted().compactMap { number -> Finding? in
      guard let odd = articles[number], odd.mentions.count == 1, let place = odd.mentions.first
      else { return nil }
      let rivals = articles.keys.filter { $0 != number && Self.isSlip($0, number) }.sorted()
      let found = rivals.first { isOne(place, odd, articles[$0]!, number, $0, spread) }
      return found.flatMap { other in
        articles[other].map { finding(place, other, $0.mentions, draft) }
      }
    }
  }

  /// The words of the sentences, and of the one before each in its paragraph.
  private func words(around mentions: [ArticleMention], _ draft: Draft) -> ContentWords {
    var words = ContentWords()
    for mention in mentions {
      for index in [mention.sentence - 1, mention.sentence]
      where draft.sentences.indices.contains(index)
        && draft.sentences[index].block == mention.block
      {
        words.add(
          ContentWords(
            in: draft.sentences[index].range, of: draft.text.bytes, without: [mention.range]))
      }
    }
    return words
  }

  private func isOne(
    _ place: ArticleMention, _ odd: Article, _ other: Article, _ number: String, _ wanted: String,
    _ spread: [UInt64: Int]
  ) -> Bool {
    guard !other.mentions.contains(where: { $0.sentence == place.sentence }) else { return false }
    let laws = Set(other.mentions.compactMap(\.law))
    if let law = place.law, !laws.isEmpty, !laws.contains(law) { return false }
    let theirs = other.words.set
    var seen: Set<UInt64> = []
    let shared = odd.words.words.reduce(0) { sum, word in
      guard theirs.contains(word.hash), word.hash != place.law, !laws.contains(word.hash),
        (spread[word.hash] ?? 0) <= 2, seen.insert(word.hash).inserted
      else { return sum }
      return sum + word.weight
    }
    if Self.areSwapped(number, wanted) { return shared >= 1 }
    // Articles 6 and 46 are two as a rule.
    if number.count != wanted.count, !number.contains("-"), !wanted.contains("-"), shared < 4 {
      return false
    }
    // Of two numbers that stand once each, either may be right, and neighbours are two articles.
    return other.mentions.count >= 2
      ? shared >= 2
      : shared >= 3 && !other.mentions.contains { $0.block == place.block }
  }

  // MARK: - Slips

  /// Whether one number is the other with one character changed or two that changed places.
  private static func isSlip(_ a: String, _ b: String) -> Bool {
    guard let slip = NearMisses.slip(AcronymRule.scalars(a), AcronymRule.scalars(b)) else {
      return areTurned(a, b)
    }
    if case .added = slip { return a.contains("-") == b.contains("-") }
    return true
  }

  /// XXI and XII: the same letters in another order, or but one of them.
  private static func areTurned(_ a: String, _ b: String) -> Bool {
    guard let first = a.first, !first.isNumber, a.count == b.count, a.count >= 3 else {
      return false
    }
    var rest = AcronymRule.scalars(b)
    for letter in AcronymRule.scalars(a) {
      if let index = rest.firstIndex(of: letter) { rest.remove(at: index) }
    }
    return rest.count <= 1
  }

  private static func areSwapped(_ a: String, _ b: String) -> Bool {
    if case .swapped = NearMisses.slip(AcronymRule.scalars(a), AcronymRule.scalars(b)) {
      return true
    }
    return areTurned(a, b)
  }

  private func finding(
    _ place: ArticleMention, _ other: String, _ mentions: [ArticleMention], _ draft: Draft
  ) -> Finding {
    let (here, there) = (draft[place.range], draft[mentions[0].range])
    let count = mentions.count
    return Finding(
      .warning, place.range,
      Text(
        en: "Number \(here) here, but \(there) (\(count)×) for what reads like the same article.",
        ko: "같은 조문으로 보이는데 여기서는 \(here), 다른 곳(\(count)회)에서는 \(there) 표기임.",
        ja: "同じ条文とみられるが、ここでは\(here)、他（\(count)回）では\(there)である。"),
      evidence: mentions.prefix(4).map { .init($0.range) })
  }
}
