// SPDX-License-Identifier: Apache-2.0

/// The names that a reader recognises: spellings and what they name.
public struct Names: Sendable {
  public struct Name: Sendable, Hashable {
    /// A spelling of one character ("미", "米") is read only where it stands for a state: in compounds
    /// such as 한미, 日米, 대미, 訪日.
    public let spelling: String
    /// What it names, as an id the caller knows: "us-treasury".
    public let id: String
    /// `party`, `place`, `instrument` or `document`.
    public let kind: Mention.Kind
    /// How sure it is that the spelling means this and nothing else, in per cent.
    public let confidence: UInt8

    public init(_ spelling: String, _ id: String, _ kind: Mention.Kind, confidence: UInt8 = 100) {
      self.spelling = spelling
      self.id = id
      self.kind = kind
      self.confidence = confidence
    }
  }

  public let all: [Name]
  /// What the boundary rules ask of each spelling, beside `all`.
  private let forms: [Form]
  /// All spellings, one behind the other.
  private let letters: [UInt8]
  /// Orders, laws and bills by their number in normal form, "EO 14105".
  private let numbered: [String: Int]

  public init(_ names: [Name] = []) {
    all = names
    var letters: [UInt8] = []
    forms = names.map { Form($0.spelling, among: &letters) }
    self.letters = letters
    var numbered: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      guard name.kind == .instrument || name.kind == .document,
        let number = DocumentNumber.normalForm(of: name.spelling)
      else { continue }
      numbered[number] = numbered[number] ?? index
    }
    self.numbered = numbered
  }

  /// The name that stands for a numbered order, law or bill.
  func named(_ number: String) -> Name? { numbered[number].map { all[$0] } }

  /// How many characters a name's spelling has.
  func length(of index: Int) -> Int { forms[index].length }

  /// Whether the text's letters are of the right case: exactly for an acronym; otherwise a capital
  /// that opens a word must be one in the text, so that "china" is no state and "WHITE HOUSE" is.
  func fits(_ index: Int, _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let form = forms[index]
    guard form.hasCapitals else { return true }
    guard text.count == form.letters.count else { return !form.isAcronym }
    var isOpening = true
    for (own, given) in zip(letters[form.letters], text) {
      if own != given, form.isAcronym || (isOpening && own &- 0x41 < 26) { return false }
      isOpening = !Lexicon.isLatinLetter(own)
    }
    return true
  }

  /// The spelling as the boundary rules see it. It holds no memory of its own: counting references to
  /// what all cores read at once would slow each of them.
  private struct Form {
    /// Where it stands among all spellings.
    let letters: Range<Int>
    /// Whether it has a capital that the text's letters may lack.
    let hasCapitals: Bool
    /// Latin without a small letter: matched in exactly this case.
    let isAcronym: Bool
    let length: Int

    init(_ spelling: String, among all: inout [UInt8]) {
      let start = all.count
      all += spelling.utf8
      letters = start..<all.count
      hasCapitals = all[start...].contains { $0 &- 0x41 < 26 }
      isAcronym = hasCapitals && !all[start...].contains { $0 &- 0x61 < 26 }
      length = spelling.unicodeScalars.count
    }
  }
}
