// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Reading

extension Draft {
  /// Whether a column's head says that it holds rates, prices or averages: they add up to nothing, but for
  /// shares that make up a hundred.
  func holdsRates(_ column: Int, of table: Table) -> Bool {
    guard namesRates(column, of: table), let total = table.rows.last, column < total.count
    else { return false }
    let stated = amounts(in: total[column].range).filter { $0.kind != .ordinal }
    return stated.count != 1 || stated.first?.nominal != 100
  }

  /// Whether a column's head names rates, prices or averages.
  func namesRates(_ column: Int, of table: Table) -> Bool {
    column < table.header.count && has(Self.rates, in: table.header[column].range.prefix(120))
  }

  private static let rates = WordList(
    "률|율|비율|비중|평균|단가|가격|배율|지수|%|％|per cent|percent|rate|ratio|share|average|mean|median|price|unit cost|index|yield|per capita|率|平均|単価|価格|指数|比|割合"
  )
}
