// SPDX-License-Identifier: Apache-2.0

/// The meaning of marks, in a line under the chart that breaks where it must.
struct Key {
  /// A sample of the mark, drawn around a point, and the caller's words.
  typealias Entry = (sample: (_ x: Double, _ y: Double) -> [Element], words: String)

  private(set) var marks: [Element] = []
  private(set) var height = 0.0

  init(_ entries: [Entry], left: Double, top: Double, within width: Double) {
    var x = left
    var y = top + 9
    for entry in entries where !entry.words.isEmpty {
      let needed = 20 + Face.small.width(entry.words)
      if x > left, x + needed > width {
        x = left
        y += 18
      }
      marks += entry.sample(x + 7, y)
      marks.append(
        .text(
          entry.words, x: x + 20, baseline: y + Face.small.drop, face: .small, paint: .muted,
          role: "key"))
      x += needed + 18
      height = y + 9 - top
    }
  }
}
