/// The words around passwords and codes.
enum SecretLexicon {
  /// Words that announce a password.
  static let passwords: Set<String> = [
    "password", "passwort", "kennwort", "passwd", "pwd", "pw", "passphrase", "contraseña",
  ]

  /// Words that announce a code of digits.
  static let codes: Set<String> = [
    "passcode", "pincode", "pin", "otp", "cvv", "cvc", "cvv2", "cvc2", "tan",
  ]

  /// What makes a "code" a secret.
  static let codeKinds: Set<String> = [
    "verification", "security", "access", "login", "log-in", "sign-in", "auth", "authentication",
    "authorisation", "authorization", "authenticator", "confirmation", "one-time", "onetime",
    "time",
    "sms", "2fa", "mfa", "otp", "unlock", "pin", "pass", "recovery", "backup", "factor", "secret",
  ]

  /// What makes a "code" no secret.
  static let harmlessCodes: Set<String> = [
    "discount", "promo", "promotion", "promotional", "voucher", "gift", "coupon", "post", "postal",
    "zip", "error", "status", "product", "item", "sort", "tracking", "order", "area", "country",
    "dialling", "dialing", "bar", "qr", "tax", "referral", "swift", "bank", "colour", "color",
    "size",
    "source", "booking", "article", "reference", "fault", "exit", "return", "party", "offer",
    "model",
    "building", "dress",
  ]

  /// Words that may stand between the announcement and the value.
  static let connectors: Set<String> = [
    "to", "as", "now", "just", "still", "set", "called", "currently", "should", "will", "really",
    "->", "→",
  ]

  /// After a number these say that it counts something.
  static let units: Set<String> = [
    "characters", "character", "letters", "digits", "chars", "times", "days", "weeks", "months",
    "years", "hours", "minutes", "attempts", "mm", "cm", "symbols", "long", "tries",
  ]

  /// A new thought starts with these, so that the word before was the last of its own.
  static let newThoughts: Set<String> = [
    "and", "but", "please", "can", "could", "so", "why", "it", "thanks", "thank", "i", "or", "what",
    "because", "then", "if", "help", "is", "when", "how",
  ]

  /// What people say about passwords without telling one.
  static let harmless: Set<String> = [
    "a", "about", "absolutely", "again", "all", "also", "always", "an", "and", "annoying", "any",
    "at", "bad", "being", "broken", "but", "by", "can", "can't", "cannot", "case-sensitive",
    "change",
    "compromised", "correct", "definitely", "did", "didn't", "different", "do", "does", "doesn't",
    "don't", "easy", "empty", "error", "expired", "fine", "for", "forgot", "forgotten", "from",
    "getting", "gone", "good", "hard", "has", "help", "how", "i", "i'm", "i've", "impossible", "in",
    "incorrect", "insecure", "invalid", "issue", "issues", "it", "it's", "known", "link", "long",
    "lost", "maybe", "me", "missing", "my", "need", "needed", "never", "new", "no", "none", "not",
    "nothing", "of", "ok", "okay", "old", "on", "only", "or", "our", "page", "please", "pls",
    "policy", "private", "probably", "problem", "problems", "rejected", "required", "reset",
    "right",
    "safe", "same", "saved", "secret", "secure", "short", "should", "simple", "so", "some",
    "something", "somehow", "stolen", "strong", "stuck", "sure", "than", "that", "the", "their",
    "there", "they", "this", "to", "too", "true", "unavailable", "unclear", "unknown", "unsafe",
    "useless", "valid", "very", "was", "way", "weak", "weird", "what", "when", "where", "which",
    "who", "whole", "why", "will", "with", "won't", "working", "would", "wrong", "yes", "you",
    "your",
    "case", "sensitive", "exactly", "apparently", "visible", "hidden", "public", "leaked", "blank",
    "confusing", "complicated", "temporary", "permanent", "ready", "optional", "mandatory",
    "protected", "field", "box", "screen", "prompt", "email", "e-mail", "mail", "manager",
    "recovery",
    "i'd", "i'll", "you're", "isn't", "wasn't", "aren't", "out", "up", "off", "down", "under",
    "over",
    "tricky", "important", "personal", "confidential", "great", "everything", "anything", "mine",
    "yours", "theirs", "until", "since", "after", "before", "once", "still", "also", "even", "much",
    "more", "less", "sent", "kept", "found", "shown", "written", "set", "made", "given", "taken",
  ]
}
