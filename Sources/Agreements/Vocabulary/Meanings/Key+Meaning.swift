// SPDX-License-Identifier: Apache-2.0

extension Key {
  /// What the value means, in the reader's language. The English stands with the key; its other
  /// languages stand here, and a test holds to it that every key of an entry has them.
  public var explanation: Text {
    guard let other = Self.meanings[meaning] else { return Text(en: meaning) }
    return Text(en: meaning, ko: other.ko, ja: other.ja)
  }

  typealias Translation = (ko: String, ja: String)

  static let meanings = meaningsOfPapers.merging(meaningsOfPromises) { first, _ in first }
    .merging(meaningsOfCourses) { first, _ in first }
}
