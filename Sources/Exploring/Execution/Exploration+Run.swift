// SPDX-License-Identifier: Apache-2.0

extension Exploration {
  /// Runs all experiments that the run's file does not hold yet, on the caller's thread and others.
  ///
  /// - Throws: `RunFileMistake` for a file of another run; `RankMistake` when processes that share
  ///   the work are lost; what the sink throws.
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

  /// Runs some of the chunks alone; tallies of disjoint parts merge.
  public func run(chunks: Range<Int>, _ conduct: Conduct = Conduct()) throws -> Findings {
    let lead = conduct.ranks.map { RankLead($0, self) }
    do {
      let findings = try run(chunks, conduct, lead)
      lead?.dismiss()
      return findings
    } catch {
      lead?.dismiss(because: "\(error)")
      throw error
    }
  }

  private func run(_ chunks: Range<Int>, _ conduct: Conduct, _ lead: RankLead?) throws -> Findings {
    let start = ContinuousClock.now
    let state = RunState(self, sink: conduct.sink?.kind)
    let saved = try conduct.file.flatMap { try state.read(from: $0) }
    var tally = saved?.tally ?? Tally(self)
    try lead?.gather(conduct.cancellation)
    try conduct.sink?.open(self, at: saved?.position)
    if saved == nil { try state.write(tally, conduct) }
    let meter = ProgressMeter(
      total: experimentCount, earlier: Int(tally.experiments), start: start, conduct.progress)
    // A run that is killed early has something to go on from, too.
    var patience = min(Duration.seconds(1), conduct.saving)
    while !conduct.cancellation.isCancelled {
      let queue = ChunkQueue(
        chunks, without: tally.chunks, cancellation: conduct.cancellation,
        deadline: conduct.file.map { _ in ContinuousClock.now + patience })
      guard queue.count > 0 else { break }
      patience = min(patience * 2, conduct.saving)
      meter.beginSitting()
      let rows = conduct.sink.map { OrderedRows($0, for: self) }
      let sitting = Sitting(self, tally, queue, outlet: rows) { meter.report($0) }
      tally =
        try lead?.run(sitting, queue, rows, threads: conduct.threads)
        ?? sitting.run(threads: min(conduct.threads, queue.count))
      if let failure = rows?.failure { throw failure }
      try state.write(tally, conduct)
    }
    if conduct.file == nil { _ = try conduct.sink?.flush() }
    meter.finish()
    return Findings(exploration: self, tally: tally, elapsed: ContinuousClock.now - start)
  }
}
