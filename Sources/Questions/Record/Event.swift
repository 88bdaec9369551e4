// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// One dated thing in the record: a meeting, a signature, a stage reached, a date that is due.
struct Event {
  enum Kind: String, Choice {
    case meeting, signed, posted, report
    case inForce = "in-force"
    case pledge, package, stage, status, flow, milestone, deadline

    var label: Text {
      switch self {
      case .meeting: Text(en: "meeting", ko: "회담·회의", ja: "会談・会合")
      case .signed: Text(en: "paper signed", ko: "문서 서명", ja: "文書署名")
      case .posted: Text(en: "paper published", ko: "문서 공표", ja: "文書公表")
      case .report: Text(en: "report or analysis", ko: "보도·분석", ja: "報道・分析")
      case .inForce: Text(en: "paper in force", ko: "문서 발효", ja: "文書発効")
      case .pledge: Text(en: "pledge", ko: "약정", ja: "約束")
      case .package: Text(en: "package", ko: "패키지", ja: "パッケージ")
      case .stage: Text(en: "project stage", ko: "사업 단계", ja: "案件の段階")
      case .status: Text(en: "legal status", ko: "법적 상태", ja: "法的状態")
      case .flow: Text(en: "money moved", ko: "자금 이동", ja: "資金移動")
      case .milestone: Text(en: "milestone", ko: "이정표", ja: "節目")
      case .deadline: Text(en: "deadline", ko: "시한", ja: "期限")
      }
    }
  }

  let kind: Kind
  let date: DateSpan
  let entry: any Entry
  /// What happened, where the entry's name does not say it.
  let what: Text?
  let citations: [Citation]
  /// Whether it lies ahead in the record itself: a planned meeting, a milestone not yet reached.
  let isPlanned: Bool

  init(
    _ kind: Kind, _ date: DateSpan, _ entry: any Entry, _ what: Text? = nil,
    citations: [Citation]? = nil, isPlanned: Bool = false
  ) {
    self.kind = kind
    self.date = date
    self.entry = entry
    self.what = what
    self.citations = citations ?? entry.citations
    self.isPlanned = isPlanned
  }

  init?(
    _ kind: Kind, _ date: PartialDate?, _ entry: any Entry, _ what: Text? = nil,
    citations: [Citation]? = nil, isPlanned: Bool = false
  ) {
    guard let date else { return nil }
    self.init(
      kind, DateSpan(date), entry, what, citations: citations, isPlanned: isPlanned)
  }

  /// What every entry of a ledger says happened or is due on some date.
  static func all(in ledger: Ledger) -> [Event] {
    let events =
      ledger.meetings.map { Event(.meeting, $0.date, $0, isPlanned: $0.isPlanned) }
      + ledger.documents.flatMap(of) + ledger.commitments.flatMap(of)
      + ledger.packages.compactMap { Event(.package, $0.announced, $0) }
      + ledger.projects.flatMap(of) + ledger.instruments.flatMap(of)
      + ledger.programmes.flatMap(of)
      + ledger.flows.compactMap { Event(.flow, $0.on, $0, $0.form.label) }
      + ledger.parties.compactMap {
        Event(
          .deadline, $0.due, $0, Text(en: "to be set up", ko: "설치 예정", ja: "設置予定"), isPlanned: true)
      }
    // Places are sorted and not events, for these are large.
    let keys = events.map { ($0.date.start.first.number, $0.date.end.last.number) }
    return events.indices.sorted {
      (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
    }.map { events[$0] }
  }

  /// A paper signed and published on one day is one event.
  private static func of(_ document: Document) -> [Event] {
    let posted = document.posted == document.signed ? nil : document.posted
    let isNew = document.inForce != document.signed && document.inForce != document.posted
    return [
      Event(.signed, document.signed, document),
      Event(document.form.isPaper ? .posted : .report, posted, document),
      isNew ? Event(.inForce, document.inForce, document) : nil,
    ].compactMap { $0 }
  }

  private static func of(_ commitment: Commitment) -> [Event] {
    let starts = commitment.starts == commitment.signed ? nil : commitment.starts
    return [
      Event(.pledge, commitment.signed, commitment),
      Event(
        .pledge, starts, commitment, Text(en: "its clock starts", ko: "기산일", ja: "起算日")),
      Event(.deadline, commitment.deadline, commitment, isPlanned: true),
    ].compactMap { $0 }
  }

  private static func of(_ project: Project) -> [Event] {
    project.stages.compactMap { stage in
      Event(
        .stage, stage.on, project, stage.words ?? stage.stage.label,
        citations: stage.citations.all)
    }
  }

  private static func of(_ instrument: Instrument) -> [Event] {
    instrument.history.compactMap { event in
      Event(
        .status, event.on, instrument, event.words ?? event.status.label,
        citations: event.citations.all)
    }
  }

  private static func of(_ programme: Programme) -> [Event] {
    programme.milestones.compactMap { milestone in
      Event(
        .milestone, milestone.due, programme, milestone.name,
        citations: milestone.citations.all, isPlanned: milestone.status == .planned)
    }
  }

  /// Where two events stand to each other in time.
  enum Order: String, Choice {
    case before
    case justBefore = "just-before"
    case sameTime = "same-time"
    case justAfter = "just-after"
    case after

    var label: Text {
      switch self {
      case .before: Text(en: "before", ko: "이전", ja: "以前")
      case .justBefore: Text(en: "just before", ko: "직전", ja: "直前")
      case .sameTime: Text(en: "at the same time", ko: "같은 시기", ja: "同時期")
      case .justAfter: Text(en: "just after", ko: "직후", ja: "直後")
      case .after: Text(en: "after", ko: "이후", ja: "以後")
      }
    }
  }

  /// Days within which one event counts as just before or just after another.
  static let near = 7

  /// The days from `anchor` to this event: negative before it, and a range where a date is not known
  /// to the day. Between two spans the nearest ends count.
  func distance(from anchor: DateSpan) -> ClosedRange<Int> {
    if date.end.isCertainlyBefore(anchor.start) {
      let days = date.end.days(to: anchor.start)
      return -days.upperBound ... -days.lowerBound
    }
    if anchor.end.isCertainlyBefore(date.start) { return anchor.end.days(to: date.start) }
    let isWithin =
      date.start.precision == .day && date.end.precision == .day
      && anchor.start.precision == .day && anchor.end.precision == .day
    if isWithin { return 0...0 }
    let ends = [date.start.first - anchor.end.last, date.end.last - anchor.start.first]
    return min(0, ends.min()!)...max(0, ends.max()!)
  }

  func order(from anchor: DateSpan) -> Order {
    let days = distance(from: anchor)
    if days.lowerBound <= 0, days.upperBound >= 0 { return .sameTime }
    if days.upperBound < 0 { return days.lowerBound >= -Self.near ? .justBefore : .before }
    return days.upperBound <= Self.near ? .justAfter : .after
  }
}
