// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension BriefTemplate {
  /// The brief that comes with the program: the state of play of the promises between the United
  /// States and Japan and Korea.
  ///
  /// - Throws: never for the templates as shipped; a test reads them.
  public static func shipped(in language: Language) throws(TemplateMistakes) -> BriefTemplate {
    try BriefTemplate(shippedText(in: language), file: "state-of-play.\(language.rawValue).md")
  }

  /// The text of the shipped brief, to begin one's own from.
  public static func shippedText(in language: Language) -> String {
    let bytes =
      switch language {
      case .en: PackageResources.state_of_play_en_md
      case .ko: PackageResources.state_of_play_ko_md
      case .ja: PackageResources.state_of_play_ja_md
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
