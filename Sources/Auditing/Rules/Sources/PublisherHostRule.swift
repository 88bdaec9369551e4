// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// The publisher named in a reference against the owner of the host in its URL.
///
/// Silent where the host is nobody's in the list or carries other people's papers, where the owner is
/// named anywhere in the reference, and where a news agency is carried by a paper.
struct PublisherHostRule: Rule {
  let id = "publisher-host"
  let title = Text(en: "Publisher against host", ko: "발행처와 URL", ja: "発行元とURL")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let listed = draft.sources.compactMap { check($0, draft) ?? foreign($0, draft) }
    let isAddressed = draft.sources.contains { $0.address != nil }
    return listed + (isAddressed ? AcronymHosts(draft).findings(besides: listed) : [])
  }

  /// "호주 총리실" at a host of the Japanese government.
  private func foreign(_ source: CitedSource, _ draft: Draft) -> Finding? {
    guard let address = source.address, let url = source.reference.url,
      let place = source.reference.author, let host = HostCountry(of: address),
      let named = HostCountry(named: draft[place]), named != host
    else { return nil }
    return Finding(
      .warning, place,
      Text(
        en: "\(draft[place]) is named, but \(address.host) is a site of another government.",
        ko: "발행처는 \(draft[place]) 표기인데 URL의 \(address.host.with(.topic)) 다른 나라 정부의 사이트임.",
        ja: "発行元は\(draft[place])とあるが、URLの\(address.host)は別の国の政府のサイトである。"),
      evidence: [.init(url)])
  }

  private func check(_ source: CitedSource, _ draft: Draft) -> Finding? {
    guard let address = source.address, let url = source.reference.url,
      let owner = Publisher.owner(of: address)
    else { return nil }
    let places = [
      (source.author, source.reference.author), (source.container, source.reference.container),
    ]
    if places.contains(where: { Publisher.named($0.0) == owner || owner.isNamed(within: $0.0) }) {
      return nil
    }
    if let ministry = ministry(source, owner, url, address, draft) { return ministry }
    guard
      let (named, place) = places.lazy.compactMap({ key, range -> (Publisher, Range<Int>)? in
        guard let range, let publisher = Publisher.named(key) else { return nil }
        return (publisher, range)
      }).first,
      let severity = severity(named, owner), !isRelated(named, address)
    else { return nil }
    return Finding(
      severity, place,
      Text(
        en: "\(draft[place]) is named, but \(address.host) is the site of \(owner.name).",
        ko: "발행처는 \(draft[place]) 표기인데 URL의 \(address.host.with(.topic)) \(owner.name)의 사이트임.",
        ja: "発行元は\(draft[place])とあるが、URLの\(address.host)は\(owner.name)のサイトである。"),
      evidence: [.init(url)])
  }

  /// "Ministry of Foreign Affairs" or 国土交通省 at the site of another ministry of the list.
  private func ministry(
    _ source: CitedSource, _ owner: Publisher, _ url: Range<Int>, _ address: WebAddress,
    _ draft: Draft
  ) -> Finding? {
    guard owner.kind == .government, let place = source.reference.author,
      Publisher.named(source.author) == nil,
      let form = Self.ministries.first(where: { form in
        form(draft[place].trimmed)
      }), owner.allNames.contains(where: form)
    else { return nil }
    return Finding(
      .warning, place,
      Text(
        en: "\(draft[place]) is named, but \(address.host) is the site of \(owner.name).",
        ko: "발행처는 \(draft[place]) 표기인데 URL의 \(address.host.with(.topic)) \(owner.name)의 사이트임.",
        ja: "発行元は\(draft[place])とあるが、URLの\(address.host)は\(owner.name)のサイトである。"),
      evidence: [.init(url)])
  }

  /// The forms of a ministry's name; a ministry lies under no other.
  private static let ministries: [@Sendable (String) -> Bool] = [
    { $0.hasPrefix("Ministry of ") }, { $0.hasPrefix("Department of ") },
    { $0.hasSuffix("省") && $0.count <= 8 },
    { $0.hasSuffix("부") && $0.count <= 9 && !$0.contains(" ") },
  ]

  /// Papers do not print one another's articles; offices put up each other's papers now and then.
  private func severity(_ named: Publisher, _ owner: Publisher) -> Severity? {
    switch (named.kind, owner.kind) {
    case (.agency, .press): nil
    case (.agency, .agency): .warning
    case (.press, _): .error
    case (_, .press), (_, .agency): .error
    case (.agency, _): .error
    default: .warning
    }
  }

  /// A subdomain of the named publisher's site, or the site it is a subdomain of.
  private func isRelated(_ named: Publisher, _ address: WebAddress) -> Bool {
    named.hosts.contains { address.isAt($0) || WebAddress.host($0, isAt: address.host) }
  }
}
