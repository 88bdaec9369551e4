// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Acronyms that are never explained, explained in two ways, or whose letters are not those of the
/// words they stand for.
struct AcronymRule: Rule {
  let id = "acronym"
  let title = Text(en: "Acronyms", ko: "약어", ja: "略語")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let acronyms = Acronyms(draft)
    return twoForOneName(acronyms, draft) + twoNames(acronyms, draft) + misfits(acronyms, draft)
      + unexplained(acronyms, draft) + unused(acronyms, draft) + misnamed(acronyms, draft)
  }

  // MARK: - Two acronyms for one name

  /// "국제협력은행(JIBC)" beside "일본국제협력은행(JBIC)": names of which one ends in the other, and acronyms
  /// a slip apart.
  private func twoForOneName(_ acronyms: Acronyms, _ draft: Draft) -> [Finding] {
    var earlier = AcronymNames()
    var found: [Finding] = []
    let beside = besideOneAnother(acronyms.definitions, draft)
    for b in acronyms.definitions {
      defer { earlier.insert(b) }
      guard let a = earlier.rival(of: b), !beside.contains([a.acronym, b.acronym]) else { continue }
      let isSlip =
        NearMisses.slip(Self.scalars(a.acronym), Self.scalars(b.acronym)) != nil
        && max(a.acronym.count, b.acronym.count) >= 3
      guard isSlip || (a.normal == b.normal && a.normal.count >= 5) else { continue }
      let (wrong, right) = ordered(a, b, acronyms)
      found.append(finding(isSlip ? .error : .warning, wrong, right, draft))
    }
    return found
  }

  /// Acronyms that one sentence explains, one after the other: 「AT車の事故率(VAT)とMT車の事故率(VMT)」.
  private func besideOneAnother(
    _ all: [Acronyms.Definition], _ draft: Draft
  ) -> Set<Set<String>> {
    Set(
      zip(all, all.dropFirst()).filter { a, b in
        a.acronym != b.acronym && b.range.lowerBound - a.range.upperBound <= 90
          && draft.sentence(holding: a.range) == draft.sentence(holding: b.range)
      }.map { [$0.acronym, $1.acronym] })
  }

  /// The one to mend first: a known body's acronym is right, else the more frequent one, else the one
  /// with the fuller name.
  private func ordered(
    _ a: Acronyms.Definition, _ b: Acronyms.Definition, _ acronyms: Acronyms
  ) -> (wrong: Acronyms.Definition, right: Acronyms.Definition) {
    func weight(_ definition: Acronyms.Definition) -> (Int, Int, Int) {
      (
        Self.bodies.contains(definition.acronym) ? 1 : 0,
        acronyms.useCounts[definition.acronym] ?? 0, definition.normal.count
      )
    }
    return weight(a) < weight(b) ? (a, b) : (b, a)
  }

  private func finding(
    _ severity: Severity, _ wrong: Acronyms.Definition, _ right: Acronyms.Definition, _ draft: Draft
  ) -> Finding {
    let (w, r) = (draft[wrong.words], draft[right.words])
    return Finding(
      severity, wrong.range,
      Text(
        en: "\(w) is “\(wrong.acronym)” here and \(r) “\(right.acronym)” elsewhere.",
        ko: "\(w)의 약어가 여기서는 \(wrong.acronym), 다른 곳(\(r))에서는 \(right.acronym)임.",
        ja: "\(w)の略語がここでは\(wrong.acronym)、他（\(r)）では\(right.acronym)となっている。"),
      evidence: [
        .init(right.words.lowerBound..<max(right.range.upperBound, right.words.upperBound))
      ],
      fix: severity == .error
        ? Finding.Fix(
          Text(
            en: "write \(right.acronym)", ko: "\(right.acronym.with(.toward)) 고침",
            ja: "\(right.acronym)に直す"),
          [.init(wrong.range, right.acronym)]) : nil)
  }

  // MARK: - Two names for one acronym

  private func twoNames(_ acronyms: Acronyms, _ draft: Draft) -> [Finding] {
    Dictionary(grouping: acronyms.definitions) { $0.acronym }.values.compactMap { group in
      var names: Set<String> = []
      // The same name again differs from nothing; more names than this are no slip of one.
      let group = group.sorted { $0.range.lowerBound < $1.range.lowerBound }
        .filter { names.insert($0.normal).inserted }.prefix(64)
      for (index, b) in group.enumerated() {
        if let a = group[..<index].first(where: { Self.differ($0, b) }) {
          return self.finding(a, b, draft)
        }
      }
      return nil
    }
  }

  /// Like enough to be meant as one name, and neither a part of the other.
  private static func differ(_ a: Acronyms.Definition, _ b: Acronyms.Definition) -> Bool {
    guard a.isLatin == b.isLatin, !a.normal.contains(b.normal), !b.normal.contains(a.normal)
    else { return false }
    if a.isLatin {
      let fits = Acronyms.initials(a.normal).first == Acronyms.initials(b.normal).first
      return fits && !Self.arePlurals(a.normal, b.normal)
    }
    // Names of one body share their first or last syllables; a role or a member does not.
    let (x, y) = (Array(a.normal), Array(b.normal))
    let head = zip(x, y).prefix { $0 == $1 }.count
    let tail = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
    guard min(x.count, y.count) >= 4 else { return false }
    // Two bodies by their last words, whose first ones are the same or whose kinds are.
    let areBodies =
      bodyEnds.contains { a.normal.hasSuffix($0) } && bodyEnds.contains { b.normal.hasSuffix($0) }
    return head + tail >= max(2, (max(x.count, y.count) + 1) / 2) || areBodies && head + tail >= 2
  }

  private static let bodyEnds = [
    "機関", "機構", "基金", "銀行", "委員会", "協会", "公社", "기구", "기관", "은행", "위원회", "협회", "공사", "연구원", "연구소",
    "연수원",
    "진흥원", "공단", "재단", "기금", "상공회의소",
  ]

  private static func arePlurals(_ a: String, _ b: String) -> Bool {
    a + "s" == b || b + "s" == a
      || a.filter { $0 != "s" && $0 != "z" } == b.filter { $0 != "s" && $0 != "z" }
  }

  private func finding(
    _ a: Acronyms.Definition, _ b: Acronyms.Definition, _ draft: Draft
  ) -> Finding {
    let (x, y) = (draft[a.words], draft[b.words])
    return Finding(
      .warning, b.words,
      Text(
        en: "\(b.acronym) stands for “\(x)” in one place and “\(y)” in another.",
        ko: "\(b.acronym)의 원말이 \(x.quoted(.with)) \(y.quoted(.toward)) 다름.",
        ja: "\(b.acronym)の正式名が「\(x)」と「\(y)」で異なる。"),
      evidence: [.init(a.words)])
  }

  // MARK: - Letters

  private func misfits(_ acronyms: Acronyms, _ draft: Draft) -> [Finding] {
    var seen: Set<String> = []
    let explained = Dictionary(
      grouping: acronyms.definitions, by: \.acronym
    ).mapValues { Set($0.map(\.normal)) }
    return acronyms.definitions.compactMap { definition in
      guard definition.isLatin, !Self.bodies.contains(definition.acronym),
        Acronyms.isWholeName(draft[definition.words]),
        let right = Acronyms.nearFit(definition.acronym, draft[definition.words])
          ?? (Acronyms.fits(definition.acronym, draft[definition.words])
            ? nil : Self.swappedBody(definition.acronym)),
        seen.insert(definition.acronym).inserted,
        // Explained rightly elsewhere: told there.
        !(explained[right]?.contains(definition.normal) ?? false)
      else { return nil }
      let words = draft[definition.words]
      return Finding(
        .warning, definition.range,
        Text(
          en: "The initials of “\(words)” are \(right), not \(definition.acronym).",
          ko: "‘\(words)’의 머리글자는 \(definition.acronym.with(.subject)) 아니라 \(right)임.",
          ja: "「\(words)」の頭文字は\(definition.acronym)ではなく\(right)である。"),
        evidence: [.init(definition.words)],
        fix: Finding.Fix(
          Text(en: "write \(right)", ko: "\(right.with(.toward)) 고침", ja: "\(right)に直す"),
          [.init(definition.range, right)]))
    }
  }

  /// A known body of four letters or more whose acronym this is but for two neighbours that changed places.
  private static func swappedBody(_ acronym: String) -> String? {
    guard acronym.count >= 4, !bodies.contains(acronym) else { return nil }
    let letters = scalars(acronym)
    return bodyLetters.first { body in
      if case .swapped = NearMisses.slip(letters, body.letters) { return true }
      return false
    }?.name
  }

  // MARK: - Unexplained

  private func unexplained(_ acronyms: Acronyms, _ draft: Draft) -> [Finding] {
    let explained = Dictionary(
      acronyms.definitions.map { ($0.acronym, $0.range) }, uniquingKeysWith: { a, _ in a })
    let uses = Dictionary(grouping: acronyms.uses, by: \.acronym)
    let known = Known(explained.keys.sorted())
    let isStranger = { (acronym: String) in
      acronym.count >= 3 && !Self.needNoWords.contains(acronym) && explained[acronym] == nil
    }
    let areMany = uses.keys.lazy.filter(isStranger).prefix(2).count > 1
    return uses.values.compactMap { places -> Finding? in
      let first = places[0]
      guard first.acronym.count >= 3, !Self.needNoWords.contains(first.acronym) else { return nil }
      let rest = places.dropFirst().prefix(8).map { Finding.Evidence($0.range) }
      guard let later = explained[first.acronym] else {
        if let near = slip(of: first.acronym, among: known, uses, isAlone: !areMany),
          let place = explained[near]
        {
          return mistaken(first, for: near, explainedAt: place, draft)
        }
        if let body = Self.swappedBody(first.acronym), uses[body] == nil || places.count == 1 {
          return Finding(
            .warning, first.range,
            Text(
              en: "\(first.acronym) is nobody's acronym that is known; \(body) is.",
              ko: "\(first.acronym.with(.topic)) 알려진 약어가 아님: \(body)의 오기로 보임.",
              ja: "\(first.acronym)は知られた略語ではなく、\(body)の誤記とみられる。"), evidence: rest,
            fix: Finding.Fix(
              Text(en: "write \(body)", ko: "\(body.with(.toward)) 고침", ja: "\(body)に直す"),
              places.map { .init($0.range, body) }))
        }
        return Finding(
          .note, first.range,
          Text(
            en: "\(first.acronym) is never explained.", ko: "\(first.acronym)의 원말이 제시되지 않음.",
            ja: "\(first.acronym)の正式名が示されていない。"), evidence: rest)
      }
      guard later.lowerBound > first.range.lowerBound else { return nil }
      return Finding(
        .note, first.range,
        Text(
          en: "\(first.acronym) is used here before it is explained.",
          ko: "\(first.acronym.with(.subject)) 원말을 밝히기 전에 쓰임.",
          ja: "\(first.acronym)が正式名を示す前に使われている。"),
        evidence: [.init(later)])
    }
  }

  /// The explained acronyms, to be found by what is nearly one of them.
  private struct Known {
    let acronyms: [String]
    private var index = NearMisses()

    init(_ acronyms: [String]) {
      self.acronyms = acronyms
      for (position, acronym) in acronyms.enumerated() {
        index.insert(AcronymRule.scalars(acronym), position)
      }
    }

    /// The one of four letters or more that has the same letters in another order.
    func anagram(of letters: [UInt32]) -> String? {
      guard letters.count >= 4 else { return nil }
      let sorted = letters.sorted()
      let found = acronyms.filter { AcronymRule.scalars($0).sorted() == sorted }
      return found.count == 1 ? found[0] : nil
    }

    func near(_ letters: [UInt32]) -> [String] {
      index.candidates(of: letters).map { acronyms[$0] }
    }
  }

  /// An acronym of the text that another explained one would be but for a slip: IOM beside IMO.
  ///
  /// - Parameter isAlone: whether everything else is explained, so that one that is not is more likely
  ///   a slip than another body.
  private func slip(
    of acronym: String, among known: Known, _ uses: [String: [Acronyms.Use]], isAlone: Bool
  ) -> String? {
    let letters = Self.scalars(acronym)
    guard letters.count >= 3 else { return nil }
    let isOnce = uses[acronym]?.count == 1
    let isLikely =
      isAlone && isOnce && !Self.bodies.contains(acronym) && known.acronyms.count >= 2
    if isOnce, !Self.bodies.contains(acronym), let whole = known.anagram(of: letters),
      (uses[whole]?.count ?? 0) >= 2
    {
      return whole
    }
    let near = known.near(letters).filter { other in
      // Explained once and never used, while the other is used and never explained.
      guard isOnce || uses[other]?.count == 1,
        let slip = NearMisses.slip(letters, Self.scalars(other))
      else {
        return false
      }
      // Three letters with one changed are another body's as often; swapped they are a slip.
      if case .swapped = slip { return true }
      return letters.count >= 5 || isLikely
    }
    return near.count == 1 ? near[0] : nil
  }

  private func mistaken(
    _ use: Acronyms.Use, for acronym: String, explainedAt place: Range<Int>, _ draft: Draft
  ) -> Finding {
    Finding(
      .warning, use.range,
      Text(
        en: "\(use.acronym) is explained nowhere; \(acronym) is.",
        ko: "\(use.acronym)의 원말은 없고 \(acronym)의 원말만 있음.",
        ja: "\(use.acronym)の正式名はなく、\(acronym)のものだけがある。"), evidence: [.init(place)],
      fix: Finding.Fix(
        Text(en: "write \(acronym)", ko: "\(acronym.with(.toward)) 고침", ja: "\(acronym)に直す"),
        [.init(use.range, acronym)]))
  }

  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  /// Common enough in papers on trade and the economy to stand by themselves, and currencies and
  /// marks that are no acronyms.
  private static let needNoWords = words(
    "GDP GNI WTO IMF OECD NATO APEC ASEAN FTA FTAs LNG LPG CEO CFO COO URL PDF HTML CEOs USA DNA RNA USD KRW JPY EUR GBP CNY OPEC UNESCO UNICEF IPO PDF ISO GATT CPI PPI VAT KIEP KDI TEL FAX SNS ICT CNN BBC NHK TSMC BMW IBM ESG NGO NGOs IAEA NASA GPS PCR WHO COVID MOU MOUs UAE USMCA NAFTA RCEP CPTPP TPP BRICS AFP YTN KBS MBC SBS TBD NOTE FIG SWIFT CIF FOB FAQ API UTC GMT KST JST HIV AIDS AND NOT ALL"
  )

  /// Bodies whose acronyms are known whatever their words' initials are.
  static let bodies = words(
    "IMF WTO OECD ADB AIIB IDB EBRD EIB IBRD IFC MIGA JBIC NEXI JICA JETRO JOGMEC METI MOFA MOF MOFCOM NDRC KIEP KDI KITA KOTRA KEXIM KSURE USTR DOE DOC DOD DFC EXIM USGS NOAA NASA JAXA ESA KARI IEA IAEA IRENA UNCTAD UNIDO UNDP UNEP ILO ITU WIPO WCO ICAO IMO FAO WFP BIS FSB BOJ BOK ECB FRB CFTC SEC FTC FDA CBP BIS CFIUS ITC ICC ICSID OPEC GECF NRC RIKEN AIST NEDO TSMC ASML CSIS RAND PIIE NBER CEPR ERIA GRIPS RIETI KIAT KEIT KIET KIST KAIST KISA NIPA KOICA KEPCO KOGAS KNOC KIPF KIGAM KETEP KISTEP NICT NISTEP JAEA NITE RITE NIST CISA UNHCR"
  )
  private static let bodyLetters = bodies.sorted().map { (name: $0, letters: scalars($0)) }
}
