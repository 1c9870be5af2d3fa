import FoundationXML
import Foundation
import Testing

@testable import Transcripts

@Suite struct JUnitReportTests {
  @Test("passes and failures are written as build servers read them")
  func text() {
    let failing = ScenarioResult(
      path: "transcripts/b & c.txt",
      failures: [
        ScenarioFailure(line: 3, step: "user: <hi>", expected: "state: open", got: "state: closed")
      ]
    )
    let report = ScenarioReport([failing, ScenarioResult(path: "transcripts/a.txt")])
    #expect(
      JUnitReport.xml(of: report) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="firstline replay" tests="2" failures="1" skipped="0">
          <testsuite name="transcripts" tests="2" failures="1" skipped="0">
            <testcase classname="transcripts" name="a" file="transcripts/a.txt"/>
            <testcase classname="transcripts" name="b &amp; c" file="transcripts/b &amp; c.txt">
              <failure message="line 3: expected state: open">transcripts/b &amp; c.txt:3: FAILED
          user: &lt;hi&gt;
          expected  state: open
          got       state: closed
        </failure>
            </testcase>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test("whatever stands in a scenario, the report is well-formed and bounded")
  func wellFormed() {
    let odd = "]]> & < > \" ' \u{0}\u{1B}[31m\u{FFFE}\u{FFFF}\u{85}\u{2028} 👩‍👩‍👧 \r\n"
    let failures = (1...500).map { number in
      ScenarioFailure(line: number, step: odd, expected: odd, got: odd, why: [odd])
    }
    let result = ScenarioResult(path: "transcripts/\(odd).txt", failures: failures)
    let xml = JUnitReport.xml(of: ScenarioReport([result]))
    #expect(XMLParser(data: Data(xml.utf8)).parse())
    #expect(xml.unicodeScalars.count < JUnitReport.maximumAccount * 6)
  }
}
