// All arithmetic on floats, written once and compiled for every kernel.
//
// The including file has said for which processor (a pragma) and has defined
//   PRODUCT_ROWS     how many rows `product` takes at most
//   product          exact sums of codes × weights, for one span of one panel (KernelTable.h)
//   KERNEL_TABLE     the name of its table of functions
//
// Vectors have 16 lanes everywhere: one register, two or four. What a lane computes, and in which order
// lanes are summed, is therefore the same on every processor. Nothing here may be fused or reordered.

#include <string.h>

#include "KernelTable.h"

#pragma clang fp contract(off)
// Functions that take vectors are all inlined: none is called in a way that differs between processors.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float floats __attribute__((ext_vector_type(16)));
typedef int32_t ints __attribute__((ext_vector_type(16)));
typedef uint8_t bytes __attribute__((ext_vector_type(16)));
typedef int8_t signed_bytes __attribute__((ext_vector_type(16)));

#define INLINE static inline __attribute__((always_inline))

INLINE floats load(const float *from) {
  floats result;
  memcpy(&result, from, sizeof result);
  return result;
}

INLINE void store(floats values, float *to) { memcpy(to, &values, sizeof values); }

INLINE floats larger(floats a, floats b) { return a > b ? a : b; }
INLINE floats smaller(floats a, floats b) { return a < b ? a : b; }

// MARK: Lanes

INLINE float sum_of_lanes(floats v) {
  float lanes[FL_LANES];
  store(v, lanes);
  for (int half = FL_LANES / 2; half > 0; half /= 2) {
    for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
  }
  return lanes[0];
}

INLINE float largest_lane(floats v) {
  float lanes[FL_LANES];
  store(v, lanes);
  for (int half = FL_LANES / 2; half > 0; half /= 2) {
    for (int i = 0; i < half; i++) {
      lanes[i] = lanes[i + half] > lanes[i] ? lanes[i + half] : lanes[i];
    }
  }
  return lanes[0];
}

// MARK: Functions

/// Adding and taking away 1.5 × 2^23 rounds a float below 2^22 to a whole number, which then stands in the
/// low bits.
#define ROUNDER 12582912.0f

INLINE floats rounded(floats x) { return (x + ROUNDER) - ROUNDER; }
INLINE ints whole(floats x) { return (ints)(x + ROUNDER) - (ints)(floats)ROUNDER; }

/// e^x to about 1e-7 of its value, for x from −87 to 88; beyond that as at the ends. The polynomial is that
/// of Cephes' expf (S. Moshier).
INLINE floats exponential(floats x) {
  x = larger(smaller(x, (floats)88.0f), (floats)-87.0f);
  floats power = rounded(x * 1.44269504088896341f);
  floats r = x - power * 0.693359375f;
  r = r - power * -2.12194440e-4f;
  floats p = (floats)1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  floats result = (p * (r * r) + r) + 1.0f;
  return (floats)((ints)result + (whole(power) << 23));
}

/// x·Φ(x), with the error function of Abramowitz and Stegun 7.1.26 (absolute error below 1.5e-7).
INLINE floats gelu(floats x) {
  floats z = x * 0.70710678118654752f;
  floats size = larger(z, -z);
  floats t = 1.0f / (1.0f + size * 0.3275911f);
  floats p = (floats)1.061405429f;
  p = p * t - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  floats tail = (p * t) * exponential(-(size * size));
  floats half = x * 0.5f;
  floats positive = half * (2.0f - tail);
  floats negative = half * tail;
  return x > 0.0f ? positive : negative;
}

// MARK: Steps

static void embed(
    const fl_table *table, const int32_t *tokens, const int32_t *positions, int32_t count,
    float *rows) {
  int32_t width = table->width;
  for (int32_t row = 0; row < count; row++) {
    const int8_t *codes = table->rows + (int64_t)tokens[row] * width;
    const float *position = table->positions + (int64_t)positions[row] * width;
    float scale = table->scales[tokens[row]];
    for (int32_t i = 0; i < width; i += FL_LANES) {
      signed_bytes code;
      memcpy(&code, codes + i, sizeof code);
      floats value = __builtin_convertvector(code, floats) * scale + load(position + i);
      store(value, rows + (int64_t)row * width + i);
    }
  }
}

static void normalise_row(float *row, const float *added, int32_t width, const fl_norm *norm) {
  floats sum = (floats)0.0f;
  for (int32_t i = 0; i < width; i += FL_LANES) {
    floats value = load(row + i);
    if (added) value = value + load(added + i);
    store(value, row + i);
    sum = sum + value;
  }
  float mean = sum_of_lanes(sum) / (float)width;
  floats squares = (floats)0.0f;
  for (int32_t i = 0; i < width; i += FL_LANES) {
    floats distance = load(row + i) - mean;
    squares = squares + distance * distance;
  }
  float variance = sum_of_lanes(squares) / (float)width;
  float factor = 1.0f / __builtin_elementwise_sqrt(variance + 1e-12f);
  for (int32_t i = 0; i < width; i += FL_LANES) {
    floats value = (load(row + i) - mean) * factor;
    store(value * load(norm->gains + i) + load(norm->biases + i), row + i);
  }
}

