// SPDX-License-Identifier: Apache-2.0

/// The accounts of one experiment, all in whole cents: what came from where and went where.
public struct FundingBooks: Equatable, Sendable {
  /// Called by the projects within the pledge, and what they called beyond it (the host's to find).
  public internal(set) var called = 0.0
  public internal(set) var beyondPledge = 0.0
  /// Paid on calls, and called but not yet paid.
  public internal(set) var paid = 0.0
  public internal(set) var owed = 0.0
  /// What the cap would have let through and no source could fund, summed over months.
  public internal(set) var missed = 0.0

  /// Reserves at the start and at the end, what they earned, and the unspent part of this year's
  /// usable income, which is still set aside.
  public internal(set) var openingReserves = 0.0
  public internal(set) var reserves = 0.0
  public internal(set) var earned = 0.0
  public internal(set) var setAside = 0.0
  /// The reserves if nothing had been taken from them or their income.
  public internal(set) var untouchedReserves = 0.0

  /// Sources: reserve income, the fund's own capital, bonds sold for new money and to replace old
  /// ones, reserves drawn down, money of the guarantor, and receipts from projects.
  public internal(set) var incomeUsed = 0.0
  public internal(set) var capitalUsed = 0.0
  public internal(set) var bondsSold = 0.0
  public internal(set) var bondsRolled = 0.0
  public internal(set) var drawnDown = 0.0
  public internal(set) var guaranteeCalled = 0.0
  public internal(set) var receiptsUsed = 0.0
  /// Uses besides calls.
  public internal(set) var interest = 0.0
  public internal(set) var redeemed = 0.0
  /// Bonds outstanding and cash in the fund's account at the end.
  public internal(set) var bonds = 0.0
  public internal(set) var cash = 0.0

  /// What the projects returned, and to whom.
  public internal(set) var projectCash = 0.0
  public internal(set) var investorReceipts = 0.0
  public internal(set) var hostReceipts = 0.0
  /// What of the payments came to suppliers from the investor's country.
  public internal(set) var suppliers = 0.0

  /// The accounts that do not balance, each with the cents by which it is off: none, unless inputs
  /// are so large that whole cents can no longer be counted.
  public var imbalances: [String] {
    let accounts = [
      ("calls", called - paid - owed),
      (
        "sources and uses",
        incomeUsed + capitalUsed + bondsSold + bondsRolled + drawnDown + guaranteeCalled
          + receiptsUsed - paid - interest - redeemed
      ),
      ("bonds", bondsSold + bondsRolled - redeemed - bonds),
      ("reserves", openingReserves + earned - incomeUsed - drawnDown - setAside - reserves),
      ("fund account", investorReceipts - receiptsUsed - cash),
      ("distribution", investorReceipts + hostReceipts - projectCash),
    ]
    let limit = 20_000 * Cents.perBillion
    let large = [untouchedReserves, projectCash, called + beyondPledge].contains { !($0 <= limit) }
    return accounts.filter { $0.1 != 0 }.map { "\($0.0) are off by \($0.1) cents" }
      + (large ? ["an account is beyond the 20000 bn USD that whole cents can count"] : [])
  }
}
