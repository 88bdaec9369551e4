// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Facts of money, projects, law and work over years.
extension FactList {
  mutating func add(_ commitment: Commitment) {
    add("form", .form, commitment.form)
    add("by", .by, commitment.by)
    add("to", .to, commitment.to)
    add("amount", .amount, commitment.amount)
    add("stage", .stage, commitment.stage)
    add("cap", .cap, commitment.cap)
    add("signed", .signed, commitment.signed)
    add("starts", .starts, commitment.starts)
    add("deadline", .deadline, commitment.deadline)
    add("condition", .condition, commitment.condition)
    add("strength", .strength, commitment.strength)
    add("in-return-for", .inReturnFor, commitment.inReturnFor)
    add("if-broken", .ifBroken, commitment.ifBroken)
    add("field", .field, commitment.field)
    add("group", .group, commitment.group)
    add("sectors", .sectors, commitment.sectors)
    add("part-of", .partOf, commitment.partOf)
    add("domestic-step", .domesticStep, commitment.domesticStep)
  }

  mutating func add(_ package: Package) {
    add("announced", .announced, package.announced)
    add("number", .number, package.number)
    add("meeting", .meeting, package.meeting)
    add("total", .printedTotal, package.total)
    add("part-of", .partOf, package.partOf)
    add("projects", .projects, ledger.projects(of: package.id).map(\.id))
  }

  mutating func add(_ project: Project) {
    add("part-of", .partOf, project.partOf)
    add("sector", .sector, project.sector)
    add("classes", .classes, project.classes)
    add("country", .country, project.country)
    add("regions", .regions, project.regions)
    add("amount", .amount, project.amount)
    add("capacity", .capacity, project.capacity)
    add("participants", .participants, .list(project.participants.map(participant)))
    add(
      "support", .support,
      .list(
        project.support.map { backing in
          row([
            ("by", .by, entry(backing.by)), ("form", .form, .word(backing.form)),
            ("amount", .amount, backing.amount.map { .amount($0) }),
            ("strength", .strength, backing.strength.map { .word($0) }),
          ])
        }))
    add("minerals", .minerals, project.minerals)
    add("steps", .steps, project.steps)
    add("less-dependence-on", .lessDependenceOn, project.lessDependenceOn)
    add(
      "stages", .stages,
      .list(
        project.stages.map {
          event($0.stage.label, $0.stage.rawValue, $0.on, $0.words, $0.citations)
        }))
    add("takes-up", .takesUp, project.takesUp)
  }

  private func participant(_ participant: Project.Participant) -> Value {
    row([
      ("party", .who, entry(participant.party)), ("role", .role, .word(participant.role)),
      ("stake", .stake, participant.stake.map { .amount($0) }),
      ("amount", .amount, participant.amount.map { .amount($0) }),
      ("strength", .strength, participant.strength.map { .word($0) }),
      (
        "cites", .at,
        participant.citations.isEmpty ? nil : .list(participant.citations.map(citation))
      ),
    ])
  }

  /// A step in a history: what it became, when, in whose words, where that is said.
  private func event(
    _ label: Text, _ code: String, _ on: PartialDate?, _ words: Text?, _ citations: Citations
  ) -> Value {
    row([
      ("status", .stage, .word(code, label)), ("on", .on, on.map { .date($0) }),
      ("as", .inWords, words.map { .text($0) }), ("cites", .at, .list(citations.all.map(citation))),
    ])
  }

  mutating func add(_ flow: Flow) {
    add("form", .form, flow.form)
    add("on", .date, flow.on)
    add("amount", .amount, flow.amount)
    add("part-of", .partOf, flow.partOf)
    add("from", .from, flow.from)
    add("to", .to, flow.to)
  }

  mutating func add(_ instrument: Instrument) {
    add("form", .form, instrument.form)
    add("status", .status, instrument.status)
    add("by", .by, instrument.by)
    add("statute", .statute, instrument.statute)
    add("field", .field, instrument.field)
    add("targets", .targets, instrument.targets)
    add("effect", .effect, instrument.effect)
    add("rate", .rate, instrument.rate)
    add("fields", .sectors, instrument.fields)
    add("field-count", .fieldCount, instrument.fieldCount)
    add("part-of", .partOf, instrument.partOf)
    add("items", .items, instrument.items)
    add(
      "history", .history,
      .list(
        instrument.history.map {
          event($0.status.label, $0.status.rawValue, $0.on, $0.words, $0.citations)
        }))
  }

  mutating func add(_ programme: Programme) {
    add("field", .field, programme.field)
    add("areas", .areas, programme.areas)
    add(
      "partners", .partners,
      .list(
        programme.partners.map {
          row([
            ("party", .who, entry($0.party)), ("role", .role, .word($0.role)),
            ("brings", .brings, $0.brings.map { .text($0) }),
          ])
        }))
    add("under", .carriesOut, programme.under)
    add("basis", .basis, programme.basis)
    add(
      "pillars", .pillars,
      .list(
        programme.pillars.map {
          row([
            ("name", .pillar, .text($0.name)),
            ("topics", .covers, .list($0.topics.map { .text($0) })),
          ])
        }))
    add("topics", .topics, programme.topics)
    add("kinds", .kinds, programme.kinds)
    add("aims", .aims, programme.aims)
    add(
      "milestones", .milestones,
      .list(
        programme.milestones.map {
          row([
            ("name", .what, .text($0.name)), ("due", .due, .date($0.due)),
            ("status", .status, .word($0.status)),
            ("cites", .at, .list($0.citations.all.map(citation))),
          ])
        }))
  }

  mutating func add(_ procedure: Procedure) {
    add("of", .belongsTo, procedure.of)
    add("basis", .basis, procedure.basis)
    add(
      "steps", .steps,
      .list(
        procedure.steps.map { step in
          row([
            ("name", .what, .text(step.name)),
            ("by", .by, step.by.isEmpty ? nil : .list(step.by.map(entry))),
            ("within", .within, step.within.map { .amount($0) }),
            ("if", .condition, step.condition.map { .text($0) }),
            ("threshold", .threshold, step.threshold.map { .amount($0) }),
          ])
        }))
  }

  mutating func add(_ figure: Figure) {
    add("field", .field, figure.field)
    add("of", .measuresEntry, figure.of)
    add("in-other-unit", .sameMoneyAs, figure.inOtherUnit)
    add(
      "values", .values,
      .list(
        figure.values.map { value in
          row([
            ("amount", .amount, .amount(value.amount)), ("on", .on, value.on.map { .span($0) }),
            ("of", .measuresEntry, value.of.map(entry)),
            ("counts", .counts, value.counts.map { .text($0) }),
            ("cites", .at, .list(value.citations.all.map(citation))),
          ])
        }))
  }
}
