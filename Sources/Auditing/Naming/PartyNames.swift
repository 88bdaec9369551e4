// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// The short forms of party names that papers use without introducing them.
struct PartyNames {
  /// Those that can mean only one party of the ledger.
  let shortForms: [Names.Name]

  init(_ ledger: Ledger) {
    let full = Set(ledger.parties.flatMap { $0.name.all + $0.record.aliases })
    let derived = ledger.parties.flatMap { party in
      Self.forms(of: party, in: ledger).map { ($0, party.id.text) }
    }
    let owners = Dictionary(grouping: derived, by: \.0).mapValues { Set($0.map(\.1)) }
    let unique = derived.filter { owners[$0.0]?.count == 1 && !full.contains($0.0) }
    shortForms =
      unique.map { Names.Name($0.0, $0.1, .party, confidence: 80) } + Self.letters(in: ledger)
  }

  /// A spelling that can be looked for: more than one character, and no description.
  static func isUsable(_ spelling: String) -> Bool {
    spelling.unicodeScalars.count > 1 && spelling.utf8.count <= 160
  }

  private static func forms(of party: Party, in ledger: Ledger) -> [String] {
    var forms: [String] = []
    for name in party.name.all {
      // "Quad (Japan, US, …)": the name before what explains it.
      guard let bracket = name.firstIndex(where: { $0 == "(" || $0 == "（" }) else { continue }
      forms.append(trimmed(name[..<bracket]))
    }
    switch party.form {
    case .state: break
    case .person: forms += surnames(of: party)
    case .company: forms += party.name.en.map(firmNames) ?? []
    case .agency, .committee, .organisation: break
    }
    if let state = party.of.flatMap({ ledger.entry($0, as: Party.self) }) {
      forms += withoutState(party.name, state.name)
    }
    if let name = party.name.en ?? party.name.common, name.hasPrefix("The ") {
      forms.append(String(name.dropFirst(4)))
    }
    return forms.filter { isLongEnough($0) }
  }

  /// Four letters, three syllables or three characters: shorter ones are other words too often.
  private static func isLongEnough(_ form: String) -> Bool {
    form.utf8.first.map { $0 < 0x80 } ?? false ? form.count >= 4 : form.count >= 3
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  // MARK: - Persons

  /// The surname, told by the person's id ("person/takaichi"), in each language that parts names.
  private static func surnames(of party: Party) -> [String] {
    let key = party.id.text.split(separator: "/").last.map(String.init) ?? ""
    guard let english = party.name.en?.split(separator: " ").map(String.init),
      english.count > 1, let position = english.firstIndex(where: { $0.lowercased() == key })
    else { return [] }
    let isLast = position == english.count - 1
    var names = english[position].count >= 5 ? [english[position]] : []
    for (name, sign) in [(party.name.ko, " "), (party.name.ja, "・")] {
      let parts = name?.split(separator: Character(sign)).map(String.init) ?? []
      guard parts.count > 1, let part = isLast ? parts.last : parts.first else { continue }
      names.append(part)
    }
    return names
  }

  // MARK: - Companies

  /// The name without its legal form.
  private static func firmNames(_ english: String) -> [String] {
    var name = english
    for form in [
      " & Co., Ltd.", " Co., Ltd.", ", Ltd.", " Ltd.", ", Inc.", " Inc.", " Corp.", " Corporation",
      " Limited", " Company", " Technologies", " Holdings", " PLC", " plc", " LLC",
    ] where name.hasSuffix(form) {
      name = String(name.dropLast(form.count))
    }
    if name.hasPrefix("The ") { name = String(name.dropFirst(4)) }
    return name == english ? [] : [name]
  }

  // MARK: - Agencies

  /// 상무부 and 미 상무부 of 미국 상무부, 米商務省 of 米国商務省, "Department of Commerce" and "Commerce
  /// Department" of "U.S. Department of Commerce".
  private static func withoutState(_ name: Text, _ state: Text) -> [String] {
    var forms: [String] = []
    if let ko = name.ko, let country = state.ko, ko.hasPrefix(country + " ") {
      let rest = String(ko.dropFirst(country.count + 1))
      forms.append(rest)
      if country.hasSuffix("국"), country.count == 2 { forms.append("\(country.prefix(1)) \(rest)") }
    }
    if let ja = name.ja {
      for country in [state.ja, "米国"].compactMap({ $0 }) where ja.hasPrefix(country) {
        let rest = String(ja.dropFirst(country.count))
        if country == "米国" { forms += ["米" + rest, "美" + rest] }
        if rest.count >= 4 { forms.append(rest) }
      }
    }
    if let en = name.en {
      let plain = en.hasPrefix("U.S. ") ? String(en.dropFirst(5)) : en
      if plain != en { forms += [plain, "US " + plain] }
      if plain.hasPrefix("Department of ") {
        forms.append("\(plain.dropFirst(14)) Department")
      }
      if let of = plain.firstRange(of: " of the United States")
        ?? plain.firstRange(of: " of Japan"),
        of.upperBound == plain.endIndex, plain.hasPrefix("Ministry") || plain.hasPrefix("Supreme")
      {
        forms.append(String(plain[..<of.lowerBound]))
      }
    }
    return forms
  }

  // MARK: - States

  /// The characters that stand for states in compounds (한미, 日米), by the Korean name of the state.
  private static func letters(in ledger: Ledger) -> [Names.Name] {
    ledger.parties.filter { $0.form == .state }.flatMap { party -> [Names.Name] in
      let known = ([party.name.ko] + party.record.aliases).compactMap { $0 }
      let letters = known.compactMap { stateLetters[$0] }.first ?? ""
      return letters.map { Names.Name(String($0), party.id.text, .party, confidence: 95) }
    }
  }

  private static let stateLetters: [String: String] = [
    "미국": "미米美", "일본": "일日", "한국": "한韓", "대한민국": "한韓", "중국": "중中", "북한": "북朝北", "러시아": "러露",
    "영국": "영英", "인도": "인印", "호주": "豪", "대만": "台", "유럽연합": "欧", "프랑스": "仏佛", "독일": "독独獨",
    "이탈리아": "伊", "캐나다": "加",
  ]
}
