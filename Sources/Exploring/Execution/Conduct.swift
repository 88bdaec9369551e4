// SPDX-License-Identifier: Apache-2.0

extension Exploration {
  /// How a run is carried out; nothing here changes what it finds.
  public struct Conduct: Sendable {
    public var threads: Int
    public var sink: (any ExperimentSink)?
    /// What keeps the state of the run, from which one that was stopped or killed goes on.
    public var file: (any RunKeeper)?
    /// How often the state is kept; at first more often.
    public var saving: Duration
    /// The processes that share the work, of which this one is the first; the others `serve`.
    public var ranks: (any Communicator)?
    public var cancellation: Cancellation
    /// Called about ten times a second, on any thread.
    public var progress: (@Sendable (RunProgress) -> Void)?

    public init(
      threads: Int? = nil, sink: (any ExperimentSink)? = nil,
      file: (any RunKeeper)? = nil, saving: Duration = .seconds(10),
      ranks: (any Communicator)? = nil, cancellation: Cancellation = Cancellation(),
      progress: (@Sendable (RunProgress) -> Void)? = nil
    ) {
      self.threads = max(1, threads ?? Processors.allowed)
      self.sink = sink
      self.file = file
      self.saving = saving
      self.ranks = ranks
      self.cancellation = cancellation
      self.progress = progress
    }
  }
}
