// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The room of what was only needed on the way to an answer. The C library keeps it for later, and a
/// question about a large ledger leaves hundreds of megabytes, so it is given back to the system.
enum Leftovers {
  private static let isPlanned = Mutex(false)

  /// Gives the room back a little later, once for everything that is worked out until then.
  static func giveBackSoon() {
    let isFirst = isPlanned.withLock { planned in
      defer { planned = true }
      return !planned
    }
    guard isFirst else { return }
    DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + 2) {
      isPlanned.withLock { $0 = false }
      giveBack()
    }
  }

  // What follows is not in the module of the C library, though in every one of its builds.

  static func giveBack() {
    #if canImport(Glibc)
      typealias Trim = @convention(c) (Int) -> Int32
      if let trim = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(trim, to: Trim.self)(0) }
    #endif
  }

  /// Has the C library keep the room of a page for the next one: by itself it gives back what is as large
  /// as a page, and a third of a page's time goes into the empty room for it.
  static func keepRoomForPages() {
    #if canImport(Glibc)
      typealias Option = @convention(c) (Int32, Int32) -> Int32
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(symbol, to: Option.self)
      let (trimThreshold, mapThreshold) = (Int32(-1), Int32(-3))
      _ = set(mapThreshold, 4 << 20)
      _ = set(trimThreshold, 32 << 20)
    #endif
  }
}
