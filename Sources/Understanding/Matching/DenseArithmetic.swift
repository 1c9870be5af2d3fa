import CMatrixKernel

/// Scores, slopes and products of dense vectors, with the widest vectors of the processor; equal to the bit with all.
struct DenseArithmetic: Sendable {
  /// The arithmetic with the widest vectors of this processor.
  static let best = DenseArithmetic(vectors: fl_best_vectors())

  /// The vectors that are computed with.
  let vectors: fl_vectors

  /// The most numbers that a vector may have.
  static let mostInputs = Int(FL_MOST_INPUTS)

  /// Writes the scores of the rows at `places`, `lanes` for each.
  /// - Parameters:
  ///   - rows: rows of `inputs` numbers each.
  ///   - weights: `lanes` for each input, then for the bias.
  func score(
    _ rows: [Float],
    at places: ArraySlice<Int32>,
    inputs: Int,
    _ weights: [Lane],
    lanes: Int,
    to scores: inout [Lane]
  ) {
    precondition(inputs <= Self.mostInputs && weights.count == lanes * (inputs + 1))
    precondition(scores.count >= places.count * lanes)
    withFloats(weights) { weights in
      withFloats(&scores) { scores in
        places.withUnsafeBufferPointer { places in
          rows.withUnsafeBufferPointer { rows in
            guard let rows = rows.baseAddress, let start = places.baseAddress else { return }
            let (count, inputs) = (Int32(places.count), Int32(inputs))
            fl_score(vectors, rows, start, count, inputs, weights, Int32(lanes * 8), scores)
          }
        }
      }
    }
  }

  /// Adds to the slopes of the weights what the errors of the rows at `places` say of them; laid out as for `score`.
  func addSlopes(
    _ rows: [Float],
    at places: ArraySlice<Int32>,
    inputs: Int,
    _ errors: [Lane],
    lanes: Int,
    to slopes: inout [Lane]
  ) {
    precondition(slopes.count == lanes * (inputs + 1) && errors.count >= places.count * lanes)
    withFloats(errors) { errors in
      withFloats(&slopes) { slopes in
        places.withUnsafeBufferPointer { places in
          rows.withUnsafeBufferPointer { rows in
            guard let rows = rows.baseAddress, let start = places.baseAddress else { return }
            let (count, inputs) = (Int32(places.count), Int32(inputs))
            fl_add_slopes(vectors, rows, start, count, inputs, errors, Int32(lanes * 8), slopes)
          }
        }
      }
    }
  }

  /// The products of `vector` with each of `count` rows of as many lanes.
  func dots(_ rows: [Lane], count: Int, _ vector: [Lane]) -> [Float] {
    precondition(rows.count == count * vector.count)
    return [Float](unsafeUninitializedCapacity: count) { products, initialized in
      initialized = count
      withFloats(rows) { rows in
        withFloats(vector) { numbers in
          guard let products = products.baseAddress else { return }
          fl_dots(vectors, rows, Int32(count), Int32(vector.count * 8), numbers, products)
        }
      }
    }
  }

  // MARK: Lanes as floats

  /// Hands over lanes as the floats they consist of; nothing where there are none.
  private func withFloats(_ lanes: [Lane], _ body: (UnsafePointer<Float>) -> Void) {
    lanes.withUnsafeBytes { bytes in
      guard let start = bytes.assumingMemoryBound(to: Float.self).baseAddress else { return }
      body(start)
    }
  }

  private func withFloats(_ lanes: inout [Lane], _ body: (UnsafeMutablePointer<Float>) -> Void) {
    lanes.withUnsafeMutableBytes { bytes in
      guard let start = bytes.assumingMemoryBound(to: Float.self).baseAddress else { return }
      body(start)
    }
  }
}
