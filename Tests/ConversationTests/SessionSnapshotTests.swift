import CanonicalJSON
import Foundation
import TextAnalysis
import Testing

@testable import Conversation

@Suite("Snapshots of a session")
struct SessionSnapshotTests {
  private static let odd: [Value] = [
    .number(.infinity), .number(-.infinity), .number(0.1), .number(1e300), .number(-7),
    .number(9_007_199_254_740_992), .date(LocalDate(daysSinceEpoch: 9_000_000)),
    .date(LocalDate(daysSinceEpoch: -900_000)), .money(minorUnits: .min, currency: ""),
    .duration(Milliseconds(count: .max)), .text("\u{0}\u{7F}\"\\‹x›"), .text("{\"day\":1}"),
    .list([.list([.list([])]), .text("")]),
    .sealed(SealedValue(handle: "", kind: "", masked: "")),
  ]

  /// A session after any events, with values that the log has no form for, and names that look alike.
  private static func session(seed: Int) -> Session {
    var log = RandomLog(seed: seed)
    let events = seed % 2 == 0 ? log.samples(80) : log.growth(300)
    var session = Session.fold(events, id: SessionID("s\(seed)"))
    for (place, value) in odd.enumerated() where (place + seed) % 3 == 0 {
      session.slots[SlotName("slot \(place)")] = value
      session.attributes["attribute \(place)"] = value
    }
    if seed % 5 == 0 { session.checkResult = "found" }
    session.slots["caf\u{E9}"] = .number(1)
    session.slots["cafe\u{301}"] = .number(2)
    return session
  }

  private func read(_ session: Session) throws -> Session? {
    Session(snapshot: try JSONReader.value(of: JSONWriter.text(of: session.snapshot)))
  }

  @Test("A snapshot is read as the same session, also from its text", arguments: 0..<120)
  func readsBack(seed: Int) throws {
    let session = Self.session(seed: seed)
    #expect(Session(snapshot: session.snapshot) == session, "seed \(seed)")
    #expect(try read(session) == session, "seed \(seed)")
    // The same state is the same text.
    #expect(
      JSONWriter.text(of: try #require(try read(session)).snapshot)
        == JSONWriter.text(of: session.snapshot)
    )
  }

  @Test("Going on from a snapshot is going on from the events", arguments: 0..<40)
  func goesOn(seed: Int) throws {
    var log = RandomLog(seed: seed)
    let events = seed % 2 == 0 ? log.samples(200) : log.growth(1500)
    let cut = events.count * (seed + 1) / 41
    var session = try #require(try read(Session.fold(events[..<cut], id: "s1")))
    for event in events[cut...] { session.apply(event) }
    #expect(session == Session.fold(events, id: "s1"), "seed \(seed)")
  }

  @Test("Every stored property has its field, under its own name, in its own place")
  func writesAll() {
    func check<Record: SnapshotRecord>(_ type: Record.Type) {
      let properties = Mirror(reflecting: Record.snapshotBlank).children.map { $0.label ?? "" }
      let fields = Record.snapshotFields.map(\.name)
      #expect(
        fields == properties,
        "\(type): a stored property needs its line in 'snapshotFields'"
      )
    }
    check(Session.self)
    check(SessionStart.self)
    check(FlowFrame.self)
    check(SlotTries.self)
    check(UndoNote.self)
    check(PendingCall.self)
    check(GivenAnswer.self)
    check(NotedRequest.self)
    check(SessionTicket.self)
    check(SessionTicket.Notice.self)
    check(SessionTimer.self)
    check(FollowUpQuestion.self)
    check(SpokenNotice.self)
  }

  @Test("Every field of a session is met with a value that is not its first")
  func meetsAll() {
    let blank = Session.snapshotBlank
    let sessions = (0..<120).map { Self.session(seed: $0) }
    for field in Session.snapshotFields {
      let first = field.write(blank)
      #expect(sessions.contains { field.write($0) != first }, "\(field.name)")
    }
  }

  @Test("A field that is missing, unknown, elsewhere or of another form makes it no snapshot")
  func refuses() throws {
    let session = Self.session(seed: 0)
    let members = try #require(session.snapshot.object).members.map { ($0.name, $0.value) }
    func isRefused(_ members: [(String, JSONValue)]) -> Bool {
      Session(snapshot: .object(JSONObject(distinct: members))) == nil
    }
    #expect(!isRefused(members))
    #expect(isRefused(members + [("later", 1)]))
    for (place, member) in members.enumerated() {
      var changed = members
      changed.remove(at: place)
      #expect(isRefused(changed), "without \(member.0)")
      changed = members
      changed[place].0 += "s"
      #expect(isRefused(changed), "\(member.0) by another name")
      changed = members
      changed[place].1 = [["x": nil]]
      #expect(isRefused(changed), "\(member.0) of another form")
    }
    var turned = members
    turned.swapAt(0, 1)
    #expect(isRefused(turned))
    for other: JSONValue in [nil, "", 1, [], [:], true] { #expect(Session(snapshot: other) == nil) }
  }

  @Test("Folding makes of a recorded log the state that the fold version stands for")
  func foldVersion() throws {
    let log = try Self.fixture("log.jsonl").split(separator: "\n").map { line in
      try #require(Event(try LogRecord(json: JSONReader.value(of: String(line)))))
    }
    let expected = try JSONReader.value(of: try Self.fixture("state.json"))
    let session = Session.fold(log, id: "s1")
    let state = try #require(session.snapshot.object)
    #expect(expected["fold"]?.integer == Session.foldVersion)
    #expect(expected["format"]?.integer == Session.snapshotFormat)
    // Fields that came later are not in it: they make older snapshots unreadable by themselves.
    for member in try #require(expected["state"]?.object).members {
      #expect(
        state[member.name].map { JSONWriter.text(of: $0) } == JSONWriter.text(of: member.value),
        "'\(member.name)' is folded or written otherwise: raise Session.foldVersion (or snapshotFormat) and put it there"
      )
    }
  }

  private static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Fixtures/folding/\(name)"),
      encoding: .utf8
    )
  }
}
