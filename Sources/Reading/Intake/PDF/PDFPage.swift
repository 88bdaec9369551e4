// SPDX-License-Identifier: Apache-2.0

/// A page's words, each in the box it fills; lengths are points, from the upper left corner.
struct PDFPage: Equatable {
  struct Word: Equatable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var text: [UInt8]

    var middle: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }

    /// How wide its characters are by their kind, in em: a character of Korean, Japanese and Chinese
    /// takes one, others about half.
    var widthInEms: Double {
      var width = 0.0
      for byte in text where byte & 0xC0 != 0x80 { width += byte >= 0xE3 ? 1 : 0.5 }
      return width
    }
  }

  var width = 0.0
  var height = 0.0
  var words: [Word] = []

  /// The size of most of the page's type in points; 10 where there is too little of it to tell.
  var em: Double { Self.em(of: words) ?? 10 }

  /// The median size by the characters' widths, each word weighed by its length. A box's height says
  /// less: it is the font's, up to 2.6 em in some for Korean.
  static func em(of words: some Sequence<Word>) -> Double? {
    let sizes = words.lazy
      .map { (width: $0.widthInEms, size: ($0.right - $0.left) / max($0.widthInEms, 0.5)) }
      .filter { $0.width >= 1.5 && $0.size > 0 }.sorted { $0.size < $1.size }
    var rest = sizes.reduce(0) { $0 + $1.width } / 2
    return sizes.first {
      rest -= $0.width
      return rest <= 0
    }?.size
  }
}
