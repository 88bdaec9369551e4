// SPDX-License-Identifier: Apache-2.0

extension Key {
  /// Meanings of the keys of what names things and says where they are written: parties, meetings, documents, terms, calendars.
  static let meaningsOfPapers: [String: Translation] = [
    "a remark for readers": ("읽는 사람을 위한 덧붙임", "読む人への補足"),
    "how many sittings": ("회기 수", "会期の数"),
    "how the term is used, where a reader could doubt it": (
      "읽는 사람이 헷갈릴 수 있을 때 용어의 쓰임", "読む人が迷いうる場合の用語の使い方"
    ),
    "its number in the series": ("계열에서의 순번", "系列での番号"),
    "its own address": ("문서 자체의 주소", "文書自体のアドレス"),
    "its usual short form": ("흔히 쓰는 약칭", "通常の略称"),
    "its words, in up to three languages": ("내용. 최대 세 언어로", "内容。最大三言語で"),
    "other names it goes by": ("달리 부르는 이름", "別の呼び名"),
    "parties whose names look alike": ("이름이 비슷한 다른 주체", "名称の似た別の主体"),
    "the agenda field it belongs to, if only one": ("속하는 의제 분야(하나일 때)", "属する議題分野（一つだけの場合）"),
    "the closed days besides weekends": ("주말 외에 쉬는 날", "週末以外の休み"),
    "the closed day": ("쉬는 날", "休みの日"),
    "the committee that met": ("열린 위원회", "開かれた委員会"),
    "the copy that was read, where it was not the original": ("원본이 아닐 때 읽은 사본", "原本でない場合、読んだ写し"),
    "the days for which every holiday is listed": ("휴일이 빠짐없이 실린 기간", "祝日が漏れなく載る期間"),
    "the documents and places that support it": ("근거가 되는 문서와 위치", "根拠となる文書と箇所"),
    "the document": ("문서", "文書"),
    "the holiday, or what it stands in for": ("휴일 이름 또는 대체하는 휴일", "祝日名、または振り替える祝日"),
    "the meeting it is a paper of": ("이 문서가 나온 회의", "この文書が出た会合"),
    "the other side's paper on the same event": ("같은 일에 대한 상대측 문서", "同じ件についての相手側の文書"),
    "the parts of its outcome paper, in order": ("결과 문서의 구성. 순서대로", "成果文書の構成。順に"),
    "the place in it, as a reader finds it": ("문서 안의 위치. 읽는 사람이 찾을 수 있게", "文書内の箇所。読む人が見つけられるように"),
    "the rank at which a committee meets": ("위원회가 열리는 급", "委員会の開かれる級"),
    "the row of meetings it belongs to: us-jp-summit": (
      "속한 회의 계열: us-jp-summit", "属する会合の系列：us-jp-summit"
    ),
    "the stable id of the entry": ("항목의 바뀌지 않는 식별자", "項目の変わらない識別子"),
    "the standing agenda": ("상시 의제", "常設の議題"),
    "the state whose offices are closed": ("관공서가 쉬는 국가", "官公庁が休む国"),
    "the state, agency or company it belongs to": ("속한 국가·기관·기업", "属する国・機関・企業"),
    "the states for which it speaks; two for a joint paper": (
      "이 문서가 대변하는 국가. 공동 문서는 두 나라", "文書が代弁する国。共同文書なら二か国"
    ),
    "the states or bodies that meet": ("만나는 국가나 기구", "会合する国や機関"),
    "the wider term": ("상위 용어", "上位の用語"),
    "the words themselves, for your own ledgers": ("원문 구절. 자기 기록에만", "原文の文言。自分の記録用"),
    "through what the document is known, if it was not read itself": (
      "직접 읽지 않았다면 무엇을 통해 알았는지", "直接読んでいない場合、何を通じて知ったか"
    ),
    "what a committee deals with": ("위원회가 다루는 분야", "委員会の扱う分野"),
    "what came of it": ("결과", "結果"),
    "what it carries out": ("이행하는 대상", "実施する対象"),
    "what it does in this record": ("이 기록에서 맡은 역할", "この記録での役割"),
    "what kind of paper it is; the instrument ladder is read from it": (
      "문서 종류. 문서 단계는 여기에서 정해짐", "文書の種類。文書の段階はここから決まる"
    ),
    "what the one prints": ("한쪽에 인쇄된 내용", "一方に印刷された内容"),
    "what the record says": ("기록의 내용", "記録の内容"),
    "what the sources differ about": ("출처끼리 다른 점", "出典が食い違う点"),
    "when a planned body is to exist": ("예정된 기구가 생길 때", "予定された機関の設置時期"),
    "when it took effect": ("효력이 생긴 날", "発効した日"),
    "when it was last looked at": ("마지막으로 확인한 날", "最後に閲覧した日"),
    "when it was published": ("발표된 날", "公表された日"),
    "when it was signed": ("서명한 날", "署名された日"),
    "when": ("일자", "日付"),
    "where a source slips: what it prints, and what the record says instead": (
      "출처가 틀린 곳: 인쇄된 내용과 기록의 내용", "出典の誤り：印刷された内容と記録の内容"
    ),
    "where it is proclaimed, if not with the others": ("다른 휴일과 따로 공고되었을 때 그 출처", "他と別に公示された場合の出典"),
    "where": ("위치", "箇所"),
    "whether it obliges anyone to spend; absent when it says nothing": (
      "지출 의무를 지우는지. 언급이 없으면 비움", "支出の義務を課すか。言及がなければ空欄"
    ),
    "whether it says that it binds in law; absent when it says nothing": (
      "법적 구속력이 있다고 적혀 있는지. 언급이 없으면 비움", "法的拘束力を明記しているか。言及がなければ空欄"
    ),
    "who chairs it, for a committee": ("위원회의 의장", "委員会の議長"),
    "who holds it, for a joint venture": ("합작회사의 지분 보유자", "合弁会社の出資者"),
    "who led each side": ("양측 대표", "各側の代表"),
    "who put it out": ("발행한 주체", "発行した主体"),
    "who read it to the end and when: only then does its silence count": (
      "누가 언제 끝까지 읽었는지. 그래야 언급이 없다는 것도 근거가 됨", "誰がいつ最後まで読んだか。そうして初めて言及のないことも根拠になる"
    ),
    "who read it": ("읽은 사람", "読んだ人"),
    "who sits on it, for a committee": ("위원회의 위원", "委員会の委員"),
    "who wrote it": ("작성한 사람", "書いた者"),
    "yes, while it has not been held": ("아직 열리지 않았으면 예", "まだ開かれていなければ「はい」"),
  ]
}
