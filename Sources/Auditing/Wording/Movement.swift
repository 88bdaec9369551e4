// SPDX-License-Identifier: Apache-2.0
import Reading

/// Words for rising and falling, for all rules that hold a change against its direction.
enum Movement {
  static let rise = WordList(
    "more than|above|greater|증가|늘어|늘었|늘면|늘린|늘릴|늘려|늘리|늘고|늘며|오른 |오르고|오르며|오르면|올랐|올라|올린|올려|올리|상승|확대|성장|증액|증원|인상|상향|끌어올|높아|높인|높였|높여|높이|길어|커졌|커진|많아|뛰었|뛴|치솟|불어|불었|higher|increase|growth|rise|widen|widened|gain|増|上昇|拡大|伸び|高ま|高め|引き上げ|引上げ|上が|上回|웃돌|웃돈|상회"
  )
  static let riseBefore = WordList(
    "rise of|increase of|growth of|rose by|up|up by|grew by|grew|rose|risen|increased by|increased|raised by|raise by|gain of|jump of|climbed|climbed by|expanded by|widened by|higher by"
  )
  static let fall = WordList(
    "less than|fewer than|below|smaller|감소|줄어|줄었|줄인|줄일|줄여|줄이|줄고|줄며|줄면|내렸|내린|내려|떨어|하락|축소|감액|감축|삭감|인하|하향|낮아|낮춘|낮췄|낮춰|낮추|짧아|단축|적어|작아|lower|decrease|decline|reduction|減|下落|縮小|低下|引き下げ|引下げ|下が|短縮|落ち|下回|밑돌|밑돈|하회"
  )
  static let fallBefore = WordList(
    "fall of|decline of|decrease of|reduction of|fell by|down|down by|declined by|declined|drop of|fell|fallen|dropped by|dropped|cut of|cut by|lowered by|shrank by|narrowed by|lower by|contraction of"
  )

  /// Whether what stands around a figure says that something fell; nil where it says neither or both.
  static func falls(_ lead: Range<Int>, _ tail: Range<Int>, _ draft: Draft) -> Bool? {
    let falls = draft.has(fall, in: tail) || draft.has(fallBefore, in: lead)
    let rises = draft.has(rise, in: tail) || draft.has(riseBefore, in: lead)
    return falls == rises ? nil : falls
  }

  /// The same of a whole sentence.
  static func falls(in sentence: Range<Int>, _ draft: Draft) -> Bool? {
    falls(sentence, sentence, draft)
  }
}
