// SPDX-License-Identifier: Apache-2.0

extension Key {
  /// Meanings of the keys of what runs, is measured or judged: instruments, programmes, figures, assessments, outcomes.
  static let meaningsOfCourses: [String: Translation] = [
    "assessments that say the opposite": ("반대되는 견해", "反対の見解"),
    "every published value": ("공표된 모든 값", "公表されたすべての値"),
    "how many sectors a source counts, where it does not name them all": (
      "출처가 다 적지 않고 세기만 한 분야 수", "出典が全ては挙げず数だけ示す分野数"
    ),
    "in the words of the subject": ("해당 분야의 말로", "その分野の言葉で"),
    "in what role": ("역할", "役割"),
    "in words": ("말로", "言葉で"),
    "its number, for a recommendation": ("제언이라면 번호", "提言なら番号"),
    "its parts and what each covers": ("구성 부분과 각각의 범위", "構成部分とそれぞれの範囲"),
    "its status over time, oldest first": ("시기별 상태. 오래된 것부터", "時期ごとの状態。古い順"),
    "its status": ("상태", "状態"),
    "its subjects: topic/space, topic/bio": (
      "주제: topic/space, topic/bio", "主題：topic/space、topic/bio"
    ),
    "provisions of that meeting that the words pass over": ("그 말에서 빠진 회의 조항", "その言葉が触れない会合の条項"),
    "since when": ("시작일", "開始日"),
    "the day or stretch it holds for": ("해당하는 날이나 기간", "該当する日や期間"),
    "the entries it judges": ("판단 대상 항목", "判断の対象となる項目"),
    "the entries it rests on": ("근거 항목", "根拠となる項目"),
    "the entry it measures": ("측정 대상 항목", "測る対象の項目"),
    "the forecasts, plans or promises that it settles": ("결말이 난 전망·계획·약속", "決着のついた見通し・計画・約束"),
    "the kinds of cooperation": ("협력의 종류", "協力の種類"),
    "the law it rests on": ("근거 법률", "根拠法"),
    "the law or paper it is a part of": ("속한 법령이나 문서", "属する法令や文書"),
    "the movement that the words name": ("그 말이 가리키는 변화", "その言葉が示す変化"),
    "the number; its unit is the figure's": ("수치. 단위는 이 수치 항목의 단위", "数値。単位はこの数値項目の単位"),
    "the papers it rests on": ("근거 문서", "根拠文書"),
    "the pillar": ("축", "柱"),
    "the programme it carries out": ("이행하는 사업 계획", "実施する計画"),
    "the rate, for a tariff": ("관세라면 세율", "関税なら税率"),
    "the row of meetings a verdict runs over": ("판단이 걸친 회의 계열", "判断が及ぶ会合の系列"),
    "the same money in another currency": ("같은 금액의 다른 통화 표시", "同じ金額の別通貨での表示"),
    "the sectors it covers, for a fund": ("기금이라면 대상 분야", "基金なら対象分野"),
    "the state whose interest it describes": ("이해관계를 서술한 국가", "利害を述べている国"),
    "the unit of all its values: USD, JPY/year, %": (
      "모든 값의 단위: USD, JPY/year, %", "すべての値の単位：USD、JPY/year、%"
    ),
    "what a bill changes, item by item": ("법안이 바꾸는 내용. 항목별로", "法案が変える内容。項目ごとに"),
    "what became of it, oldest first": ("그 뒤의 경과. 오래된 것부터", "その後の経過。古い順"),
    "what became of them": ("결말", "結末"),
    "what exactly it counts, where values differ in that": (
      "값마다 다를 때 정확히 무엇을 센 것인지", "値ごとに違う場合、正確に何を数えたか"
    ),
    "what is due, when": ("예정된 일과 시기", "予定とその時期"),
    "what is to happen": ("예정된 일", "予定されたこと"),
    "what is worked on": ("협력 주제", "取り組む主題"),
    "what it contributes": ("기여하는 것", "貢献の内容"),
    "what it covers": ("다루는 범위", "扱う範囲"),
    "what it does": ("효과", "効果"),
    "what it is to reach": ("목표", "目標"),
    "what it is": ("종류", "種類"),
    "what kind of judgement": ("판단의 종류", "判断の種類"),
    "what or whom it falls on": ("적용 대상", "対象"),
    "what that state is said to put first": ("그 국가가 가장 중시한다는 것", "その国が最優先とされるもの"),
    "what the holder says of each meeting": ("회의별로 말한 내용", "会合ごとに述べること"),
    "what the holder says of it": ("견해를 낸 쪽의 평가 내용", "見解の主が述べること"),
    "what was expected and did not come": ("기대되었으나 나오지 않은 것", "期待されたが出なかったもの"),
    "when it was reached, or is now due": ("이루어진 날 또는 현재 예정일", "達成日、または現在の予定日"),
    "when that was settled": ("결말이 난 날", "決着した日"),
    "where it is printed": ("인쇄된 곳", "印刷された箇所"),
    "where the field is going, in the holder's view": ("그 주체가 보는 분야의 방향", "その主が見る分野の方向"),
    "whether it has happened": ("이루어졌는지", "実現したか"),
    "whether it has": ("이루어졌는지", "実現したか"),
    "which meeting": ("어느 회의", "どの会合"),
    "who takes part, in what role": ("참여자와 역할", "参加者と役割"),
    "whose it is": ("견해의 주체", "見解の主"),
    "who": ("주체", "主体"),
  ]
}
