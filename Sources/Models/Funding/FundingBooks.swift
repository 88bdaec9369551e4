// SPDX-License-Identifier: Apache-2.0

/// The accounts of one experiment, all in whole cents: what came from where and went where.
public struct FundingBooks: Equatable, Sendable {
  /// What was borrowed from one kind of lender.
  public struct Debt: Equatable, Sendable {
    /// Borrowed for calls and interest, and borrowed to replace what fell due.
    public internal(set) var sold = 0.0
    public internal(set) var rolled = 0.0
    /// Paid to the lenders.
    public internal(set) var interest = 0.0
    public internal(set) var redeemed = 0.0
    public internal(set) var outstanding = 0.0
  }

  /// Called by the projects within the pledge, and what they called beyond it (the host's to find).
  public internal(set) var called = 0.0
  public internal(set) var beyondPledge = 0.0
  /// Paid on calls, and called but not yet paid.
  public internal(set) var paid = 0.0
  public internal(set) var owed = 0.0
  /// What is owed because the cap has not let it through; the rest of `owed` is for want of money.
  public internal(set) var backlog = 0.0
  /// What the cap let through and no source could fund in the month in which it fell due.
  public internal(set) var missed = 0.0

  /// Reserves at the start and at the end, what they earned, and the unspent part of this year's
  /// usable income, which is still set aside.
  public internal(set) var openingReserves = 0.0
  public internal(set) var reserves = 0.0
  public internal(set) var earned = 0.0
  /// What else came into the reserves or, below zero, went out of them.
  public internal(set) var otherFlows = 0.0
  public internal(set) var setAside = 0.0
  /// The reserves if nothing had been taken from them or their income.
  public internal(set) var untouchedReserves = 0.0

  /// Sources: reserve income, the fund's own capital, loans of the state's lender, guaranteed bonds,
  /// reserves drawn down, money of the guarantor, and receipts from projects.
  public internal(set) var incomeUsed = 0.0
  public internal(set) var capitalUsed = 0.0
  public internal(set) var loans = Debt()
  public internal(set) var bonds = Debt()
  public internal(set) var drawnDown = 0.0
  public internal(set) var guaranteeCalled = 0.0
  public internal(set) var receiptsUsed = 0.0
  /// Cash in the fund's account.
  public internal(set) var cash = 0.0

  /// What the projects returned, and to whom. What the investor forfeits is in the host's receipts.
  public internal(set) var projectCash = 0.0
  public internal(set) var investorReceipts = 0.0
  public internal(set) var hostReceipts = 0.0
  public internal(set) var forfeited = 0.0
  /// What of the payments came to suppliers from the investor's country.
  public internal(set) var suppliers = 0.0

  /// Interest paid to all lenders.
  public var interest: Double { loans.interest + bonds.interest }
  /// Called, let through by the cap, and not paid for want of money.
  public var unfunded: Double { owed - backlog }
  /// What the state itself put in.
  public var treasury: Double { incomeUsed + capitalUsed + drawnDown + guaranteeCalled }
  /// All that lenders gave, for new needs and old ones.
  public var borrowed: Double { loans.sold + loans.rolled + bonds.sold + bonds.rolled }

  /// The accounts that do not balance, each with the cents by which it is off: none, unless inputs
  /// are so large that whole cents can no longer be counted.
  public var imbalances: [String] {
    if isBalanced { return [] }
    return accounts.filter { $0.1 != 0 }.map { "\($0.0) are off by \($0.1) cents" }
      + (isCountable ? [] : ["an account is beyond the 20000 bn USD that whole cents can count"])
  }

  /// Whether every account balances, without saying which.
  var isBalanced: Bool {
    isCountable && called == paid + owed && fundAccounts.uses == fundAccounts.sources
      && Self.rest(loans) == 0 && Self.rest(bonds) == 0 && reserveRest == 0
      && investorReceipts - receiptsUsed == cash && investorReceipts + hostReceipts == projectCash
  }

  private var accounts: [(String, Double)] {
    [
      ("calls", called - paid - owed),
      ("sources and uses", fundAccounts.sources - fundAccounts.uses),
      ("loans", Self.rest(loans)), ("bonds", Self.rest(bonds)), ("reserves", reserveRest),
      ("fund account", investorReceipts - receiptsUsed - cash),
      ("distribution", investorReceipts + hostReceipts - projectCash),
    ]
  }

  private var fundAccounts: (sources: Double, uses: Double) {
    (treasury + borrowed + receiptsUsed, paid + interest + loans.redeemed + bonds.redeemed)
  }

  private var reserveRest: Double {
    openingReserves + earned + otherFlows - incomeUsed - drawnDown - setAside - reserves
  }

  private static func rest(_ debt: Debt) -> Double {
    debt.sold + debt.rolled - debt.redeemed - debt.outstanding
  }

  private var isCountable: Bool {
    let limit = 20_000 * Cents.perBillion
    return untouchedReserves <= limit && projectCash <= limit && called + beyondPledge <= limit
  }
}
