// swift-tools-version: 6.2
import PackageDescription

// Every target: Swift 6 mode, no warnings, and only members of modules that the file itself imports.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

// One section a module with its tests, from the bottom of the house to the top. A module may import what
// its section lists and nothing else: `Scripts/test` builds with the import check on.
let package = Package(
  name: "firstline",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "firstline", targets: ["firstline"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // CanonicalJSON: reads and writes JSON: bounded, ordered, byte-stable.
    .target(name: "CanonicalJSON", swiftSettings: settings),
    .testTarget(
      name: "CanonicalJSONTests",
      dependencies: ["CanonicalJSON"],
      swiftSettings: settings
    ),

    // SourceDiagnostics: says what is wrong in a file, where, and how to mend it.
    .target(
      name: "SourceDiagnostics",
      dependencies: ["CanonicalJSON"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SourceDiagnosticsTests",
      dependencies: ["CanonicalJSON", "SourceDiagnostics"],
      swiftSettings: settings
    ),

    // TextAnalysis: normalises, tokenises and redacts text; the encoder's protocol.
    .target(name: "TextAnalysis", swiftSettings: settings),
    .testTarget(
      name: "TextAnalysisTests",
      dependencies: ["TextAnalysis"],
      swiftSettings: settings
    ),

    // Conversation: the vocabulary, and the event-sourced state of one session.
    .target(
      name: "Conversation",
      dependencies: ["CanonicalJSON", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ConversationTests",
      dependencies: ["CanonicalJSON", "Conversation", "TextAnalysis"],
      swiftSettings: settings
    ),

    // SentenceEncoding: turns a sentence into a vector; the arithmetic lies in C, once for each processor.
    // Optimised in debug builds too: without it a sentence takes 20 times as long, and so do its tests.
    .target(
      name: "CEncoderKernel",
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]
    ),
    .target(
      name: "SentenceEncoding",
      dependencies: ["CEncoderKernel", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SentenceEncodingTests",
      dependencies: ["CanonicalJSON", "CEncoderKernel", "SentenceEncoding", "TextAnalysis"],
      swiftSettings: settings
    ),

    // Understanding: turns an utterance into a ranked, calibrated interpretation; the arithmetic of its
    // models lies in C, optimised in debug builds too.
    .target(
      name: "CMatrixKernel",
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]
    ),
    .target(
      name: "Understanding",
      dependencies: ["CanonicalJSON", "CMatrixKernel", "Conversation", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: [
        "CanonicalJSON", "CMatrixKernel", "Conversation", "TextAnalysis", "Understanding",
      ],
      swiftSettings: settings
    ),

    // Knowledge: finds the passage that answers a question.
    .target(
      name: "Knowledge",
      dependencies: ["TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: ["Knowledge", "TextAnalysis"],
      swiftSettings: settings
    ),

    // Dialogue: decides, purely, the next events and effects.
    .target(
      name: "Dialogue",
      dependencies: ["Conversation", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DialogueTests",
      dependencies: ["Conversation", "Dialogue", "TextAnalysis"],
      swiftSettings: settings
    ),

    // Ticketing: the life of a ticket.
    .target(
      name: "Ticketing",
      dependencies: ["Conversation", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TicketingTests",
      dependencies: ["Conversation", "TextAnalysis", "Ticketing"],
      swiftSettings: settings
    ),

    // AgentCore: one message in, one outcome out.
    .target(
      name: "AgentCore",
      dependencies: [
        "CanonicalJSON", "Conversation", "Dialogue", "Knowledge", "TextAnalysis", "Ticketing",
        "Understanding",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AgentCoreTests",
      dependencies: [
        "AgentCore", "AgentTestSupport", "CanonicalJSON", "Conversation", "Dialogue", "Knowledge",
        "TextAnalysis", "Ticketing", "Understanding",
      ],
      swiftSettings: settings
    ),

    // AgentContent: reads intents/ into an agent definition, or reports every fault in it.
    .target(
      name: "AgentContent",
      dependencies: [
        "AgentCore", "Alerting", "Conversation", "Dialogue", "Importing", "Insights", "Knowledge",
        "SourceDiagnostics", "TextAnalysis", "Understanding", yams,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AgentContentTests",
      dependencies: [
        "AgentContent", "AgentCore", "Alerting", "CanonicalJSON", "Conversation", "Dialogue",
        "Importing", "Insights", "Knowledge", "SourceDiagnostics", "TextAnalysis", "Understanding",
      ],
      swiftSettings: settings
    ),

    // Transcripts: scripted transcripts: parse, replay, compare, record.
    .target(
      name: "Transcripts",
      dependencies: [
        "AgentCore", "CanonicalJSON", "Conversation", "Dialogue", "SourceDiagnostics",
        "TextAnalysis", "Ticketing",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TranscriptsTests",
      dependencies: [
        "AgentCore", "AgentTestSupport", "CanonicalJSON", "Conversation", "Dialogue",
        "SourceDiagnostics", "TextAnalysis", "Ticketing", "Transcripts",
      ],
      swiftSettings: settings
    ),

    // Evaluation: measures understanding and search.
    .target(
      name: "Evaluation",
      dependencies: [
        "CanonicalJSON", "Conversation", "Knowledge", "TextAnalysis", "Understanding",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "CanonicalJSON", "Conversation", "Evaluation", "Knowledge", "TextAnalysis",
        "Understanding",
      ],
      swiftSettings: settings
    ),

    // Insights: computes every figure as a fold over events.
    .target(
      name: "Insights",
      dependencies: ["CanonicalJSON", "Conversation"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "InsightsTests",
      dependencies: ["CanonicalJSON", "Conversation", "Insights"],
      swiftSettings: settings
    ),

    // Reviewing: groups what was not understood and what recurs, and says whether a fix helped.
    .target(
      name: "Reviewing",
      dependencies: ["CanonicalJSON", "Conversation", "Insights", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReviewingTests",
      dependencies: ["CanonicalJSON", "Conversation", "Insights", "Reviewing", "TextAnalysis"],
      swiftSettings: settings
    ),

    // Reports: shows figures and evaluations: tables, JSON, CSV, HTML.
    .target(
      name: "Reports",
      dependencies: [
        "CanonicalJSON", "Conversation", "Evaluation", "Insights", "TextAnalysis", "Understanding",
        mustache,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "CanonicalJSON", "Conversation", "Evaluation", "Insights", "Reports", "Understanding",
      ],
      swiftSettings: settings
    ),

    // Alerting: judges rules over figures, and says what is told of those that fire.
    .target(
      name: "Alerting",
      dependencies: [
        "AgentCore", "CanonicalJSON", "Conversation", "Insights", "Reports", "SourceDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AlertingTests",
      dependencies: [
        "AgentCore", "Alerting", "CanonicalJSON", "Conversation", "Insights", "Reports",
      ],
      swiftSettings: settings
    ),

    // Importing: turns another desk's export into an event log.
    .target(
      name: "Importing",
      dependencies: ["CanonicalJSON", "Conversation", "Insights", "TextAnalysis"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["CanonicalJSON", "Conversation", "Importing", "Insights"],
      swiftSettings: settings
    ),

    // Storage: keeps events, sessions, tickets and the vault.
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(
      name: "Storage",
      dependencies: ["AgentCore", "CanonicalJSON", "Conversation", "CSodium", grdb, sqlite],
      swiftSettings: settings
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "AgentCore", "CanonicalJSON", "Conversation", "Storage", "TextAnalysis", "Ticketing", grdb,
      ],
      swiftSettings: settings
    ),

    // CLinux: what glibc has and Swift's module of it does not show.
    .systemLibrary(name: "CLinux"),

    // BackEndActions: runs look-ups: table, command, http.
    .target(
      name: "BackEndActions",
      dependencies: ["AgentCore", "CanonicalJSON", "Conversation", "CLinux"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BackEndActionsTests",
      dependencies: ["AgentCore", "BackEndActions", "CanonicalJSON", "Conversation"],
      swiftSettings: settings
    ),

    // AgentRuntime: the live edge: clock, ids, randomness, files, stores.
    .target(
      name: "AgentRuntime",
      dependencies: [
        "AgentContent", "AgentCore", "Alerting", "BackEndActions", "CanonicalJSON", "CLinux",
        "Conversation", "CSodium", "Dialogue", "Insights", "SentenceEncoding", "SourceDiagnostics",
        "Storage",
        "TextAnalysis", "Ticketing", "Understanding", logging,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AgentRuntimeTests",
      dependencies: [
        "AgentCore", "AgentRuntime", "AgentTestSupport", "Alerting", "CanonicalJSON",
        "Conversation", "Dialogue", "Insights", "SentenceEncoding", "Storage", "TextAnalysis",
        "Ticketing", logging,
      ],
      swiftSettings: settings
    ),

    // TerminalChannel: a terminal, translated to messages and back.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(
      name: "TerminalChannel",
      dependencies: [
        "AgentCore", "Conversation", "CReadline", "SourceDiagnostics", "TextAnalysis",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalChannelTests",
      dependencies: [
        "AgentCore", "CanonicalJSON", "Conversation", "TerminalChannel", "TextAnalysis",
      ],
      swiftSettings: settings
    ),

    // PipeChannel: JSON Lines, translated to messages and back.
    .target(
      name: "PipeChannel",
      dependencies: ["AgentCore", "CanonicalJSON", "Conversation"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PipeChannelTests",
      dependencies: ["AgentCore", "CanonicalJSON", "Conversation", "PipeChannel"],
      swiftSettings: settings
    ),

    // firstline: parses options, builds the runtime, runs one thing.
    .executableTarget(
      name: "firstline",
      dependencies: [
        "AgentContent", "AgentCore", "AgentRuntime", "Alerting", "BackEndActions", "CanonicalJSON",
        "Conversation", "Dialogue", "Evaluation", "Importing", "Insights", "Knowledge",
        "PipeChannel", "Reports", "Reviewing", "SentenceEncoding", "SourceDiagnostics", "Storage",
        "TerminalChannel", "TextAnalysis", "Ticketing", "Transcripts", "Understanding",
        argumentParser, logging,
      ],
      swiftSettings: settings
    ),

    // turn-cost: measures the dialog and the rendering of replies (Benchmarks/README.md).
    .executableTarget(
      name: "turn-cost",
      dependencies: [
        "AgentCore", "AgentRuntime", "BackEndActions", "CanonicalJSON", "Conversation", "Dialogue",
        "Ticketing", argumentParser,
      ],
      path: "Benchmarks/TurnCost",
      swiftSettings: settings
    ),

    // torture: the trials that need the agent in their own process (Scripts/torture).
    .executableTarget(
      name: "torture",
      dependencies: [
        "AgentContent", "AgentCore", "AgentRuntime", "BackEndActions", "CanonicalJSON",
        "Conversation", "Insights", "Knowledge", "Reports", "SourceDiagnostics", "Storage",
        "TextAnalysis", "Ticketing", "Transcripts", "Understanding", argumentParser, grdb, logging,
      ],
      path: "Tests/Torture/InProcess",
      swiftSettings: settings
    ),

    // What tests of several modules share.
    .target(
      name: "AgentTestSupport",
      dependencies: [
        "AgentCore", "Conversation", "Dialogue", "Knowledge", "TextAnalysis", "Ticketing",
        "Understanding",
      ],
      path: "Tests/AgentTestSupport",
      swiftSettings: settings
    ),
  ]
)
