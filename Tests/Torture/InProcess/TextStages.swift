import AgentCore
import CanonicalJSON
import Conversation
import Knowledge
import TextAnalysis
import Understanding

/// What is done with a customer's words, on hostile ones.
enum TextStages {
  private static let sizes = (1 << 15)...(1 << 18)

  static func all(_ agent: Agent, _ texts: [HostileText]) -> [Stage] {
    let session = Session(id: "s1")
    let knowledge = KnowledgeIndex(agent.definition.articles, language: "en", encoder: nil)
    let steps: [(String, (String) -> Void)] = [
      ("normalise", { keep(TextNormalizer.normalized($0)) }),
      ("tokenise", { keep(Tokenizer.tokens(of: $0)) }),
      ("redact", { keep(Redactor().redact($0, firstHandle: 1)) }),
      ("detect the language", { keep(LanguageDetector.detect($0)) }),
      ("recognise acts", { keep(DialogueActRecognizer.acts(in: $0)) }),
      ("search", { keep(knowledge.search($0)) }),
      ("make safe for a terminal", { keep(TerminalText.sanitized($0)) }),
      (
        "write and read JSON", { keep(try? JSONReader.value(of: JSONWriter.text(of: .string($0)))) }
      ),
      (
        "understand",
        {
          let redaction = agent.redaction(of: $0, in: session)
          keep(agent.understand($0, redaction, in: session, at: Trial.start))
        }
      ),
    ]
    return steps.flatMap { name, step in
      texts.map { text in
        Stage(name: "\(name): \(text.piece.debugDescription)", sizes: sizes) { size in
          let words = text.text(of: size)
          return { step(words) }
        }
      }
    }
  }
}
