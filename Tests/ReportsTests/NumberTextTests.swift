import Testing

@testable import Reports

@Suite("Numbers as people read them")
struct NumberTextTests {
  @Test(
    "round half away from zero",
    arguments: [
      (0.0, 1, "0.0"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (-2.5, 0, "-3"), (14.2857, 1, "14.3"),
      (99.95, 1, "100.0"), (3.004, 2, "3.00"), (1_234_567, 0, "1234567"),
    ]
  )
  func decimals(number: Double, places: Int, text: String) {
    #expect(NumberText.decimal(number, places: places) == text)
  }

  @Test(
    "show times in their two largest units",
    arguments: [
      (0.0, "0.0 s"), (1.38, "1.4 s"), (42.4, "42 s"), (60, "1 min"), (61, "1 min 1 s"),
      (3600, "1 h"), (61_090, "16 h 58 min"), (89_700, "24 h 55 min"), (259_140, "2 d 23 h"),
    ]
  )
  func durations(seconds: Double, text: String) {
    #expect(NumberText.duration(seconds: seconds) == text)
  }
}
