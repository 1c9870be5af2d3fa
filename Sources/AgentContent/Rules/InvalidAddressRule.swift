import Dialogue
import SourceDiagnostics

/// A link whose address is none, or leads where a value says.
struct InvalidAddressRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.parts.flatMap(\.links).flatMap(\.url.all).compactMap { draft in
        guard let template = try? draft.template.get() else { return nil }
        do throws(ContentSyntaxError) {
          _ = try AddressTemplate(template)
          return nil
        } catch {
          return draft.node.diagnostic("invalid-address", error.message, hint: error.hint)
        }
      }
    }
  }
}
