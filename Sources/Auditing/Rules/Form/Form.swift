// SPDX-License-Identifier: Apache-2.0

extension Rules {
  /// Marks, numbers and letters: what can be seen without knowing what the text says.
  static let form: [any Rule] = [
    BracketsRule(), FootnoteNumbersRule(), TableNumbersRule(), SectionNumbersRule(),
    ListNumbersRule(), LegendRule(), CutOffRule(), DoubledWordsRule(), ParticlesRule(),
    ForeignGlyphsRule(), MarkupRule(), SpacingRule(),
  ]
}
