import Conversation
import SourceDiagnostics

/// What one scenario came to.
package struct ScenarioResult: Sendable {
  /// The file as people name it.
  package var path: String
  /// What is wrong with the file itself; with an error it was not run.
  package var diagnostics: [Diagnostic]
  /// The expectations that were not met, in the order of the file.
  package var failures: [ScenarioFailure]
  /// Every event of the run, in order.
  package var events: [Event]
  /// Whether it was not run, being about an agent that reads otherwise.
  package var isSkipped: Bool

  /// A result; without diagnostics and failures the scenario passed.
  package init(
    path: String,
    diagnostics: [Diagnostic] = [],
    failures: [ScenarioFailure] = [],
    events: [Event] = [],
    isSkipped: Bool = false
  ) {
    self.path = path
    self.diagnostics = diagnostics
    self.failures = failures
    self.events = events
    self.isSkipped = isSkipped
  }

  /// Whether it was run and everything came as expected.
  package var isPassed: Bool { !isSkipped && !isFailed }

  /// Whether something did not come as expected, or the file has faults.
  package var isFailed: Bool { !(diagnostics.isEmpty && failures.isEmpty) }
}

/// One expectation that was not met.
package struct ScenarioFailure: Sendable, Hashable {
  /// The line of the expectation, from 1.
  package var line: Int
  /// What happened at that point of the scenario: `user: still nothing!`.
  package var step: String
  /// What was to come: a line of the file, or a rule that every run keeps.
  package var expected: String
  /// What came instead.
  package var got: String
  /// Why the agent did what it did, one fact a line; empty for all but the first failure of a step.
  package var why: [String]
  /// How the file would have to read to expect what came; nil where no edit could.
  package var edit: ScenarioEdit?

  /// A failure that no edit mends, unless `edit` is given.
  package init(
    line: Int,
    step: String,
    expected: String,
    got: String,
    why: [String] = [],
    edit: ScenarioEdit? = nil
  ) {
    self.line = line
    self.step = step
    self.expected = expected
    self.got = got
    self.why = why
    self.edit = edit
  }
}

/// Lines to be put in the place of others.
package struct ScenarioEdit: Sendable, Hashable {
  /// The lines replaced, from 0; an empty range inserts.
  package var range: Range<Int>
  /// What stands there instead, without line feeds.
  package var lines: [String]

  /// An edit in lines counted from 0.
  package init(range: Range<Int>, lines: [String]) {
    self.range = range
    self.lines = lines
  }

  /// In the place of `lines`, which are counted from 1.
  package init(replacing lines: ClosedRange<Int>, with replacement: [String]) {
    self.init(range: (lines.lowerBound - 1)..<lines.upperBound, lines: replacement)
  }
}
