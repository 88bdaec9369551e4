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
    guard !acronyms.definitions.isEmpty else { return [] }
    let owners = Dictionary(
      acronyms.definitions.map { ($0.acronym.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    let bodies = Bodies(draft, acronyms)
    return draft.sources.compactMap { source in
      guard let address = source.address, let place = source.reference.author,
        source.author.weight >= 4,
        let owner = Self.labels(of: address.host).lazy.compactMap({ owners[$0] }).first,
        !told.contains(where: { $0.range.overlaps(source.range) })
      else { return nil }
      return finding(source, place, address, owner, bodies)
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
    _ source: CitedSource, _ place: Range<Int>, _ address: WebAddress, _ owner: Acronyms.Definition,
    _ bodies: Bodies
  ) -> Finding? {
    let own = NameKey(draft[owner.words])
    let acronym = NameKey(owner.acronym)
    let author = NameKey(draft[place])
    let keys = [author, source.container]
    // The owner under its own name, its acronym, or a name that is within the other.
    guard
      !keys.contains(where: { !$0.isEmpty && ($0.fits(own) || $0.letters.holds(acronym.letters)) }),
      Self.initials(draft[place]) != owner.acronym.uppercased(),
      bodies.isElsewhere(author, than: address)
    else { return nil }
    let name = draft[place]
    return Finding(
      .warning, place,
      Text(
        en:
          "“\(name)” is named, but \(address.host) carries the acronym of \(draft[owner.words]) (\(owner.acronym)).",
        ko:
          "발행처는 \(name) 표기인데 URL의 \(address.host.with(.topic)) \(draft[owner.words])(\(owner.acronym))의 약어를 담고 있음.",
        ja: "発行元は\(name)とあるが、URLの\(address.host)は\(draft[owner.words])（\(owner.acronym)）の略称をもつ。"),
      evidence: [.init(source.reference.url ?? owner.range), .init(owner.range)])
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

    /// Whether a source's author is known to be at home elsewhere: a publisher of the list, a body with an acronym of
    /// its own, one whose other papers lie at another host.
    func isElsewhere(_ author: NameKey, than address: WebAddress) -> Bool {
      if let publisher = Publisher.named(author) {
        return !publisher.hosts.contains {
          address.isAt($0) || WebAddress.host($0, isAt: address.host)
        }
      }
      return known.contains(author) || (hosts[author]?.count ?? 0) > 1
    }
  }
}
