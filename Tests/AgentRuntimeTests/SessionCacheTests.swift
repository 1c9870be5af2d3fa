import Conversation
import Testing

@testable import AgentRuntime

@Suite("Sessions in memory are bounded") struct SessionCacheTests {
  private func session(_ name: String) -> Session { Session(id: SessionID(name)) }

  @Test("Never more than the capacity is kept, and the newest stays", arguments: [1, 2, 3, 10, 64])
  func isBounded(capacity: Int) {
    let cache = SessionCache(capacity: capacity)
    for number in 0..<(capacity * 5) {
      cache.keep(session("s\(number)"), of: "s\(number)")
      #expect(cache.all.count <= capacity)
      #expect(cache["s\(number)"]?.id == SessionID("s\(number)"))
    }
  }

  @Test("Who was quiet longest goes first")
  func oldestGoesFirst() {
    let cache = SessionCache(capacity: 4)
    for name in ["a", "b", "c", "d"] { cache.keep(session(name), of: name) }
    cache.keep(session("a"), of: "a")
    cache.keep(session("e"), of: "e")
    #expect(cache["a"] != nil)
    #expect(cache["e"] != nil)
    #expect(cache["b"] == nil)
  }

  @Test("A forgotten session is gone")
  func forgets() {
    let cache = SessionCache(capacity: 4)
    cache.keep(session("a"), of: "a")
    cache.forget("a")
    #expect(cache["a"] == nil)
    #expect(cache.all.isEmpty)
  }
}
