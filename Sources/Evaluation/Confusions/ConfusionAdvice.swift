/// What to do about one text that was taken for another intent.
package enum SampleAdvice: String, Sendable, Hashable, CaseIterable {
  /// The other intent has a sample with the same words: only one of the two can keep it.
  case duplicate
  /// The other intent has nearly the same sample: say in both what tells them apart, or keep one.
  case nearDuplicate = "near_duplicate"
  /// It reads like the other intent's samples and unlike its own: move it, unless it means something else.
  case move
  /// It belongs where it is: write more samples like it.
  case add
}

/// What to do about two intents that are taken for one another.
package enum PairAdvice: String, Sendable, Hashable, CaseIterable {
  /// Nothing tells them apart: make them one, or let one answer ask which is meant.
  case merge
  /// The line between them is not clear: sort the samples, or make a third intent of what lies between.
  case split
  /// One of the two has few samples: write more.
  case addSamples = "add_samples"
  /// Nothing is wrong with the two as a whole: go through the samples one by one.
  case single
}
