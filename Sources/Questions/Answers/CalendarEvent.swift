// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// A dated event of an answer, for calendars.
public struct CalendarEvent: Sendable {
  /// The address of the answer's cell that it comes from; stable from one day to the next.
  public let address: String
  public let days: ClosedRange<Day>
  public let summary: Text
  public let description: Text

  public init(address: String, days: ClosedRange<Day>, summary: Text, description: Text) {
    self.address = address
    self.days = days
    self.summary = summary
    self.description = description
  }
}

extension Answer {
  /// The answer's events as an iCalendar feed (RFC 5545): a whole-day event each, lines folded at 75
  /// octets. The same answer gives the same bytes: the stamp is the day it was asked as of.
  public func iCalendar(in language: Language) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Entente//\(question.id)//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + question.title.words(in: language).escapedForICalendar,
    ]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:\(question.id)/\(event.address)@entente",
        "DTSTAMP:\(asOf.compact)T000000Z",
        "DTSTART;VALUE=DATE:\(event.days.lowerBound.compact)",
        "DTEND;VALUE=DATE:\((event.days.upperBound + 1).compact)",
        "SUMMARY:" + event.summary.words(in: language).escapedForICalendar,
        "DESCRIPTION:" + event.description.words(in: language).escapedForICalendar,
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { $0.foldedForICalendar + "\r\n" }.joined()
  }
}

extension Day {
  /// `20260514`, as calendars write it.
  fileprivate var compact: String { description.split(separator: "-").joined() }
}

extension String {
  /// The text as an iCalendar value: backslash, comma, semicolon and line breaks escaped.
  fileprivate var escapedForICalendar: String {
    var escaped = ""
    for character in self {
      switch character {
      case "\\", ",", ";": escaped += "\\" + String(character)
      case let character where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line folded so that none has more than 75 octets; no character is cut.
  fileprivate var foldedForICalendar: String {
    var folded = ""
    var octets = 0
    for scalar in unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded
  }
}
