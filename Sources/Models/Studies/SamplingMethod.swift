// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Exploring

/// How scenarios are drawn, by the names that commands and addresses use.
public enum SamplingMethod: String, CaseIterable, Sendable {
  case monteCarlo = "monte-carlo"
  case latinHypercube = "latin-hypercube"
  case sobol

  public func design(_ count: Int) -> Design {
    switch self {
    case .monteCarlo: .monteCarlo(count)
    case .latinHypercube: .latinHypercube(count)
    case .sobol: .sobol(count)
    }
  }

  /// What it is called.
  public var label: Label {
    switch self {
    case .monteCarlo: Label("Monte Carlo", ko: "몬테카를로", ja: "モンテカルロ法")
    case .latinHypercube: Label("Latin hypercube", ko: "라틴 하이퍼큐브", ja: "ラテン超方格法")
    case .sobol: Label("Sobol sequence", ko: "소볼 수열", ja: "ソボル列")
    }
  }
}
