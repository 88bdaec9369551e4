// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A Korean particle whose form does not fit the syllable before it: 예산를, 관세청는, 정부으로.
///
/// A form that can be a word's own ending (가 of 전문가, 는 of 먹는) counts only after a noun that the text has
/// elsewhere, or that every paper has.
struct ParticlesRule: Rule {
  let id = "particles"
  let title = Text(en: "Form of a particle", ko: "조사의 꼴", ja: "韓国語の助詞の形")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    let behindLetters = LetterParticles(draft).slips.map {
      finding(right: $0.right, at: $0.place, behind: $0.word, draft)
    }
    return behindLetters
      + draft.wording.words.compactMap { word in
        guard word.script == .hangul, word.range.count >= 9,
          ParticleSlip.ends.contains(Scalars.before(bytes, word.range.upperBound).value),
          let slip = ParticleSlip(Hangul.syllables(bytes, word.range)), slip.counts(draft.wording),
          !isPerson(word.range, draft)
        else { return nil }
        return finding(slip, word.range, draft)
      }
  }

  /// "정세은 한빛대 교수": three syllables before a title are a name.
  private func isPerson(_ word: Range<Int>, _ draft: Draft) -> Bool {
    word.count == 9
      && draft.has(
        Self.titles, in: word.upperBound..<min(word.upperBound + 30, draft.text.bytes.count))
  }
  private static let titles = WordList(
    "교수|본부장|박사|의원|대표|장관|차관|국장|과장|실장|원장|회장|위원|변호사|연구원|사무관|기자")

  private func finding(_ slip: ParticleSlip, _ word: Range<Int>, _ draft: Draft) -> Finding {
    let place = (word.upperBound - 3 * slip.length)..<word.upperBound
    return finding(right: slip.right, at: place, behind: word, draft)
  }

  /// - Parameter word: the noun, with or without the particle.
  private func finding(
    right: String, at place: Range<Int>, behind word: Range<Int>, _ draft: Draft
  ) -> Finding {
    let wrong = draft[place]
    let stem = draft[word.lowerBound..<place.lowerBound]
    return Finding(
      .warning, place,
      Text(
        en: "After \(stem) the particle is \(right), not \(wrong).",
        ko: "‘\(stem)’ 뒤의 조사는 ‘\(wrong)’ 아닌 ‘\(right)’ 꼴이어야 함.",
        ja: "「\(stem)」の後の助詞は「\(wrong)」ではなく「\(right)」である。"),
      evidence: [.init(word)],
      fix: Finding.Fix(
        Text(en: "write \(right)", ko: "\(right) 꼴로 고침", ja: "\(right)に直す"),
        [.init(place, right)]))
  }
}

/// A word that ends in a particle of the wrong form, as far as its letters can tell.
struct ParticleSlip {
  private enum Trust { case certain, known, familiar }

  private let word: [UInt32]
  /// Syllables of the particle.
  let length: Int
  /// The form that fits.
  let right: String
  private let trust: Trust

  private static let nouns = set("마가노")

  /// The last syllables of the particles.
  static let ends = set("로를와는은을이가의")

  /// Nil for a word whose end fits.
  init?(_ word: [UInt32]) {
    guard word.count >= 3, let last = word.last else { return nil }
    let before = word[word.count - 2]
    let final = Hangul.letters(before).final
    let isClosed = final != 0
    self.word = word
    if last == 0xC758, before == last, word.count >= 5 {  // 의의
      (length, right, trust) = (2, "의", .known)
      return
    }
    if last == 0xB85C {  // 로
      if before == 0xC73C {  // 으로
        guard word.count >= 4 else { return nil }
        let stemEnd = Hangul.letters(word[word.count - 3]).final
        guard stemEnd == 0 || stemEnd == 8 else { return nil }
        (length, right, trust) = (2, "로", .certain)
        return
      }
      guard isClosed, final != 8, !KoreanWords.contains(before, last) else { return nil }
      (length, right, trust) = (1, "으로", .known)
      return
    }
    switch (last, isClosed) {
    case (0xB97C, true): (length, right, trust) = (1, "을", .certain)  // 를
    case (0xC640, true): (length, right, trust) = (1, "과", .familiar)  // 와
    case (0xB294, true):  // 는
      guard !Self.verbs.contains(before) else { return nil }
      (length, right, trust) = (1, "은", .familiar)
    case (0xC740, false): (length, right, trust) = (1, "는", .familiar)  // 은
    case (0xC744, false):  // 을 of 마을, 가을, 노을 is the noun's own.
      guard !Self.nouns.contains(before) else { return nil }
      (length, right, trust) = (1, "를", .familiar)
    case (0xC774, false), (0xAC00, true):  // 이, 가
      guard word.count >= 4, !KoreanWords.contains(before, last) else { return nil }
      (length, right, trust) = (1, last == 0xC774 ? "가" : "이", .known)
    default: return nil
    }
  }

  /// Whether the rest of the word is a noun.
  func counts(_ wording: Wording) -> Bool {
    let stem = word.dropLast(length)
    switch trust {
    case .certain: return stem.count >= 2
    case .known:
      return wording.count(stem) >= (length == 2 ? 1 : 2) && wording.count(word[...]) <= 1
    case .familiar:
      if wording.count(stem) >= 1 { return true }
      let pair = Array(stem.suffix(2))
      let head = Array(stem.prefix(2))
      return pair.count == 2 && KoreanWords.contains(pair[0], pair[1])
        || stem.count >= 3 && KoreanWords.contains(head[0], head[1]) && !isVerb(stem)
    }
  }

  /// Whether a stem may go on as a verb: 뒷받침하, 이끌, 만들.
  private func isVerb(_ stem: ArraySlice<UInt32>) -> Bool {
    stem.last.map { Self.verbs.contains($0) || Self.verbal.contains($0) } ?? true
  }

  /// Closed syllables that end the stem of a verb: 있는, 없는, 받는, 않는.
  private static let verbs = set(
    "있없않받먹찾남넘담참맺잇묻싣얻겪갖낳놓쌓막묶깎꺾싶많씹읽맞낮늦찢꽂짓벗웃심듣걷굳닫믿뜯긋낚섞닦뽑잡접집씻갚높깊덮엎젓붓긁밝늙옮닮삶굶앉얹핥훑끓앓뚫꿇잃싫")
  private static let verbal = set("하되시키지이히리기우추어아해돼져려여가오나보주")

  private static func set(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
