// SPDX-License-Identifier: Apache-2.0

/// The inputs of eight experiments of the reference variant and the room to work them out in.
///
/// A block is filled, run and read, again and again; it belongs to one thread.
public struct ReferenceBlock: ~Copyable {
  /// How many experiments run side by side.
  public static let width = Lanes.scalarCount

  private let store: UnsafeMutablePointer<Lanes>
  private let shockCount: Int
  let parameters: UnsafeMutablePointer<Lanes>
  let delays: UnsafeMutablePointer<Lanes>
  let overruns: UnsafeMutablePointer<Lanes>
  let exchange: UnsafeMutablePointer<Lanes>
  let yields: UnsafeMutablePointer<Lanes>
  let outcomes: UnsafeMutablePointer<Lanes>
  /// Per project: first month of billing, billed a month, owed less all that was billed by then
  /// (what was paid, below zero), deemed allocation (in money of the first month: without the
  /// interest deemed since), first month of cash.
  let starts: UnsafeMutablePointer<Lanes>
  let rates: UnsafeMutablePointer<Lanes>
  let unpaid: UnsafeMutablePointer<Lanes>
  let deemed: UnsafeMutablePointer<Lanes>
  let cashFrom: UnsafeMutablePointer<Lanes>
  /// By month: how much more is billed than the month before.
  let bills: UnsafeMutablePointer<Lanes>
  let phases: UnsafeMutablePointer<Phases>
  /// Projects in the order of their first cash.
  let returning: UnsafeMutablePointer<Int>
  let projectCount: Int

  /// The months that bound a project's phases over all lanes of a block, so that whole blocks can be
  /// passed over.
  struct Phases {
    var firstStart: Int
    var firstEnd: Int
    var firstCash = Int.max
    var lastCash = Int.max
    /// Whether every lane is built and paid up.
    var isSettled = false
  }

  public init(for model: ReferenceFunding) {
    let projects = model.projects.count
    let months = model.months
    let parameterCount = ReferenceFunding.Parameter.allCases.count
    let outcomeCount = ReferenceFunding.Outcome.allCases.count
    let rows = parameterCount + model.shockCount + outcomeCount + 5 * projects + months
    store = .allocate(capacity: rows)
    store.initialize(repeating: Lanes(repeating: 0), count: rows)
    var next = store
    func take(_ count: Int) -> UnsafeMutablePointer<Lanes> {
      defer { next += count }
      return next
    }
    shockCount = model.shockCount
    projectCount = projects
    parameters = take(parameterCount)
    delays = take(projects)
    overruns = take(projects)
    exchange = take(months)
    yields = take(months)
    outcomes = take(outcomeCount)
    starts = take(projects)
    rates = take(projects)
    unpaid = take(projects)
    deemed = take(projects)
    cashFrom = take(projects)
    bills = take(months)
    returning = .allocate(capacity: projects)
    returning.initialize(repeating: 0, count: projects)
    phases = .allocate(capacity: projects)
    phases.initialize(repeating: Phases(firstStart: 0, firstEnd: 0), count: projects)
  }

  deinit {
    store.deallocate()
    phases.deallocate()
    returning.deallocate()
  }

  /// One uncertain input of one lane.
  public subscript(parameter: ReferenceFunding.Parameter, lane: Int) -> Double {
    get { parameters[parameter.rawValue][lane] }
    nonmutating set { parameters[parameter.rawValue][lane] = newValue }
  }

  /// One result of one lane, after `ReferenceFunding.run`.
  public subscript(outcome: ReferenceFunding.Outcome, lane: Int) -> Double {
    outcomes[outcome.rawValue][lane]
  }

  /// The parameters of all lanes, of each parameter the eight lanes side by side.
  func withParameters(_ body: (UnsafeMutableBufferPointer<Double>) -> Void) {
    let count = ReferenceFunding.Parameter.allCases.count * Self.width
    parameters.withMemoryRebound(to: Double.self, capacity: count) {
      body(UnsafeMutableBufferPointer(start: $0, count: count))
    }
  }

  /// The shocks of all lanes: delays, overruns, exchange-rate and yield shocks one after the other,
  /// and of each number the eight lanes side by side. In this order a stream of draws fills them
  /// with one call.
  public func withShocks<R>(_ body: (UnsafeMutableBufferPointer<Double>) throws -> R) rethrows -> R
  {
    let count = shockCount * Self.width
    return try delays.withMemoryRebound(to: Double.self, capacity: count) {
      try body(UnsafeMutableBufferPointer(start: $0, count: count))
    }
  }
}
