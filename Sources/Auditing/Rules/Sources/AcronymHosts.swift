// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Hosts that carry the acronym of a body which the text itself explains: mro.gov.example is the Maritime Revenue
/// Office's where the text says "Maritime Revenue Office (MRO)". A paper there that is said to be another known body's
/// has the wrong publisher or the wrong address.
struct AcronymHosts {
  private let draft: Draft
  private let acronyms: Acronyms

  init(_ draft: Draft) {
    self.draft = draft
    acronyms = Acronyms(draft)
  }

  func findings(besides told: [Finding]) -> [Finding] {
    var owners: [String: Owner] = [:]
    for definition in acronyms.definitions where owners[definition.acronym.lowercased()] == nil {
      owners[definition.acronym.lowercased()] = Owner(
        names: [NameKey(draft[definition.words]), NameKey(definition.acronym)],
        face: "\(draft[definition.words]) (\(definition.acronym))", place: definition.range)
    }
    let bodies = Bodies(draft, acronyms)
    let found = draft.sources.compactMap { source -> Finding? in
      guard let address = source.address, let author = source.reference.author,
        case let place = body(of: author), NameKey(draft[place]).weight >= 4,
        !told.contains(where: { $0.range.overlaps(source.range) }),
        let owner = Self.labels(of: address.host).lazy.compactMap({ owners[$0] }).first
          ?? neighbour(of: source, at: address)
      else { return nil }
      return finding(source, place, address, owner, bodies)
    }
    return found
      + SharedHosts(draft, owners: owners.mapValues(\.names)).findings(besides: told + found)
  }

  /// Whose a host is, as far as the text tells.
  private struct Owner {
    let names: [NameKey]
    let face: String
    let place: Range<Int>
  }

  /// The body whose other paper lies at the host, and a word of whose name the host has: "Trade Registry" at
  /// mtregistry.example.
  private func neighbour(of source: CitedSource, at address: WebAddress) -> Owner? {
    let labels = Self.labels(of: address.host)
    guard !labels.isEmpty else { return nil }
    for other in draft.sources
    where other.address?.host == address.host && other.range != source.range {
      guard let author = other.reference.author, case let place = body(of: author),
        draft.text.bytes[place].contains(where: { ($0 | 0x20) &- 0x61 < 26 }),
        Self.has(labels, draft[place])
      else { continue }
      return Owner(names: [NameKey(draft[place])], face: draft[place], place: place)
    }
    return nil
  }

  /// Whether a host's labels have an acronym or a longer word of a name.
  static func has(_ labels: [String], _ name: String) -> Bool {
    name.split(whereSeparator: { !($0.isASCII && $0.isLetter) }).contains { word in
      let word = word.lowercased()
      return word.utf8.count >= 3 && labels.contains(word)
        || word.utf8.count >= 6 && labels.contains { $0.contains(word) }
    }
  }

  /// "Parliament of Aldermere" of "Parliament of Aldermere, Debates", where the title has no marks.
  private func body(of author: Range<Int>) -> Range<Int> {
    let end = draft.text.bytes[author].firstIndex(of: UInt8(ascii: ",")) ?? author.upperBound
    return author.lowerBound..<end
  }

  /// "ics" and "shipping" of ics-shipping.org: three letters and more, without the last label.
  static func labels(of host: String) -> [String] {
    let labels: [Substring] = host.split(separator: ".").dropLast()
    let parts: [Substring] = labels.flatMap { label in label.split(separator: "-") }
    return parts.filter { part in part.utf8.count >= 3 && !common.contains(part) }
      .map { part in String(part) }
  }
  private static let common: Set<Substring> = [
    "www", "gov", "com", "org", "net", "edu", "example", "home", "news", "press",
  ]

  private func finding(
    _ source: CitedSource, _ place: Range<Int>, _ address: WebAddress, _ owner: Owner,
    _ bodies: Bodies
  ) -> Finding? {
    let name = draft[place]
    let author = NameKey(name)
    // The owner under its own name, its acronym, or a name that is within the other.
    let isOwn = [author, source.container].contains { key in
      !key.isEmpty && owner.names.contains { key.fits($0) || key.letters.holds($0.letters) }
    }
    guard !isOwn, !Self.has(Self.labels(of: address.host), name),
      !Self.labels(of: address.host).contains(Self.initials(name).lowercased()),
      bodies.isElsewhere(author, at: place, than: address, draft)
    else { return nil }
    return Finding(
      .warning, place,
      Text(
        en: "“\(name)” is named, but \(address.host) is a host of \(owner.face).",
        ko: "발행처는 \(name) 표기인데 URL의 \(address.host.with(.topic)) \(owner.face)의 사이트로 보임.",
        ja: "発行元は\(name)とあるが、URLの\(address.host)は\(owner.face)のサイトとみられる。"),
      evidence: [.init(source.reference.url ?? owner.place), .init(owner.place)])
  }

  static func initials(_ name: String) -> String {
    String(
      name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first).filter(
        \.isUppercase))
  }

  /// What the text knows of the bodies that it cites: their acronyms and the hosts of their other papers.
  private struct Bodies {
    private var known: Set<NameKey> = []
    private var hosts: [NameKey: Set<String>] = [:]

    init(_ draft: Draft, _ acronyms: Acronyms) {
      for definition in acronyms.definitions {
        known.insert(NameKey(definition.acronym))
        known.insert(NameKey(draft[definition.words]))
      }
      for source in draft.sources {
        guard let author = source.reference.author, let address = source.address else { continue }
        let name = draft[author].prefix { $0 != "," }
        hosts[NameKey(String(name)), default: []].insert(address.host)
      }
    }

    /// Not a person, who may publish anywhere.
    private static func isBody(_ author: Range<Int>, _ draft: Draft) -> Bool {
      draft.has(kinds, in: author) || draft.text.bytes[author].allSatisfy { $0 &- 0x41 < 26 }
    }
    private static let kinds = WordList(
      "authority|bank|council|secretariat|registry|ministry|agency|office|board|union|league|institute|association|chamber|commission|committee|fund|company|corporation|centre|center|parliament|부|청|원|협회|위원회|공사|은행|연구소|사무국|省|庁|協会|協議会|機構|銀行|研究所|組合|連盟|調査会"
    )

    /// Whether the text speaks of a body outside its references.
    private func isTold(_ name: String, _ draft: Draft) -> Bool {
      let letters = Array(name.utf8)
      let bytes = draft.text.bytes
      guard letters.count >= 3, draft.sources.count <= 100 else { return false }
      var at = 0
      while let place = bytes[at...].firstRange(of: letters) {
        if !draft.isCited(place) { return true }
        at = place.upperBound
      }
      return false
    }

    /// Whether a source's author is known to be at home elsewhere: a publisher of the list, a body with an acronym of
    /// its own, one whose other papers lie at another host.
    func isElsewhere(
      _ author: NameKey, at place: Range<Int>, than address: WebAddress, _ draft: Draft
    ) -> Bool {
      if let publisher = Publisher.named(author) {
        return !publisher.hosts.contains {
          address.isAt($0) || WebAddress.host($0, isAt: address.host)
        }
      }
      return known.contains(author) || (hosts[author]?.count ?? 0) > 1
        || Self.isBody(place, draft) && isTold(draft[place], draft)
    }
  }
}
