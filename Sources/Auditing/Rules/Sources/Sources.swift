// SPDX-License-Identifier: Apache-2.0

extension Rules {
  /// Holds citations, addresses and dates against one another.
  static let sources: [any Rule] = [
    URLDateRule(), PublisherHostRule(), OneURLTwoTitlesRule(), OneDocumentTwoDatesRule(),
    DuplicateSourceRule(), AccessDateRule(), EventDateRule(), DeadlineRule(), FutureEventRule(),
    ImpossibleDateRule(), DocumentNumberRule(), PortalSourceRule(), TrackingParametersRule(),
    CitationFormRule(), TextCitationRule(),
    SameEventRule(), PastPlanRule(),
  ]
}
