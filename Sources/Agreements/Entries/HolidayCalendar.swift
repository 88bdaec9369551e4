// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// The public holidays of a state as they were proclaimed, year by year.
public struct HolidayCalendar: Entry, ReadableEntry {
  public struct Holiday: Sendable, Hashable {
    static let keys: [Key] = [
      .required("on", .date, "the closed day"),
      .required("name", .text, "the holiday, or what it stands in for"),
      .optional("cites", .citations, "where it is proclaimed, if not with the others"),
    ]
    public let on: Day
    public let name: Text
    public let citations: [Citation]
  }

  public static let kind = EntryKind.calendar
  public static let ownKeys: [Key] = [
    .required("of", .reference([.party]), "the state whose offices are closed"),
    .required("covers", .span, "the days for which every holiday is listed"),
    .required("holidays", .list(.record(Holiday.keys)), "the closed days besides weekends"),
  ]
  public let record: Record
  public let of: EntryID
  /// The days for which every holiday is known. A period that reaches past them is uncertain.
  public let covers: DateSpan
  public let holidays: [Holiday]

  init?(_ fields: Fields, record: Record) {
    guard let of = fields.id("of"), let covers = fields.span("covers") else { return nil }
    self.record = record
    self.of = of
    self.covers = covers
    holidays = fields.records("holidays") { row in
      guard let on = row.date("on")?.first, let name = row.text("name") else { return nil }
      return Holiday(on: on, name: name, citations: row.citations("cites"))
    }
  }

  /// Business days by this calendar: neither Saturdays nor Sundays nor holidays.
  public var businessDays: BusinessCalendar { BusinessCalendar(holidays: holidays.map(\.on)) }
}
