// SPDX-License-Identifier: Apache-2.0
import Agreements

/// Terms of trade policy that writers mix up or use side by side for one thing.
struct RivalTerms {
  /// Where the object of a term stands: "다자간 | 무역 협정" after it, "기술 번영 | 양해각서" before it.
  enum Side { case before, after }

  let side: Side
  /// Each a family of words with one meaning, separated by bars.
  let families: [String]
  /// What the difference is, or that there is none.
  let remark: Text

  static let all: [RivalTerms] = [
    RivalTerms(
      side: .after,
      families: [
        "다자간|다자주의|다자|multilateral|多国間|マルチ", "복수국간|복수국|복수국 간|plurilateral|プルリ|複数国間|有志国",
        "양자간|양자|bilateral|二国間|バイ",
      ],
      remark: Text(
        en: "multilateral is among all members, plurilateral among some, bilateral between two",
        ko: "다자간은 전체 회원국, 복수국간은 일부 회원국, 양자간은 두 나라 사이를 뜻함",
        ja: "多国間は全加盟国、複数国間は一部、二国間は二国の間を指す")),
    RivalTerms(
      side: .before,
      families: ["행동계획|행동 계획|행동계획서", "액션플랜|액션 플랜", "이행계획|이행 계획", "로드맵"],
      remark: Text(
        en: "one document, two names", ko: "같은 문서의 다른 이름", ja: "同じ文書の別名")),
    RivalTerms(
      side: .before, families: ["action plan", "work plan", "road map|roadmap"],
      remark: Text(en: "one document, two names", ko: "같은 문서의 다른 이름", ja: "同じ文書の別名")),
    RivalTerms(
      side: .before, families: ["行動計画", "アクションプラン", "ロードマップ"],
      remark: Text(en: "one document, two names", ko: "같은 문서의 다른 이름", ja: "同じ文書の別名")),
    RivalTerms(
      side: .before,
      families: [
        "양해각서|MOU|MoU", "협력각서|MOC|MoC", "합의각서|합의서", "협정|협정문", "조약", "의향서|LOI|SOI", "의정서",
        "공동선언|공동 선언",
      ],
      remark: Text(
        en: "a memorandum does not bind as a treaty or an agreement does",
        ko: "각서와 협정·조약은 구속력이 다름", ja: "覚書と協定・条約は拘束力が異なる")),
    RivalTerms(
      side: .before,
      families: [
        "memorandum of understanding|mou",
        "memorandum of cooperation|memorandum of co-operation|moc",
        "agreement", "treaty", "letter of intent|statement of intent", "protocol",
      ],
      remark: Text(
        en: "a memorandum does not bind as a treaty or an agreement does",
        ko: "각서와 협정·조약은 구속력이 다름", ja: "覚書と協定・条約は拘束力が異なる")),
    RivalTerms(
      side: .before, families: ["覚書|了解覚書", "協力覚書", "協定書|合意書", "協定", "条約", "意向書", "議定書"],
      remark: Text(
        en: "a memorandum does not bind as a treaty or an agreement does",
        ko: "각서와 협정·조약은 구속력이 다름", ja: "覚書と協定・条約は拘束力が異なる")),
    RivalTerms(
      side: .before, families: ["보조금", "보증금", "출연금", "분담금"],
      remark: Text(en: "different kinds of money", ko: "서로 다른 자금임", ja: "性質の異なる資金である")),
    RivalTerms(
      side: .after, families: ["무상|grant|無償", "유상|concessional|有償"],
      remark: Text(
        en: "a grant is not paid back, a loan is", ko: "무상은 상환 의무가 없고 유상은 있음",
        ja: "無償は返済を要せず、有償は要する")),
    RivalTerms(
      side: .after,
      families: [
        "반덤핑|anti-dumping|antidumping|反ダンピング|アンチダンピング", "상계|countervailing|相殺",
        "세이프가드|safeguard|セーフガード",
      ],
      remark: Text(
        en: "three different trade remedies", ko: "서로 다른 무역구제 조치임", ja: "異なる貿易救済措置である")),
    RivalTerms(
      side: .before, families: ["허가제|허가제도", "승인제|승인제도", "신고제|신고제도", "등록제|등록제도", "면허제|면허제도"],
      remark: Text(
        en: "a permit, an approval, a notice and a registration are four procedures",
        ko: "허가·승인·신고·등록은 서로 다른 절차임", ja: "許可・承認・届出・登録は異なる手続である")),
    RivalTerms(
      side: .before, families: ["許可制|許可制度", "承認制|承認制度", "届出制|届出制度", "登録制|登録制度", "免許制|免許制度"],
      remark: Text(
        en: "a permit, an approval, a notice and a registration are four procedures",
        ko: "허가·승인·신고·등록은 서로 다른 절차임", ja: "許可・承認・届出・登録は異なる手続である")),
    RivalTerms(
      side: .after,
      families: ["자유롭고 개방된|자유롭고 개방적인", "자유롭고 열린"],
      remark: Text(en: "two renderings of one phrase", ko: "같은 표현의 다른 번역", ja: "同じ表現の異なる訳")),
    RivalTerms(
      side: .after,
      families: ["free and open", "open and free"],
      remark: Text(en: "two renderings of one phrase", ko: "같은 표현의 다른 번역", ja: "同じ表現の異なる訳")),
    RivalTerms(
      side: .before, families: ["체약국", "체결국", "당사국", "서명국"],
      remark: Text(
        en: "a signatory is not yet a party", ko: "서명국은 아직 당사국이 아님", ja: "署名国はまだ締約国ではない")),
    RivalTerms(
      side: .before, families: ["締約国", "署名国", "当事国"],
      remark: Text(
        en: "a signatory is not yet a party", ko: "서명국은 아직 당사국이 아님", ja: "署名国はまだ締約国ではない")),
  ]
}
