// SPDX-License-Identifier: Apache-2.0

/// How firm the kind of paper is in which something is said. Read from the document's kind by the
/// written coding guide (`Documentation/CodingGuide.md`), never from the weight of the words.
public enum InstrumentLevel: String, Choice, Comparable {
  case mention, statement, framework
  case actionPlan = "action-plan"
  case order

  /// 1 for a mention to 5 for an order or statute.
  public var rank: Int { Self.allCases.firstIndex(of: self)! + 1 }
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  public var label: Text {
    switch self {
    case .mention: Text(en: "mention", ko: "언급", ja: "言及")
    case .statement: Text(en: "statement", ko: "성명", ja: "声明")
    case .framework: Text(en: "framework or MOU", ko: "프레임워크·양해각서", ja: "枠組み・覚書")
    case .actionPlan: Text(en: "action plan", ko: "행동계획", ja: "行動計画")
    case .order: Text(en: "order or statute", ko: "명령·법률", ja: "命令・法律")
    }
  }
}

/// How far a project has come.
public enum ProjectStage: String, Choice {
  case considered, proposed, selected, contracted, building, operating, suspended, cancelled

  /// The rung on the ladder; a suspended or cancelled project stands on none.
  public var rank: Int? {
    switch self {
    case .suspended, .cancelled: nil
    default: Self.allCases.firstIndex(of: self)! + 1
    }
  }

  public var label: Text {
    switch self {
    case .considered: Text(en: "considered", ko: "검토", ja: "検討")
    case .proposed: Text(en: "proposed", ko: "제안", ja: "提案")
    case .selected: Text(en: "selected", ko: "선정", ja: "選定")
    case .contracted: Text(en: "contracted", ko: "계약", ja: "契約")
    case .building: Text(en: "building", ko: "건설", ja: "建設")
    case .operating: Text(en: "operating", ko: "가동", ja: "稼働")
    case .suspended: Text(en: "suspended", ko: "중단", ja: "停止")
    case .cancelled: Text(en: "cancelled", ko: "취소", ja: "中止")
    }
  }
}

/// How far money has come. Every shown sum says its stage.
public enum MoneyStage: String, Choice {
  case pledged, allocated, committed, disbursed, repaid

  public var label: Text {
    switch self {
    case .pledged: Text(en: "pledged", ko: "약정", ja: "約束")
    case .allocated: Text(en: "allocated to named projects", ko: "사업 배정", ja: "案件に配分")
    case .committed: Text(en: "committed", ko: "확약", ja: "確約")
    case .disbursed: Text(en: "disbursed", ko: "집행", ja: "支出")
    case .repaid: Text(en: "repaid", ko: "회수", ja: "返済")
    }
  }
}

/// The legal life of an instrument.
public enum InstrumentStatus: String, Choice {
  case proposed, planned, threatened, investigating
  case underDesign = "under-design"
  case underConsultation = "under-consultation"
  case authorised, enacted
  case inForce = "in-force"
  case struckDown = "struck-down"
  case expired, repealed

  /// Whether it binds or burdens somebody now.
  public var isActive: Bool { self == .inForce || self == .authorised }

  /// Whether its life is over.
  public var hasEnded: Bool { [.struckDown, .expired, .repealed].contains(self) }

  public var label: Text {
    switch self {
    case .proposed: Text(en: "proposed", ko: "제안", ja: "提案")
    case .planned: Text(en: "planned", ko: "계획", ja: "計画")
    case .threatened: Text(en: "threatened", ko: "예고", ja: "予告")
    case .investigating: Text(en: "investigating", ko: "조사 중", ja: "調査中")
    case .underDesign: Text(en: "under design", ko: "설계 중", ja: "設計中")
    case .underConsultation: Text(en: "under consultation", ko: "협의 중", ja: "協議中")
    case .authorised: Text(en: "authorised", ko: "권한 부여", ja: "権限付与")
    case .enacted: Text(en: "enacted", ko: "제정", ja: "制定")
    case .inForce: Text(en: "in force", ko: "시행 중", ja: "発効中")
    case .struckDown: Text(en: "struck down", ko: "위법 판결", ja: "違法判決")
    case .expired: Text(en: "expired", ko: "만료", ja: "失効")
    case .repealed: Text(en: "repealed", ko: "폐지", ja: "廃止")
    }
  }
}

/// How strongly a paper says something, from its verb.
public enum Strength: String, Choice {
  case discussed, welcomed, reaffirmed, proposed
  case underReview = "under-review"
  case intended, agreed, required

  public var label: Text {
    switch self {
    case .discussed: Text(en: "discussed", ko: "논의", ja: "議論")
    case .welcomed: Text(en: "welcomed", ko: "환영", ja: "歓迎")
    case .reaffirmed: Text(en: "reaffirmed", ko: "재확인", ja: "再確認")
    case .proposed: Text(en: "proposed", ko: "제안", ja: "提案")
    case .underReview: Text(en: "under review", ko: "검토", ja: "検討")
    case .intended: Text(en: "intended", ko: "추진 의향", ja: "意向")
    case .agreed: Text(en: "agreed", ko: "합의", ja: "合意")
    case .required: Text(en: "required", ko: "의무", ja: "義務")
    }
  }
}

/// Where an agenda field is going over several meetings.
public enum Verdict: String, Choice {
  case advancing, narrowing, steady

  public var label: Text {
    switch self {
    case .advancing: Text(en: "advancing", ko: "진전", ja: "前進")
    case .narrowing: Text(en: "narrowing", ko: "축소", ja: "縮小")
    case .steady: Text(en: "steady", ko: "유지", ja: "横ばい")
    }
  }
}
