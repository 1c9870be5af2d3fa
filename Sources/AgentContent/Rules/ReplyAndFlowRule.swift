import SourceDiagnostics

/// An intent with both a reply and a flow: only one of them could run.
struct ReplyAndFlowRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      guard let reply = intent.key("reply"), let flow = intent.key("flow") else { return [] }
      return [
        reply.diagnostic(
          "reply-and-flow",
          "an intent has either a 'reply' or a 'flow'",
          hint: "let a state of the flow say it",
          notes: [flow.note("the flow starts here")]
        )
      ]
    }
  }
}
