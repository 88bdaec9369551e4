// SPDX-License-Identifier: Apache-2.0

extension Rules {
  /// What is claimed, and on whose word.
  static let claims: [any Rule] = [
    UnsupportedClaimRule(), EvidenceLevelRule(), PlanAndFactRule(), SelfContrastRule(),
  ]
}
