// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// What became of a forecast, a plan or a promise: an event, with the papers that report it.
///
/// What has no outcome is open. An outcome is public from its own papers' date, so an older view of
/// the ledger still shows the matter as open.
public struct Outcome: Entry, ReadableEntry {
  public enum Result: String, Choice {
    case fulfilled, partly, failed, overtaken
    public var label: Text {
      switch self {
      case .fulfilled: Text(en: "came about", ko: "실현", ja: "実現")
      case .partly: Text(en: "came about in part", ko: "일부 실현", ja: "一部実現")
      case .failed: Text(en: "did not come about", ko: "불발", ja: "不実現")
      case .overtaken: Text(en: "overtaken by events", ko: "상황 변화로 무의미", ja: "情勢変化により失効")
      }
    }
  }

  public static let kind = EntryKind.outcome
  public static let ownKeys: [Key] = [
    .required("of", .list(.reference([])), "the forecasts, plans or promises that it settles"),
    .required("result", .choice(Result.self), "what became of them"),
    .optional("on", .date, "when that was settled"),
  ]
  public let record: Record
  /// The entries that it settles.
  public let of: [EntryID]
  public let result: Result
  /// When it was settled.
  public let on: PartialDate?

  init?(_ fields: Fields, record: Record) {
    guard let result: Result = fields.choice("result") else { return nil }
    self.record = record
    self.result = result
    of = fields.ids("of")
    on = fields.date("on")
  }
}
