// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Reading

/// How a sentence is known, told from its verb, and on whose word.
///
/// Korean and Japanese say it at the end of the sentence ("…전망됨", "…との指摘がある"), English in its verb.
public struct Attribution: Sendable, Hashable {
  /// From what happened to what somebody thinks of it.
  public enum Level: String, Sendable, CaseIterable {
    case fact
    /// What a party bound itself to: 합의, 약정, "pledged".
    case commitment
    /// What a party means to do: 예정, 방침, 計画, "plans to".
    case plan
    /// What is expected to happen: 전망됨, 見込み, "is expected to".
    case forecast
    /// What somebody else says or fears: 지적됨, 懸念, "critics argue".
    case thirdPartyView = "third-party view"
    /// What the writer concludes or recommends: …으로 보임, べきである, "should".
    case ownView = "own view"

    /// The name on the command line and in JSON: `third-party-view`.
    public var id: String { String(rawValue.map { $0 == " " ? "-" : $0 }) }

    public var label: Text {
      switch self {
      case .fact: Text(en: "fact", ko: "사실", ja: "事実")
      case .commitment: Text(en: "commitment", ko: "약속", ja: "約束")
      case .plan: Text(en: "plan", ko: "계획", ja: "計画")
      case .forecast: Text(en: "forecast", ko: "전망", ja: "見通し")
      case .thirdPartyView: Text(en: "somebody’s view", ko: "타인의 견해", ja: "第三者の見解")
      case .ownView: Text(en: "the writer’s view", ko: "필자의 견해", ja: "筆者の見解")
      }
    }
  }

  /// The sentence, or its last part if a page break cuts it.
  public let sentence: Range<Int>
  /// The index of its block.
  public let block: Int
  public let level: Level
  /// The words that tell the level; nil for a fact.
  public let cue: Range<Int>?
  /// Whose plan, forecast or view it is: a name in the sentence, else the author of the footnote
  /// attached to it or to what it belongs to. Nil if the text names nobody, and for the writer.
  public let holder: Range<Int>?

  /// Every sentence of running text with its level and holder. Headings, captions, tables and
  /// references say nothing of the kind.
  public static func all(in document: ReadDocument) -> [Attribution] {
    AttributionReader(Draft(document)).all()
  }

  static func all(in draft: Draft) -> [Attribution] { AttributionReader(draft).all() }
}
