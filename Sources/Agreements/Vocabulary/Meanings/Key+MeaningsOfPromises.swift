// SPDX-License-Identifier: Apache-2.0

extension Key {
  /// Meanings of the keys of what is promised, funded and built: provisions, commitments, packages, projects, procedures.
  static let meaningsOfPromises: [String: Translation] = [
    "by when it is to be done": ("이행 시한", "履行の期限"),
    "doing what": ("하는 일", "行うこと"),
    "for whose benefit": ("혜택을 받는 주체", "利益を受ける主体"),
    "how far it has come, when": ("언제 어디까지 진행되었는지", "いつどこまで進んだか"),
    "how far the money has come": ("자금의 진행 단계", "資金の進み具合"),
    "how far the party's own procedure has come": ("그 주체의 국내 절차 진행 정도", "当該主体の国内手続の進み具合"),
    "how firmly": ("확정된 정도", "確かさの程度"),
    "how it helps": ("지원 방식", "支援の方法"),
    "how much; with /year where it is a yearly flow": (
      "금액이나 수량. 연간이면 /year를 붙임", "金額や数量。年額なら /year を付ける"
    ),
    "how much": ("금액", "金額"),
    "how strongly, from the verb": ("동사로 본 강도", "動詞から見た強さ"),
    "how strongly": ("강도", "強さ"),
    "in how much time: 45 business days, 30 days": (
      "기간: 45 business days, 30 days", "期間：45 business days、30 days"
    ),
    "in order": ("순서대로", "順に"),
    "in the words of the subject: feasibility study, offtake contract": (
      "해당 분야의 말로: 타당성 조사, 장기구매계약", "その分野の言葉で：実現可能性調査、引取契約"
    ),
    "its forerunners at an earlier meeting": ("이전 회의의 앞선 조항", "以前の会合での前身"),
    "its number in the paper: 3.9": ("문서에서의 번호: 3.9", "文書での番号：3.9"),
    "its number in the row of packages": ("묶음의 순번", "何番目の案件群か"),
    "its short name within the procedure: notice, payment": (
      "절차 안에서의 짧은 이름: notice, payment", "手続内での短い名：notice、payment"
    ),
    "on what it depends": ("조건", "条件"),
    "other fields that a coder could file it under": ("다른 분류자가 넣을 수 있는 분야", "別の分類者が入れうる分野"),
    "papers known to leave it out": ("언급하지 않은 것으로 알려진 문서", "言及のないことが知られた文書"),
    "subjects it touches: phrases, trilateral scope, eligible sectors": (
      "다루는 주제: 표현, 3국 범위, 대상 분야", "触れる主題：表現、三か国の範囲、対象分野"
    ),
    "the agenda field it belongs to": ("속하는 의제 분야", "属する議題分野"),
    "the calendars that say what a business day is": ("영업일을 정하는 달력", "営業日を定める暦"),
    "the commitment it is a part of": ("상위 약속", "上位の約束"),
    "the distinct measures it speaks of": ("언급하는 개별 조치", "言及する個々の措置"),
    "the earlier paper that has no such clause": ("같은 조항이 없는 이전 문서", "同じ条項のない以前の文書"),
    "the government or agency": ("정부나 기관", "政府または機関"),
    "the group of goods or matters": ("품목이나 사안의 묶음", "品目や事項の区分"),
    "the law or paper it rests on": ("근거 법령이나 문서", "根拠となる法令や文書"),
    "the meeting around which it was raised, where no paper of a meeting states it": (
      "회의 문서에 없을 때 제기된 무렵의 회의", "会合の文書にない場合、提起された頃の会合"
    ),
    "the meeting at which it was announced": ("발표된 회의", "発表された会合"),
    "the minerals, for a minerals project": ("광물 사업의 광물", "鉱物事業の鉱物"),
    "the money allocated to it": ("배정된 금액", "割り当てられた金額"),
    "the money called or paid by it": ("이 단계에서 청구되거나 지급된 금액", "この段階で請求または支払われた金額"),
    "the money put in": ("투입한 금액", "投じた金額"),
    "the most that may flow in a period": ("한 기간에 집행할 수 있는 최대액", "一期間に動かせる上限"),
    "the number that triggers it": ("발동 기준 수치", "発動の基準値"),
    "the package it belongs to": ("속한 묶음", "属する案件群"),
    "the part of the meeting's outcome paper": ("회의 결과 문서에서 속한 부분", "会合の成果文書で属する部分"),
    "the pledge that it draws on": ("재원이 되는 약속", "原資となる約束"),
    "the pledges whose projects go through it": ("사업이 이 절차를 거치는 약속", "事業がこの手続を経る約束"),
    "the printed total": ("문서에 적힌 합계", "文書にある合計"),
    "the proposals that it takes up": ("반영한 제안", "取り上げた提案"),
    "the provision it is a part of": ("상위 조항", "上位の条項"),
    "the rung on the project ladder": ("사업 단계", "事業の段階"),
    "the rung that a project reaches by it": ("이로써 사업이 이르는 단계", "これで事業が達する段階"),
    "the rung, where the matter stands lower than its paper: a clause inside another matter is a mention":
      ("문서보다 낮은 단계일 때 그 단계. 다른 사안 속의 구절은 언급임", "文書より低い段階の場合の段階。別の事項の中の一節は言及"),
    "the sector": ("업종", "業種"),
    "the share held, in per cent": ("지분율(%)", "持分比率（％）"),
    "the states on which it lowers dependence": ("의존을 낮추는 상대 국가", "依存を下げる相手国"),
    "the states or places in it": ("그 나라의 주나 지역", "国内の州や地域"),
    "the step from which that time runs, if not the one before in the list": (
      "바로 앞 단계가 아닐 때 기산하는 단계", "直前の段階でない場合の起算段階"
    ),
    "the step that this is another reading of": ("달리 해석한 대상 단계", "別の解釈をした元の段階"),
    "the steps of its procedure that it has been through": ("거친 절차 단계", "経た手続の段階"),
    "the steps of the value chain": ("가치사슬의 단계", "価値連鎖の段階"),
    "to whom": ("상대", "相手"),
    "what follows if it is not kept": ("지키지 않을 때 따르는 것", "守られない場合に続くもの"),
    "what follows when it is not done in time": ("제때 하지 않을 때 따르는 것", "期限内に行われない場合に続くもの"),
    "what happens": ("하는 일", "行われること"),
    "what is built: class/power-station, class/infrastructure": (
      "짓는 것: class/power-station, class/infrastructure",
      "建てるもの：class/power-station、class/infrastructure"
    ),
    "what is undertaken": ("약속의 내용", "約束の内容"),
    "what it can produce": ("생산 능력", "生産能力"),
    "what it is a part of": ("상위 항목", "上位の項目"),
    "what it may be spent on": ("쓸 수 있는 분야", "充ててよい分野"),
    "what the other side gives": ("상대측이 주는 것", "相手側が与えるもの"),
    "when it was undertaken": ("약속한 날", "約束した日"),
    "when its clock starts": ("기한이 시작되는 날", "期限の起算日"),
    "when the step applies": ("이 단계가 적용되는 때", "この段階が適用される場合"),
    "where it is said, if not where the procedure is": ("절차의 출처와 다를 때 그 출처", "手続の出典と異なる場合の出典"),
    "where it is said": ("적힌 곳", "述べられた箇所"),
    "where this is said, if not where the project is": ("사업의 출처와 다를 때 그 출처", "事業の出典と異なる場合の出典"),
    "which governments help, and how": ("어느 정부가 어떻게 돕는지", "どの政府がどう支援するか"),
    "which of its steps, by its short name": ("절차의 단계. 짧은 이름으로", "手続の段階。短い名で"),
    "which procedure": ("절차", "手続"),
    "which way the money goes": ("자금의 방향", "資金の向き"),
    "who acts": ("행하는 주체", "行う主体"),
    "who asks for it, where it is not agreed": ("합의되지 않았을 때 요구하는 쪽", "合意がない場合に求めている側"),
    "who is paid": ("받는 쪽", "受け取る側"),
    "who must act": ("이행해야 하는 주체", "履行すべき主体"),
    "who pays": ("지급하는 쪽", "支払う側"),
    "who takes part, in what role, with what share": ("참여자와 역할, 지분", "参加者と役割、持分"),
    "who undertakes it": ("약속한 주체", "約束した主体"),
    "whose procedure it is": ("절차의 주체", "手続の主体"),
  ]
}
