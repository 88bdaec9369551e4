// SPDX-License-Identifier: Apache-2.0

/// Which decisions are looked at.
public enum LeverPlan: Hashable, Sendable {
  /// Each of these policies in every scenario, and so on the same draws.
  case policies([Policy])
  /// The levers are sampled beside the uncertainties, evenly over ranges and choices.
  case sampled
  /// Some levers are sampled beside the uncertainties, the others stand as a policy has them: to see
  /// for which settings something happens, not because a setting is thought likely.
  case varied([LeverSpan], Policy)
}

extension LeverPlan {
  /// The policies whose settings stand; none where all levers are sampled.
  var policies: [Policy] {
    switch self {
    case .policies(let policies): policies
    case .sampled: []
    case .varied(_, let policy): [policy]
    }
  }

  /// The levers that are sampled, in the order of declaration.
  func spans(of model: Model) throws(ExplorationMistake) -> [LeverSpan] {
    switch self {
    case .policies: return []
    case .sampled: return model.levers.map(\.wholeSpan)
    case .varied(let spans, _):
      for span in spans {
        guard model.levers.contains(where: { $0.id == span.lever }) else {
          throw ExplorationMistake("the lever '\(span.lever)' is one of another model")
        }
        guard spans.count(where: { $0.lever == span.lever }) == 1 else {
          throw ExplorationMistake("the lever '\(span.lever)' is to be varied twice")
        }
      }
      return model.levers.compactMap { lever in spans.first { $0.lever == lever.id } }
    }
  }
}
