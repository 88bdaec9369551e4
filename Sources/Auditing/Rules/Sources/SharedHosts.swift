// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Hosts in a list of sources where every publisher is at home at one of its own, but for one source: the operator's
/// report at the host of the agency, which has papers of its own there.
///
/// The list itself tells whose a host is. Silent where two hosts are shared, which is then how the list is, at the
/// portals of governments and at archives, and of persons, who publish anywhere.
struct SharedHosts {
  private let draft: Draft
  private let owners: [String: [NameKey]]

  /// The hosts' acronyms with the bodies that the text explains by them.
  init(_ draft: Draft, owners: [String: [NameKey]]) {
    self.draft = draft
    self.owners = owners
  }

  /// A source at a host, by the body that is named for it.
  private struct Paper {
    let source: CitedSource
    let host: String
    let labels: [String]
    let place: Range<Int>
    let body: NameKey
    /// Whether the host has a word, the initials or the acronym of the body.
    let isSpelt: Bool
  }

  func findings(besides told: [Finding]) -> [Finding] {
    guard (3...60).contains(draft.sources.count) else { return [] }
    guard isUneven() else { return [] }
    let papers = draft.sources.compactMap(paper)
    var bodies: [[Paper]] = []
    for paper in papers {
      if let index = bodies.firstIndex(where: { areOne($0[0].body, paper.body) }) {
        bodies[index].append(paper)
      } else {
        bodies.append([paper])
      }
    }
    guard bodies.count >= 2 else { return [] }
    guard let (paper, owner) = shared(bodies) ?? strayed(bodies),
      !told.contains(where: { $0.range.overlaps(paper.source.range) })
    else { return [] }
    return [finding(paper, owner)]
  }

  /// Whether any host has two authors or any author two hosts: in most lists none has, and nothing is to be read.
  private func isUneven() -> Bool {
    var authors: [String: NameKey] = [:]
    var hosts: [NameKey: String] = [:]
    return draft.sources.contains { source in
      guard let host = source.address?.host, !source.author.isEmpty else { return false }
      defer { (authors[host], hosts[source.author]) = (source.author, host) }
      return authors[host].map { $0 != source.author } ?? false
        || hosts[source.author].map { $0 != host } ?? false
    }
  }

  // MARK: - Reading the list

  private func paper(_ source: CitedSource) -> Paper? {
    guard let address = source.address, let author = source.reference.author,
      !Self.isEverybodys(address)
    else { return nil }
    let end = draft.text.bytes[author].firstIndex(of: UInt8(ascii: ",")) ?? author.upperBound
    let place = author.lowerBound..<end
    let body = NameKey(draft[place])
    let labels = AcronymHosts.labels(of: address.host)
    guard body.weight >= 4 || Self.isAcronym(draft[place]), body.weight <= 90,
      !labels.isEmpty, Self.isBody(draft[place], body)
    else { return nil }
    return Paper(
      source: source, host: address.host, labels: labels, place: place, body: body,
      isSpelt: isSpelt(draft[place], body, labels))
  }

  /// Portals of governments, archives, and sites where anybody puts up papers.
  private static func isEverybodys(_ address: WebAddress) -> Bool {
    let labels = address.host.split(separator: ".")
    let national = labels.count == 2 && labels[0].count <= 5
    return national && ["gov", "govt", "go", "gob", "gouv"].contains(labels[0])
      || labels.contains { everybodys.contains($0) }
  }
  private static let everybodys: Set<Substring> = [
    "doi", "handle", "arxiv", "ssrn", "jstor", "github", "githubusercontent", "sciencedirect",
    "springer", "wiley", "tandfonline", "mdpi", "zenodo", "researchgate", "youtube", "medium",
    "substack", "un", "europa", "korea", "canada", "archive", "google", "dropbox", "amazonaws",
    "windows", "cloudfront", "prnewswire", "businesswire", "globenewswire", "prtimes", "twitter",
    "x", "facebook", "linkedin", "t", "bit", "wikipedia", "wikimedia", "undocs", "ndl", "jst",
    "gov-online", "egov", "e-gov", "legislation", "law", "federalregister", "govinfo", "parliament",
    "repec", "econstor", "nber", "iza", "cepr", "newswire", "naver", "daum", "kakao", "tistory",
  ]

