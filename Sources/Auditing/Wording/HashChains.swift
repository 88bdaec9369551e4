// SPDX-License-Identifier: Apache-2.0

/// Numbers kept under hashes in the order in which they came, the first sixteen of each: what every word
/// of a text is entered in several times, so that it is a flat table without an allocation for each hash.
struct HashChains {
  private struct Chain {
    var hash: UInt64 = 0
    var first: Int32 = -1
    var last: Int32 = -1
    var count: Int32 = 0
  }
  private var chains = Array(repeating: Chain(), count: 16)
  private var taken = 0
  private var links: [(id: Int32, next: Int32)] = []

  /// As many as a chain holds; what more words share tells little.
  private static let most: Int32 = 16

  /// Makes room for so many hashes.
  mutating func reserveCapacity(_ count: Int) {
    var size = chains.count
    while size < count * 2 { size *= 2 }
    if size > chains.count { grow(to: size) }
    links.reserveCapacity(count)
  }

  mutating func append(_ id: Int32, under hash: UInt64) {
    if (taken + 1) * 2 > chains.count { grow(to: chains.count * 2) }
    let place = place(of: hash)
    guard chains[place].count < Self.most else { return }
    let link = Int32(links.count)
    links.append((id, -1))
    if chains[place].count == 0 {
      chains[place] = Chain(hash: hash, first: link, last: link, count: 1)
      taken += 1
    } else {
      links[Int(chains[place].last)].next = link
      chains[place].last = link
      chains[place].count += 1
    }
  }

  /// Calls `visit` with what stands under a hash.
  func forEach(under hash: UInt64, _ visit: (Int32) -> Void) {
    var link = chains[place(of: hash)].first
    while link >= 0 {
      visit(links[Int(link)].id)
      link = links[Int(link)].next
    }
  }

  /// The place of a hash, or the free one where it would stand.
  private func place(of hash: UInt64) -> Int {
    let mask = chains.count - 1
    // The low bits of FNV depend on the last letters alone.
    var place = Int(truncatingIfNeeded: (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while chains[place].count > 0, chains[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow(to size: Int) {
    let old = chains
    chains = Array(repeating: Chain(), count: size)
    for chain in old where chain.count > 0 { chains[place(of: chain.hash)] = chain }
  }
}
