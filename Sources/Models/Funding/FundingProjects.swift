// SPDX-License-Identifier: Apache-2.0
import Exploring

/// The projects of one experiment: what they call, what they are owed and what they return.
struct FundingProjects {
  /// One project. Money in cents, months counted from the start of the case.
  struct Project {
    /// First month of calls; the end of the case or later if it does not go ahead.
    var start = 0
    var duration = 1
    var cost: Cents = 0
    /// Called in the first month at least.
    var advance: Cents = 0
    /// Called so far, within the pledge and beyond it.
    var called: Cents = 0
    var owed: Cents = 0
  }

  var all: [Project]
  /// Per project, with room for whole lanes: what it returns a month, the first month in which it
  /// does (infinite until it is built and paid up), and the deemed allocation to be repaid.
  var cash: [Cents]
  var cashFrom: [Double]
  var deemed: [Cents]
  /// The deemed allocation of all projects together.
  var pooledDeemed: Cents = 0
  /// By how much the cash of all projects grows from the month before.
  var cashGrowth: [Cents]
  var pooledCash: Cents = 0
  /// Projects whose calls are not all made and paid.
  private(set) var building = 0

  /// Projects that may call or are owed, in the order in which calls are met.
  private var active: [Int]
  private var activeCount = 0
  private var isFirstCome = false
  /// Positions by first call, and how many of them have begun.
  private var byStart: [Int]
  private var begun = 0

  init(_ pledge: FundingCase) {
    let padded = (pledge.count + 7) / 8 * 8
    all = Array(repeating: Project(), count: pledge.count)
    cash = Array(repeating: 0, count: padded)
    cashFrom = Array(repeating: .infinity, count: padded)
    deemed = Array(repeating: 0, count: padded)
    cashGrowth = Array(repeating: 0, count: pledge.months)
    active = Array(repeating: 0, count: pledge.count)
    byStart = Array(0..<pledge.count)
  }

  /// Makes ready for the first month, once every project is planned.
  mutating func begin(_ rule: BacklogRule) {
    isFirstCome = rule == .firstCome
    for index in deemed.indices {
      deemed[index] = 0
      cashFrom[index] = .infinity
    }
    for month in cashGrowth.indices { cashGrowth[month] = 0 }
    pooledDeemed = 0
    pooledCash = 0
    activeCount = 0
    begun = 0
    building = all.count { $0.cost > 0 }
    orderByStart()
  }

  /// By first call; of two in one month, the one that the case lists first. (Insertion: the lists
  /// are short.)
  private mutating func orderByStart() {
    all.withUnsafeBufferPointer { all in
      byStart.withUnsafeMutableBufferPointer { byStart in
        for place in byStart.indices {
          var hole = place
          while hole > 0, all[byStart[hole - 1]].start > all[place].start {
            byStart[hole] = byStart[hole - 1]
            hole -= 1
          }
          byStart[hole] = place
        }
      }
    }
  }

  /// Takes in the projects whose calls begin: at the end, or by their place in the list.
  private mutating func activate(in month: Int) {
    while begun < byStart.count, all[byStart[begun]].start <= month {
      let index = byStart[begun]
      begun += 1
      guard all[index].cost > 0 else { continue }
      var hole = activeCount
      while !isFirstCome, hole > 0, active[hole - 1] > index {
        active[hole] = active[hole - 1]
        hole -= 1
      }
      active[hole] = index
      activeCount += 1
    }
  }

  /// The month's calls: the cost times the growth of the cumulated S-curve
  /// s(x) = (1 - b) x + b x² (3 - 2x), as long as there is room within the pledge.
  mutating func call(
    bunching: Double, room: Cents, in month: Int
  ) -> (within: Cents, beyond: Cents) {
    activate(in: month)
    let working = activeCount
    return all.withUnsafeMutableBufferPointer { all in
      active.withUnsafeBufferPointer { active in
        var (within, beyond) = (0.0, 0.0)
        for place in 0..<working {
          let project = all[active[place]]
          let done = month - project.start + 1
          guard done <= project.duration else { continue }
          let x = Double(done) / Double(project.duration)
          let share = done == project.duration ? 1 : x + bunching * (x * x * (3 - 2 * x) - x)
          let target = max((project.cost * share).wholeCents, project.advance)
          let call = target - project.called
          let part = min(call, room - within)
          all[active[place]].called = target
          all[active[place]].owed = project.owed + part
          within += part
          beyond += call - part
        }
        return (within, beyond)
      }
    }
  }

  /// Spreads a payment over what is owed: pro rata with the odd cents to the first, or in order.
  /// Every payment raises the deemed allocation, `threshold` times.
  mutating func pay(_ amount: Cents, of owed: Cents, proRata: Bool, threshold: Double) {
    let working = activeCount
    let share = min(1, amount / owed)
    var left = amount
    var credited = 0.0
    all.withUnsafeMutableBufferPointer { all in
      active.withUnsafeBufferPointer { active in
        deemed.withUnsafeMutableBufferPointer { deemed in
          func credit(_ part: Cents, _ index: Int) {
            all[index].owed -= part
            let claim = (part * threshold).wholeCents
            deemed[index] += claim
            credited += claim
            left -= part
          }
          if proRata {
            for place in 0..<working {
              let index = active[place]
              credit(min((all[index].owed * share).wholeCentsBelow, left), index)
            }
          }
          for place in 0..<working where left > 0 {
            credit(min(all[active[place]].owed, left), active[place])
          }
        }
      }
    }
    pooledDeemed += credited
  }

  /// Lets go of the projects that are called and paid in full; each returns cash after a year.
  mutating func settle(in month: Int) {
    var kept = 0
    for place in 0..<activeCount {
      let index = active[place]
      if all[index].owed == 0, month >= all[index].start + all[index].duration - 1 {
        start(index, at: month + FundingRun.lag)
      } else {
        active[kept] = index
        kept += 1
      }
    }
    activeCount = kept
  }

  private mutating func start(_ index: Int, at month: Int) {
    building -= 1
    cashFrom[index] = Double(month)
    if month < cashGrowth.count { cashGrowth[month] += cash[index] }
    let end = month + FundingRun.operatingMonths
    if end < cashGrowth.count { cashGrowth[end] -= cash[index] }
  }
}
