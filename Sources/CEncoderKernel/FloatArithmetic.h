// All arithmetic on floats, written once and compiled for every kernel.
//
// The including file has said for which processor (a pragma) and has defined
//   PRODUCT_ROWS                                     how many rows `product` takes at most
//   product(rows, codes, inputs, panel, sums)        exact sums of byte × weight for one panel
//   KERNEL_TABLE                                     the name of its table of functions
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
  float result = v[0];
  for (int i = 1; i < FL_LANES; i++) result = v[i] > result ? v[i] : result;
  return result;
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

static void quantise_row(
    const float *row, int32_t width, uint8_t *values, float *scale, int32_t *zero) {
  floats low = (floats)0.0f, high = (floats)0.0f;
  for (int32_t i = 0; i < width; i += FL_LANES) {
    low = smaller(low, load(row + i));
    high = larger(high, load(row + i));
  }
  float lowest = -largest_lane(-low), range = largest_lane(high) - lowest;
  float factor = range > 0.0f ? 255.0f / range : 0.0f;
  ints offset = whole((floats)(-lowest * factor));
  *scale = range / 255.0f;
  *zero = offset[0];
  for (int32_t i = 0; i < width; i += FL_LANES) {
    ints code = whole(load(row + i) * factor) + offset;
    code = code < 0 ? (ints)0 : code;
    code = code > 255 ? (ints)255 : code;
    bytes result = __builtin_convertvector(code, bytes);
    memcpy(values + i, &result, sizeof result);
  }
}

static void quantise(const float *rows, int32_t count, int32_t width, const fl_codes *codes) {
  for (int64_t row = 0; row < count; row++) {
    quantise_row(
        rows + row * width, width, codes->values + row * width, codes->scales + row,
        codes->zeros + row);
  }
}

/// Turns the sums of one panel into floats: without the zeros, scaled, biased.
INLINE void finish(
    const fl_matrix *matrix, int32_t first, const int32_t *sums, float scale, int32_t zero,
    float *results) {
  for (int32_t i = 0; i < FL_PANEL; i += FL_LANES) {
    ints sum, weights;
    memcpy(&sum, sums + i, sizeof sum);
    memcpy(&weights, matrix->sums + first + i, sizeof weights);
    floats value = __builtin_convertvector(sum - weights * zero, floats);
    floats factor = load(matrix->scales + first + i) * scale;
    store(value * factor + load(matrix->biases + first + i), results + first + i);
  }
}

static void multiply(
    const fl_matrix *matrix, const fl_codes *codes, int32_t count, float *results) {
  int32_t inputs = matrix->inputs, outputs = matrix->outputs;
  int32_t sums[PRODUCT_ROWS * FL_PANEL];
  // Blocks of about the same size: twelve and one rows would read the weights for one row again.
  int32_t blocks = (count + PRODUCT_ROWS - 1) / PRODUCT_ROWS;
  for (int32_t first = 0; first < outputs; first += FL_PANEL) {
    const int8_t *panel = matrix->weights + (int64_t)first * inputs;
    for (int32_t block = 0; block < blocks; block++) {
      int32_t row = (int32_t)((int64_t)count * block / blocks);
      int32_t rows = (int32_t)((int64_t)count * (block + 1) / blocks) - row;
      product(rows, codes->values + (int64_t)row * inputs, inputs, panel, sums);
      for (int32_t i = 0; i < rows; i++) {
        finish(
            matrix, first, sums + i * FL_PANEL, codes->scales[row + i], codes->zeros[row + i],
            results + (int64_t)(row + i) * outputs);
      }
    }
  }
}

static void gelu_all(float *values, int32_t count) {
  for (int32_t i = 0; i < count; i += FL_LANES) store(gelu(load(values + i)), values + i);
}

// MARK: Attention

/// The weights with which one query looks at the keys: e^(query · key), less the largest; returns their sum.
INLINE float look(
    const float *query, const float *keys, int32_t depth, int32_t tokens, int32_t padded,
    float *weights) {
  floats largest = (floats)-3.0e38f;
  for (int32_t key = 0; key < padded; key += FL_LANES) {
    floats score = (floats)0.0f;
    for (int32_t d = 0; d < depth; d++) {
      score = score + load(keys + (int64_t)d * padded + key) * query[d];
    }
    store(score, weights + key);
  }
  for (int32_t key = tokens; key < padded; key++) weights[key] = -3.0e38f;
  for (int32_t key = 0; key < padded; key += FL_LANES) {
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

static void attend(
    const float *projections, int32_t tokens, int32_t width, int32_t heads, float *scratch,
    float *results) {
  int32_t depth = width / heads, stride = 3 * width;
  int32_t padded = (tokens + FL_LANES - 1) / FL_LANES * FL_LANES;
  float *weights = scratch, *keys = scratch + padded;
  memset(keys, 0, sizeof(float) * (size_t)depth * (size_t)padded);
  for (int32_t head = 0; head < heads; head++) {
    const float *queries = projections + head * depth;
    for (int32_t token = 0; token < tokens; token++) {
      const float *key = queries + width + (int64_t)token * stride;
      for (int32_t d = 0; d < depth; d++) keys[(int64_t)d * padded + token] = key[d];
    }
    for (int32_t token = 0; token < tokens; token++) {
      const float *query = queries + (int64_t)token * stride;
      float factor = 1.0f / look(query, keys, depth, tokens, padded, weights);
      float *result = results + (int64_t)token * width + head * depth;
      for (int32_t d = 0; d < depth; d += FL_LANES) {
        const float *value = queries + 2 * width + d;
        floats sum = (floats)0.0f;
        for (int32_t other = 0; other < tokens; other++) {
          sum = sum + load(value + (int64_t)other * stride) * weights[other];
        }
        store(sum * factor, result + d);
      }
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
