// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// What every project costs, when it starts and what it will return, by this draw.
  mutating func plan(_ draw: FundingDraw) {
    let named = planNamed(draw)
    planPipeline(draw, left: max(0, Cents(billions: pledge.pledge) - named))
    let costs = Self.lognormal(spread: draw[.overrunSpread], draw[.overrun], pledge.count)
    let returns = Self.lognormal(spread: draw[.yieldSpread], draw[.projectYield], pledge.count)
    let cost: Double = 1 + draw[.overrun]
    let yield: Double = draw[.projectYield] / 12
    for index in projects.all.indices {
      let base = projects.all[index].cost
      projects.all[index].cost = Cents(billions: min(base * cost * costs[index], 20_000))
      projects.all[index].advance = min(projects.all[index].advance, projects.all[index].cost)
      projects.cash[index] = Cents(billions: min(base * yield * returns[index], 20_000))
    }
  }

  /// exp(spread z - spread²/2), whose mean is 1, for every project.
  private static func lognormal(
    spread: Double, _ shocks: UnsafePointer<Double>, _ count: Int
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: (count + 7) / 8 * 8) { factors, written in
      written = (count + 7) / 8 * 8
      for first in stride(from: 0, to: count, by: 8) {
        var z = SIMD8<Double>()
        for lane in 0..<min(8, count - first) { z[lane] = shocks[first + lane] }
        let values = (spread * z - 0.5 * spread * spread).exponential()
        for lane in 0..<8 { factors[first + lane] = values[lane] }
      }
    }
  }

  /// The projects of the case. Returns the cost, without overruns, of those that go ahead.
  private mutating func planNamed(_ draw: FundingDraw) -> Cents {
    var planned: Cents = 0
    for index in pledge.order {
      let project = pledge.projects[index]
      let position = draw[.cost][index]
      let base =
        switch project.cost {
        case .between(let low, let high): low + position * (high - low)
        case .upTo(let ceiling):
          ceiling * (draw[.ceilingFloor] + position * (1 - draw[.ceilingFloor]))
        }
      let ahead = draw[.goAhead][index] < project.likelihood
      let late = Self.months(draw[.delay][index] * draw[.delay], upTo: pledge.months)
      var start = payableMonth(after: project.selected)
      for other in pledge.prerequisites[index] {
        start = max(start, projects.all[other].start + projects.all[other].duration)
      }
      set(
        index, base: ahead ? base : 0, start: project.begun ? start : start + late,
        duration: project.begun ? project.duration + late : project.duration,
        advance: project.advance)
      if ahead { planned += Cents(billions: base) }
    }
    return planned
  }

  /// The rest of the pledge, as far as it is taken up, in parts of random size chosen at random
  /// times.
  private mutating func planPipeline(_ draw: FundingDraw, left: Cents) {
    let pipeline = pledge.pipeline
    let sizes = draw[.size]
    var total = 0.0
    for slot in 0..<pipeline.count { total += sizes[slot] }
    let first = pipeline.first - pledge.start
    let span = Double(pipeline.last - pipeline.first + 1)
    for slot in 0..<pipeline.count {
      let index = pledge.projects.count + slot
      let part = total > 0 ? sizes[slot] / total : 1 / Double(pipeline.count)
      let chosen = first + Self.months(draw[.selection][slot] * span, upTo: Int(span) - 1)
      let late = Self.months(draw[.delay][index] * draw[.delay], upTo: pledge.months)
      set(
        index, base: left.billions * draw[.takeUp] * part,
        start: payableMonth(after: pledge.start + chosen) + late, duration: pipeline.duration)
    }
  }

  /// A project before overruns: its cost is still in billions.
  private mutating func set(
    _ index: Int, base: Double, start: Int, duration: Int, advance: Double = 0
  ) {
    projects.all[index] = FundingProjects.Project(
      start: min(start, pledge.months), duration: duration, cost: base,
      advance: Cents(billions: advance))
  }

  /// The first month in which a project chosen in a month can be paid for, after its notice.
  private func payableMonth(after chosen: CalendarMonth) -> Int {
    let month = chosen - pledge.start
    if month < 0 { return 0 }
    return month < pledge.months ? pledge.payable[month] : pledge.months
  }

  /// Whole months of a span, cut off at a limit; a span that is no number counts as the limit.
  private static func months(_ span: Double, upTo limit: Int) -> Int {
    span < Double(limit) ? Int(max(0, span)) : limit
  }

  /// Puts the month's calls into the books. Returns those within the pledge.
  mutating func call(_ terms: FundingTerms, in month: Int) -> Cents {
    let calls = projects.call(
      bunching: terms.bunching, room: terms.pledge - books.called, in: month)
    books.called += calls.within
    books.beyondPledge += calls.beyond
    books.owed += calls.within
    return calls.within
  }
}
