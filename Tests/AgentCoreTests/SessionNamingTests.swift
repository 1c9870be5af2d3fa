import AgentCore
import Conversation
import Testing

@Suite("Naming sessions") struct SessionNamingTests {
  static let callers = [
    "s1", "s1#", "s1#1", "s1#2", "s1#2#1", "s1#1#2", "s1#x", "s1#2x", "#1", "#", "1", "s1##1",
    "s1#٢", "é#1", "é", "e\u{301}", "s1#01", "s1#0",
  ]

  @Test("No two callers' contacts share an id")
  func idsNeverCollide() {
    var owners: [SessionID: String] = [:]
    for caller in Self.callers {
      for contact in 1...12 {
        let id = SessionNaming.id(caller: caller, contact: contact)
        #expect(owners[id] == nil, "\(caller) \(contact) meets \(owners[id] ?? "")")
        owners[id] = "\(caller) \(contact)"
      }
    }
    #expect(owners.count == Self.callers.count * 12)
  }

  @Test(
    "The first contact has the caller's own name, later ones a number",
    arguments: [
      ("s1", 1, "s1"), ("s1", 2, "s1#2"), ("s1#2", 1, "s1#2#1"), ("s1#2", 3, "s1#2#3"),
      ("s1#", 1, "s1#"), ("#7", 1, "#7#1"), ("order #7x", 1, "order #7x"),
    ]
  )
  func names(caller: String, contact: Int, expected: String) {
    #expect(SessionNaming.id(caller: caller, contact: contact).rawValue == expected)
  }
}
