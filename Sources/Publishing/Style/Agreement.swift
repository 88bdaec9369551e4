// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Questions

/// Makes the words after an insert agree with what came out: Korean particles written in both forms,
/// `은(는)`, and English plurals written `project(s)`.
struct Agreement {
  let language: Language

  private static let particles: [(written: String, particle: Particle)] = [
    ("은(는)", .topic), ("는(은)", .topic), ("이(가)", .subject), ("가(이)", .subject),
    ("을(를)", .object), ("를(을)", .object), ("과(와)", .with), ("와(과)", .with),
    ("(으)로", .toward), ("으로(로)", .toward), ("로(으로)", .toward), ("(이)나", .or),
    ("이나(나)", .or), ("(이)라", .called), ("이라(라)", .called),
  ]

  /// `text` as it reads after `said`.
  func settle(_ text: String, after said: String, value: Value?) -> String {
    switch language {
    case .ko:
      guard let found = Self.particles.first(where: { text.hasPrefix($0.written) }) else {
        return text
      }
      return found.particle.form(after: KoreanEnding(of: said))
        + text.dropFirst(found.written.count)
    case .en: return plural(text, value)
    case .ja: return text
    }
  }

  /// The first `(s)` within three words of a count.
  private func plural(_ text: String, _ value: Value?) -> String {
    guard let count = value?.count, let mark = text.firstRange(of: "(s)"),
      text[..<mark.lowerBound].split(separator: " ").count <= 3
    else { return text }
    return text[..<mark.lowerBound] + (count == 1 ? "" : "s") + text[mark.upperBound...]
  }
}
