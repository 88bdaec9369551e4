// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@Suite("Korean particles")
struct ParticleTests {
  @Test(
    "은 or 는 agrees with how the text before it is read",
    arguments: [
      // Hangul.
      ("730억 달러", "는"), ("미국", "은"), ("일본", "은"), ("한국", "은"), ("정상회담", "은"),
      ("합의", "는"), ("서울", "은"), ("85조 엔", "은"), ("5,500억 원", "은"), ("ㄱ", "는"),
      // Digits, read in Sino-Korean.
      ("0", "은"), ("1", "은"), ("2", "는"), ("3", "은"), ("4", "는"), ("5", "는"), ("6", "은"),
      ("7", "은"), ("8", "은"), ("9", "는"), ("10", "은"), ("100", "은"), ("1,000", "은"),
      ("10,000", "은"), ("100,000,000", "은"), ("1,000,000,000,000", "는"), ("2026", "은"),
      ("1,063", "은"), ("12", "는"), ("2.5", "는"), ("0.10", "은"), ("3.0", "은"), ("２", "는"),
      ("20억", "은"), ("28.3조", "는"), ("F-35", "는"), ("A330", "은"), ("표 2", "는"),
      // Signs and units.
      ("97.5%", "는"), ("70％", "는"), ("5GW", "는"), ("100 GWh", "는"), ("5kg", "은"), ("5t", "은"),
      ("3km", "는"), ("200만 bbl", "은"), ("₩", "은"), ("$", "는"), ("10㎏", "은"), ("25℃", "는"),
      // Initials by the names of the letters.
      ("SMR", "은"), ("MOU", "는"), ("LNG", "는"), ("USTR", "은"), ("IMF", "는"), ("OECD", "는"),
      ("AI", "는"), ("USMCA", "는"), ("FTA", "는"), ("AWS", "는"), ("IRENA", "는"), ("TPN", "은"),
      ("PIM", "은"), ("XL", "은"), ("DOE", "는"), ("M&A", "는"), ("OpenAI", "는"), ("KoreaSMR", "은"),
      // Capitals that are read as a word.
      ("NEXI", "는"), ("JOGMEC", "은"), ("NASA", "는"), ("JAXA", "는"), ("OPEC", "은"),
      ("APEC", "은"), ("NATO", "는"), ("ASEAN", "은"), ("JBIC", "은"), ("KEPCO", "는"),
      // Latin words by their last sounds.
      ("Exurban", "은"), ("Toyota", "는"), ("Google", "은"), ("Summit", "은"), ("Pact", "는"),
      ("SoftBank", "는"), ("Boeing", "은"), ("Micron", "은"), ("Palantir", "는"), ("Group", "은"),
      ("Westinghouse", "는"), ("Alliance", "는"), ("Pipeline", "은"), ("Hitachi", "는"),
      ("Lockheed", "는"), ("Shell", "은"), ("BlackRock", "은"), ("Energy", "는"), ("Vernova", "는"),
      ("Project", "는"), ("Internet", "은"), ("Café", "는"), ("Apple", "은"), ("West", "는"),
      // Japanese.
      ("ニッポン", "은"), ("トヨタ", "는"), ("さん", "은"), ("東京", "는"), ("ドル", "는"),
      // Silent ends.
      ("달러(USD)", "는"), ("원자로(SMR)", "는"), ("(SMR)", "은"), ("「일본」", "은"), ("'미국'", "은"),
      ("\"합의\"", "는"), ("1,090억 달러(약 360억, 최대 730억)", "는"), ("2026. 3. 19.", "는"),
      ("협정[1]", "은"), ("『경제 백서』 ", "는"), ("원전(소형(SMR))", "은"), ("", "는"), ("…", "는"),
    ])
  func topic(text: String, particle: String) {
    #expect(text.with(.topic) == text + particle)
  }

  @Test(
    "으로 follows a consonant, but 로 follows ㄹ",
    arguments: [
      ("달러", "로"), ("미국", "으로"), ("서울", "로"), ("1", "로"), ("7", "로"), ("8", "로"),
      ("3", "으로"), ("10", "으로"), ("20억", "으로"), ("SMR", "로"), ("Shell", "로"), ("LNG", "로"),
      ("Exurban", "으로"), ("PIM", "으로"), ("XL", "로"), ("5kg", "으로"), ("30%", "로"),
      ("200만 bbl", "로"), ("0", "으로"), ("1조", "로"),
    ])
  func toward(text: String, particle: String) {
    #expect(text.with(.toward) == text + particle)
  }

  @Test("Every particle has the three forms that grammar gives it")
  func forms() {
    let table: [(Particle, String, String, String)] = [
      (.topic, "는", "은", "은"), (.subject, "가", "이", "이"), (.object, "를", "을", "을"),
      (.with, "와", "과", "과"), (.toward, "로", "로", "으로"), (.or, "나", "이나", "이나"),
      (.called, "라", "이라", "이라"),
    ]
    #expect(table.map(\.0) == Particle.allCases)
    for (particle, open, rieul, closed) in table {
      #expect("미래".with(particle) == "미래" + open)
      #expect("서울".with(particle) == "서울" + rieul)
      #expect("일본".with(particle) == "일본" + closed)
    }
  }

  @Test("A syllable typed as separate jamo is read like the whole one")
  func jamo() {
    #expect(KoreanEnding(of: "\u{1112}\u{1161}\u{11AB}") == .closed)
    #expect(KoreanEnding(of: "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}") == .rieul)
    #expect(KoreanEnding(of: "\u{1106}\u{1175}") == .open)
  }

  @Test("Particles agree with amounts as they are printed")
  func amounts() throws {
    let cases = [
      ("109 bn USD", "1,090억 달러는"), ("85 tn JPY", "85조 엔은"), ("97.5 %", "97.5%는"),
      ("20 GW", "20GW는"), ("263 days", "263일은"), ("4 times", "4배는"),
      ("at least 70 %", "70% 이상은"), ("5 projects", "5건은"),
    ]
    for (notation, text) in cases {
      #expect(try Amount(notation: notation).formatted(.ko).with(.topic) == text)
    }
  }
}
