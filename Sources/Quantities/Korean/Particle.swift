// SPDX-License-Identifier: Apache-2.0

/// A Korean particle whose form depends on the sound before it.
public enum Particle: CaseIterable, Sendable {
  /// 은/는: what is spoken of.
  case topic
  /// 이/가
  case subject
  /// 을/를
  case object
  /// 과/와: and, with.
  case with
  /// 으로/로: to, by, as. A word that ends in ㄹ takes 로.
  case toward
  /// 이나/나: or.
  case or
  /// 이라/라: the stem of "called".
  case called

  /// The form that follows a word with this ending.
  public func form(after ending: KoreanEnding) -> String {
    let closed = ending != .open
    return switch self {
    case .topic: closed ? "은" : "는"
    case .subject: closed ? "이" : "가"
    case .object: closed ? "을" : "를"
    case .with: closed ? "과" : "와"
    case .toward: ending == .closed ? "으로" : "로"
    case .or: closed ? "이나" : "나"
    case .called: closed ? "이라" : "라"
    }
  }
}

extension StringProtocol {
  /// The text with the particle in the form that agrees with it: `730억 달러는`, `SMR은`.
  public func with(_ particle: Particle) -> String {
    String(self) + particle.form(after: KoreanEnding(of: self))
  }
}
