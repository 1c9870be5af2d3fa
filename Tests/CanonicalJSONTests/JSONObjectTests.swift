import CanonicalJSON
import Testing

@Suite("JSON objects")
struct JSONObjectTests {
  @Test("Members keep their order when they are replaced, and close up when they are removed")
  func keepsOrder() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = 5
    #expect(object.members.map(\.name) == ["a", "b", "c"])
    object["a"] = nil
    object["a"] = 9
    object["zz"] = nil
    #expect(object.members.map(\.name) == ["b", "c", "a"])
    object.set("d", ifPresent: nil)
    object.set("e", ifPresent: 1)
    #expect(object.members.map(\.name) == ["b", "c", "a", "e"])
    #expect(JSONObject([("x", 1), ("x", 2)]).members.count == 1)
    #expect(JSONObject().isEmpty)
  }

  @Test("Values are read as what they are and as nothing else")
  func reads() {
    let value: JSONValue = [
      "t": "x", "i": 3, "n": 2.5, "w": .number(4), "b": true, "a": [1], "o": [:],
    ]
    #expect(value["t"]?.string == "x")
    #expect(value["i"]?.integer == 3)
    #expect(value["w"]?.integer == 4)
    #expect(value["n"]?.integer == nil)
    #expect(value["i"]?.number == 3)
    #expect(value["b"]?.bool == true)
    #expect(value["a"]?.array == [1])
    #expect(value["o"]?.object == JSONObject())
    #expect(value["t"]?.integer == nil)
    #expect(value["none"] == nil)
    #expect(JSONValue.null.isNull)
    #expect(JSONValue.string("x")["t"] == nil)
  }
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
