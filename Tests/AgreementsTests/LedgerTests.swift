// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Agreements

/// A tree written as a dictionary in the order given; lists and words are taken as they stand.
func tree(_ pairs: KeyValuePairs<String, Any>) -> Tree {
  .map(pairs.map { Tree.Pair(key: $0.key, value: plain($0.value)) })
}

func plain(_ value: Any) -> Tree {
  switch value {
  case let tree as Tree: tree
  case let words as String: .scalar(words)
  case let items as [Any]: .list(items.map(plain))
  default: .empty
  }
}

struct LedgerTests {
  static let manifest = Manifest(
    reading: tree(["name": "small", "title": "small", "record-ends": "2026-12-31"]))

  static let paper = tree([
    "document": "doc/a", "title": "A", "form": "statement", "posted": "2026-01-10",
    "sides": ["jp"], "url": "https://example.org/a",
  ])
  static let later = tree([
    "document": "doc/b", "title": "B", "form": "statement", "posted": "2026-03-01",
    "sides": ["jp"], "url": "https://example.org/b",
  ])
  static let japan = tree([
    "party": "jp", "name": "Japan", "form": "state", "cites": [tree(["doc/a": "p. 1"])],
  ])
  static let field = tree(["term": "field/trade", "name": "trade"])

  func ledger(_ trees: [Tree]) throws(LedgerMistakes) -> Ledger {
    try Ledger(
      manifest: Self.manifest, reading: trees.enumerated().map { (Path() / $0.offset, $0.element) })
  }

  func mistakes(_ trees: [Tree]) -> [Mistake] {
    do throws(LedgerMistakes) {
      _ = try ledger(trees)
      return []
    } catch {
      return error.mistakes
    }
  }

  func provision(_ statements: [Any]) -> Tree {
    tree(["provision": "p", "text": "something", "field": "field/trade", "stated": statements])
  }

  @Test("What a later paper alone supports is not public before it")
  func asOf() throws {
    let provision = provision([
      tree(["in": "doc/a", "at": "p. 1"]), tree(["in": "doc/b", "at": "p. 2"]),
    ])
    let ledger = try ledger([Self.field, Self.japan, Self.paper, Self.later, provision])
    let early = ledger.asOf(Day(2026, 2, 1)!)
    #expect(early.provisions.first?.stated.map(\.citation.document.text) == ["doc/a"])
    #expect(early.documents.map(\.id.text) == ["doc/a"])
    #expect(ledger.asOf(Day(2026, 1, 9)!).provisions.isEmpty)
    #expect(ledger.asOf(Day(2026, 3, 1)!).provisions.first?.stated.count == 2)
  }

  @Test("A paper known only to the month is public from the month's last day, not its first")
  func partialDates() throws {
    let vague = tree([
      "document": "doc/v", "title": "V", "form": "news", "posted": "2026-02",
      "url": "https://example.org/v",
    ])
    let ledger = try ledger([Self.paper, vague, Self.japan])
    #expect(ledger.asOf(Day(2026, 2, 27)!).entry(EntryID("doc/v")!, as: Document.self) == nil)
    #expect(ledger.asOf(Day(2026, 2, 28)!).entry(EntryID("doc/v")!, as: Document.self) != nil)
  }

