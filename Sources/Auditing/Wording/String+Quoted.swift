// SPDX-License-Identifier: Apache-2.0
import Quantities

extension String {
  /// In Korean quotes with the particle that the word itself takes: "‘억지력’은".
  func quoted(_ particle: Particle) -> String {
    "‘\(self)’\(particle.form(after: KoreanEnding(of: self)))"
  }
}
