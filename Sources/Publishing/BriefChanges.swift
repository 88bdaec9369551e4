// SPDX-License-Identifier: Apache-2.0
import Agreements
public import OfficeFiles
public import Quantities

/// What one edition of a brief says that the last one did not.
public struct BriefChanges: Sendable {
  public struct Change: Sendable, Hashable {
    public let label: String
    /// Where it stands in the new edition, or stood in the old.
    public let place: String
    /// Nil for what the old edition did not have.
    public let before: String?
    /// Nil for what the new one no longer has.
    public let after: String?
  }

  public let before: Day
  public let after: Day
  public let changes: [Change]

  /// Compares two editions: numbers by their question and address, a table's new and gone rows as
  /// one change each.
  public init(from old: BriefEdition, to new: BriefEdition) {
    before = old.asOf
    after = new.asOf
    let (was, now) = (Said(old), Said(new))
    var changes: [Change] = []
    for key in now.keys {
      guard let number = now.numbers[key] else { continue }
      if let row = number.row, !was.rows.contains(row) {
        if now.opening[row] == key {
          changes.append(Change(number, now.places[key], nil, number.words))
        }
      } else if let earlier = was.numbers[key] {
        guard earlier.words != number.words else { continue }
        changes.append(Change(number, now.places[key], earlier.words, number.words))
      } else {
        changes.append(Change(number, now.places[key], nil, number.words))
      }
    }
    for key in was.keys where now.numbers[key] == nil {
      guard let number = was.numbers[key] else { continue }
      if let row = number.row, !now.rows.contains(row), was.opening[row] != key { continue }
      changes.append(Change(number, was.places[key], number.words, nil))
    }
    self.changes = changes
  }

  /// An edition by key.
  private struct Said {
    var keys: [String] = []
    var numbers: [String: BriefNumber] = [:]
    var places: [String: [String]] = [:]
    var rows: Set<String> = []
    /// The first number of each row.
    var opening: [String: String] = [:]

    init(_ edition: BriefEdition) {
      for number in edition.numbers {
        if numbers.updateValue(number, forKey: number.key) == nil { keys.append(number.key) }
        if !number.place.isEmpty, !(places[number.key] ?? []).contains(number.place) {
          places[number.key, default: []].append(number.place)
        }
        guard let row = number.row else { continue }
        rows.insert(row)
        if opening[row] == nil { opening[row] = number.key }
      }
    }
  }
}

extension BriefChanges.Change {
  fileprivate init(_ number: BriefNumber, _ places: [String]?, _ before: String?, _ after: String?)
  {
    self.init(
      label: number.label, place: (places ?? []).joined(separator: "; "), before: before,
      after: after)
  }
}

extension BriefChanges {
  /// The changes as a table for the end of the new edition.
  public func blocks(in language: Language) -> [Manuscript.Block] {
    let style = HouseStyle(language: language)
    let heading = Text(
      en: "What changed since \(before.formatted(.en))",
      ko: "\(before.formatted(.ko)) 이후 달라진 내용", ja: "\(before.formatted(.ja))以後の変更")
    let opening = Manuscript.Block.heading(
      .init(level: 1, number: "", inlines: [.text(style[heading])]))
    guard !changes.isEmpty else {
      let none = Text(en: "Nothing.", ko: "달라진 내용 없음.", ja: "変更なし。")
      return [opening, .paragraph([.text(style[none])])]
    }
    let heads = [
      Text(en: "what", ko: "항목", ja: "項目"), Text(en: "where", ko: "위치", ja: "箇所"),
      Text(en: "before", ko: "이전", ja: "以前"), Text(en: "now", ko: "현재", ja: "現在"),
    ]
    let columns = zip(heads, [34, 14, 26, 26]).map {
      Manuscript.Column(head: style[$0], isNumeric: false, width: $1)
    }
    let rows = changes.map { change in
      [change.label, change.place, change.before ?? "–", change.after ?? "–"].enumerated().map {
        Manuscript.Cell([[.text($1)]], isHead: $0 == 0)
      }
    }
    let caption = Text(
      en: "\(changes.count) numbers and words", ko: "수치와 표현 \(changes.count)건",
      ja: "数値と表現\(changes.count)件")
    return [
      opening,
      .table(
        .init(label: "", caption: style[caption], columns: columns, rows: rows, remarks: [])),
    ]
  }
}
