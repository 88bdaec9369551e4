// SPDX-License-Identifier: Apache-2.0

/// Makes inputs: expressions by a loose grammar, mutated texts, and bytes of no text at all.
struct InputMaker {
  /// Whole texts that are mutated besides what is made from phrases.
  let seeds: [[UInt8]]

  /// The input of a number: mostly short.
  func input(_ random: inout Random) -> [UInt8] {
    switch random.below(20) {
    case 0: return bytes(&random)
    case 1: return lines(&random)
    case 2, 3: return mutated(seed(&random), &random)
    case 4..<8: return mutated(sentence(&random), &random)
    case 8..<14: return expression(&random)
    default: return mixture(&random)
    }
  }

  /// A document of some kB for the auditor.
  func document(_ random: inout Random) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.below(12) {
      text += random.one(in: 3) ? mixture(&random) : sentence(&random)
      text += random.one(in: 4) ? [0x20] : random.one(in: 2) ? [0x0A] : [0x0A, 0x0A]
    }
    return random.one(in: 2) ? mutated(text, &random) : text
  }

  /// A few phrases to be repeated many times.
  func fragment(_ random: inout Random) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.below(4) {
      text += random.pick(random.pick(Phrases.all))
      if random.one(in: 3) { text.append(0x20) }
    }
    return text
  }

  // MARK: - Kinds of input

  private func sentence(_ random: inout Random) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.below(2) { text += random.pick(Phrases.sentences) + [0x20] }
    return text
  }

  /// A stretch of a seed.
  private func seed(_ random: inout Random) -> [UInt8] {
    guard !seeds.isEmpty else { return sentence(&random) }
    let whole = random.pick(seeds)
    let start = random.below(whole.count)
    return Array(whole[start..<min(whole.count, start + 20 + random.below(300))])
  }

  /// What an amount or date looks like: bound, currency, number, scale, unit, and again.
  private func expression(_ random: inout Random) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.below(3) {
      if random.one(in: 3) { text += random.pick(Phrases.bounds) + blank(&random) }
      if random.one(in: 3) {
        text += random.pick(Phrases.dates)
      } else {
        if random.one(in: 4) { text += random.pick(Phrases.units) }
        text += random.pick(Phrases.numbers) + blank(&random)
        if random.one(in: 2) { text += random.pick(Phrases.scales) + blank(&random) }
        if !random.one(in: 4) { text += random.pick(Phrases.units) }
      }
      text += random.one(in: 2) ? random.pick(Phrases.marks) : random.pick(Phrases.bounds)
      text += blank(&random)
    }
    return text
  }

  private func mixture(_ random: inout Random) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.below(14) {
      text += random.pick(random.pick(Phrases.all)) + blank(&random)
    }
    return text
  }

  /// Lines with labels, bullets, table rows and footnotes.
  private func lines(_ random: inout Random) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.below(8) {
      if random.one(in: 2) { text += random.pick(Phrases.labels) }
      text += random.pick(Phrases.marks)
      text += random.one(in: 2) ? random.pick(Phrases.sentences) : expression(&random)
      text += random.one(in: 5) ? [0x0A, 0x0A] : [0x0A]
    }
    return text
  }

  private func bytes(_ random: inout Random) -> [UInt8] {
    (0...random.below(80)).map { _ in random.byte() }
  }

  private func blank(_ random: inout Random) -> [UInt8] { random.one(in: 2) ? [0x20] : [] }

  // MARK: - Mutation

  /// A text with some bytes changed, dropped, doubled or replaced by phrases.
  func mutated(_ original: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = original
    for _ in 0...random.below(5) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      let end = min(bytes.count, place + random.below(24))
      switch random.below(9) {
      case 0: bytes[place] = random.byte()
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
      case 3: bytes.insert(UInt8(0x20 + random.below(0x5F)), at: place)
      case 4: bytes.swapAt(place, random.below(bytes.count))
      case 5: bytes = Array(bytes[place...] + bytes[..<place])
      default:
        let at = boundary(place, bytes)
        bytes.insert(contentsOf: random.pick(random.pick(Phrases.all)), at: at)
      }
    }
    return bytes
  }

  /// The start of the scalar at an offset.
  private func boundary(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var at = offset
    while at > 0, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
