// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Parameter {
  /// Which pledge is asked about: any investment commitment that packages draw on.
  static let pledge = Parameter(
    "pledge", Text(en: "the pledge", ko: "약정", ja: "約束"),
    choices: { ledger in
      ledger.pledges.map { Option(value: $0.id.text, label: $0.name) }
    },
    usual: { $0.pledges.first?.id.text })

  /// Which row of meetings is asked about.
  static let series = Parameter(
    "series", Text(en: "the row of meetings", ko: "회담 계열", ja: "会談の系列"),
    choices: { ledger in
      ledger.summitSeries.map { name in
        Option(
          value: name,
          label: Text { language in
            ledger.meetings(inSeries: name).first?.parties
              .map { ledger.name($0).words(in: language) }.joined(separator: "–") ?? name
          })
      }
    },
    usual: { $0.summitSeries.first })
}

extension Asking {
  func pledge() throws(Unanswerable) -> Commitment {
    guard let id = id("pledge"), let pledge = ledger.entry(id, as: Commitment.self) else {
      throw Unanswerable("no investment pledge is recorded by \(clock)")
    }
    return pledge
  }

  /// The held meetings of the asked series.
  func meetings() throws(Unanswerable) -> [Meeting] {
    let meetings = values["series"].map { ledger.meetings(inSeries: $0) } ?? []
    guard !meetings.isEmpty else {
      throw Unanswerable("no summit is recorded by \(clock)")
    }
    return meetings
  }
}

extension Ledger {
  /// Investment commitments with an amount that are no part of another; those that packages draw on
  /// come first.
  var pledges: [Commitment] {
    let found = commitments.filter {
      $0.form == .investment && $0.amount?.unit.currency != nil && $0.partOf == nil
    }
    return found.filter { !packages(of: $0.id).isEmpty }
      + found.filter { packages(of: $0.id).isEmpty }
  }

  /// Series of summits whose papers state provisions, so that comparing them means something.
  var summitSeries: [String] {
    let spoken = Set(documents.compactMap(\.meeting))
    let told = Set(
      meetings.filter { $0.form == .summit && !$0.isPlanned && spoken.contains($0.id) }
        .compactMap(\.series))
    return series.filter(told.contains)
  }
}
