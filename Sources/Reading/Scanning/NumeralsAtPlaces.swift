// SPDX-License-Identifier: Apache-2.0

/// The numbers that begin at the places a scan has just looked at.
///
/// The readers of ordinals, times and amounts each ask for the number at the same offset; it is read
/// once. A place is kept until another takes its slot.
struct NumeralsAtPlaces: ~Copyable {
  private struct Place {
    var offset = -1
    var reading: NumeralReading?
  }

  private static let slots = 8

  private let places: UnsafeMutablePointer<Place>

  init() {
    places = .allocate(capacity: Self.slots)
    places.initialize(repeating: Place(), count: Self.slots)
  }

  deinit { places.deallocate() }

  /// The number at an offset, read if it was not just now.
  @inline(__always)
  func reading(at offset: Int, _ read: () -> NumeralReading?) -> NumeralReading? {
    let slot = offset & (Self.slots - 1)
    if places[slot].offset == offset { return places[slot].reading }
    let reading = read()
    places[slot] = Place(offset: offset, reading: reading)
    return reading
  }
}