static void normalise(
    float *rows, const float *added, int32_t count, int32_t width, const fl_norm *norm) {
  for (int64_t row = 0; row < count; row++) {
    normalise_row(rows + row * width, added ? added + row * width : 0, width, norm);
  }
}

/// Writes one row as codes from 0 to `levels`; 0 itself has a code, so that nothing stays nothing.
static void quantise_row(
    const float *row, int32_t width, float levels, uint8_t *values, uint8_t *fractions,
    float *scale, int32_t *zero) {
  floats low = (floats)0.0f, high = (floats)0.0f;
  for (int32_t i = 0; i < width; i += FL_LANES) {
    low = smaller(low, load(row + i));
    high = larger(high, load(row + i));
  }
  float lowest = -largest_lane(-low), range = largest_lane(high) - lowest;
  float factor = range > 0.0f ? levels / range : 0.0f;
  ints offset = whole((floats)(-lowest * factor)), last = whole((floats)levels);
  *scale = range / levels;
  *zero = offset[0];
  for (int32_t i = 0; i < width; i += FL_LANES) {
    ints code = whole(load(row + i) * factor) + offset;
    code = code < 0 ? (ints)0 : code;
    code = code > last ? last : code;
    if (fractions) {
      bytes fraction = __builtin_convertvector(code & 15, bytes);
      memcpy(fractions + i, &fraction, sizeof fraction);
      code = code >> 4;
    }
    bytes value = __builtin_convertvector(code, bytes);
    memcpy(values + i, &value, sizeof value);
  }
}

static void quantise(const float *rows, int32_t count, int32_t width, const fl_codes *codes) {
  float levels = codes->fractions ? 4095.0f : 255.0f;
  for (int64_t row = 0; row < count; row++) {
    quantise_row(
        rows + row * width, width, levels, codes->values + row * width,
        codes->fractions ? codes->fractions + row * width : 0, codes->scales + row,
        codes->zeros + row);
  }
}

/// Adds the sums of one span, without the zeros and scaled, to what the spans before have given.
INLINE void add_span(
    const int32_t *sums, const int32_t *weights, const float *scales, int32_t zero, int is_first,
    float *totals) {
  for (int32_t i = 0; i < FL_PANEL; i += FL_LANES) {
    ints sum, weight;
    memcpy(&sum, sums + i, sizeof sum);
    memcpy(&weight, weights + i, sizeof weight);
    floats value = __builtin_convertvector(sum - weight * zero, floats) * load(scales + i);
    store(is_first ? value : load(totals + i) + value, totals + i);
  }
}

/// Multiplies some rows with one panel.
INLINE void multiply_panel(
    const fl_matrix *matrix, const fl_codes *codes, int64_t row, int32_t rows, int32_t panel,
    float *results) {
  int32_t inputs = matrix->inputs, span = matrix->span, spans = inputs / span;
  const int8_t *weights = matrix->weights + (int64_t)panel * inputs * FL_PANEL;
  int32_t sums[PRODUCT_ROWS * FL_PANEL];
  float totals[PRODUCT_ROWS * FL_PANEL];
  for (int32_t s = 0; s < spans; s++) {
    int64_t first = row * inputs + s * span, place = ((int64_t)panel * spans + s) * FL_PANEL;
    product(
        rows, codes->values + first, codes->fractions ? codes->fractions + first : 0, inputs, span,
        weights + (int64_t)s * span * FL_PANEL, sums);
    for (int32_t i = 0; i < rows; i++) {
      add_span(
          sums + i * FL_PANEL, matrix->sums + place, matrix->scales + place, codes->zeros[row + i],
          s == 0, totals + i * FL_PANEL);
    }
  }
  int32_t output = panel * FL_PANEL;
  for (int32_t i = 0; i < rows; i++) {
    float *result = results + (row + i) * matrix->outputs + output;
    for (int32_t j = 0; j < FL_PANEL; j += FL_LANES) {
      floats value = load(totals + i * FL_PANEL + j) * codes->scales[row + i];
      store(value + load(matrix->biases + output + j), result + j);
    }
  }
}

static void multiply(
    const fl_matrix *matrix, const fl_codes *codes, int32_t count, float *results) {
  // Blocks of about the same size: twelve rows and one would read the weights again for the one.
  int64_t blocks = (count + PRODUCT_ROWS - 1) / PRODUCT_ROWS;
  for (int32_t panel = 0; panel < matrix->outputs / FL_PANEL; panel++) {
    for (int64_t block = 0; block < blocks; block++) {
      int64_t row = count * block / blocks, end = count * (block + 1) / blocks;
      multiply_panel(matrix, codes, row, (int32_t)(end - row), panel, results);
    }
  }
}

static void gelu_all(float *values, int32_t count) {
  for (int32_t i = 0; i < count; i += FL_LANES) store(gelu(load(values + i)), values + i);
}

