// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// Takes in what `pdftotext -bbox` writes: pages and their words with their boxes.
final class PDFWords: MarkupSink {
  private(set) var pages: [PDFPage] = []
  /// Bytes of all words.
  private(set) var count = 0
  private var word: PDFPage.Word?
  private let most: Int

  /// - Parameter most: Bytes of words to take in at most.
  init(most: Int) { self.most = most }

  var wantsMore: Bool { count <= most }

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    func number(_ key: String) -> Double {
      let value = attributes[key].flatMap(Double.init) ?? 0
      return value.isFinite ? min(max(value, -1e6), 1e6) : 0
    }
    switch name {
    case "page": pages.append(PDFPage(width: number("width"), height: number("height")))
    case "word":
      word = PDFPage.Word(
        left: number("xMin"), right: number("xMax"), top: number("yMin"), bottom: number("yMax"),
        text: [])
    default: break
    }
  }

  func close(_ name: String, in namespace: MarkupNamespace) {
    guard name == "word", let closed = word else { return }
    word = nil
    guard !pages.isEmpty, closed.text.contains(where: { $0 > 0x20 }) else { return }
    count += closed.text.count
    pages[pages.count - 1].words.append(closed)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { word?.text.append(contentsOf: bytes) }
}
