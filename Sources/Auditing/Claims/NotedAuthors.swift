// SPDX-License-Identifier: Apache-2.0
import Reading

/// Whose word the footnotes name: the author of the note attached to a place, and the blocks that a note
/// says render somebody's view.
struct NotedAuthors {
  private let draft: Draft
  private let bytes: [UInt8]
  /// Where a note's marker stands and whose work the note names.
  private let sources: [(marker: Range<Int>, note: Footnote)]
  /// The author that a footnote's reference gives, by the note's block.
  private let authors: [Int: Range<Int>]
  /// Blocks whose whole content renders somebody's view, as a footnote says, with that somebody.
  private(set) var rendered: [Int: Range<Int>] = [:]

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.text.bytes
    sources = draft.outline.footnotes
      .flatMap { note in note.anchors.map { ($0, note) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    var authors: [Int: Range<Int>] = [:]
    for reference in draft.outline.references where authors[reference.block] == nil {
      authors[reference.block] = reference.author ?? reference.container ?? reference.title
    }
    self.authors = authors
    rendered = renderedBlocks()
  }

  /// The author of the note whose marker stands in a range.
  func noted(in range: Range<Int>) -> Range<Int>? {
    for source in notes(in: range) {
      if let author = authors[source.note.block] { return author }
    }
    return nil
  }

  /// The markers in a range and just after it.
  private func notes(in range: Range<Int>) -> ArraySlice<(marker: Range<Int>, note: Footnote)> {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].marker.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < sources.count, sources[end].marker.lowerBound <= range.upperBound { end += 1 }
    return sources[low..<end]
  }

  /// The author noted in the same block, else in what it belongs to; in a footnote, its own reference.
  func notedNearby(_ block: Int) -> Range<Int>? {
    if let author = authors[block] { return author }
    var current: Int? = block
    for _ in 0..<4 {
      guard let index = current, draft.outline.blocks[index].kind != .section else { return nil }
      if let author = noted(in: draft.outline.blocks[index].range) { return author }
      current = draft.outline.blocks[index].parent
    }
    return nil
  }

  /// "본 단락의 내용은 …의 평가를 정리한 것임": what the paragraph says is that person's view.
  private func renderedBlocks() -> [Int: Range<Int>] {
    var rendered: [Int: Range<Int>] = [:]
    for note in draft.outline.footnotes {
      guard let words = Self.renders.first(in: bytes, note.body), let anchor = note.anchors.first,
        Self.renderings.first(in: bytes, words.lowerBound..<note.body.upperBound) != nil,
        let root = block(holding: anchor.lowerBound)
      else { continue }
      let holder =
        holder(inNote: words.upperBound..<note.body.upperBound) ?? authors[note.block]
        ?? note.marker
      // A block's descendants follow it.
      var index = root
      let parentOfRoot = draft.outline.blocks[root].parent
      repeat {
        rendered[index] = holder
        index += 1
      } while index < draft.outline.blocks.count
        && (descends(index, from: root) || draft.outline.blocks[index].kind == .footnote)
        && draft.outline.blocks[index].parent != nil && parentOfRoot != index
      for (key, _) in rendered where draft.outline.blocks[key].kind == .footnote {
        rendered[key] = nil
      }
    }
    return rendered
  }

  private static let renders = WordList(
    "본 단락|이 단락|본 절|이 절|본 문단|이 문단|this paragraph|this section|本段落|この段落|本節")
  private static let renderings = WordList(
    "정리|요약|참고하여|바탕으로|인용|summarises|summarizes|draws on|follows|is based on|をまとめ|を要約|に基づく|に依拠")

  /// "…은 호스카와의 평가를": the name before 의 or の; "follows Smith (2026)".
  private func holder(inNote range: Range<Int>) -> Range<Int>? {
    let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 120)
    guard let of = Self.possessed.first(in: bytes, near) else { return nil }
    var start = of.lowerBound
    while start > near.lowerBound, !Scalars.isBlank(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    return start < of.lowerBound ? start..<of.lowerBound : nil
  }
  private static let possessed = WordList("의 평가|의 견해|의 분석|의 주장|의 글|의 보고서|の評価|の見解|の分析|の論考")

  private func descends(_ block: Int, from root: Int) -> Bool {
    var current = draft.outline.blocks[block].parent
    while let index = current, index >= root {
      if index == root { return true }
      current = draft.outline.blocks[index].parent
    }
    return false
  }

  private func block(holding offset: Int) -> Int? {
    draft.outline.blocks.lastIndex { $0.range.contains(offset) }
  }
}
