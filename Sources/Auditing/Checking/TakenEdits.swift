// SPDX-License-Identifier: Apache-2.0

/// Edits of one text that do not touch each other, whatever order they come in.
struct TakenEdits {
  private var edits: [Finding.Fix.Edit] = []
  /// By byte, whether an edit replaces it; empty as long as there is none.
  private var isReplaced: [Bool] = []
  /// Where an edit puts something in and replaces nothing.
  private var insertions: Set<Int> = []
  private let size: Int

  init(size: Int) { self.size = size }

  /// Takes all edits of a fix, or none if one touches words that an earlier fix changes.
  mutating func take(_ fix: Finding.Fix) -> Bool {
    guard !fix.edits.isEmpty, fix.edits.allSatisfy(isFree) else { return false }
    if isReplaced.isEmpty { isReplaced = Array(repeating: false, count: size) }
    for edit in fix.edits {
      for offset in edit.range { isReplaced[offset] = true }
      if edit.range.isEmpty { insertions.insert(edit.range.lowerBound) }
    }
    edits += fix.edits
    return true
  }

  private func isFree(_ edit: Finding.Fix.Edit) -> Bool {
    guard !isReplaced.isEmpty else { return true }
    let start = edit.range.lowerBound
    guard edit.range.isEmpty else {
      return !edit.range.contains { isReplaced[$0] || ($0 > start && insertions.contains($0)) }
    }
    let isInside = start > 0 && start < size && isReplaced[start - 1] && isReplaced[start]
    return !isInside && !insertions.contains(start)
  }

  /// The text with the edits, in one pass.
  func applied(to text: [UInt8]) -> [UInt8] {
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count)
    var copied = 0
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in ordered {
      mended += text[copied..<edit.range.lowerBound]
      mended += edit.replacement.utf8
      copied = edit.range.upperBound
    }
    return mended + text[copied...]
  }
}
