// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Money that moved or was called: under a commitment, for a project.
public struct Flow: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case call, disbursement, repayment
    public var label: Text {
      switch self {
      case .call: Text(en: "capital call", ko: "자금 납입 요청", ja: "資金拠出要請")
      case .disbursement: Text(en: "disbursement", ko: "집행", ja: "支出")
      case .repayment: Text(en: "repayment", ko: "상환", ja: "返済")
      }
    }
  }

  public static let kind = EntryKind.flow
  public static let ownKeys: [Key] = [
    .required("form", .choice(Form.self), "which way the money goes"),
    .required("on", .date, "when"),
    .required("amount", .amount, "how much"),
    .required("part-of", .reference([.commitment, .package, .project]), "what it is a part of"),
    .optional("from", .reference([.party]), "who pays"),
    .optional("to", .reference([.party]), "who is paid"),
  ]
  public let record: Record
  public let form: Form
  public let on: PartialDate
  public let amount: Amount
  public let partOf: EntryID
  public let from: EntryID?
  public let to: EntryID?

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form"), let on = fields.date("on"),
      let amount = fields.amount("amount"), let partOf = fields.id("part-of")
    else { return nil }
    self.record = record
    self.form = form
    self.on = on
    self.amount = amount
    self.partOf = partOf
    from = fields.id("from")
    to = fields.id("to")
  }
}
