// SPDX-License-Identifier: Apache-2.0

/// The numbers in digits at the places a scan has just looked at, as `NumeralsAtPlaces` keeps whole
/// numbers.
struct DigitsAtPlaces: ~Copyable {
  struct Run {
    let value: Numeral
    let end: Int
  }

  private struct Place {
    var offset = -1
    var run: Run?
  }

  private static let slots = 8

  private let places: UnsafeMutablePointer<Place>

  init() {
    places = .allocate(capacity: Self.slots)
    places.initialize(repeating: Place(), count: Self.slots)
  }

  deinit { places.deallocate() }

  /// The run at an offset, read if it was not just now.
  @inline(__always)
  func run(at offset: Int, _ read: () -> Run?) -> Run? {
    let slot = offset & (Self.slots - 1)
    if places[slot].offset == offset { return places[slot].run }
    let run = read()
    places[slot] = Place(offset: offset, run: run)
    return run
  }
}
