import AgentContent
import AgentCore
import Knowledge
import Transcripts

/// What is done with authors' files, on long ones.
enum ContentStages {
  private static let words = [
    "where", "parcel", "delivery", "invoice", "late", "change", "address", "broken", "refund",
    "today",
    "order", "cancel", "again", "screen", "account", "locked", "voucher", "size", "return", "label",
  ]

  static var all: [Stage] {
    [
      Stage(name: "load intents", sizes: 20...800) { size in
        let folder = folder(intents: size, samples: 8)
        return { keep(ContentLoader.load(folder)) }
      },
      Stage(name: "load samples", sizes: 20...3200) { size in
        let folder = folder(intents: 4, samples: size)
        return { keep(ContentLoader.load(folder)) }
      },
      Stage(name: "learn samples", sizes: 20...160) { size in
        guard
          case .loaded(let definition, _) = ContentLoader.load(folder(intents: 10, samples: size))
        else { preconditionFailure("the content is sound") }
        let lesson = MatcherLesson(definition)
        return { keep(lesson.matcher()) }
      },
      Stage(name: "read an article", sizes: 100...40_000) { size in
        let markdown =
          "# Title\n\n" + (0..<size).map { "## Part \($0)\n\n\(sentence($0)).\n\n" }.joined()
        return { keep(try ArticleParser.parse(markdown, id: "a/b")) }
      },
      Stage(name: "index articles", sizes: 50...3200) { size in
        let articles = (0..<size).map { number in
          let section = Article.Section(heading: sentence(number), text: sentence(number + 7))
          return Article(id: "a/\(number)", title: sentence(number), sections: [section])
        }
        return { keep(KnowledgeIndex(articles, language: "en", encoder: nil)) }
      },
      Stage(name: "read a scenario", sizes: 100...40_000) { size in
        let turns = (0..<size).map { "> \(sentence($0))\n< *\n" }.joined()
        let file = ScenarioFile(path: "long.transcript", text: turns)
        return { keep(ScenarioParser.parse(file)) }
      },
    ]
  }

  /// Some words that hardly repeat.
  private static func sentence(_ number: Int) -> String {
    let count = words.count
    return (0..<5).map { words[(number * (7 + $0) + number / count * ($0 + 1) + $0) % count] }
      .joined(separator: " ") + " \(number)"
  }

  private static func folder(intents: Int, samples: Int) -> ContentFolder {
    let own = (0..<intents).map { intent in
      let lines = (0..<samples).map { "  - \(sentence(intent * samples + $0))\n" }.joined()
      return ContentFile(
        path: "extra/intent-\(intent).yaml",
        text: "samples:\n\(lines)reply: It is number \(intent).\n"
      )
    }
    return ContentFolder(files: StarterContent.folder + own)
  }
}