  private static func isAcronym(_ name: String) -> Bool {
    (3...8).contains(name.utf8.count) && name.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Not a person: a word for an office or a firm, one word with its own capitals, or a name too long for a person's
  /// in the scripts of East Asia.
  private static func isBody(_ name: String, _ key: NameKey) -> Bool {
    guard key.isLatin else {
      return name.contains(" ")
        ? key.weight >= 21 : key.weight >= 18 || bodies.contains { name.hasSuffix($0) }
    }
    let words = name.split(separator: " ")
    if isAcronym(name) || words.first == "The" { return true }
    if words.count == 1, name.dropFirst().contains(where: \.isUppercase) { return true }
    return words.contains { kinds.contains($0.lowercased().filter(\.isLetter)) }
  }
  private static let bodies = [
    "부", "처", "청", "원", "회", "사", "은행", "연구소", "센터", "사무국", "省", "庁", "会", "機構", "銀行", "組合", "連盟",
    "院", "所", "社", "室", "局", "網", "財団", "協会", "公社", "電力", "送電", "鉄道", "海運", "商事", "重工", "物産", "航空",
    "通信", "石油", "ガス", "証券", "総研", "新聞", "大学",
    "センター",
  ]
  private static let kinds: Set<String> = [
    "authority", "bank", "council", "secretariat", "registry", "ministry", "agency", "office",
    "board", "union", "league", "institute", "association", "chamber", "commission", "committee",
    "fund", "company", "corporation", "centre", "center", "parliament", "forum", "department",
    "bureau", "service", "society", "federation", "foundation", "group", "network", "observatory",
    "organisation", "organization", "facility", "university", "alliance", "trust", "inspectorate",
    "directorate", "treasury", "senate", "tribunal", "court", "partnership", "initiative", "ltd",
    "limited", "inc", "plc", "energy", "ports", "railways", "lab", "laboratory", "academy",
  ]

  /// Whether the host has what the body is called.
  private func isSpelt(_ name: String, _ body: NameKey, _ labels: [String]) -> Bool {
    if labels.contains(where: { owners[$0]?.contains { areOne($0, body) } ?? false }) {
      return true
    }
    guard body.isLatin else { return false }
    let initials = AcronymHosts.initials(name).lowercased()
    if initials.utf8.count >= 3, labels.contains(where: { $0.contains(initials) }) { return true }
    return name.split(whereSeparator: { !($0.isASCII && $0.isLetter) }).contains { word in
      let word = word.lowercased()
      return word.utf8.count >= 3 && labels.contains(word)
        || word.utf8.count >= 4 && labels.contains { $0.contains(word.prefix(5)) }
    }
  }

  /// One name, a name and its short form, an acronym and its words, or names that begin alike.
  private func areOne(_ a: NameKey, _ b: NameKey) -> Bool {
    if a == b || min(a.weight, b.weight) >= 4 && a.fits(b) || a.letters.holds(b.letters)
      || b.letters.holds(a.letters)
    {
      return true
    }
    if let (x, y) = Optional((Publisher.named(a), Publisher.named(b))), x != nil, x == y {
      return true
    }
    return owners.values.contains { names in names.contains(a) && names.contains(b) }
  }

  // MARK: - What is odd

  /// The one host with papers of two bodies.
  private func shared(_ bodies: [[Paper]]) -> (paper: Paper, owner: Paper)? {
    var hosts: [String: [[Paper]]] = [:]
    for papers in bodies {
      for (host, mine) in Dictionary(grouping: papers, by: \.host) {
        hosts[host, default: []].append(mine)
      }
    }
    let conflicts = hosts.values.filter { $0.count > 1 }
    guard conflicts.count == 1, let both = conflicts.first, both.count == 2,
      bodies.count >= 3, hosts.count >= 2,
      !areRelated(both[0][0], both[1][0])
    else { return nil }
    // The guest is the one that the host does not spell, that has another host, or has fewer papers here.
    let ranked = both.map { mine -> (papers: [Paper], rank: Int) in
      let all = bodies.first { areOne($0[0].body, mine[0].body) } ?? mine
      let isElsewhere = all.contains { $0.host != mine[0].host }
      return (mine, (mine[0].isSpelt ? 8 : 0) + (isElsewhere ? 0 : 4) + min(mine.count, 3))
    }
    .sorted {
      ($0.rank, -$0.papers[0].place.lowerBound) < ($1.rank, -$1.papers[0].place.lowerBound)
    }
    guard !ranked[0].papers[0].isSpelt, ranked[0].papers.count == 1 else { return nil }
    return (ranked[0].papers[0], ranked[1].papers[0])
  }

  /// A body's paper at a host of nobody else's, where its other lies at the host that spells it.
  private func strayed(_ bodies: [[Paper]]) -> (paper: Paper, owner: Paper)? {
    var found: (Paper, Paper)?
    for papers in bodies where Set(papers.map(\.host)).count > 1 {
      guard found == nil, papers.count == 2, let home = papers.first(where: \.isSpelt),
        let stray = papers.first(where: { !$0.isSpelt }),
        !stray.labels.contains(where: { label in home.labels.contains { $0.contains(label) } })
      else { return nil }
      found = (stray, home)
    }
    return found
  }

  /// An office and the one above it: names that begin or end with the same words.
  private func areRelated(_ a: Paper, _ b: Paper) -> Bool {
    guard a.body.isLatin == b.body.isLatin else { return false }
    guard a.body.isLatin else { return a.body.letters.prefix(12) == b.body.letters.prefix(12) }
    func words(_ paper: Paper) -> Set<String> {
      Set(
        draft[paper.place].lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
          .filter { $0.utf8.count >= 4 && !Self.kinds.contains($0) })
    }
    return !words(a).isDisjoint(with: words(b))
  }

  private func finding(_ paper: Paper, _ owner: Paper) -> Finding {
    let (name, host) = (draft[paper.place], paper.host)
    let other = draft[owner.place]
    let isShared = owner.host == paper.host
    let text =
      isShared
      ? Text(
        en: "“\(name)” is named, but \(host) is where \(other) has its papers in this list.",
        ko: "발행처는 \(name) 표기인데 \(host.with(.topic)) 이 목록에서 \(other)의 사이트임.",
        ja: "発行元は\(name)とあるが、\(host)はこの一覧では\(other)のサイトである。")
      : Text(
        en: "“\(name)” is named, but its other paper lies at \(owner.host), not at \(host).",
        ko: "발행처는 \(name) 표기인데 다른 자료의 사이트는 \(owner.host), 여기는 \(host).",
        ja: "発行元は\(name)とあるが、別の資料のサイトは\(owner.host)で、ここは\(host)である。")
    return Finding(
      .warning, paper.place, text,
      evidence: [.init(paper.source.reference.url ?? paper.place), .init(owner.place)])
  }
}