// MARK: Attention

/// Queries go through keys and values together, so that their chains of additions overlap.
#define QUERIES FL_QUERIES

/// Multiplies each query with each key.
INLINE void score(
    const float *const *queries, const float *keys, int32_t depth, int32_t padded,
    float *weights) {
  for (int32_t key = 0; key < padded; key += FL_LANES) {
    floats scores[QUERIES];
    for (int i = 0; i < QUERIES; i++) scores[i] = (floats)0.0f;
    for (int32_t d = 0; d < depth; d++) {
      floats column = load(keys + (int64_t)d * padded + key);
      for (int i = 0; i < QUERIES; i++) scores[i] = scores[i] + column * queries[i][d];
    }
    for (int i = 0; i < QUERIES; i++) store(scores[i], weights + (int64_t)i * padded + key);
  }
}

/// Replaces scores by their exponentials, less the largest; returns the sum.
INLINE float exponentials(float *weights, int32_t tokens, int32_t padded) {
  for (int32_t key = tokens; key < padded; key++) weights[key] = -3.0e38f;
  floats largest = load(weights);
  for (int32_t key = FL_LANES; key < padded; key += FL_LANES) {
    largest = larger(largest, load(weights + key));
  }
  float top = largest_lane(largest);
  for (int32_t key = 0; key < padded; key += FL_LANES) {
    store(exponential(load(weights + key) - top), weights + key);
  }
  for (int32_t key = tokens; key < padded; key++) weights[key] = 0.0f;
  floats sum = (floats)0.0f;
  for (int32_t key = 0; key < padded; key += FL_LANES) sum = sum + load(weights + key);
  return sum_of_lanes(sum);
}

/// Sums the values of all tokens, each as much as a query looks at it.
INLINE void mix(
    const float *values, int32_t stride, int32_t depth, int32_t tokens, int32_t padded,
    const float *weights, const float *factors, float *const *results) {
  for (int32_t d = 0; d < depth; d += FL_LANES) {
    floats sums[QUERIES];
    for (int i = 0; i < QUERIES; i++) sums[i] = (floats)0.0f;
    for (int32_t token = 0; token < tokens; token++) {
      floats value = load(values + (int64_t)token * stride + d);
      for (int i = 0; i < QUERIES; i++) {
        sums[i] = sums[i] + value * weights[(int64_t)i * padded + token];
      }
    }
    for (int i = 0; i < QUERIES; i++) store(sums[i] * factors[i], results[i] + d);
  }
}

static void attend(
    const float *projections, int32_t tokens, int32_t width, int32_t heads, float *scratch,
    float *results) {
  int32_t depth = width / heads, stride = 3 * width;
  int32_t padded = (tokens + FL_LANES - 1) / FL_LANES * FL_LANES;
  float *weights = scratch, *keys = scratch + (int64_t)QUERIES * padded;
  memset(keys, 0, sizeof(float) * (size_t)depth * (size_t)padded);
  for (int32_t head = 0; head < heads; head++) {
    const float *part = projections + head * depth;
    for (int32_t token = 0; token < tokens; token++) {
      const float *key = part + width + (int64_t)token * stride;
      for (int32_t d = 0; d < depth; d++) keys[(int64_t)d * padded + token] = key[d];
    }
    for (int32_t first = 0; first < tokens; first += QUERIES) {
      const float *queries[QUERIES];
      float *targets[QUERIES], factors[QUERIES];
      for (int32_t i = 0; i < QUERIES; i++) {
        // Where fewer are left, the last one is done several times, with the same result.
        int64_t token = first + i < tokens ? first + i : tokens - 1;
        queries[i] = part + token * stride;
        targets[i] = results + token * width + head * depth;
      }
      score(queries, keys, depth, padded, weights);
      for (int32_t i = 0; i < QUERIES; i++) {
        factors[i] = 1.0f / exponentials(weights + (int64_t)i * padded, tokens, padded);
      }
      mix(part + 2 * width, stride, depth, tokens, padded, weights, factors, targets);
    }
  }
}

static void pool(const float *rows, int32_t tokens, int32_t width, float *result) {
  floats squares = (floats)0.0f;
  for (int32_t i = 0; i < width; i += FL_LANES) {
    floats sum = (floats)0.0f;
    for (int32_t token = 0; token < tokens; token++) {
      sum = sum + load(rows + (int64_t)token * width + i);
    }
    floats mean = sum / (float)tokens;
    squares = squares + mean * mean;
    store(mean, result + i);
  }
  float length = __builtin_elementwise_sqrt(sum_of_lanes(squares));
  float factor = length > 0.0f ? 1.0f / length : 0.0f;
  for (int32_t i = 0; i < width; i += FL_LANES) store(load(result + i) * factor, result + i);
}

const struct fl_table_of_functions KERNEL_TABLE = {
    .embed = embed,
    .normalise = normalise,
    .quantise = quantise,
    .multiply = multiply,
    .gelu = gelu_all,
    .attend = attend,
    .pool = pool,
};
