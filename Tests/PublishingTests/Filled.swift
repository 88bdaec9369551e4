// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import OfficeFiles
import Quantities

@testable import Publishing

/// Templates and ledgers written for one test.
enum Filled {
  /// A pledge of 100 over 100 days, with one package of two projects, in three languages where it
  /// matters.
  static let yaml = """
    - term: class/infrastructure
      name: {en: infrastructure, ko: 인프라, ja: インフラ}
    - term: class/manufacturing
      name: {en: manufacturing, ko: 제조시설, ja: 製造}
    - term: sector/gas
      name: gas
    - party: us
      name: {en: United States, ko: 미국, ja: 米国}
      form: state
      cites: [{doc/a: p. 1}]
    - party: jp
      name: {en: Japan, ko: 일본, ja: 日本}
      form: state
      cites: [{doc/a: p. 1}]
    - party: org/house
      name: {en: The House, ko: 집, ja: 家}
      form: organisation
      cites: [{doc/a: p. 1}]
    - document: doc/a
      title: {en: A Paper, ko: 문서, ja: 文書}
      form: statement
      publisher: [org/house]
      posted: 2026-01-01
      accessed: 2026-02-01
      url: https://example.org/a
    - document: doc/b
      title: {en: B, ko: 나, ja: 乙}
      form: news
      posted: 2026-01-15
      url: https://example.org/b
    - commitment: pledge
      text: {en: to invest, ko: 투자함, ja: 投資する}
      form: investment
      by: [jp]
      to: [us]
      amount: 100 bn USD
      signed: 2026-01-01
      starts: 2026-01-01
      deadline: 2026-04-11
      cites: [{doc/a: p. 1}]
    - package: one
      name: {en: Package one, ko: 첫 패키지, ja: 第一弾}
      number: 1
      announced: 2026-01-21
      part-of: pledge
      cites: [{doc/a: p. 2}]
    - project: plant
      name: {en: Gas plant, ko: 가스 발전, ja: ガス発電}
      part-of: one
      sector: sector/gas
      classes: [class/infrastructure]
      amount: PLANT bn USD
      cites: [{doc/a: p. 3}]
    - project: mill
      name: {en: Steel mill, ko: 제철소, ja: 製鉄所}
      part-of: one
      sector: sector/gas
      classes: [class/manufacturing]
      amount: up to 20 bn USD
      cites: [{doc/b: p. 4}]

    """

  static func ledger(plant: String = "10") throws -> Ledger {
    try Shipped.ledger(yaml.replacingOccurrences(of: "PLANT", with: plant))
  }

  static func brief(
    _ body: String, _ language: Language = .en, in ledger: Ledger? = nil, asOf: Day? = nil
  ) throws -> Brief {
    let front = "---\ntitle: T\nlang: \(language.rawValue)\n---\n"
    let template = try BriefTemplate(front + body, file: "t.md")
    return try Brief(template, from: ledger ?? Self.ledger(), asOf: asOf)
  }

  /// The Markdown of a template's body, without title and carried numbers.
  static func text(
    _ body: String, _ language: Language = .en, in ledger: Ledger? = nil
  ) throws -> String {
    var manuscript = try brief(body, language, in: ledger).manuscript
    manuscript.record = ""
    return String(MarkdownPaper(manuscript).text().dropFirst("# T\n\n".count).dropLast())
      .replacingOccurrences(of: "\u{a0}", with: " ")
  }

  /// What a template's mistakes are, as they are printed.
  static func mistakes(_ body: String, _ language: Language = .en) -> [String] {
    do {
      _ = try brief(body, language)
      return []
    } catch let mistakes as TemplateMistakes {
      return mistakes.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
