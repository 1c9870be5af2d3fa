import AgentContent
import SourceDiagnostics
import Testing

/// Commands whose program is not there.
@Suite struct UnknownProgramRuleTests {
  @Test("looks for programs of the content folder")
  func looksForPrograms() {
    ContentCheck.expect(
      [
        "bin/cancel-order": "#!/bin/sh",
        "actions.yaml": """
        one: {command: [1️⃣./bin/cancel-ordr, --fast], results: {}}
        two: {command: [2️⃣bin/canel-order], results: {}}
        three: {command: 3️⃣./bin/cancel-order --fast, results: {}}
        four: {command: [4️⃣../elsewhere/tool], results: {}}
        five: {command: [./bin/cancel-order], results: {}}
        six: {command: [bin/../bin/./cancel-order], results: {}}
        seven: {command: [/usr/bin/env, ./nowhere], results: {}}
        eight: {command: [python3, ./nowhere], results: {}}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-program",
          message: "there is no program './bin/cancel-ordr'",
          hint: "did you mean './bin/cancel-order'?",
          length: 17
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-program",
          message: "there is no program 'bin/canel-order'",
          hint: "did you mean 'bin/cancel-order'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-program",
          message: "there is no program './bin/cancel-order --fast'",
          hint: "write the words as a list: [./bin/cancel-order, --fast]"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-program",
          message: "there is no program '../elsewhere/tool'",
          hint: "paths are counted from the content folder"
        ),
      ]
    )
  }

  @Test("a program that may not be run is no program")
  func mayNotBeRun() throws {
    let actions = "one: {command: [./bin/cancel-order], results: {}}"
    let folder = ContentCheck.folder(["actions.yaml": actions])
    let program = ContentFile(path: "bin/cancel-order", bytes: [], isExecutable: false)
    let faults = ContentCheck.diagnostics(of: ContentFolder(files: folder.files + [program]))
      .filter { $0.severity == .error }
    #expect(
      faults.map { "\($0.location) \($0.message) [\($0.code)] \($0.hint ?? "")" } == [
        """
        intents/actions.yaml:1:17 the program './bin/cancel-order' may not be run \
        [program-not-executable] chmod +x intents/bin/cancel-order
        """
      ]
    )
  }
}
