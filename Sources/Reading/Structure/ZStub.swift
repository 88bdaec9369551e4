extension Outline {
  public init(of text: DocumentText) {
    self.init(blocks: [], tables: [], footnotes: [], unanswered: [], references: [])
  }
  public func sentences(of block: Int, in text: DocumentText) -> [Range<Int>] { [] }
}
