// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension FieldStop {
  /// The cell of a meeting: the rung, the number of measures, the number of named projects.
  func value(in ledger: Ledger) -> Value {
    guard !provisions.isEmpty || !projects.isEmpty else {
      return .missing(Text(en: "no paper speaks of it", ko: "언급한 문서 없음", ja: "言及する文書なし"))
    }
    return .record([
      .init("level", .levelWord, level.map { .word($0) } ?? .none),
      .init("measures", .measuresWord, .count(measures.count)),
      .init("projects", Text(en: "projects", ko: "사업", ja: "案件"), .count(projects.count)),
      .init(
        "statements", Text(en: "statements", ko: "진술", ja: "言明"),
        .count(provisions.reduce(0) { $0 + $1.statements.count })),
    ])
  }

  func derivation(in ledger: Ledger) -> Derivation {
    Derivation(
      rule: Text(
        en:
          "Counted are the provisions of the field in the papers of this meeting and in the joint papers since the meeting before. The rung is that of the firmest paper; measures are counted once each, however often they are named.",
        ko: "이 회담의 문서와 직전 회담 이후의 공동 문서에서 해당 분야의 조항을 셈. 수준은 가장 확고한 문서의 것이며, 조치는 몇 번 언급되든 한 번만 셈.",
        ja: "この会談の文書と、前回以後の共同文書にある当該分野の条項を数える。水準は最も確かな文書のもの、措置は何度言及されても一つと数える。"),
      inputs: provisions.map { item in
        Derivation.Input(item.provision, citations: item.statements.map(\.citation))
      } + projects.map { Derivation.Input($0) },
      steps: measures.map { ledger.name($0) })
  }
}

extension FieldCourse {
  /// Everything the verdict was read from, for programs and sceptics.
  func features(in ledger: Ledger) -> Value {
    func each(_ value: (FieldStop) -> Value) -> Value { .list(stops.map(value)) }
    return .record([
      .init("levels", .levelWord, each { $0.level.map { .word($0) } ?? .none }),
      .init(
        "reached", Text(en: "reached", ko: "도달", ja: "到達"),
        each { $0.reached.map { .word($0) } ?? .none }),
      .init("measures", .measuresWord, each { .count($0.measures.count) }),
      .init(
        "measure_names", Text(en: "which", ko: "조치명", ja: "措置名"),
        each { .list($0.measures.map { .entry($0, ledger.name($0)) }) }),
      .init(
        "measures_wider", Text(en: "if filed widely", ko: "넓게 분류하면", ja: "広く分類すれば"),
        each { .count($0.widerMeasures.count) }),
      .init(
        "verdict_wider", Text(en: "verdict if filed widely", ko: "넓은 분류의 판정", ja: "広い分類での判定"),
        .word(widerVerdict)),
      .init(
        "projects", Text(en: "named projects", ko: "명시된 사업", ja: "明示された案件"),
        each { .count($0.projects.count) }),
      .init(
        "phrases", Text(en: "phrases", ko: "문구", ja: "文言"),
        each { .list($0.phrases.sorted().map { .entry($0, ledger.name($0)) }) }),
    ])
  }

  /// The statements behind the verdict, meeting by meeting.
  func evidence(in ledger: Ledger) -> Value {
    .list(
      stops.flatMap { stop in
        stop.provisions.flatMap { item in
          item.statements.map { statement in
            let citation = statement.citation
            return .record([
              .init(
                "meeting", Text(en: "meeting", ko: "회담", ja: "会談"),
                .entry(stop.meeting.id, stop.meeting.name)),
              .init(
                "provision", Text(en: "provision", ko: "조항", ja: "条項"),
                .entry(item.provision.id, item.provision.name)),
              .init("level", .levelWord, .word(ledger.level(of: statement))),
              .init(
                "strength", Text(en: "strength", ko: "강도", ja: "強さ"),
                statement.strength.map { .word($0) } ?? .none),
              .init(
                "citation", Text(en: "where", ko: "위치", ja: "箇所"),
                .citation(citation, ledger.name(citation.document))),
            ])
          }
        }
      })
  }

  func derivation(in ledger: Ledger) -> Derivation {
    func step(_ label: Text, _ word: @escaping (FieldStop, Language) -> String) -> Text {
      Text { language in
        let course = self.stops.map { word($0, language) }.joined(separator: " → ")
        return label.words(in: language) + ": " + course
      }
    }
    return Derivation(
      rule: .trendRule,
      inputs: stops.flatMap { stop in
        stop.provisions.map { item in
          Derivation.Input(
            item.provision, citations: item.statements.map(\.citation), part: stop.meeting.name)
        } + stop.projects.map { Derivation.Input($0, part: stop.meeting.name) }
      },
      steps: [
        step(Text(en: "instrument reached", ko: "도달한 수단", ja: "到達した文書")) { stop, language in
          stop.reached?.label.words(in: language) ?? "–"
        },
        step(Text(en: "distinct measures", ko: "서로 다른 조치", ja: "異なる措置")) { stop, _ in
          String(stop.measures.count)
        },
        step(Text(en: "named projects", ko: "명시된 사업", ja: "明示された案件")) { stop, _ in
          String(stop.projects.count)
        },
        Text { "→ " + self.verdict.label.words(in: $0) },
      ],
      lacks: remarks(in: ledger))
  }

  /// Where the verdict is weak, differs from the brief's, or hangs on how a provision is filed.
  func remarks(in ledger: Ledger) -> [Text] {
    difference + wording + [filing(in: ledger)].compactMap { $0 } + leftOut(in: ledger)
      + lostPhrases(in: ledger)
  }

