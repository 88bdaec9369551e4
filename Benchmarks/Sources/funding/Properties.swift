// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Models

/// What must hold of a pledge whatever its levers and unknowns: each experiment on a random setting
/// of every lever within its range and of every unknown by its belief, once as drawn and once with
/// a wider cap. Returns what did not hold, with the scenario.
func violations(of model: Model, experiments: Int, seed: UInt64) -> [String] {
  let draws = Draws(seed: seed)
  let headers = model.layout.measureHeaders
  guard let cap = model.levers.firstIndex(where: { $0.id == "cap" }),
    let limit = model.levers.firstIndex(where: { $0.id == "bond-limit" }),
    let year = headers.firstIndex(of: "largest-year"),
    let bonds = headers.firstIndex(of: "bonds-in-a-year")
  else { return [] }
  let backlogs = headers.indices.filter { headers[$0].hasPrefix("backlog") }
  let first = model.uncertainties.count
  /// The limit as the books keep it: to the nearest cent.
  func cents(_ billions: Double) -> Double { (billions * 1e11).rounded(.toNearestOrEven) / 1e11 }
  var found: [String] = []
  for start in stride(from: 0, to: experiments, by: 500) {
    let plain = (start..<min(start + 500, experiments)).map { scenario in
      anyDraw(model, draws, UInt64(scenario))
    }
    let wider = plain.enumerated().map { place, draw in
      var draw = draw
      draw[first + cap] *= 1 + draws.uniform(UInt64(start + place), Stream("wider"))
      return draw
    }
    for (place, pair) in zip(model.outcomes(of: plain), model.outcomes(of: wider)).enumerated() {
      let scenario = start + place
      switch pair {
      case (.success(let less), .success(let more)):
        let draw = plain[place]
        if less[year] > cents(draw[first + cap]) { found.append("\(scenario): above the cap") }
        if less[bonds] > cents(draw[first + limit]) {
          found.append("\(scenario): more bonds than their limit")
        }
        for column in backlogs where more[column] > less[column] {
          found.append("\(scenario): more cap, more \(headers[column])")
        }
      case (.failure(let failure), _), (_, .failure(let failure)):
        found.append("\(scenario): \(failure.reason)")
      }
    }
  }
  return found
}

/// Every lever anywhere in its range, every unknown and shock by its belief.
private func anyDraw(_ model: Model, _ draws: Draws, _ scenario: UInt64) -> [Double] {
  model.uncertainties.map {
    QuantileFunction($0.distribution)(draws.uniform(scenario, Stream($0.id)))
  }
    + model.levers.map { lever in
      let place = draws.uniform(scenario, Stream(lever.id))
      switch lever.domain {
      case .range(let range, _):
        return range.lowerBound + place * (range.upperBound - range.lowerBound)
      case .choices(let choices):
        return choices[Int(place * Double(choices.count))].value
      }
    }
    + model.noises.flatMap { noise in
      let function = QuantileFunction(noise.distribution)
      return (0..<noise.count).map { function(draws.uniform(scenario, Stream(noise.id), $0)) }
    }
}
