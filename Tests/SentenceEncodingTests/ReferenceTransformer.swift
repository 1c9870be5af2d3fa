import Foundation
import SentenceEncoding

/// The same transformer, written as plainly as possible, in 64-bit floats: what the encoder must come near to.
final class ReferenceTransformer {
  typealias Row = [Double]

  private let model: SyntheticModel
  private var tensors: [String: [Float]] = [:]

  init(model: SyntheticModel) { self.model = model }

  private func tensor(_ name: String, _ shape: [Int]) -> [Float] {
    if let known = tensors[name] { return known }
    let values = model.tensor(name, shape)
    tensors[name] = values
    return values
  }

  func embedding(of tokens: [Int32]) -> Row {
    var rows = embedded(tokens)
    for layer in 0..<model.dimensions.layers {
      let name = "encoder.layer.\(layer)"
      let attended = attention(rows, name + ".attention.self").map {
        linear($0, name + ".attention.output.dense", model.dimensions.width)
      }
      rows = zip(rows, attended).map {
        normalised(sum($0, $1), name + ".attention.output.LayerNorm")
      }
      let outer = rows.map { row in
        let inner = linear(row, name + ".intermediate.dense", model.dimensions.inner)
        return linear(inner.map(gelu), name + ".output.dense", model.dimensions.width)
      }
      rows = zip(rows, outer).map { normalised(sum($0, $1), name + ".output.LayerNorm") }
    }
    let total = rows.reduce(Row(repeating: 0, count: model.dimensions.width), sum)
    let length = total.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return total.map { $0 / length }
  }

  private func embedded(_ tokens: [Int32]) -> [Row] {
    let width = model.dimensions.width
    let words = tensor(
      "embeddings.word_embeddings.weight",
      [model.dimensions.vocabulary, width]
    )
    let positions = tensor("embeddings.position_embeddings.weight", [-1, width])
    let kinds = tensor("embeddings.token_type_embeddings.weight", [-1, width])
    return tokens.enumerated().map { position, token in
      let row = (0..<width).map { index in
        Double(words[Int(token) * width + index]) + Double(positions[position * width + index])
          + Double(kinds[index])
      }
      return normalised(row, "embeddings.LayerNorm")
    }
  }

  private func attention(_ rows: [Row], _ name: String) -> [Row] {
    let (width, heads) = (model.dimensions.width, model.dimensions.heads)
    let depth = width / heads
    let queries = rows.map { linear($0, name + ".query", width) }
    let keys = rows.map { linear($0, name + ".key", width) }
    let values = rows.map { linear($0, name + ".value", width) }
    return queries.map { query in
      (0..<heads).flatMap { head -> Row in
        let part = head * depth..<(head + 1) * depth
        let weights = keys.map { key in
          exp(
            zip(query[part], key[part]).reduce(0) { $0 + $1.0 * $1.1 } / Double(depth).squareRoot()
          )
        }
        let total = weights.reduce(0, +)
        return part.map { index in
          zip(weights, values).reduce(0) { $0 + $1.0 * $1.1[index] } / total
        }
      }
    }
  }

  private func linear(_ row: Row, _ name: String, _ outputs: Int) -> Row {
    let weights = tensor(name + ".weight", [outputs, row.count])
    let biases = tensor(name + ".bias", [outputs])
    return (0..<outputs).map { output in
      row.indices.reduce(Double(biases[output])) {
        $0 + row[$1] * Double(weights[output * row.count + $1])
      }
    }
  }

  private func normalised(_ row: Row, _ name: String) -> Row {
    let gains = tensor(name + ".weight", [row.count])
    let biases = tensor(name + ".bias", [row.count])
    let mean = row.reduce(0, +) / Double(row.count)
    let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
    return row.indices.map {
      (row[$0] - mean) / (variance + 1e-12).squareRoot() * Double(gains[$0]) + Double(biases[$0])
    }
  }

  private func gelu(_ x: Double) -> Double { x * 0.5 * (1 + erf(x / 2.squareRoot())) }

  private func sum(_ a: Row, _ b: Row) -> Row { zip(a, b).map { $0 + $1 } }
}

/// The cosine of two vectors.
func cosine(_ a: [Float], _ b: [Double]) -> Double {
  let product = zip(a, b).reduce(0) { $0 + Double($1.0) * $1.1 }
  let (first, second) = (a.reduce(0) { $0 + Double($1 * $1) }, b.reduce(0) { $0 + $1 * $1 })
  return product / (first * second).squareRoot()
}
