// SPDX-License-Identifier: Apache-2.0
import Agreements
import OfficeFiles
import Quantities
import Questions

extension Filling {
  /// The table that a fenced block asks for; nil with mistakes if it cannot be made.
  mutating func table(_ directive: Directive, label: String) -> Manuscript.Table? {
    if let unanswered = unanswered(directive, label: label) { return unanswered }
    guard let (answer, source, rows) = rows(of: directive),
      let columns = columns(of: directive, in: source, answer)
    else { return nil }
    let record = record(of: answer)
    var citations: [Citation] = []
    var made: [BriefRow] = []
    let mark = mark(of: directive, in: source)
    for row in rows {
      var cells: [Value] = []
      for column in columns {
        let cell = column.cell(of: row, in: source)
        cells.append(cell?.value ?? .none)
        guard let cell, !cell.value.isMissing else { continue }
        citations += row.derivation(of: cell, in: record).inputs.flatMap(\.citations)
        keep(
          cell.value, of: row, column, directive, label, first: columns.first?.name == column.name)
      }
      made.append(BriefRow(values: cells, mark: mark?.isOn(row) == true ? mark?.sign : nil))
    }
    if made.isEmpty, let words = directive["empty"]?.value {
      let rest = Array(repeating: Value.none, count: columns.count - 1)
      made = [BriefRow(values: [.text(Text(same: words))] + rest, mark: nil)]
    }
    guard let layout = layout(of: directive, columns, made) else { return nil }
    return Manuscript.Table(
      label: label, caption: words(of: directive["caption"]) ?? style[source.title],
      columns: layout.columns, rows: layout.rows,
      remarks: remarks(of: directive, citations))
  }

  /// The table of a question that the record cannot answer yet, if the template says what stands
  /// there then.
  private mutating func unanswered(_ directive: Directive, label: String) -> Manuscript.Table? {
    guard let words = directive["empty"]?.value, let asked = directive.asked,
      let heads = directive["heads"]?.value.split(separator: ",").map(\.trimmed),
      ask(asked, at: directive.place, isNeeded: false) == nil, mistakes.isEmpty
    else { return nil }
    return Manuscript.Table(
      label: label, caption: self.words(of: directive["caption"]) ?? "",
      columns: heads.map { .init(head: $0, isNumeric: false, width: 100 / heads.count) },
      rows: [heads.indices.map { .init([[.text($0 == 0 ? words : "–")]], isHead: $0 == 0) }],
      remarks: [])
  }

  /// The answer, its table and the rows that were asked for.
  mutating func rows(
    of directive: Directive
  ) -> (answer: Answer, table: Table, rows: [Table.Row])? {
    guard let asked = directive.asked, let answer = ask(asked, at: directive.place) else {
      return nil
    }
    let key = asked.address.isEmpty ? answer.table?.key ?? "" : asked.address
    guard let table = answer.table(key) else {
      mistake(
        directive.place, "the answer to '\(asked.question)' has no table '\(key)'",
        Spelling.nearest(to: key, among: answer.tables.map(\.key)))
      return nil
    }
    guard let filters = filters(directive["rows"], in: table) else { return nil }
    let skipped = filter(directive["skip"], in: table)
    guard let skipped else { return nil }
    var rows = table.rows.filter { row in
      filters.allSatisfy { $0.lets(row, of: table) }
        && (skipped.isEmpty || !skipped.allSatisfy { $0.lets(row, of: table) })
    }
    if let limit = directive["limit"] {
      guard let count = Int(limit.value), count > 0 else {
        mistake(limit.place, "'\(limit.value)' is no number of rows")
        return nil
      }
      rows = Array(rows.prefix(count))
    }
    guard !rows.isEmpty || directive["empty"] != nil else {
      mistake(
        directive["rows"]?.place ?? directive.place,
        "'\(asked.question)#\(key)' has no row"
          + (directive["rows"].map { " with \($0.value)" } ?? "")
          + "; it has \(table.rows.count) in all; write 'empty: WORDS' if that may be so")
      return nil
    }
    return (answer, table, rows)
  }

  /// The conditions of `rows: column=word|word, column=word`.
  private mutating func filters(
    _ setting: Directive.Setting?, in table: Table
  ) -> [RowFilter]? { filter(setting, in: table) }

  private mutating func filter(
    _ setting: Directive.Setting?, in table: Table
  ) -> [RowFilter]? {
    guard let setting else { return [] }
    var filters: [RowFilter] = []
    for part in setting.value.split(separator: ",").map(\.trimmed) {
      let halves = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard halves.count == 2 else {
        mistake(setting.place, "'\(part)' is no condition; write column=word or column=word|word")
        return nil
      }
      guard halves[0] == "key" || table.columns.contains(where: { $0.key == halves[0] }) else {
        noColumn(halves[0], in: table, at: setting.place)
        return nil
      }
      filters.append(
        RowFilter(column: halves[0], words: halves[1].split(separator: "|").map(\.trimmed)))
    }
    return filters
  }

  mutating func noColumn(_ name: String, in table: Table, at place: TemplatePlace) {
    mistake(
      place,
      "table '\(table.key)' has no column '\(name)'; it has "
        + table.columns.map(\.key).joined(separator: ", "),
      Spelling.nearest(to: name, among: table.columns.map(\.key)))
  }

