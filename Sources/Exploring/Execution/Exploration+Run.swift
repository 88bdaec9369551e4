// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What an exploration has found; complete unless it was stopped.
public struct Findings: Sendable {
  public let exploration: Exploration
  public let tally: Tally
  /// The experiments of this sitting, and how long they took.
  public let elapsed: Duration

  public init(exploration: Exploration, tally: Tally, elapsed: Duration) {
    self.exploration = exploration
    self.tally = tally
    self.elapsed = elapsed
  }

  public var isComplete: Bool { tally.chunkCount == exploration.chunkCount }

  /// What is known of a measure under a policy; of a series, at each of its points.
  ///
  /// - Throws: `InputMistake` for a measure that the model has not.
  public func summaries(of measure: String, policy: Int = 0) throws(InputMistake) -> [Summary] {
    let model = exploration.model
    guard let place = model.measures.firstIndex(where: { $0.id == measure }) else {
      throw model.unknown(measure, among: model.measures.map(\.id))
    }
    let moments = tally.trees[policy].total
    return model.layout.measures[place].map { column in
      Summary(
        moments: moments.isEmpty ? Moments() : moments[column],
        sketch: tally.sketches[policy][column])
    }
  }
}

extension Exploration {
  /// How a run is carried out; nothing here changes what it finds.
  public struct Conduct: Sendable {
    public var threads: Int
    public var sink: (any ExperimentSink)?
    /// A file from which a run that was stopped or killed goes on; written every `saving`.
    public var file: RunFile?
    public var saving: Duration
    public var cancellation: Cancellation
    /// Called about ten times a second, on any thread.
    public var progress: (@Sendable (RunProgress) -> Void)?

    public init(
      threads: Int? = nil, sink: (any ExperimentSink)? = nil, file: RunFile? = nil,
      saving: Duration = .seconds(10), cancellation: Cancellation = Cancellation(),
      progress: (@Sendable (RunProgress) -> Void)? = nil
    ) {
      self.threads = max(1, threads ?? ThreadTeam.processors)
      self.sink = sink
      self.file = file
      self.saving = saving
      self.cancellation = cancellation
      self.progress = progress
    }
  }

  /// Runs all experiments that the run file does not hold yet, on the caller's thread and others.
  ///
  /// - Throws: `RunFileMistake` for a file of another run; what the sink throws.
  public func run(_ conduct: Conduct = Conduct()) throws -> Findings {
    try run(chunks: 0..<chunkCount, conduct)
  }

  /// The same without blocking the task: the work is done on threads of its own.
  public func run(_ conduct: Conduct = Conduct()) async throws -> Findings {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let started = ThreadTeam.detach {
          continuation.resume(with: Result { try self.run(chunks: 0..<chunkCount, conduct) })
        }
        if !started {
          continuation.resume(throwing: ExplorationMistake("the system gives no thread"))
        }
      }
    } onCancel: {
      conduct.cancellation.cancel()
    }
  }

  /// Runs some of the chunks, as one machine among several does; tallies of all machines merge.
  public func run(chunks: Range<Int>, _ conduct: Conduct = Conduct()) throws -> Findings {
    let start = ContinuousClock.now
    let saved = try conduct.file?.read(for: self, sink: conduct.sink?.kind)
    var tally = saved?.tally ?? Tally(self)
    try conduct.sink?.open(self, at: saved?.position)
    let meter = Meter(
      total: experimentCount, earlier: Int(tally.experiments), start: start, conduct.progress)
    while !conduct.cancellation.isCancelled {
      let queue = ChunkQueue(chunks, without: tally.chunks)
      guard queue.count > 0 else { break }
      meter.beginSitting()
      tally = try Sitting(
        self, tally, queue, sink: conduct.sink, cancellation: conduct.cancellation,
        deadline: conduct.file.map { _ in ContinuousClock.now + conduct.saving },
        report: { meter.report($0) }
      ).run(threads: conduct.threads)
      try save(tally, conduct)
    }
    if conduct.file == nil { _ = try conduct.sink?.flush() }
    meter.finish()
    return Findings(exploration: self, tally: tally, elapsed: ContinuousClock.now - start)
  }

  private func save(_ tally: Tally, _ conduct: Conduct) throws {
    guard let file = conduct.file else { return }
    let position = try conduct.sink?.flush()
    try file.write(
      RunFile.Contents(tally: tally, position: position), for: self, sink: conduct.sink?.kind)
  }
}

/// Tells of the progress, but not more often than a person can read.
private final class Meter: Sendable {
  private struct State {
    var before: Int
    var done = 0
    var told: ContinuousClock.Instant
  }

  private let total: Int
  private let earlier: Int
  private let start: ContinuousClock.Instant
  private let tell: (@Sendable (RunProgress) -> Void)?
  private let state: Mutex<State>

  init(
    total: Int, earlier: Int, start: ContinuousClock.Instant,
    _ tell: (@Sendable (RunProgress) -> Void)?
  ) {
    self.total = total
    self.earlier = earlier
    self.start = start
    self.tell = tell
    state = Mutex(State(before: 0, told: start))
  }

  func beginSitting() {
    state.withLock { state in
      state.before += state.done
      state.done = 0
    }
  }

  func report(_ done: Int) {
    guard let tell else { return }
    let now = ContinuousClock.now
    let sum: Int? = state.withLock { state in
      state.done = max(state.done, done)
      guard now - state.told >= .milliseconds(100) else { return nil }
      state.told = now
      return state.before + state.done
    }
    if let sum { tell(progress(sum, now)) }
  }

  func finish() {
    let sum = state.withLock { $0.before + $0.done }
    tell?(progress(sum, ContinuousClock.now))
  }

  private func progress(_ done: Int, _ now: ContinuousClock.Instant) -> RunProgress {
    let elapsed = now - start
    let seconds = elapsed / .seconds(1)
    return RunProgress(
      done: earlier + done, total: total, rate: seconds > 0 ? Double(done) / seconds : 0,
      elapsed: elapsed)
  }
}
