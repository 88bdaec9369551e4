// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerFiles
import LedgerStore
import Questions

/// Runs a command and turns what goes wrong into words on the standard error and an exit code: 1
/// when the ledger cannot answer, 2 when it cannot be read.
func answering<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as Unanswerable {
    StandardStream.error.say("\(error)")
    throw ExitCode(1)
  } catch let error as EditRefused {
    StandardStream.error.say("\(error)")
    throw ExitCode(1)
  } catch let error as any LedgerTrouble {
    StandardStream.error.say("\(error)")
    throw ExitCode(2)
  } catch let error as LedgerMistakes {
    StandardStream.error.say("\(EditRefused.mistakes(error.mistakes))")
    throw ExitCode(2)
  }
}

/// What keeps a ledger from being read at all.
protocol LedgerTrouble: Error {}
extension UnreadableLedger: LedgerTrouble {}
extension FileMistakes: LedgerTrouble {}
extension StoreTrouble: LedgerTrouble {}
extension DamagedRow: LedgerTrouble {}
extension DamagedBase: LedgerTrouble {}
