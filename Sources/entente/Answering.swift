// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerFiles
import Questions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a command and turns what goes wrong into words on the standard error and an exit code: 1
/// when the ledger cannot answer, 2 when it cannot be read.
func answering(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as Unanswerable {
    complain("\(error)")
    throw ExitCode(1)
  } catch let error as UnreadableLedger {
    complain("\(error)")
    throw ExitCode(2)
  } catch let error as FileMistakes {
    complain("\(error)")
    throw ExitCode(2)
  }
}

private func complain(_ words: String) {
  let bytes = Array((words + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}
