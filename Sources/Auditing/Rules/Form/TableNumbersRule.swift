// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Tables and figures that are not numbered in order, references to one that does not exist, and captions
/// that the text never refers to.
struct TableNumbersRule: Rule {
  let id = "table-numbers"
  let title = Text(en: "Table and figure numbers", ko: "표·그림 번호", ja: "図表番号")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let captions = Labelled.captions(in: draft)
    guard !captions.isEmpty else { return [] }
    let references = Labelled.references(in: draft)
    // "図表3　利用率の推移（出典）…": what opens a line may be a caption, whatever else the line holds.
    let opening = Set(references.filter { opensLine($0, draft) }.map(\.name))
    let (numbering, explained) = numbering(captions, opening, draft)
    let missing = missing(references, captions, explained.union(opening), draft)
    // Where captions are lost, the references to them are right.
    let areLost = missing.count > 1 && missing.count * 3 > captions.count
    return numbering.unlessHabit(beyond: 2) + (areLost ? [] : missing)
      + unmentioned(captions, references, draft) + ReferredTables(draft).findings(references)
  }

  private func opensLine(_ label: Labelled, _ draft: Draft) -> Bool {
    var start = label.range.lowerBound
    while start > 0, case (let scalar, let place) = Scalars.before(draft.text.bytes, start),
      !Scalars.isLetter(scalar), !Scalars.isDigit(scalar), scalar != 0x0A,
      !Self.ends.contains(scalar)
    {
      start = place
    }
    guard start == 0 || draft.text.bytes[start - 1] == 0x0A else { return false }
    // "Table 4 shows …" opens a sentence.
    let after = Scalars.at(draft.text.bytes, label.range.upperBound).value
    let isEastAsian = Scalars.isEastAsian(
      Scalars.at(draft.text.bytes, label.range.lowerBound).value)
    return isEastAsian && Scalars.isBlank(after) || Self.joints.contains(after)
  }
  private static let joints: Set<UInt32> = [0x2E, 0x3A, 0xFF1A, 0x2014]
  private static let ends: Set<UInt32> = [0x2E, 0x3002, 0x28, 0xFF08, 0x29, 0xFF09]

  private struct Series: Hashable {
    let kind: Labelled.Kind
    let prefix: String
  }

  /// Gaps and repeats in each series of captions; the numbers that a finding accounts for.
  private func numbering(
    _ captions: [Labelled], _ opening: Set<Labelled.Name>, _ draft: Draft
  ) -> (findings: [Finding], explained: Set<Labelled.Name>) {
    var series: [Series: [Labelled]] = [:]
    for caption in captions where !caption.isContinued {
      series[Series(kind: caption.name.kind, prefix: caption.prefix), default: []].append(caption)
    }
    var findings: [Finding] = []
    var explained: Set<Labelled.Name> = []
    for run in series.values {
      for slip in NumberingSlip.all(in: run.map(\.last), isOneSeries: true) {
        let caption = run[slip.index]
        let words = draft[caption.range]
        switch slip {
        case .misnumbered(_, let expected):
          let right = caption.renumbered(expected)
          explained.formUnion([caption.name, right])
          findings.append(
            Finding(
              .error, caption.range,
              Text(
                en: "“\(words)” stands where number \(right.number) should be.",
                ko: "\(right.number)번이 있을 자리에 ‘\(words)’로 적혀 있음.",
                ja: "\(right.number)とあるべきところに「\(words)」とある。"),
              evidence: neighbours(slip.index, run), fix: renumber(caption, expected, draft)))
        case .repeated(_, let first):
          // Figures that are numbered anew in each section.
          if caption.last == 1, run.count(where: { $0.last == 1 }) > 2 { continue }
          findings.append(
            Finding(
              .error, caption.range,
              Text(
                en: "“\(words)” is the number of two captions.", ko: "‘\(words)’ 번호가 두 번 쓰임.",
                ja: "「\(words)」の番号が二度使われている。"), evidence: [.init(run[first].range)]))
        case .gap(_, let missing):
          explained.formUnion(missing.map(caption.renumbered))
          // From 2 to 6: captions are lost.
          if missing.count > 2 || missing.allSatisfy({ opening.contains(caption.renumbered($0)) }) {
            continue
          }
          let last = draft[run[max(0, slip.index - 1)].range]
          findings.append(
            Finding(
              .warning, caption.range,
              Text(
                en: "“\(words)” follows “\(last)”: a number is skipped.",
                ko: "‘\(last)’ 다음에 ‘\(words)’가 나와 번호가 빠져 있음.",
                ja: "「\(last)」の次が「\(words)」で、番号が飛んでいる。"),
              evidence: neighbours(slip.index, run)))
        case .backwards:
          findings.append(
            Finding(
              .warning, caption.range,
              Text(
                en: "“\(words)” comes after a higher number.", ko: "‘\(words)’가 더 큰 번호 뒤에 나옴.",
                ja: "「\(words)」がより大きい番号の後にある。"), evidence: neighbours(slip.index, run)))
        }
      }
    }
    return (findings, explained)
  }

  private func neighbours(_ index: Int, _ run: [Labelled]) -> [Finding.Evidence] {
    [index - 1, index + 1].filter(run.indices.contains).map { .init(run[$0].range) }
  }

  private func renumber(_ caption: Labelled, _ number: Int, _ draft: Draft) -> Finding.Fix? {
    DigitStyle.edit(caption.lastDigits, to: number, draft).map {
      Finding.Fix(Text(en: "number it \(number)", ko: "\(number)번으로 고침", ja: "\(number)に直す"), [$0])
    }
  }

  /// References to what has no caption, one finding for each number.
  private func missing(
    _ references: [Labelled], _ captions: [Labelled], _ explained: Set<Labelled.Name>,
    _ draft: Draft
  ) -> [Finding] {
    let names = Set(captions.map(\.name))
    let prefixes = Set(captions.map { Series(kind: $0.name.kind, prefix: $0.prefix) })
    var places: [Labelled.Name: [Labelled]] = [:]
    var order: [Labelled.Name] = []
    for reference in references where !reference.isElsewhere && !names.contains(reference.name) {
      // "표 1-2" can be a range of tables; numbers of another form belong to another paper.
      if !reference.prefix.isEmpty,
        !prefixes.contains(Series(kind: reference.name.kind, prefix: reference.prefix))
      {
        continue
      }
      guard
        captions.contains(where: { $0.name.kind == reference.name.kind && $0.isLike(reference) }),
        !explained.contains(reference.name)
      else { continue }
      if places[reference.name] == nil { order.append(reference.name) }
      places[reference.name, default: []].append(reference)
    }
    return order.compactMap { name in
      guard let found = places[name], let first = found.first else { return nil }
      let words = draft[first.range]
      let known = captions.filter { $0.name.kind == name.kind }.map(\.name.number)
      let list =
        known.count > 3 ? "\(known[0])–\(known[known.count - 1])" : known.joined(separator: ", ")
      // A lone caption, or those of a chapter, may be what is left of more.
      let isCertain = known.count >= 2 && first.prefix.isEmpty
      return Finding(
        isCertain ? .error : .warning, first.range,
        Text(
          en: "There is no “\(words)”; the captions are numbered \(list).",
          ko: "‘\(words)’에 해당하는 제목이 없음(있는 번호: \(list)).",
          ja: "「\(words)」に当たる表題がない（ある番号：\(list)）。"),
        evidence: found.dropFirst().map { .init($0.range) })
    }
  }

  /// One note for all captions that are never referred to, in a text that refers to others.
  private func unmentioned(
    _ captions: [Labelled], _ references: [Labelled], _ draft: Draft
  ) -> [Finding] {
    let mentioned = Set(references.map(\.name))
    let known = captions.filter { mentioned.contains($0.name) }
    let lone = captions.filter { !mentioned.contains($0.name) && !$0.isContinued }
    guard !known.isEmpty, let first = lone.first else { return [] }
    let list = lone.map { draft[$0.range] }.joined(separator: ", ")
    return [
      Finding(
        .note, first.range,
        Text(
          en: "The text never refers to \(list).", ko: "본문에서 언급되지 않음: \(list).",
          ja: "本文で言及されていない：\(list)。"),
        evidence: lone.dropFirst().map { .init($0.range) })
    ]
  }
}
