// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Names that are a letter away from one in the ledger, and spellings that the ledger knows as
/// misprints.
struct LedgerNameRule: Rule {
  let id = "ledger-name"
  let title = Text(en: "Names against the ledger", ko: "원장 명칭 대조", ja: "台帳の名称との照合")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    guard let ledger = draft.ledger else { return [] }
    let forms = Forms(draft)
    let misprints = misprints(ledger, forms, draft)
    var told: Set<Int> = []
    return (nearMisses(ledger, forms, draft) + acronyms(ledger, draft) + misprints).filter {
      told.insert($0.range.lowerBound).inserted
    }
  }

  // MARK: - Known misprints

  private func misprints(_ ledger: Ledger, _ forms: Forms, _ draft: Draft) -> [Finding] {
    let places = Dictionary(
      forms.all.map { (draft.wording.stems[Int($0.key)], $0) }, uniquingKeysWith: { a, _ in a })
    return ledger.entries.flatMap { entry in
      entry.record.discrepancies.flatMap { discrepancy in
        Set(discrepancy.printed.all).compactMap { printed -> Finding? in
          // One word without figures: a spelling.
          guard printed.count >= 4, printed.allSatisfy({ $0.isLetter }),
            let form = places[printed.lowercased()] ?? places[printed]
          else { return nil }
          return finding(
            form.places, discrepancy.record, entry, discrepancy.recordAt.all, ledger, draft)
        }
      }
    }
  }

  private func finding(
    _ places: [Range<Int>], _ record: Text, _ entry: any Entry, _ citations: [Citation],
    _ ledger: Ledger, _ draft: Draft
  ) -> Finding {
    let source = LedgerSource(entry, citations, in: ledger)
    let words = draft[places[0]]
    func right(_ language: Language) -> String { record.reading(in: language).words }
    return Finding(
      .warning, places[0],
      Text(
        en: "“\(words)” is a misprint known to the ledger: \(right(.en)) (\(source.words(.en))).",
        ko: "\(words.quoted(.topic)) 원장에 오기로 기록되어 있음: \(right(.ko))(\(source.words(.ko))).",
        ja: "「\(words)」は台帳に誤記として記録されている：\(right(.ja))（\(source.words(.ja))）。"),
      evidence: places.dropFirst().prefix(6).map { .init($0) })
  }

  // MARK: - A letter off

  /// A word of a name of the ledger.
  private struct Target {
    let form: Form
    let words: String
    let entry: any Entry
  }

  private func nearMisses(_ ledger: Ledger, _ forms: Forms, _ draft: Draft) -> [Finding] {
    let (targets, known) = Self.targets(ledger)
    var index = NearMisses()
    for (position, target) in targets.enumerated() { index.insert(target.form.letters, position) }
    return forms.all.compactMap { form in
      let stem = draft.wording.stems[Int(form.key)]
      guard Self.isLong(form.script, form.letters.count),
        form.script != .latin || form.isCapitalised,
        !known.contains(stem), form.places.count <= 3
      else { return nil }
      for position in index.candidates(of: form.letters) {
        let target = targets[position]
        guard target.form.script == form.script,
          let slip = NearMisses.slip(form.letters, target.form.letters),
          SpellingJudge().isOneName(form, target.form, slip),
          form.script != .hangul || SpellingJudge.isForeign(form.letters)
        else { continue }
        return finding(form, target, ledger, draft)
      }
      return nil
    }
  }

  private static func isLong(_ script: Word.Script, _ count: Int) -> Bool {
    switch script {
    case .hangul: count >= 4
    case .latin: count >= 6
    case .katakana: count >= 5
    case .han: false
    }
  }

  /// The words of the names of parties and projects, and every word that any name in the ledger has.
  private static func targets(_ ledger: Ledger) -> (targets: [Target], known: Set<String>) {
    var known: Set<String> = []
    var targets: [Target] = []
    for entry in ledger.entries {
      let isName = entry is Party || entry is Project
      for name in entry.name.all + entry.record.aliases {
        let bytes = Array(name.utf8)
        let wording = Wording(of: bytes)
        for word in wording.words {
          let stem = wording.stem(word)
          let isNew = known.insert(stem).inserted
          guard isName, isNew else { continue }
          let letters = Forms.letters(bytes, word.stem, word.script)
          let first = bytes[word.range.lowerBound]
          guard isLong(word.script, letters.count),
            word.script != .latin || (first >= 0x41 && first <= 0x5A)
          else { continue }
          targets.append(
            Target(
              form: Form(
                key: -1, script: word.script, letters: letters, places: [], isCapitalised: true),
              words: String(decoding: bytes[word.stem], as: UTF8.self), entry: entry))
        }
      }
    }
    return (targets, known)
  }

  private func finding(
    _ form: Form, _ target: Target, _ ledger: Ledger, _ draft: Draft
  ) -> Finding {
    let source = LedgerSource(target.entry, target.entry.citations, in: ledger)
    let words = draft[form.places[0]]
    return Finding(
      .warning, form.places[0],
      Text(
        en: "“\(words)” is “\(target.words)” in the ledger (\(source.words(.en))).",
        ko:
          "\(words.quoted(.topic)) 원장에 \(target.words.quoted(.toward)) 되어 있음(\(source.words(.ko))).",
        ja: "「\(words)」は台帳では「\(target.words)」である（\(source.words(.ja))）。"),
      evidence: form.places.dropFirst().map { .init($0) },
      fix: Finding.Fix(
        Text(
          en: "write “\(target.words)”", ko: "\(target.words.quoted(.toward)) 고침",
          ja: "「\(target.words)」に直す"),
        form.places.map { .init($0, target.words) }))
  }

  // MARK: - Acronyms

  /// A body's name followed by an acronym that is one slip from the ledger's.
  private func acronyms(_ ledger: Ledger, _ draft: Draft) -> [Finding] {
    let acronyms = Acronyms(draft)
    let used = Set(acronyms.uses.map(\.acronym))
    let bodies = ledger.parties.compactMap { party in
      party.acronym.map { (party: party, acronym: $0) }
    }
    return acronyms.definitions.compactMap { definition in
      guard !bodies.contains(where: { $0.acronym == definition.acronym }) else { return nil }
      let letters = definition.acronym.unicodeScalars.map(\.value)
      for (party, acronym) in bodies where acronym.count >= 3 && !used.contains(acronym) {
        guard NearMisses.slip(letters, acronym.unicodeScalars.map(\.value)) != nil,
          (party.name.all + party.record.aliases).contains(where: {
            let name = Acronyms.normal($0)
            return name == definition.normal
              || (definition.normal.count >= 5 && name.hasSuffix(definition.normal))
          })
        else { continue }
        let source = LedgerSource(party, party.citations, in: ledger)
        let words = draft[definition.words]
        return Finding(
          .warning, definition.range,
          Text(
            en: "\(words) is \(acronym) in the ledger (\(source.words(.en))).",
            ko: "\(words)의 약어는 원장에 \(acronym.with(.toward)) 되어 있음(\(source.words(.ko))).",
            ja: "\(words)の略語は台帳では\(acronym)である（\(source.words(.ja))）。"),
          evidence: [.init(definition.words)],
          fix: Finding.Fix(
            Text(en: "write \(acronym)", ko: "\(acronym.with(.toward)) 고침", ja: "\(acronym)に直す"),
            [.init(definition.range, acronym)]))
      }
      return nil
    }
  }
}