  /// Why our verdict is another than the brief's.
  private var difference: [Text] {
    guard let theirs = brief?.verdict, theirs != verdict else { return [] }
    let measures = stops.map { String($0.measures.count) }.joined(separator: "→")
    return [
      Text { language in
        let ours = self.verdict.label.words(in: language)
        let its = theirs.label.words(in: language)
        let levels = self.stops.map { $0.reached?.label.words(in: language) ?? "–" }.joined(
          separator: " → ")
        return switch language {
        case .en:
          "The brief says \(its), the rule \(ours): instruments reached \(levels), distinct measures \(measures)."
        case .ko: "브리프는 \(its), 규칙은 \(ours): 도달 수준 \(levels), 서로 다른 조치 \(measures)."
        case .ja: "ブリーフは\(its)、規則では\(ours)：到達水準 \(levels)、異なる措置 \(measures)。"
        }
      }
    ]
  }

  /// Where the brief's own words for the last meeting sit ill with its verdict.
  private var wording: [Text] {
    guard let word = brief?.readings.last?.word, let theirs = brief?.verdict else { return [] }
    let isUneven =
      (theirs == .advancing && word == .continues) || (theirs == .steady && word == .expands)
    guard isUneven else { return [] }
    return [
      Text { language in
        let said = word.label.words(in: language)
        let its = theirs.label.words(in: language)
        return switch language {
        case .en:
          "For the last meeting the brief's own word is “\(said)”, yet its verdict is \(its)."
        case .ko: "브리프는 마지막 회담을 '\(said)'로 적으면서 판정은 \(its)."
        case .ja: "ブリーフは最後の会談を「\(said)」としながら、判定は\(its)。"
        }
      }
    ]
  }

  /// Whether filing doubtful provisions here would change the verdict.
  private func filing(in ledger: Ledger) -> Text? {
    guard widerVerdict != verdict else { return nil }
    let wider = stops.map { String($0.widerMeasures.count) }.joined(separator: "→")
    return Text { language in
      let other = self.widerVerdict.label.words(in: language)
      return switch language {
      case .en:
        "Filed more widely (also counting what could belong to two fields), the measures are \(wider) and the verdict is \(other)."
      case .ko: "두 분야에 걸친 조항까지 넓게 세면 조치는 \(wider), 판정은 \(other)."
      case .ja: "二つの分野にまたがる条項まで広く数えると、措置は\(wider)、判定は\(other)。"
      }
    }
  }

  /// What the brief's words pass over.
  private func leftOut(in ledger: Ledger) -> [Text] {
    (brief?.readings ?? []).filter { !$0.leavesOut.isEmpty }.map { reading in
      Text { language in
        let what = reading.leavesOut.map { ledger.name($0).words(in: language) }.joined(
          separator: "; ")
        let meeting = ledger.name(reading.meeting).words(in: language)
        return switch language {
        case .en: "The brief's words for \(meeting) pass over: \(what)."
        case .ko: "브리프의 \(meeting) 서술에 빠진 것: \(what)."
        case .ja: "ブリーフの\(meeting)の記述が触れないもの：\(what)。"
        }
      }
    }
  }

  /// Phrases that stand at the first and the last meeting but not between.
  private func lostPhrases(in ledger: Ledger) -> [Text] {
    guard stops.count > 2, let first = stops.first?.phrases, let last = stops.last?.phrases else {
      return []
    }
    return stops.dropFirst().dropLast().flatMap { stop in
      first.intersection(last).subtracting(stop.phrases).sorted().map { phrase in
        Text { language in
          let name = ledger.name(phrase).words(in: language)
          let meeting = stop.meeting.name.words(in: language)
          return switch language {
          case .en:
            "“\(name)” stands at the first and last meeting but in no recorded paper of \(meeting)."
          case .ko: "'\(name)' 문구는 첫 회담과 마지막 회담에 있으나 \(meeting)의 기록된 문서에는 없음."
          case .ja: "「\(name)」は最初と最後の会談にあるが、\(meeting)の記録された文書にはない。"
          }
        }
      }
    }
  }
}

extension Text {
  static let levelWord = Text(en: "instrument", ko: "수단", ja: "文書の水準")
  static let measuresWord = Text(en: "measures", ko: "조치", ja: "措置")
  static let trendRule = Text(
    en:
      "Advancing: the firmest instrument reached by the last meeting stands on a higher rung than at the first, or projects are named where none were, and the distinct measures did not fall throughout. Narrowing: the distinct measures fall from the first meeting to the last and rise at no step, and neither instrument nor projects rise. Steady: anything else. The ladders are read apart and never added.",
    ko:
      "진전: 마지막 회담까지 도달한 가장 확고한 수단이 첫 회담보다 높거나 없던 사업이 명시되고, 조치 수가 계속 줄지는 않은 경우. 축소: 조치 수가 첫 회담보다 줄고 어느 단계에서도 늘지 않으며, 수단과 사업도 오르지 않은 경우. 유지: 그 밖의 경우. 각 사다리는 따로 읽고 합치지 않음.",
    ja:
      "前進：最後の会談までに到達した最も確かな文書が最初より高い段にあるか、なかった案件が明示され、かつ措置の数が減り続けていない場合。縮小：措置の数が最初より減り、どの段階でも増えず、文書も案件も上がらない場合。横ばい：それ以外。梯子は別々に読み、足し合わせない。"
  )
}
