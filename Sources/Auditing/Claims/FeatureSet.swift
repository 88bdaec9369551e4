// SPDX-License-Identifier: Apache-2.0

/// Features, numbered in the order in which they first came. None is zero.
///
/// Every pair of characters of a text goes through here, so that it is a flat table with a hash of one
/// multiplication.
struct FeatureSet {
  private(set) var members: [UInt64] = []
  /// The member in each place, at the first free one from its hash on, and its number.
  private var places: [(feature: UInt64, number: Int32)]

  /// - Parameter capacity: about as many features as will come.
  init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: (0, 0), count: size)
    members.reserveCapacity(capacity)
  }

  var count: Int { members.count }

  private func place(of feature: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (feature &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[place].feature != 0, places[place].feature != feature {
      place = (place + 1) & mask
    }
    return place
  }

  /// The number of a member.
  func number(of feature: UInt64) -> Int? {
    let found = places[place(of: feature)]
    return found.feature == 0 ? nil : Int(found.number)
  }

  func contains(_ feature: UInt64) -> Bool { places[place(of: feature)].feature != 0 }

  /// The number of a feature, which is a member from now on.
  @discardableResult
  mutating func insert(_ feature: UInt64) -> Int {
    var place = place(of: feature)
    if places[place].feature != 0 { return Int(places[place].number) }
    if (members.count + 1) * 2 > places.count {
      places = Array(repeating: (0, 0), count: places.count * 2)
      for (number, member) in members.enumerated() {
        places[self.place(of: member)] = (member, Int32(number))
      }
      place = self.place(of: feature)
    }
    places[place] = (feature, Int32(members.count))
    members.append(feature)
    return members.count - 1
  }
}