  /// The columns that were asked for, or those that a page would show.
  private mutating func columns(
    of directive: Directive, in table: Table, _ answer: Answer
  ) -> [BriefColumn]? {
    let heads = directive["heads"]?.value.split(separator: ",").map(\.trimmed) ?? []
    guard let setting = directive["columns"] else {
      return table.columns.filter { !$0.isDetail }.enumerated().map { index, column in
        BriefColumn(
          name: column.key, head: heads.count > index ? heads[index] : style[column.label],
          isNumeric: column.isNumeric, joined: nil)
      }
    }
    var columns: [BriefColumn] = []
    var offset = 0
    for part in setting.value.split(separator: ",", omittingEmptySubsequences: false) {
      let place = TemplatePlace(
        line: setting.place.line,
        column: setting.place.column + offset + part.prefix { $0 == " " }.count)
      offset += part.count + 1
      let name = part.trimmed
      let halves = name.split(separator: ".").map(String.init)
      var joined: Table?
      if halves.count == 2 {
        joined = answer.table(halves[0])
        if joined == nil {
          mistake(
            place, "the answer to '\(answer.question.id)' has no table '\(halves[0])'",
            Spelling.nearest(to: halves[0], among: answer.tables.map(\.key)))
          continue
        }
      }
      let from = joined ?? table
      guard let column = from.columns.first(where: { $0.key == halves.last ?? name }) else {
        noColumn(halves.last ?? name, in: from, at: place)
        continue
      }
      let head = heads.count > columns.count ? heads[columns.count] : style[column.label]
      columns.append(
        BriefColumn(name: column.key, head: head, isNumeric: column.isNumeric, joined: joined))
    }
    return mistakes.contains { $0.place.line == setting.place.line } ? nil : columns
  }

  private mutating func keep(
    _ value: Value, of row: Table.Row, _ column: BriefColumn, _ directive: Directive,
    _ label: String, first isFirst: Bool
  ) {
    guard let asked = directive.asked else { return }
    func spelled(_ address: String) -> String {
      Asked(
        question: asked.question, address: address, parameters: asked.parameters, asOf: asked.asOf
      ).spelled
    }
    let name = row.cells.first.map { $0.value.words(in: language) } ?? row.key
    keep(
      spelled("\(row.key).\(column.name)"), row: spelled(row.key),
      label: Text(same: isFirst ? name : name + " · " + column.head),
      words: value.words(in: language), place: style.reference(label))
  }

  /// `mark: * if column=word`, or `… if question#table.column=word name=value` of the same entry.
  private mutating func mark(of directive: Directive, in table: Table) -> RowMark? {
    guard let setting = directive["mark"] else { return nil }
    let words = setting.value.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, words[1] == "if" else {
      mistake(setting.place, "a mark is written: mark: * if column=word")
      return nil
    }
    let condition = InsertReader.words(of: words[2])
    let halves = (condition.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
    guard halves.count == 2 else {
      mistake(setting.place, "'\(words[2])' is no condition; write column=word")
      return nil
    }
    var source = table
    var column = halves[0]
    if column.contains("#") {
      let parts = column.split(separator: "#").map(String.init)
      let address = parts.count > 1 ? parts[1].split(separator: ".").map(String.init) : []
      let parameters = condition.dropFirst().joined(separator: " ")
      guard address.count == 2,
        case .success(let asked) = InsertReader(file: template.file, line: setting.place.line)
          .asked("\(parts[0])#\(address[0]) \(parameters)", place: setting.place),
        let answer = ask(asked, at: setting.place)
      else {
        mistake(setting.place, "'\(column)' is no column; write question#table.column")
        return nil
      }
      guard let other = answer.table(address[0]) else {
        mistake(
          setting.place, "the answer to '\(parts[0])' has no table '\(address[0])'",
          Spelling.nearest(to: address[0], among: answer.tables.map(\.key)))
        return nil
      }
      source = other
      column = address[1]
    }
    guard source.columns.contains(where: { $0.key == column }) else {
      noColumn(column, in: source, at: setting.place)
      return nil
    }
    let filter = RowFilter(column: column, words: halves[1].split(separator: "|").map(String.init))
    return RowMark(
      sign: words[0], keys: Set(source.rows.filter { filter.lets($0, of: source) }.map(\.key)))
  }

  /// A setting's words with their inserts filled.
  mutating func words(of setting: Directive.Setting?) -> String? {
    setting.map { inlines(of: $0).words }
  }

  private mutating func inlines(of setting: Directive.Setting) -> [Inline] {
    var wrong: [TemplateMistake] = []
    let pieces = PieceReader.read(
      setting.value, file: template.file, line: setting.place.line,
      column: setting.place.column, mistakes: &wrong)
    mistakes += wrong
    return inlines(pieces)
  }

  /// What stands below a table or figure.
  mutating func remarks(
    of directive: Directive, _ citations: [Citation]
  ) -> [Manuscript.Remark] {
    var remarks: [Manuscript.Remark] = []
    if let note = directive["note"] {
      remarks.append(.init(label: style.noteLabel, inlines: inlines(of: note)))
    }
    let form = directive["sources"]?.value ?? "short"
    guard ["none", "short", "full"].contains(form) else {
      mistake(
        directive["sources"]?.place ?? directive.place,
        "'\(form)' is no way to name sources; write short, full or none",
        Spelling.nearest(to: form, among: ["none", "short", "full"]))
      return remarks
    }
    if form != "none", let sources = sources(citations, isShort: form == "short") {
      remarks.append(sources)
    }
    return remarks
  }
}
