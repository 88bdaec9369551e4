// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

/// Figures that follow from those of the sentences before: sums told in words, shares of what stands elsewhere, points
/// and rests. "{right|wrong}".
@Suite("figures told of others")
struct ToldFiguresTests {
  @Test(
    "A slip in a figure that follows from others is told, and the sentences without it are not",
    arguments: [
      "The quay handled 1,240 trains and 36 more later. The yard came next with 875 trains. Together the two sites handled {2,115|2,151} trains.",
      "The barge line carried 4,310 tonnes. The rail line carried 2,580 tonnes. The two lines together carried {6,890|6,980} tonnes.",
      "북부 노선은 4,310톤, 남부 노선은 2,580톤을 실었다. 두 노선을 합치면 {6,890|6,980}톤이다.",
      "가장 많은 곳은 한빛시로 1,240명이고, 다음이 새론시로 875명이다. 이 두 시를 더하면 {2,115|2,151}명이다.",
      "最も多いのは北浜の4,310トンで、次いで南浜の2,580トンである。この2港を合わせると{6,890|6,980}トンになる。",
      "北浜は4,310トン、南浜は2,580トンであった。両港を合わせた量は{6,890|6,980}トンである。",
      "Parliament voted EUR 640 million for the line. The agency spent EUR 548 million of that, or {85.6|86.5} per cent.",
      "Inspectors found fault with 318 of the 742 river barges, or {42.9|49.2}%.",
      "The scheme may pay up to EUR 45 million. What was paid so far is {63.6|66.3}% of that ceiling, which leaves EUR 16.4 million.",
      "손실률은 3.4%이다. 전년의 손실률은 4.7%였다. 손실률은 {1.3|1.8}%포인트 낮아졌다.",
      "合格率は南校が61.4％、北校が53.9％である。両校の差は{7.5|5.7}ポイントである。",
      "The pass rate was 61.4% in the south and 53.9% in the north. The gap is {7.5|5.7} percentage points.",
      "前年度の36万4,000人より9万1,000人、{25.0|22.5}％増えた。",
      "2024년도의 1만 8,000톤보다 2,700톤, {15.0|18.0}% 많은 양이다.",
      "2024年度の1万8,000トンより2,700トン、{15.0|18.0}％多い量である。",
      "응답자 가운데 여성은 1,476명으로 60.0%를 차지하였다. 나머지 {984|948}명은 남성이다.",
      "회원은 북부 9만 6,000명, 남부 8만 4,000명, 동부 8만 2,000명, 서부 4만 8,000명이다. 북부의 비중은 {31.0|30.1}%이다.",
      "会員は北部9万6,000人、南部8万4,000人、東部8万2,000人、西部4万8,000人である。北部の割合は{31.0|30.1}％である。",
      "지원액은 2023년 1,014억 원, 2024년 1,200억 원, 2025년 1,505억 원이다. 2024년에는 {18.3|13.8}%, 2025년에는 25.4% 증가하였다.",
      "Of the EUR 9.4 million paid out, EUR {5.8|6.3} million went to the ports and EUR 3.6 million to the yards.",
      "着工の遅れ34件の理由は、用地の問題が{17|12}件、資材の高騰が11件、人手の不足が6件である。",
      "지연된 34건의 사유는 용지 문제가 {17|12}건, 자재값 상승이 11건, 인력 부족이 6건이다.",
      "사업에 뽑힌 기업은 146개사이다. 이들은 2,190명을 새로 뽑았다. 기업당 평균 {15|16}명이다.",
      "採択額は2024年度から2025年度にかけて1,250億円から1,075億円へ、175億円、{14.0|16.3}％減った。",
      "予算は49億5,000万円、ドルにして{3,300|3,030}万ドルである。換算は1ドル＝150円による。",
    ])
  func slips(_ row: String) {
    let (right, wrong) = TiedFiguresTests.read(row)
    let loud = audit(right).findings.filter { $0.severity > .note }
    #expect(loud.isEmpty, "\(loud.map { $0.message.words(in: .en) })")
    #expect(audit(wrong).findings.contains { $0.severity > .note })
  }

  @Test(
    "Figures that follow from nothing beside them are left alone",
    arguments: [
      "The two lines together carried 7,000 tonnes. The barge line works with 4,310 people, the rail line with 2,580.",
      "처리 시간은 144시간에서 12시간으로 줄었고, 건당 비용은 60.0% 줄었다.",
      "전력 수요는 2024년 40.2%에서 44.9%로 올라, 전국 평균의 41.7%를 웃돈다.",
      "Of the 48, 30 (62.5%) would join, 12 (25.0%) would not, and six (12.5%) gave no view.",
      "손실률은 3.4%이다. 사고율은 4.7%였다. 목표를 1.3%포인트 밑돈다.",
      "実質GDPは2014年度に1.12兆円、2015年度に1.82兆円、2016年度に2.31兆円増加する。",
      "Its first batch is 50 to 60 students. 80% of these will be mature students.",
      "利用率は53.3％と前年末より0.3ポイント下がった。約半数が本を買った。",
      "2024年度は前年度に比べて40％、2025年度は約14％の増加である。採択額は2023年度の1億6,000万ユーロから2025年度の2億5,600万ユーロへと60％増えた。",
    ])
  func others(_ words: String) {
    let loud = audit(words).findings.filter { $0.severity > .note }
    #expect(loud.isEmpty, "\(loud.map { $0.message.words(in: .en) })")
  }

  private static let table = """

    Table 1. Purchases by mineral (A$ million)
    Mineral\t2023–24\t2024–25\tTwo years\tShare (%)
    Natural graphite\t92\t138\t230\t31.4
    Rare earth oxides\t146\t181\t327\t44.7
    Gallium\t27\t35\t62\t8.5
    Antimony\t47\t66\t113\t15.4
    Total\t312\t420\t732\t100.0

    """

  @Test(
    "A slip in a figure that follows from a table is told",
    arguments: [
      "Together, graphite and gallium absorbed A${292|229} million.",
      "The largest contract was worth A$88 million, or {38.3|33.8} per cent of all graphite spending.",
      "Graphite grew fastest, by 50.0 per cent, followed by antimony at {40.4|44.0} per cent.",
      "Rare earth oxides took A$327 million, more than {five|seven} times as much as gallium.",
    ])
  func tables(_ row: String) {
    let (right, wrong) = TiedFiguresTests.read(row)
    let loud = audit(right + "\n" + Self.table).findings.filter {
      $0.severity > .note && $0.rule != "table-numbers"
    }
    #expect(loud.isEmpty, "\(loud.map { $0.message.words(in: .en) })")
    #expect(
      audit(wrong + "\n" + Self.table).findings.contains {
        ["derived-figure", "parts-apart", "table-text"].contains($0.rule)
      })
  }
}
