// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// What every project costs, when it starts and what it will return, by this draw.
  mutating func plan(_ draw: FundingDraw) {
    building = 0
    let named = planNamed(draw)
    planPipeline(draw, left: max(0, Cents(billions: pledge.pledge) - named))
    let rule = BacklogRule(rawValue: draw[.rule])
    for index in order.indices { order[index] = index }
    if rule == .firstCome { orderByStart() }
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
        start = max(start, projects[other].start + projects[other].duration)
      }
      set(
        index, base: ahead ? base : 0, start: project.begun ? start : start + late,
        duration: project.begun ? project.duration + late : project.duration,
        advance: project.advance, draw)
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
        start: payableMonth(after: pledge.start + chosen) + late, duration: pipeline.duration, draw)
    }
  }

  private mutating func set(
    _ index: Int, base: Double, start: Int, duration: Int, advance: Double = 0,
    _ draw: FundingDraw
  ) {
    let spread = draw[.overrunSpread]
    let factor = SIMD8<Double>(
      spread * draw[.overrun][index] - 0.5 * spread * spread,
      draw[.yieldSpread] * draw[.projectYield][index] - 0.5 * draw[.yieldSpread]
        * draw[.yieldSpread], 0, 0, 0, 0, 0, 0
    ).exponential()
    var project = Project()
    project.start = min(start, pledge.months)
    project.duration = duration
    project.cost = Cents(billions: min(base * (1 + draw[.overrun]) * factor[0], 20_000))
    project.cash = Cents(billions: min(base * draw[.projectYield] * factor[1] / 12, 20_000))
    project.advance = min(Cents(billions: advance), project.cost)
    projects[index] = project
    if project.cost > 0 { building += 1 }
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

  /// By first call; of two in one month, the one that the case lists first. (Insertion: the lists
  /// are short and mostly in order.)
  private mutating func orderByStart() {
    for place in order.indices.dropFirst() {
      let index = order[place]
      var hole = place
      while hole > 0, projects[order[hole - 1]].start > projects[index].start {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = index
    }
  }

  /// Adds the month's calls: the cost times the growth of the cumulated S-curve
  /// s(x) = (1 - b) x + b x² (3 - 2x), as long as the pledge lasts. Returns the calls within it.
  mutating func call(_ draw: FundingDraw, in month: Int) -> Cents {
    let bunching = draw[.bunching]
    let limit = Cents(billions: pledge.pledge)
    var total: Cents = 0
    for index in projects.indices {
      let start = projects[index].start
      let duration = projects[index].duration
      guard month >= start, month < start + duration, projects[index].cost > 0 else { continue }
      let x = Double(month - start + 1) / Double(duration)
      let share = month - start + 1 == duration ? 1 : x + bunching * (x * x * (3 - 2 * x) - x)
      let target = max((projects[index].cost * share).wholeCents, projects[index].advance)
      let call = target - projects[index].called
      let within = min(call, limit - books.called)
      projects[index].called += call
      projects[index].owed += within
      books.called += within
      books.beyondPledge += call - within
      total += within
    }
    books.owed += total
    return total
  }
}
