// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerFiles
import Questions

/// Runs a command and turns what goes wrong into words on the standard error and an exit code: 1
/// when the ledger cannot answer, 2 when it cannot be read.
func answering<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as Unanswerable {
    StandardStream.error.say("\(error)")
    throw ExitCode(1)
  } catch let error as UnreadableLedger {
    StandardStream.error.say("\(error)")
    throw ExitCode(2)
  } catch let error as FileMistakes {
    StandardStream.error.say("\(error)")
    throw ExitCode(2)
  }
}
