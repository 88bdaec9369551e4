// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Facts of what is named, of who meets, and of what is said.
extension FactList {
  mutating func add(_ term: Term) {
    add("means", .meaning, term.means)
    add("part-of", .partOf, term.partOf)
  }

  mutating func add(_ party: Party) {
    add("form", .form, party.form)
    add("acronym", .acronym, party.acronym)
    add("of", .belongsTo, party.of)
    add("owners", .owners, party.owners)
    add("role", .role, party.role)
    add("chairs", .chairs, party.chairs)
    add("members", .members, party.members)
    add("level", .level, party.level)
    add("fields", .fields, party.fields)
    add("due", .due, party.due)
    add("unlike", .unlike, party.unlike)
  }

  mutating func add(_ meeting: Meeting) {
    add("form", .form, meeting.form)
    add("date", .date, .span(meeting.date))
    if meeting.isPlanned { add("planned", .planned, true) }
    add("place", .place, meeting.place)
    add("parties", .parties, meeting.parties)
    add("leaders", .leaders, meeting.leaders)
    add("series", .series, meeting.series)
    add("number", .number, meeting.number)
    add("body", .body, meeting.body)
    add("sessions", .sessions, meeting.sessions)
    add("agenda", .agenda, meeting.agenda)
    add("blocks", .blocks, meeting.blocks)
    add("follows-up", .followsUp, meeting.followsUp)
    add("outcome", .outcome, meeting.outcome)
  }

  mutating func add(_ document: Document) {
    add("form", .form, document.form)
    add("level", .level, document.form.level)
    add("publisher", .publisher, document.publisher)
    add("authors", .authors, document.authors)
    add("sides", .speaksFor, document.sides)
    add("meeting", .meeting, document.meeting)
    add("field", .field, document.field)
    add("signed", .signed, document.signed)
    add("posted", .posted, document.posted)
    add("in-force", .inForce, document.inForce)
    add("accessed", .accessed, document.accessed)
    add("counterpart", .counterpart, document.counterpart)
    add("binding", .binding, document.isBinding)
    add("spending", .obligesSpending, document.obligesSpending)
    if let reading = document.reading {
      add(
        "read-in-full", .readInFull,
        row([
          ("by", .by, .text(Text(same: reading.by))), ("on", .on, .date(reading.on)),
          ("through", .through, reading.through.map { .text(Text(same: $0)) }),
        ]))
    }
  }

  mutating func add(_ provision: Provision) {
    add("field", .field, provision.field)
    add("also-fields", .alsoFields, provision.alsoFields)
    add("measures", .measures, provision.measures)
    add("topics", .topics, provision.topics)
    add("meeting", .meeting, ledger.meetings(of: provision))
    add("block", .block, provision.block)
    add("item", .item, provision.item)
    add("part-of", .partOf, provision.partOf)
    add("continues", .continues, provision.continues)
    add("binds", .binds, provision.binds)
    add("benefits", .benefits, provision.benefits)
    add("proposed-by", .proposedBy, provision.proposedBy)
    add("answers", .takesUp, provision.answers)
    add("new-against", .newAgainst, provision.newAgainst)
    add(
      "stated", .stated,
      .list(
        provision.stated.map { statement in
          row([
            ("citation", .at, citation(statement.citation)),
            ("level", .level, .word(ledger.level(of: statement))),
            ("strength", .strength, statement.strength.map { .word($0) }),
          ])
        }))
    add("silent-in", .silentIn, .list(provision.silentIn.map(citation)))
  }

  mutating func add(_ assessment: Assessment) {
    add("form", .form, assessment.form)
    add("holder", .holder, assessment.holder)
    add("about", .about, assessment.about)
    add("field", .field, assessment.field)
    add("series", .series, assessment.series)
    add("verdict", .verdict, assessment.verdict)
    add(
      "readings", .readings,
      .list(
        assessment.readings.map { reading in
          row([
            ("meeting", .meeting, entry(reading.meeting)), ("text", .says, .text(reading.text)),
            ("word", .movement, reading.word.map { .word($0) }),
            (
              "leaves-out", .leavesOut,
              reading.leavesOut.isEmpty ? nil : .list(reading.leavesOut.map(entry))
            ),
          ])
        }))
    add("against", .against, assessment.against)
    add("side", .side, assessment.side)
    add("puts-first", .putsFirst, assessment.putsFirst)
    add("missing", .expectedMissing, assessment.missing)
    add("evidence", .evidence, assessment.evidence)
    add("number", .number, assessment.number)
  }
}
