// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One source given twice in one list: a footnote, a table's source line, the list of references.
///
/// A source that is cited again in another footnote is no repetition.
struct DuplicateSourceRule: Rule {
  let id = "duplicate-source"
  let title = Text(en: "Source given twice", ko: "중복된 출처", ja: "出典の重複")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let lists = Dictionary(grouping: draft.sources) { $0.list }
    return lists.values.flatMap { repetitions(in: $0, draft) }
  }

  private struct Identity: Hashable {
    let author: NameKey
    let title: NameKey
    let page: String?
    let day: ClosedRange<Day>?
    let pages: String?
  }

  private func repetitions(in list: [CitedSource], _ draft: Draft) -> [Finding] {
    guard list.count >= 2 else { return [] }
    var first: [Identity: Int] = [:]
    var byPage: [String: Int] = [:]
    var findings: [Finding] = []
    for (index, source) in list.enumerated() {
      guard !source.title.isEmpty || source.address != nil else { continue }
      let identity = Identity(
        author: source.author, title: source.title, page: source.address?.page,
        day: source.date?.days, pages: source.reference.pages.map { draft[$0] })
      if let earlier = first[identity] {
        findings.append(finding(.error, list[earlier], source, before: list[index - 1], draft))
      } else if let page = source.address?.page, let earlier = byPage[page],
        isDoubtful(list[earlier], source)
      {
        findings.append(finding(.warning, list[earlier], source, before: list[index - 1], draft))
      } else {
        first[identity] = index
        if let address = source.address, !address.isPortal { byPage[address.page] = index }
      }
    }
    return findings
  }

  /// The same page with a title that fits; what is cited of it may differ by pages.
  private func isDoubtful(_ a: CitedSource, _ b: CitedSource) -> Bool {
    a.title.fits(b.title) && (a.date.flatMap { one in b.date.map(one.canMeet) } ?? true)
      && a.reference.pages == nil && b.reference.pages == nil
  }

  private func finding(
    _ severity: Severity, _ kept: CitedSource, _ repeated: CitedSource, before: CitedSource,
    _ draft: Draft
  ) -> Finding {
    let name = draft[repeated.face]
    return Finding(
      severity, repeated.range,
      Text(
        en:
          "The list already has this source (\(name), line \(draft.line(kept.range.lowerBound))).",
        ko: "같은 목록에 이미 있는 출처임(\(name), \(draft.line(kept.range.lowerBound))행).",
        ja: "同じ一覧にすでにある出典である（\(name)、\(draft.line(kept.range.lowerBound))行目）。"),
      evidence: [.init(kept.range)],
      fix: deletion(of: repeated, after: before, draft))
  }

  /// Takes the repetition out with the separator before it.
  private func deletion(
    of repeated: CitedSource, after before: CitedSource, _ draft: Draft
  ) -> Finding.Fix? {
    guard repeated.reference.rest == nil else { return nil }
    let bytes = draft.text.bytes
    var range = repeated.range
    let gap = before.range.upperBound..<range.lowerBound
    if gap.lowerBound <= gap.upperBound, repeated.reference.block == before.reference.block,
      gap.count <= 8, !bytes[gap].contains(UInt8(ascii: "\n"))
    {
      range = gap.lowerBound..<range.upperBound
      // The separator may belong to the references' ranges themselves.
      if bytes[range.upperBound - 1] == UInt8(ascii: ";"),
        gap.isEmpty || !bytes[gap].contains(0x3B),
        before.range.upperBound > 0, bytes[before.range.upperBound - 1] != 0x3B
      {
        range = range.lowerBound..<(range.upperBound - 1)
      }
    } else {
      let line = draft.text.range(ofLine: draft.line(range.lowerBound))
      let alone = line.upperBound <= range.upperBound + 2 && line.upperBound < bytes.count
      guard alone, repeated.reference.block != before.reference.block else { return nil }
      range = line.lowerBound..<min(bytes.count, line.upperBound + 1)
    }
    return Finding.Fix(
      Text(en: "delete the repetition", ko: "중복된 출처를 지움", ja: "重複した出典を削除する"),
      [.init(range, "")])
  }
}
