// SPDX-License-Identifier: Apache-2.0

/// The meaning of marks, in a line under the chart that breaks where it must.
struct Key {
  /// A mark's meaning: a sample of it and the caller's words.
  struct Entry {
    /// The pixels from the sample's left edge to the words.
    var advance = 20.0
    let words: String
    /// Draws the sample from a left edge, around a middle line.
    let sample: (_ left: Double, _ middle: Double) -> [Element]
  }

  private(set) var marks: [Element] = []
  private(set) var height = 0.0

  init(_ entries: [Entry], left: Double, top: Double, within width: Double) {
    var x = left
    var y = top + 9
    for entry in entries where !entry.words.isEmpty {
      let needed = entry.advance + Face.small.width(entry.words)
      if x > left, x + needed > width {
        x = left
        y += 18
      }
      marks += entry.sample(x, y)
      marks.append(
        .text(
          entry.words, x: x + entry.advance, baseline: y + Face.small.drop, face: .small,
          paint: .muted,
          role: "key"))
      x += needed + 18
      height = y + 9 - top
    }
  }
}
