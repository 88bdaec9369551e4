// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Footnotes that are not numbered 1, 2, 3, …; markers without a note and notes without a marker.
struct FootnoteNumbersRule: Rule {
  let id = "footnote-numbers"
  let title = Text(en: "Footnote numbers", ko: "각주 번호", ja: "脚注番号")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    var check = Check(draft)
    check.bodies()
    check.markers()
    check.strays()
    return check.findings + ListedPapers(draft).findings()
  }

  private struct Check {
    let draft: Draft
    /// The notes that are numbered, in the order of the text.
    let notes: [(number: Int, note: Footnote)]
    /// The markers that are numbers, in the order of the text.
    let marks: [(number: Int, range: Range<Int>)]
    let isAnswered: Set<Int>
    var findings: [Finding] = []
    /// Numbers and places that a finding has accounted for.
    var explained: Set<Int> = []
    var explainedPlaces: Set<Int> = []

    init(_ draft: Draft) {
      self.draft = draft
      notes = draft.outline.footnotes
        .sorted { $0.marker.lowerBound < $1.marker.lowerBound }
        .compactMap { note in Int(note.number).map { ($0, note) } }
      let answered = notes.flatMap { note in note.note.anchors.map { (note.number, $0) } }
      let unanswered = draft.outline.unanswered.compactMap { mark in
        Int(mark.number).map { ($0, mark.range) }
      }
      // A note given twice has its markers twice.
      var seen: Set<Int> = []
      marks = (answered + unanswered)
        .map { (number: $0.0, range: $0.1) }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
        .filter { seen.insert($0.range.lowerBound).inserted }
      isAnswered = Set(notes.filter { !$0.note.anchors.isEmpty }.map(\.number))
    }

    /// Numbers of the notes themselves.
    mutating func bodies() {
      for slip in NumberingSlip.all(in: notes.map(\.number)) {
        let place = notes[slip.index].note.marker
        let number = notes[slip.index].number
        switch slip {
        case .misnumbered(_, let expected):
          explained.formUnion([number, expected])
          report(
            .error, place,
            Text(
              en: "Note \(number) stands where note \(expected) should be.",
              ko: "각주 \(expected)번 자리에 \(number)번이 적혀 있음.",
              ja: "脚注\(expected)のあるべき位置に\(number)と書かれている。"),
            evidence: marker(expected), renumberedTo: expected)
        case .repeated(_, let first):
          explained.insert(number)
          report(
            .error, place,
            Text(
              en: "Two notes are numbered \(number).", ko: "각주 번호 \(number)번이 두 번 나옴.",
              ja: "脚注番号\(number)が二度使われている。"),
            evidence: [.init(notes[first].note.marker)])
        case .gap(_, let missing):
          // A marker that waits for a missing note says it better.
          guard
            !draft.outline.unanswered.contains(where: { mark in
              Int(mark.number).map(missing.contains) ?? false
            })
          else { continue }
          let last = notes[max(0, slip.index - 1)]
          report(
            .warning, place,
            Text(
              en: "Note \(number) follows note \(last.number).",
              ko: "각주 \(last.number)번 다음에 \(number)번이 나옴.",
              ja: "脚注\(last.number)の次が\(number)になっている。"),
            evidence: [.init(last.note.marker)])
        case .backwards:
          report(
            .warning, place,
            Text(
              en: "Note \(number) comes after a higher number.",
              ko: "각주 \(number)번이 더 큰 번호 뒤에 나옴.", ja: "脚注\(number)がより大きい番号の後にある。"))
        }
      }
    }

    /// The order of the markers in the text. Pointing to an earlier note again is nothing unusual.
    mutating func markers() {
      var last = 0
      var later: [Int: Int] = [:]
      for (index, mark) in marks.enumerated() { later[mark.number] = index }
      for (index, mark) in marks.enumerated() {
        let next = index + 1 < marks.count ? marks[index + 1].number : nil
        let expected = last + 1
        if mark.number == expected {
          last = expected
        } else if next == expected + 1, !explained.contains(expected), waits(expected) {
          explained.formUnion([mark.number, expected])
          explainedPlaces.insert(mark.range.lowerBound)
          report(
            .error, mark.range,
            Text(
              en: "Marker \(mark.number) stands where marker \(expected) should be.",
              ko: "본문의 각주 표시 \(expected)번 자리에 \(mark.number)번이 적혀 있음.",
              ja: "本文の注番号\(expected)のあるべき位置に\(mark.number)とある。"),
            evidence: body(expected), renumberedTo: expected)
          last = expected
        } else if mark.number > expected {
          if let after = later[expected], after > index, !explained.contains(mark.number),
            !explained.contains(expected)
          {
            explained.formUnion([mark.number, expected])
            report(
              .warning, mark.range,
              Text(
                en: "Marker \(mark.number) comes before marker \(expected).",
                ko: "본문에서 각주 \(mark.number)번이 \(expected)번보다 먼저 나옴.",
                ja: "本文で注\(mark.number)が注\(expected)より先に出てくる。"),
              evidence: [.init(marks[after].range)])
          }
          last = mark.number
        } else if mark.number == 1 {
          last = 1
        }
      }
    }

    /// Whether a note of this number exists that nothing points to.
    private func waits(_ number: Int) -> Bool {
      notes.contains { $0.number == number } && !isAnswered.contains(number)
    }

    /// Markers without a note, notes without a marker.
    mutating func strays() {
      let lone = draft.outline.unanswered.filter { mark in
        Int(mark.number).map { !explained.contains($0) } ?? false
          && !explainedPlaces.contains(mark.range.lowerBound)
      }
      // Many markers and few notes: the notes are elsewhere, or these are no markers.
      if !notes.isEmpty, lone.count * 3 <= notes.count + 2 {
        for mark in lone {
          report(
            .error, mark.range,
            Text(
              en: "There is no note \(mark.number) for this marker.",
              ko: "이 표시에 해당하는 각주 \(mark.number)번이 없음.", ja: "この番号に当たる脚注\(mark.number)がない。"))
        }
      }
      let unmarked = notes.filter {
        !isAnswered.contains($0.number) && !explained.contains($0.number)
      }
      // Of two notes one may have lost its marker; where none has one, the text marks its notes otherwise.
      guard unmarked.count * 3 <= notes.count || (unmarked.count == 1 && notes.count == 2)
      else { return }
      for (number, note) in unmarked {
        report(
          .warning, note.marker,
          Text(
            en: "Nothing in the text points to note \(number).",
            ko: "본문에 각주 \(number)번을 가리키는 표시가 없음.", ja: "本文に脚注\(number)を示す番号がない。"))
      }
    }

    private func marker(_ number: Int) -> [Finding.Evidence] {
      marks.first { $0.number == number }.map { [.init($0.range)] } ?? []
    }

    private func body(_ number: Int) -> [Finding.Evidence] {
      notes.first { $0.number == number }.map { [.init($0.note.marker)] } ?? []
    }

    private mutating func report(
      _ severity: Severity, _ range: Range<Int>, _ message: Text,
      evidence: [Finding.Evidence] = [], renumberedTo number: Int? = nil
    ) {
      let fix = number.flatMap { number in
        DigitStyle.edit(range, to: number, draft).map {
          Finding.Fix(
            Text(en: "number it \(number)", ko: "\(number)번으로 고침", ja: "\(number)に直す"), [$0])
        }
      }
      findings.append(Finding(severity, range, message, evidence: evidence, fix: fix))
    }
  }
}
