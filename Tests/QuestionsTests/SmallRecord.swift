// SPDX-License-Identifier: Apache-2.0

/// Pieces of small ledgers that several tests put together.
enum SmallRecord {
  /// Two states, two fields, a paper of both and one without a side.
  static let ground = """
    - term: field/economic-security
      name: economic security
    - term: field/critical-minerals
      name: minerals
    - term: field/energy
      name: energy
    - party: us
      name: United States
      form: state
      cites: [{doc/a: p. 1}]
    - party: jp
      name: Japan
      form: state
      cites: [{doc/a: p. 1}]
    - document: doc/a
      title: A
      form: news
      posted: 2025-01-01
      url: https://example.org/a

    """

  /// Two summits of one row, 10 days apart.
  static let summits = """
    - meeting: first
      name: First
      form: summit
      series: row
      number: 1
      date: 2026-01-01
      place: here
      parties: [us, jp]
      leaders: [us, jp]
      blocks: [one, two]
      cites: [{doc/a: p. 1}]
    - meeting: second
      name: Second
      form: summit
      series: row
      number: 2
      date: 2026-01-11/2026-01-12
      parties: [us, jp]
      cites: [{doc/a: p. 1}]
    - document: doc/joint
      title: Joint paper
      form: statement
      sides: [us, jp]
      meeting: first
      posted: 2026-01-01
      url: https://example.org/joint

    """

  /// A pledge of 100 over 100 days, a package on day 20 with two projects.
  static let pledge = """
    - term: class/infrastructure
      name: infrastructure
    - term: class/manufacturing
      name: manufacturing
    - term: sector/energy
      name: energy
    - term: sector/gas
      name: gas
      part-of: sector/energy
    - term: sector/chips
      name: chips
    - commitment: pledge
      text: to invest
      form: investment
      by: [jp]
      to: [us]
      amount: 100 bn USD
      signed: 2025-12-01
      starts: 2026-01-01
      deadline: 2026-04-11
      cites: [{doc/a: p. 1}]
    - package: one
      name: one
      number: 1
      announced: 2026-01-21
      part-of: pledge
      cites: [{doc/a: p. 1}]
    - project: plant
      name: plant
      part-of: one
      sector: sector/gas
      classes: [class/infrastructure]
      amount: 10 bn USD
      participants:
        - {party: co/joint, role: builder}
      stages:
        - {stage: selected, on: 2026-01-21, cites: [{doc/a: p. 1}]}
      cites: [{doc/a: p. 1}]
    - project: mill
      name: mill
      part-of: one
      sector: sector/chips
      classes: [class/manufacturing]
      amount: up to 20 bn USD
      participants:
        - {party: co/joint, role: supplier}
      cites: [{doc/a: p. 1}]
    - party: co/joint
      name: Joint
      form: company
      owners: [us, jp]
      cites: [{doc/a: p. 1}]

    """
}
