// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One URL given for two documents of different titles.
///
/// A shortened title, a title in another language, a portal page and a page with several enclosures
/// of one day are fine or doubtful; certain is only what the URL's own words decide.
struct OneURLTwoTitlesRule: Rule {
  let id = "one-url-two-titles"
  let title = Text(en: "One URL, two titles", ko: "하나의 URL, 두 제목", ja: "一つのURLに二つの題名")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let cited = draft.sources.filter { $0.address != nil && !$0.title.isEmpty }
    let pages = Dictionary(grouping: cited) { $0.address?.page ?? "" }
    return pages.values.compactMap { check($0, draft) }
  }

  private func check(_ sources: [CitedSource], _ draft: Draft) -> Finding? {
    guard sources.count >= 2, let address = sources[0].address, !address.isPortal else {
      return nil
    }
    // The title that most references give comes first; the others are held against it.
    var groups: [[CitedSource]] = []
    for source in sources.prefix(100) {
      if let index = groups.firstIndex(where: { isSame($0[0], source) }) {
        groups[index].append(source)
      } else {
        groups.append([source])
      }
    }
    guard groups.count >= 2 else { return nil }
    groups.sort { $0.count > $1.count }
    let most = groups[0]
    let other = groups[1][0]
    guard let range = other.reference.title, let url = other.reference.url else { return nil }
    let others = groups.dropFirst().flatMap { $0 }.dropFirst()
    let decided = decides(address, between: most[0], and: other, draft)
    return Finding(
      decided ? .error : .warning, range,
      Text(
        en:
          "One URL stands for two titles, “\(titled(other, draft))” and “\(titled(most[0], draft))”.",
        ko: "하나의 URL이 두 제목에 쓰임: ‘\(titled(other, draft))’, ‘\(titled(most[0], draft))’.",
        ja: "一つのURLが「\(titled(other, draft))」と「\(titled(most[0], draft))」の二つの題名に使われている。"),
      evidence: [.init(url)] + (most + others).compactMap { $0.reference.title.map { .init($0) } })
  }

  private func titled(_ source: CitedSource, _ draft: Draft) -> String {
    source.reference.title.map { draft[$0] } ?? ""
  }

  /// Shortened, translated, or a letter or two apart (the rule for spelling sees to those).
  private func isSame(_ a: CitedSource, _ b: CitedSource) -> Bool {
    guard a.title.isInScript(of: b.title) else { return true }
    if a.title.fits(b.title) { return true }
    return a.title.likeness(b.title) >= 0.7
  }

  /// Whether the words of the URL are one title's and not at all the other's.
  private func decides(
    _ address: WebAddress, between a: CitedSource, and b: CitedSource, _ draft: Draft
  ) -> Bool {
    let slug = Set(ContentWords.latin(address.path))
    let first = Set(ContentWords.latin(titled(a, draft))).intersection(slug).count
    let second = Set(ContentWords.latin(titled(b, draft))).intersection(slug).count
    return a.title.isLatin && b.title.isLatin && max(first, second) >= 3 && min(first, second) == 0
  }
}

extension NameKey {
  /// The share of letter pairs that two names have in common (Dice 1945), 0 to 1.
  func likeness(_ other: NameKey) -> Double {
    let a = pairs
    let b = other.pairs
    guard !a.isEmpty, !b.isEmpty else { return letters == other.letters ? 1 : 0 }
    return Double(2 * a.intersection(b).count) / Double(a.count + b.count)
  }

  private var pairs: Set<[UInt8]> {
    let scalars = self.scalars
    return Set(zip(scalars, scalars.dropFirst()).map { $0 + $1 })
  }

  private var scalars: [[UInt8]] {
    var scalars: [[UInt8]] = []
    for byte in letters {
      if byte & 0xC0 == 0x80, !scalars.isEmpty {
        scalars[scalars.count - 1].append(byte)
      } else {
        scalars.append([byte])
      }
    }
    return scalars
  }
}
