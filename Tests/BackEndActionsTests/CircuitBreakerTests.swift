import AgentCore
import Conversation
import Testing

@testable import BackEndActions

@Suite("A circuit breaker")
struct CircuitBreakerTests {
  private static let policy = BreakerPolicy(failures: 3, pause: .seconds(30))
  private static let start = Timestamp(milliseconds: 1_000_000)

  /// A breaker after three calls in a row that went unanswered.
  private static var opened: CircuitBreaker {
    var breaker = CircuitBreaker(policy)
    for _ in 0..<3 { breaker.fail(at: start) }
    return breaker
  }

  @Test("opens after so many failures in a row, and an answer begins the count anew")
  func opens() {
    var breaker = CircuitBreaker(Self.policy)
    for _ in 0..<2 { breaker.fail(at: Self.start) }
    breaker.succeed()
    for _ in 0..<2 {
      breaker.fail(at: Self.start)
      let isAdmitted = breaker.admit(at: Self.start)
      #expect(isAdmitted)
    }
    breaker.fail(at: Self.start)
    let isAdmitted = breaker.admit(at: Self.start)
    #expect(!isAdmitted)
  }

  @Test("lets nothing through until its pause is over, and then one call")
  func tries() {
    var breaker = Self.opened
    let before = breaker.admit(at: Self.start + Milliseconds(count: 29_999))
    let first = breaker.admit(at: Self.start + .seconds(30))
    let second = breaker.admit(at: Self.start + .seconds(30))
    #expect([before, first, second] == [false, true, false])
  }

  @Test("closes when the one call is answered")
  func closes() {
    var breaker = Self.opened
    _ = breaker.admit(at: Self.start + .seconds(30))
    breaker.succeed()
    for _ in 0..<2 { breaker.fail(at: Self.start + .seconds(31)) }
    let isAdmitted = breaker.admit(at: Self.start + .seconds(31))
    #expect(isAdmitted)
  }

  @Test("opens for another pause when the one call goes unanswered")
  func reopens() {
    var breaker = Self.opened
    _ = breaker.admit(at: Self.start + .seconds(30))
    breaker.fail(at: Self.start + .seconds(32))
    let before = breaker.admit(at: Self.start + .seconds(61))
    let after = breaker.admit(at: Self.start + .seconds(62))
    #expect([before, after] == [false, true])
  }

  @Test("lets the next call try where the one call was cut short")
  func abandons() {
    var breaker = Self.opened
    _ = breaker.admit(at: Self.start + .seconds(30))
    breaker.abandon(at: Self.start + .seconds(31))
    let isAdmitted = breaker.admit(at: Self.start + .seconds(31))
    #expect(isAdmitted)
  }

  @Test("is not kept open by calls that began before it opened")
  func lateFailures() {
    var breaker = Self.opened
    breaker.fail(at: Self.start + .seconds(20))
    let isAdmitted = breaker.admit(at: Self.start + .seconds(30))
    #expect(isAdmitted)
  }

  @Test("does not stay open because the clock was put back")
  func clockPutBack() {
    var breaker = Self.opened
    let isAdmitted = breaker.admit(at: Timestamp(milliseconds: 0))
    #expect(isAdmitted)
  }

  @Test("never lets a call through while it is open, whatever happens", arguments: 0..<50)
  func property(seed: UInt64) {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    func below(_ count: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % count
    }
    var breaker = CircuitBreaker(Self.policy)
    var now = Self.start
    var failures = 0
    var openUntil: Timestamp?
    for _ in 0..<200 {
      now = now + Milliseconds(count: Int(below(20_000)))
      let isAdmitted = breaker.admit(at: now)
      #expect(isAdmitted == (openUntil.map { now >= $0 } ?? true), "seed \(seed)")
      guard isAdmitted else { continue }
      if below(3) == 0 {
        breaker.succeed()
        (failures, openUntil) = (0, nil)
      } else {
        breaker.fail(at: now)
        failures += 1
        if failures >= 3 { openUntil = now + .seconds(30) }
      }
    }
  }
}
