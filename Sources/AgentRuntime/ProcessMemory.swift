import CLinux

/// How the process takes memory from the system.
package enum ProcessMemory {
  /// glibc's number of the setting; its name is a macro of C.
  private static let arenaLimit: Int32 = -8

  /// Keeps allocations in two arenas: with one for every thread, each keeps its own free pages, which made
  /// a busy pipe hold 85 MB where 70 MB are enough, at no measurable gain in speed.
  package static func limitArenas() { _ = mallopt(arenaLimit, 2) }
}
