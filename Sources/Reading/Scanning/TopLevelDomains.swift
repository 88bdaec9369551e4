// SPDX-License-Identifier: Apache-2.0

/// The top-level domains by which a host without its scheme is known.
///
/// From the IANA root zone: every country's, and the generic ones that institutions, papers and
/// companies use. Those that are also words or the endings of file names are trusted only where more
/// of the address stands.
enum TopLevelDomains {
  enum Trust { case none, word, plain }

  static func trust(in name: String) -> Trust {
    let folded = name.lowercased()
    guard known.contains(folded) else { return .none }
    // "end.It was": a word that opens a sentence after a lost blank.
    let isCapitalised = name.utf8.first.map { $0 < 0x61 } ?? false
    let isShouted = name.utf8.allSatisfy { $0 < 0x61 }
    if words.contains(folded) || (isCapitalised && !isShouted) { return .word }
    return .plain
  }

  private static let words = Set(
    """
    is it in so no at be me my us to do am pm as by id la de se st ms mr ad ag al an ax gs hm im ps pa \
    md py rs sh pl cc vi ve va sr sa mp mo mm ml mg bg bh bb today world news work law money one life \
    live land legal health help host group fund global energy social support systems watch post press \
    plus media network finance expert events review reviews report reports science security services \
    shop space store team tools top trade training travel zone
    """.split(separator: " ").map(String.init))

  private static let known = Set(
    """
    com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel asia tel cat post \
    xyz online site website tech store app dev academy agency blog cloud club company consulting \
    design digital email energy engineering events expert finance financial foundation fund global \
    group guide guru health help host institute international investments land law legal life link \
    live media money network news ngo ong one page partners photos photography pictures plus press \
    productions properties report reports rest review reviews school science security services shop \
    social software solutions space studio style support systems team technology today tokyo kyoto \
    osaka nagoya yokohama seoul tools top tours town toys trade training tube tv university vacations \
    ventures video vip watch webcam wiki work works world wtf zone bank berlin london nyc paris \
    amsterdam wien moscow capital care careers center city church coffee community computer \
    construction country credit dance date delivery democrat directory earth education equipment \
    estate exchange family farm fish fit fun gallery games gift glass gmbh gold graphics green house \
    industries ink insure kitchen lawyer lease limited llc loan ltd management market marketing markets \
    moe observer organic tax taxi ooo republican vote voto google apple microsoft amazon toyota hitachi \
    canon sony toshiba panasonic samsung hyundai kia bloomberg bbc \
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw \
    by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et \
    eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie \
    il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv \
    ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr \
    nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl \
    sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz \
    va vc ve vg vi vn vu wf ws ye yt za zm zw
    """.split(separator: " ").map(String.init))
}
