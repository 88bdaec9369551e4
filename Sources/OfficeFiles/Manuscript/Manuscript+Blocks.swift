// SPDX-License-Identifier: Apache-2.0

extension Manuscript {
  public indirect enum Block: Sendable, Equatable {
    case heading(Heading)
    case paragraph([Inline])
    case bullet(Bullet)
    /// An entry of a list of sources.
    case reference([Inline])
    case box(Box)
    case table(Table)
    case figure(Figure)
  }

  public struct Heading: Sendable, Equatable {
    /// 1 for a section, 2 and 3 inside it.
    public let level: Int
    /// `1.` or `가.`; empty for an unnumbered one.
    public let number: String
    public let inlines: [Inline]

    public init(level: Int, number: String, inlines: [Inline]) {
      self.level = level
      self.number = number
      self.inlines = inlines
    }
  }

  public struct Bullet: Sendable, Equatable {
    /// 1 for the outermost.
    public let depth: Int
    /// ■, - or ·.
    public let mark: String
    public let inlines: [Inline]

    public init(depth: Int, mark: String, inlines: [Inline]) {
      self.depth = depth
      self.mark = mark
      self.inlines = inlines
    }
  }

  /// What is set apart from the text in a frame: the summary.
  public struct Box: Sendable, Equatable {
    public let title: String
    /// Paragraphs and bullets.
    public let blocks: [Block]

    public init(title: String, blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  public struct Table: Sendable, Equatable {
    /// `표 1.`
    public let label: String
    public let caption: String
    public let columns: [Column]
    public let rows: [[Cell]]
    /// What stands below: notes and sources.
    public let remarks: [Remark]

    public init(
      label: String, caption: String, columns: [Column], rows: [[Cell]], remarks: [Remark]
    ) {
      self.label = label
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.remarks = remarks
    }
  }

  public struct Column: Sendable, Equatable {
    public let head: String
    public let isNumeric: Bool
    /// Its share of the table's width, in hundredths.
    public let width: Int

    public init(head: String, isNumeric: Bool, width: Int) {
      self.head = head
      self.isNumeric = isNumeric
      self.width = width
    }
  }

  public struct Cell: Sendable, Equatable {
    /// A line of its own for each member of a list.
    public let lines: [[Inline]]
    /// Stands before each line: `·`; empty for none.
    public let mark: String
    /// How many rows it stands beside; 0 where the cell above goes on.
    public var span: Int
    /// Whether it says what its row is about.
    public let isHead: Bool

    public init(_ lines: [[Inline]], mark: String = "", span: Int = 1, isHead: Bool = false) {
      self.lines = lines
      self.mark = mark
      self.span = span
      self.isHead = isHead
    }
  }

  /// `주:` or `자료:` and what follows.
  public struct Remark: Sendable, Equatable {
    public let label: String
    public let inlines: [Inline]

    public init(label: String, inlines: [Inline]) {
      self.label = label
      self.inlines = inlines
    }
  }

  public struct Figure: Sendable, Equatable {
    /// `그림 1.`
    public let label: String
    public let caption: String
    /// What somebody who cannot see it should learn from it.
    public let description: String
    /// The drawing, coloured by plain attributes.
    public let svg: String
    /// In CSS pixels.
    public let width: Double
    public let height: Double
    /// The drawing in pixels, for word processors that know no SVG.
    public var png: [UInt8]?
    public let remarks: [Remark]

    public init(
      label: String, caption: String, description: String, svg: String, width: Double,
      height: Double, png: [UInt8]? = nil, remarks: [Remark]
    ) {
      self.label = label
      self.caption = caption
      self.description = description
      self.svg = svg
      self.width = width
      self.height = height
      self.png = png
      self.remarks = remarks
    }
  }
}
