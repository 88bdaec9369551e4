// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Reading

extension Drafts.Kept {
  /// What the record could have of this document, by the name that it gets on the review list: amounts,
  /// shares and quantities as figures, papers it refers to as documents, and the document itself.
  ///
  /// - Parameter document: which document of the record it is; empty if it is not in the record yet.
  func proposals(as document: String) -> [(name: String, proposal: Proposal)] {
    let own = document.isEmpty ? ownID : document
    var found: [(String, Proposal)] = []
    if document.isEmpty {
      var itself = Proposal(kind: .document, text: title, id: own)
      itself.language = report.document.language
      found.append((name("0"), itself))
    }
    let papers = report.document.outline.references.enumerated().compactMap { index, reference in
      paper(reference).map { (name("r\(Self.padded(index))"), $0) }
    }
    let figures = report.document.mentions.enumerated().compactMap { index, mention in
      figure(mention, index, own).map { (name("t\(Self.padded(index))"), $0) }
    }
    return found + papers + figures
  }

  /// The name under which it was handed in.
  var name: String { report.document.text.name }

  private func name(_ place: String) -> String { "\(id)/\(place)" }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 6 - String(number).count)) + String(number)
  }

  /// The id that the document itself would get.
  var ownID: String {
    let words = name.split(separator: ".").first.map(String.init) ?? ""
    return "doc/" + (EntryID.slug(words) ?? "draft-" + id.prefix(8))
  }

  private func words(_ range: Range<Int>) -> String {
    let bytes = report.document.text.bytes
    return String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var title: String {
    let blocks = report.document.outline.blocks
    return (blocks.first { $0.kind == .title } ?? blocks.first { $0.kind == .section }).map {
      words($0.content)
    }
      ?? name
  }

  private func paper(_ reference: Reading.Reference) -> Proposal? {
    guard let title = reference.title.map(words), !title.isEmpty else { return nil }
    let slug = EntryID.slug(String(title.prefix(48))) ?? "paper-\(reference.range.lowerBound)"
    var paper = Proposal(kind: .document, text: title, id: "doc/" + slug)
    paper.url = reference.url.map(words) ?? ""
    paper.context = words(reference.range)
    paper.place = place(reference.range)
    paper.language = Language(mostIn: Array(title.utf8))
    return paper
  }

  private func figure(_ mention: Mention, _ index: Int, _ document: String) -> Proposal? {
    guard [.money, .share, .quantity].contains(mention.kind),
      let amount = mention.amount(of: mention.kind == .share ? "%" : nil)
    else { return nil }
    let stem = document.split(separator: "/").last.map(String.init) ?? "draft"
    var figure = Proposal(kind: .figure, text: words(mention.range), id: "\(stem)/figure-\(index)")
    let unit = amount.unit.notation
    figure.unit = unit
    figure.value = String(amount.notation.dropLast(unit.count + 1))
    figure.context = words(sentence(around: mention.range))
    figure.document = document
    figure.place = place(mention.range)
    figure.language = report.document.language
    return figure
  }

  private func place(_ range: Range<Int>) -> String {
    "line \(report.document.text.line(of: range.lowerBound))"
  }

  /// The sentence around a range; in a table its line.
  private func sentence(around range: Range<Int>) -> Range<Int> {
    let text = report.document.text
    let block = report.document.outline.blocks.last {
      $0.kind != .table && $0.content.lowerBound <= range.lowerBound
        && range.upperBound <= $0.content.upperBound
    }
    let sentence = block.flatMap { block in
      text.sentences(in: block.content).first {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }
    }
    if let sentence { return sentence }
    let line = text.line(of: range.lowerBound)
    let start = text.lineStarts[line - 1]
    let end = line < text.lineStarts.count ? text.lineStarts[line] : text.bytes.count
    return start..<max(end, range.upperBound)
  }
}

extension Mention {
  /// The amount in the ledger's terms, if its unit is one of the ledger's.
  fileprivate func amount(of unit: String?) -> Amount? {
    guard case .amount(let measure) = value, let symbol = measure.unit ?? unit,
      let unit = Unit(notation: symbol + (measure.per.map { "/" + $0.rawValue } ?? ""))
    else { return nil }
    if bound == .range {
      guard let lower = measure.lower, let upper = measure.upper else { return nil }
      return Amount(
        from: lower.value, to: upper.value, unit, step: min(lower.step, upper.step))
    }
    return (measure.nominal ?? measure.upper ?? measure.lower).map {
      Amount($0.value, unit, bound, step: $0.step)
    }
  }
}
