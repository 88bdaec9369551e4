// SPDX-License-Identifier: Apache-2.0

/// A short fingerprint (64-bit FNV-1a) that tells accidental differences; no protection against
/// forgery.
struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func absorb(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func absorb(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      absorb(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  mutating func absorb(_ number: Double) { absorb(number.bitPattern) }

  /// A text with its length, so that two texts are not mistaken for one.
  mutating func absorb(_ text: String) {
    absorb(UInt64(text.utf8.count))
    for byte in text.utf8 { absorb(byte) }
  }

  /// The fingerprint as sixteen digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The fingerprint of bytes as eight bytes.
  static func bytes(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var digest = Digest()
    for byte in bytes { digest.absorb(byte) }
    var writer = ByteWriter()
    writer.write(digest.value)
    return writer.bytes
  }
}

extension Exploration {
  /// The design in one line, as run files hold it.
  var designDescription: String {
    switch design {
    case .monteCarlo(let count): "monte-carlo \(count)"
    case .latinHypercube(let count): "latin-hypercube \(count)"
    case .sobol(let count): "sobol \(count)"
    case .points(let points): points.description
    case .fullFactorial(let levels):
      "full-factorial "
        + levels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    case .table(let table): "table of \(table.count), digest \(table.digest)"
    }
  }

  /// A fingerprint of all that the outcome depends on beside model, version, seed and design.
  var inputsDigest: String {
    var digest = Digest()
    for uncertainty in model.uncertainties {
      digest.absorb(uncertainty.id)
      uncertainty.distribution.absorb(into: &digest)
    }
    for lever in model.levers {
      digest.absorb(lever.id)
      lever.wholeSpan.distribution.absorb(into: &digest)
    }
    for noise in model.noises {
      digest.absorb(noise.id)
      digest.absorb(UInt64(noise.count))
      noise.distribution.absorb(into: &digest)
    }
    for header in model.layout.measureHeaders { digest.absorb(header) }
    for pair in model.correlations {
      digest.absorb(pair.first)
      digest.absorb(pair.second)
      digest.absorb(pair.coefficient)
    }
    for policy in policies {
      digest.absorb(policy.name)
      for value in policy.values { digest.absorb(value) }
    }
    if case .varied(let spans, _) = plan {
      for span in spans {
        digest.absorb(span.lever)
        span.distribution.absorb(into: &digest)
      }
    }
    for part in [precision.scalars, precision.series, Self.chunkSize] {
      digest.absorb(UInt64(part))
    }
    absorbFirstOutcomes(into: &digest)
    return digest.hexadecimal
  }

  /// What the relationship rests on beside its inputs, such as facts of the ledger, shows in what it
  /// makes of the first scenarios; so does a machine that computes other last digits.
  private func absorbFirstOutcomes(into digest: inout Digest) {
    let evaluator = ChunkEvaluator(self, keepingRows: false)
    for policy in policies.indices.prefix(4) {
      let outcomes = evaluator.evaluate(policy: policy, scenarios: 0..<min(scenarioCount, 4))
      for (place, failure) in outcomes.failures.sorted(by: { $0.key < $1.key }) {
        digest.absorb(UInt64(place))
        digest.absorb(failure.reason)
      }
      for column in 0..<evaluator.outputCount {
        let values = evaluator.output(column, outcomes.scenarios.count)
        for part in outcomes.succeeded { for place in part { digest.absorb(values[place]) } }
      }
    }
  }
}

extension UserScenarios {
  fileprivate var digest: String {
    var digest = Digest()
    for value in columns.joined() { digest.absorb(value) }
    return digest.hexadecimal
  }
}

extension Distribution {
  fileprivate func absorb(into digest: inout Digest) {
    digest.absorb(description)
    switch self {
    case .empirical(let values): for value in values { digest.absorb(value) }
    case .truncated(let base, _, _): base.absorb(into: &digest)
    default: break
    }
  }
}
