// SPDX-License-Identifier: Apache-2.0

/// What the words of one point in time say, before it is known which year or month they mean.
struct TimePoint {
  /// What a relative word counts from: the document's date (올해, 明日) or the date last named in
  /// the text (같은 해, 翌日).
  enum Anchor { case document, text }
  /// A part of a year, month or week that is none of the calendar's own.
  enum Part: Equatable {
    /// The first, middle or last third: 상순, 中旬, "late"; 1–3.
    case third(Int)
    case quarter(Int)
    case half(Int)
    /// 0 is spring.
    case season(Int)
    case weekend
    /// The n-th week; -1 is the last.
    case week(Int)
    /// The week, from Monday, that holds the day.
    case weekWith
    case decade
  }
  /// Whose fiscal year it is: what months it covers depends on it.
  enum Fiscal { case calendarYear, fromApril, fromOctober }

  @Small var year: Int?
  @Small var yearOffset: Int?
  @Small var month: Int?
  @Small var monthOffset: Int?
  @Small var week: Int?
  @Small var day: Int?
  @Small var dayOffset: Int?
  /// 0 is Monday.
  @Small var weekday: Int?
  /// The n-th weekday of the month; -1 is the last.
  @Small var nth: Int?
  /// 다음, 지난, "next", "last" before a weekday, month or season: 1, -1; 0 is "this".
  @Small var direction: Int?
  var part: Part?
  var fiscal: Fiscal?
  @Small var quarterOffset: Int?
  var anchor = Anchor.document

  var hasYear: Bool { year != nil || yearOffset != nil }
  var hasMonth: Bool { month != nil || monthOffset != nil }
  /// Whether it names anything that can be placed on a calendar.
  var isEmpty: Bool {
    !hasYear && !hasMonth && week == nil && day == nil && dayOffset == nil && weekday == nil
      && part == nil && quarterOffset == nil
  }
  /// Whether it says by itself which year and month it means, whatever dates stand before it.
  var isPlacedByItself: Bool {
    year != nil && yearOffset == nil && monthOffset == nil && dayOffset == nil && week == nil
      && quarterOffset == nil && (month != nil || day == nil)
  }
  /// Whether it stops at the year.
  var isYear: Bool { hasYear && !hasMonth && day == nil && weekday == nil && part == nil }

  /// A point that takes from `whole` the larger units that it leaves out: the year and month of
  /// "3월 3일" for "13일".
  func completed(from whole: TimePoint) -> TimePoint {
    var point = self
    guard !hasYear, dayOffset == nil, week == nil, monthOffset == nil else { return point }
    if !hasMonth, part == nil, day != nil, whole.day != nil || whole.hasMonth {
      point.month = whole.month
      point.monthOffset = whole.monthOffset
    }
    if weekday != nil, day == nil, !hasMonth, let week = whole.week { point.week = week }
    guard point.month != nil || part != nil else { return point }
    point.year = whole.year
    point.yearOffset = whole.yearOffset
    if point.fiscal == nil { point.fiscal = whole.fiscal }
    return point
  }
}

/// A small number or none in four bytes: a point in time has a dozen of them and is handed from reader
/// to reader for every number of a text.
@propertyWrapper
struct Small {
  private var number: Int32 = .min

  init() {}

  var wrappedValue: Int? {
    @inline(__always)
    get { number == .min ? nil : Int(number) }
    @inline(__always)
    set { number = newValue.map { max(Int32(clamping: $0), .min + 1) } ?? .min }
  }
}
