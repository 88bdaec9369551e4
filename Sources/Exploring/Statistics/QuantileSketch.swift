// SPDX-License-Identifier: Apache-2.0

/// How many numbers fell into each of many narrow cells: the memory of a distribution, whose size
/// does not grow with the count.
///
/// A cell is an interval of one binary octave's 2^`precision` equal parts. So an order statistic
/// read from the sketch is off by at most half a cell: a share 2^-(`precision` + 1) of its own size,
/// or 2^-(`precision` + 40) of the largest size seen if that is more. Ranks are exact. Two sketches
/// merge without further loss, and the result depends only on the numbers, not on order or grouping.
public struct QuantileSketch: Hashable, Sendable {
  /// Octaves below the largest that have cells of their own; smaller sizes share one linear page.
  static let octaves = 40

  /// Binary digits kept below a number's leading one.
  public let precision: Int
  public private(set) var count: UInt64 = 0
  /// The exponent field of the largest size so far; -1 before the first number.
  private(set) var top = -1
  /// Where the page of an octave starts in `counts`, positive numbers first; -1 for one without.
  private var starts: [Int32]
  private var counts: [UInt64] = []

  /// A sketch that keeps numbers to 2^-(precision + 1) of their size.
  ///
  /// - Precondition: 1 <= precision <= 16.
  public init(precision: Int) {
    precondition((1...16).contains(precision))
    self.precision = precision
    starts = [Int32](repeating: -1, count: 2 * (Self.octaves + 1))
  }

  /// Counts the numbers of a column; all must be finite.
  mutating func add(_ values: UnsafeBufferPointer<Double>) {
    for value in values { add(value) }
  }

  /// Counts a finite number, `weight` times.
  @inline(__always)
  public mutating func add(_ value: Double, weight: UInt64 = 1) {
    let size = value.bitPattern & 0x7FFF_FFFF_FFFF_FFFF
    let exponent = Int(truncatingIfNeeded: size >> 52)
    if exponent > top { raise(to: exponent) }
    count += weight
    let octave = exponent == 0 ? 0 : exponent - (top - Self.octaves)
    let negative = value.sign == .minus ? Self.octaves + 1 : 0
    if octave > 0, starts[negative + octave] >= 0 {
      let cell = Int(truncatingIfNeeded: size >> UInt64(52 - precision)) & (1 << precision - 1)
      counts[Int(starts[negative + octave]) + cell] += weight
    } else {
      addToOtherPage(size, max(octave, 0), negative, weight)
    }
  }

  @inline(never)
  private mutating func addToOtherPage(
    _ size: UInt64, _ octave: Int, _ negative: Int, _ weight: UInt64
  ) {
    if starts[negative + octave] < 0 {
      starts[negative + octave] = Int32(truncatingIfNeeded: counts.count)
      counts.append(contentsOf: repeatElement(0, count: 1 << precision))
    }
    let cell: Int
    if octave > 0 {
      cell = Int(truncatingIfNeeded: size >> UInt64(52 - precision)) & (1 << precision - 1)
    } else {
      // Zeros are many and need no division.
      cell = size == 0 ? 0 : Int(Double(bitPattern: size) / linearCell)
    }
    counts[Int(starts[negative + octave]) + cell] += weight
  }

  /// The width of the cells of the linear page: those of the lowest octave above it.
  private var linearCell: Double { Self.width(exponent: top - Self.octaves + 1, precision) }

  /// The width of a cell in the octave of an exponent field. Below the smallest normal number there
  /// are no octaves: all is one linear page.
  private static func width(exponent: Int, _ precision: Int) -> Double {
    Double(sign: .plus, exponent: max(exponent, 1) - 1023 - precision, significand: 1)
  }

  /// Makes room for larger numbers: the lowest octaves go into the linear page, cell into cell.
  private mutating func raise(to exponent: Int) {
    let old = self
    top = exponent
    guard old.count > 0 else { return }
    starts = [Int32](repeating: -1, count: starts.count)
    counts.removeAll(keepingCapacity: true)
    count = 0
    old.forEachCell { add($0.nearZero, weight: $0.count) }
  }

  /// Adds all that another sketch of the same precision has counted.
  public mutating func merge(_ other: QuantileSketch) {
    precondition(precision == other.precision, "sketches of two precisions cannot be merged")
    if other.top > top { raise(to: other.top) }
    other.forEachCell { add($0.nearZero, weight: $0.count) }
  }

  /// One cell: its edge nearer to zero, its width, and how many numbers fell into it.
  public struct Cell: Hashable, Sendable {
    let nearZero: Double
    let width: Double
    public let count: UInt64

    public var low: Double { nearZero.sign == .minus ? nearZero - width : nearZero }
    public var high: Double { nearZero.sign == .minus ? nearZero : nearZero + width }
  }

  /// Visits the cells that hold something, page after page, in no meaningful order.
  func forEachCell(_ body: (Cell) -> Void) {
    for (page, start) in starts.enumerated() where start >= 0 {
      let negative = page > Self.octaves
      let octave = negative ? page - Self.octaves - 1 : page
      let exponent = top - Self.octaves + octave
      let width = octave > 0 ? Self.width(exponent: exponent, precision) : linearCell
      let base = octave > 0 ? width * Double(1 << precision) : 0
      for cell in 0..<1 << precision where counts[Int(start) + cell] > 0 {
        let edge = base + Double(cell) * width
        body(
          Cell(
            nearZero: negative ? -edge : edge, width: width, count: counts[Int(start) + cell]))
      }
    }
  }

  /// The cells that hold something, from the lowest numbers to the highest.
  public var cells: [Cell] {
    var found: [Cell] = []
    forEachCell { found.append($0) }
    return found.sorted { $0.low < $1.low }
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.precision == other.precision && one.count == other.count && one.top == other.top
      && one.cells == other.cells
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(top)
  }
}
