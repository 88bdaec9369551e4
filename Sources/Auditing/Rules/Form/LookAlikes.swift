// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Cyrillic and Greek letters inside Latin words.
struct LookAlikes {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// A finding if the word around a Greek or Cyrillic letter is Latin otherwise.
  func finding(at hit: Range<Int>) -> Finding? {
    let bytes = draft.text.bytes
    var start = hit.lowerBound
    while start > 0, hit.lowerBound - start < 60, Self.isLetter(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    var at = start
    var latin = 0
    var edits: [Finding.Fix.Edit] = []
    while at < bytes.count, at - start < 120 {
      let (scalar, next) = Scalars.at(bytes, at)
      guard Self.isLetter(scalar) else { break }
      if Scalars.isLatin(scalar) {
        latin += 1
      } else if let twin = Self.twins[scalar] {
        edits.append(.init(at..<next, String(twin)))
      } else {
        return nil
      }
      at = next
    }
    // A Greek letter before a unit or a Latin stem (μm, αTest) is meant; a twin inside a word is not.
    guard latin >= 2, latin > edits.count, !edits.isEmpty else { return nil }
    let word = draft[start..<at]
    let letters = edits.map { draft[$0.range] }.joined(separator: ", ")
    let script = Scalars.at(bytes, edits[0].range.lowerBound).value >= 0x400 ? "Cyrillic" : "Greek"
    let isCyrillic = script == "Cyrillic"
    return Finding(
      .error, start..<at,
      Text(
        en: "“\(word)” holds \(script) \(letters) among Latin letters.",
        ko: "‘\(word)’에 로마자처럼 보이는 \(isCyrillic ? "키릴" : "그리스") 문자(\(letters))가 섞여 있음.",
        ja: "「\(word)」にラテン文字に見える\(isCyrillic ? "キリル" : "ギリシャ")文字（\(letters)）が混ざっている。"),
      fix: Finding.Fix(
        Text(en: "use Latin letters", ko: "로마자로 고침", ja: "ラテン文字に直す"), edits))
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Scalars.isLatin(scalar) || (scalar >= 0x370 && scalar <= 0x52F)
  }

  /// Letters that cannot be told from Latin ones in print.
  private static let twins: [UInt32: Character] = {
    let pairs = "АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiјjѕsІIЈJЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv"
    let characters = Array(pairs)
    var twins: [UInt32: Character] = [:]
    for index in stride(from: 0, to: characters.count - 1, by: 2) {
      if let scalar = characters[index].unicodeScalars.first {
        twins[scalar.value] = characters[index + 1]
      }
    }
    return twins
  }()
}
