import Testing
import Understanding

@Suite("A matcher as bytes")
struct MatcherFileTests {
  @Test("reads back as it was written")
  func roundTrip() throws {
    for matcher in [MatcherFixture.matcher, MatcherFixture.tiny, IntentMatcher.train(on: [])] {
      let bytes = matcher.encoded()
      let read = try IntentMatcher(decoding: bytes)
      #expect(read.encoded() == bytes)
      #expect(read.intents == matcher.intents)
      for text in ["where is my refund", "my order is late", "xyz"] {
        #expect(read.match(text) == matcher.match(text))
      }
    }
  }

  @Test("is refused wherever it is cut off")
  func truncation() {
    let bytes = MatcherFixture.tiny.encoded()
    let cuts =
      Array(0..<400) + Array(stride(from: 400, to: bytes.count, by: 101)) + [bytes.count - 1]
    for count in cuts {
      #expect(throws: MatcherFileError.self) { try IntentMatcher(decoding: Array(bytes[..<count])) }
    }
  }

  @Test("is refused wherever a byte was changed or added")
  func corruption() {
    let bytes = MatcherFixture.tiny.encoded()
    for place in Array(0..<400) + Array(stride(from: 400, to: bytes.count, by: 997)) {
      var changed = bytes
      changed[place] ^= 0x41
      #expect(throws: MatcherFileError.self) { try IntentMatcher(decoding: changed) }
    }
    #expect(throws: MatcherFileError.damaged) { try IntentMatcher(decoding: bytes + [0]) }
  }

  @Test("says what is wrong with it")
  func messages() {
    let bytes = MatcherFixture.tiny.encoded()
    var newer = bytes
    newer[8] = 99
    let faults: [([UInt8], String)] = [
      ([], "this is not a matcher file"),
      (Array("{}".utf8), "this is not a matcher file"),
      (newer, "the matcher file has version 99, which is not read here"),
      (Array(bytes.dropLast()), "the matcher file is damaged"),
    ]
    for (bytes, message) in faults {
      do throws(MatcherFileError) {
        _ = try IntentMatcher(decoding: bytes)
        Issue.record("accepted")
      } catch {
        #expect(error.description == message)
      }
    }
  }
}
