import CanonicalJSON
import Conversation

/// One vote on whether an article helped.
struct ArticleVote: Sendable {
  let article: ArticleID
  let conversation: SessionID
  let isHelpful: Bool
  let at: Timestamp
  /// Its place in the log.
  let position: Int

  /// The vote that `record` holds; nil where it names no article or conversation.
  init?(_ record: LogRecord, position: Int) {
    guard let article = record.data["article"]?.string, let conversation = record.conversation,
      let isHelpful = record.data["helpful"]?.bool
    else { return nil }
    self.article = ArticleID(article)
    self.conversation = conversation
    self.isHelpful = isHelpful
    at = record.timestamp
    self.position = position
  }
}