  @Test("An entry without a citation is no entry")
  func citations() {
    let bare = tree(["party": "us", "name": "US", "form": "state"])
    #expect(mistakes([bare]).contains { $0.message.hasPrefix("'cites' is missing") })
    let empty = tree(["party": "us", "name": "US", "form": "state", "cites": []])
    #expect(mistakes([empty]).contains { $0.message.contains("'cites' is empty") })
    #expect(
      mistakes([Self.field, provision([])]).contains { $0.message.contains("'stated' is empty") })
  }

  @Test("All mistakes come at once, each with its path")
  func together() {
    let wrong = tree([
      "party": "jp", "name": "Japan", "form": "sate", "cites": [tree(["doc/z": "p. 1"])],
      "colour": "red",
    ])
    let found = mistakes([Self.paper, wrong])
    #expect(found.contains { $0.path == Path() / 1 / "form" && $0.suggestion == "state" })
    #expect(found.contains { $0.path == Path() / 1 / "colour" })
    #expect(found.contains { $0.path == Path() / 1 / "cites" / 0 / "doc/z" })
  }

  @Test("A reference to the wrong kind of entry is named with what is expected there")
  func kinds() {
    let wrong = tree([
      "party": "jp", "name": "Japan", "form": "state", "of": "doc/a",
      "cites": [tree(["doc/a": "p. 1"])],
    ])
    let found = mistakes([Self.paper, wrong])
    #expect(found.map(\.message) == ["'doc/a' is a document, where a party is expected"])
  }

  @Test("An id can be taken only once, and a free one is offered")
  func duplicates() {
    let found = mistakes([Self.field, Self.field])
    #expect(found.count == 1)
    #expect(found.first?.suggestion == "field/trade-2")
  }

  func project(_ id: String, _ more: KeyValuePairs<String, Any>) -> Tree {
    var pairs: [Tree.Pair] = [
      .init(key: "project", value: .scalar(id)), .init(key: "name", value: .scalar(id)),
      .init(key: "sector", value: .scalar("field/trade")),
    ]
    pairs += more.map { Tree.Pair(key: $0.key, value: plain($0.value)) }
    return .map(pairs + [.init(key: "cites", value: .list([tree(["doc/a": "p. 1"])]))])
  }

  @Test("Stakes beyond the whole are mistakes; stakes that just fill it are not")
  func stakes() {
    func holding(_ stakes: [String]) -> [Mistake] {
      let participants = stakes.map { tree(["party": "jp", "role": "investor", "stake": $0]) }
      return mistakes([
        Self.field, Self.paper, Self.japan, project("x", ["participants": participants]),
      ])
    }
    #expect(holding(["60 %", "40 %"]).isEmpty)
    #expect(holding(["about 60 %", "about 40 %"]).isEmpty)
    #expect(holding(["60 %", "50 %"]).first?.message.contains("add up to 110 %") == true)
    #expect(holding(["140 %"]).first?.suggestion == "100 %")
    #expect(holding(["5 bn USD"]).first?.message.contains("per cent") == true)
  }

  func package(_ total: String, _ amounts: [String]) -> [Mistake] {
    let package = tree([
      "package": "k", "name": "k", "announced": "2026-01-10", "total": total,
      "cites": [tree(["doc/a": "p. 1"])],
    ])
    let projects = amounts.enumerated().map {
      project("x\($0.offset)", ["part-of": "k", "amount": $0.element])
    }
    return mistakes([Self.field, Self.paper, Self.japan, package] + projects)
  }

  @Test("A printed total that its projects contradict is a mistake; one within rounding is not")
  func totals() {
    #expect(
      package("about 36 bn USD", ["about 33.3 bn USD", "about 2.1 bn USD", "about 0.6 bn USD"])
        .isEmpty)
    #expect(package("about 36 bn USD", ["about 33.4 bn USD", "about 2.4 bn USD"]).isEmpty)
    let wrong = package("about 36 bn USD", ["about 33.3 bn USD", "about 4.1 bn USD"])
    #expect(wrong.first?.message.contains("add up to") == true)
    #expect(wrong.first?.path == Path() / 3 / "total")
  }

  @Test("A deadline before the signature is a mistake; one on the same day is not")
  func deadlines() {
    func commitment(_ deadline: String) -> [Mistake] {
      mistakes([
        Self.paper, Self.japan,
        tree([
          "commitment": "c", "text": "c", "form": "investment", "by": ["jp"],
          "signed": "2026-02-01",
          "deadline": deadline, "cites": [tree(["doc/a": "p. 1"])],
        ]),
      ])
    }
    #expect(commitment("2026-01-31").first?.message.contains("before the signature") == true)
    #expect(commitment("2026-02-01").isEmpty)
    #expect(commitment("2026").isEmpty)
  }

  @Test("An amount of money without a currency is a mistake, with the nearest right one")
  func currencies() {
    let bare = mistakes([Self.field, Self.paper, Self.japan, project("x", ["amount": "40 bn"])])
    #expect(bare.first?.suggestion == "40 bn USD")
    let counted = mistakes([
      Self.field, Self.paper, Self.japan, project("x", ["amount": "100 aircraft"]),
    ])
    #expect(counted.first?.message.contains("no currency") == true)
  }

  @Test("A part has one whole: two are refused, and so is a ring")
  func wholes() {
    let two = mistakes([Self.field, Self.paper, Self.japan, project("x", ["part-of": ["a", "b"]])])
    #expect(two.first?.message.contains("a list") == true)
    func term(_ id: String, _ whole: String) -> Tree {
      tree(["term": id, "name": id, "part-of": whole])
    }
    let ring = mistakes([term("field/a", "field/b"), term("field/b", "field/a")])
    #expect(ring.contains { $0.message.contains("a part of itself") })
  }

  @Test("Words that a language lacks fall back visibly")
  func fallback() {
    let text = Text(en: "price floor", ko: "가격 하한")
    #expect(text.words(in: .ko) == "가격 하한")
    #expect(text.words(in: .ja) == "price floor [en]")
    #expect(text.reading(in: .ja).fallback == .en)
    #expect(Text(same: "ReElement").words(in: .ja) == "ReElement")
  }

  @Test("Every key of the vocabulary has its words in three languages")
  func labels() {
    func names(_ keys: [Key]) -> [String] {
      keys.flatMap { key -> [String] in
        switch key.shape {
        case .record(let inner), .list(.record(let inner)): [key.name] + names(inner)
        default: [key.name]
        }
      }
    }
    for kind in EntryKind.allCases {
      for name in names(kind.type.keys) where EntryKind(rawValue: name) == nil || name == "meeting"
      {
        #expect(Key.labels[name]?.ko != nil && Key.labels[name]?.ja != nil, "\(kind): \(name)")
      }
    }
  }

  @Test("Every key says what it means in three languages")
  func meanings() {
    func all(_ keys: [Key]) -> [Key] {
      keys.flatMap { key -> [Key] in
        switch key.shape {
        case .record(let inner), .list(.record(let inner)): [key] + all(inner)
        default: [key]
        }
      }
    }
    let keys = EntryKind.allCases.flatMap { all($0.type.keys) } + Shape.citationKeys
    for key in keys {
      for language in Language.allCases {
        let words = key.explanation.exactly(language)
        #expect(words?.isEmpty == false, "\(key.name), \(language): \(key.meaning)")
      }
    }
    // None is left over from a key that is gone or now says something else.
    let meanings = Set(keys.map(\.meaning))
    for stale in Key.meanings.keys where !meanings.contains(stale) {
      Issue.record("no key means '\(stale)'")
    }
  }

  @Test("A joint venture has the states of its owners")
  func states() throws {
    func company(_ id: String, _ key: String, _ value: Any) -> Tree {
      tree([
        "party": id, "name": id, "form": "company", key: value, "cites": [tree(["doc/a": "p. 1"])],
      ])
    }
    let us = tree([
      "party": "us", "name": "US", "form": "state", "cites": [tree(["doc/a": "p. 1"])],
    ])
    let ledger = try ledger([
      Self.paper, Self.japan, us, company("co/h", "of", "jp"), company("co/g", "of", "us"),
      company("co/gh", "owners", ["co/h", "co/g"]),
    ])
    #expect(ledger.states(of: EntryID("co/gh")!).map(\.text).sorted() == ["jp", "us"])
  }

  @Test(
    "The usual words of places are read in the reader's language; others stay",
    arguments: [
      ("table 2", "표 2", "表2"), ("fn 5", "각주 5", "注5"), ("whole", "전체", "全体"),
      ("section 2.가; table 3", "절 2.가; 표 3", "節2.가; 表3"),
      ("supply chains", "supply chains", "supply chains"),
      ("table of contents", "table of contents", "table of contents"),
    ])
  func places(_ place: String, _ korean: String, _ japanese: String) {
    #expect(Citation.place(place, in: .ko) == korean)
    #expect(Citation.place(place, in: .ja) == japanese)
    #expect(Citation.place(place, in: .en) == place)
  }
}
