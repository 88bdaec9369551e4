// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Glibc

/// The processors of this machine.
public enum Processors {
  /// How many this process may use: a cluster's scheduler or `taskset` gives it fewer than there are.
  public static var allowed: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
    else { return online }
    // A mask in hexadecimal digits with commas, such as `ff,ffffffff`.
    let count = line.dropFirst("Cpus_allowed:".count).reduce(0) {
      $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? min(count, online) : online
  }

  /// How many are at work.
  public static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
