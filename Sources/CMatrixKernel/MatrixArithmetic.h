// The arithmetic, written once and compiled for vectors of every width.
//
// The including file has said for which processor (a pragma) and has defined
//   TILE       how many sums of a vector each are kept in registers
//   NAMED(x)   the name of function x for this processor
//
// Vectors have 16 lanes everywhere, or 8 in the last columns: what a lane computes does not depend on how many
// registers it takes.

#include <string.h>

#include "MatrixFunctions.h"

#pragma clang fp contract(off)
// Functions that take vectors are all inlined: none is called in a way that differs between processors.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float sixteen __attribute__((ext_vector_type(16)));
typedef float eight __attribute__((ext_vector_type(8)));

// MARK: Tiles, for vectors of 16 and of 8 lanes

#define TILES(vector)                                                                               \
  /* The scores of `rows` rows in one vector of columns; `packed` has TILE floats for each input. */ \
  INLINE void score_##vector(                                                                       \
      int32_t rows, const float *packed, int32_t inputs, const float *weights, int32_t columns,      \
      float *scores) {                                                                               \
    vector sums[TILE], weight;                                                                       \
    memcpy(&weight, weights + (int64_t)inputs * columns, sizeof weight);                             \
    for (int32_t row = 0; row < rows; row++) sums[row] = weight;                                     \
    for (int32_t input = 0; input < inputs; input++) {                                               \
      memcpy(&weight, weights + (int64_t)input * columns, sizeof weight);                            \
      _Pragma("clang loop unroll(full)") for (int32_t row = 0; row < rows; row++) {                  \
        sums[row] = sums[row] + weight * packed[input * TILE + row];                                 \
      }                                                                                              \
    }                                                                                                \
    for (int32_t row = 0; row < rows; row++) {                                                       \
      memcpy(scores + (int64_t)row * columns, &sums[row], sizeof weight);                            \
    }                                                                                                \
  }                                                                                                  \
                                                                                                     \
  /* The slopes of `inputs` weights in one vector of columns, from `first` on. */                    \
  INLINE void slopes_##vector(                                                                       \
      int32_t inputs, const float *first, const int32_t *places, int32_t count, int32_t stride,      \
      const float *errors, int32_t columns, float *slopes) {                                         \
    vector sums[TILE], error, slope;                                                                 \
    for (int32_t input = 0; input < inputs; input++) sums[input] = (vector)0.0f;                     \
    for (int32_t row = 0; row < count; row++) {                                                      \
      const float *values = first + (int64_t)places[row] * stride;                                   \
      memcpy(&error, errors + (int64_t)row * columns, sizeof error);                                 \
      _Pragma("clang loop unroll(full)") for (int32_t input = 0; input < inputs; input++) {          \
        sums[input] = sums[input] + error * values[input];                                           \
      }                                                                                              \
    }                                                                                                \
    for (int32_t input = 0; input < inputs; input++) {                                               \
      float *place = slopes + (int64_t)input * columns;                                              \
      memcpy(&slope, place, sizeof slope);                                                           \
      slope = slope + sums[input];                                                                   \
      memcpy(place, &slope, sizeof slope);                                                           \
    }                                                                                                \
  }

TILES(sixteen)
TILES(eight)

// MARK: Functions

/// Scores the rows packed, `rows` of them a constant: that keeps the sums in registers.
INLINE void score_columns(
    int32_t rows, const float *packed, int32_t inputs, const float *weights, int32_t columns,
    float *scores) {
  int32_t column = 0;
  for (; column + 16 <= columns; column += 16) {
    score_sixteen(rows, packed, inputs, weights + column, columns, scores + column);
  }
  if (column < columns) {
    score_eight(rows, packed, inputs, weights + column, columns, scores + column);
  }
}

void NAMED(score)(
    const float *rows, const int32_t *places, int32_t count, int32_t inputs, const float *weights,
    int32_t columns, float *scores) {
  float packed[TILE * FL_MOST_INPUTS];
  for (int32_t start = 0; start < count; start += TILE) {
    int32_t part = count - start < TILE ? count - start : TILE;
    for (int32_t row = 0; row < part; row++) {
      const float *values = rows + (int64_t)places[start + row] * inputs;
      for (int32_t input = 0; input < inputs; input++) packed[input * TILE + row] = values[input];
    }
    float *results = scores + (int64_t)start * columns;
    if (part == TILE) {
      score_columns(TILE, packed, inputs, weights, columns, results);
    } else {
      for (int32_t row = 0; row < part; row++) {
        score_columns(1, packed + row, inputs, weights, columns, results + (int64_t)row * columns);
      }
    }
  }
}

INLINE void slopes_of_inputs(
    int32_t inputs, const float *first, const int32_t *places, int32_t count, int32_t stride,
    const float *errors, int32_t columns, float *slopes) {
  int32_t column = 0;
  for (; column + 16 <= columns; column += 16) {
    slopes_sixteen(
        inputs, first, places, count, stride, errors + column, columns, slopes + column);
  }
  if (column < columns) {
    slopes_eight(inputs, first, places, count, stride, errors + column, columns, slopes + column);
  }
}

void NAMED(add_slopes)(
    const float *rows, const int32_t *places, int32_t count, int32_t inputs, const float *errors,
    int32_t columns, float *slopes) {
  int32_t input = 0;
  for (; input + TILE <= inputs; input += TILE) {
    slopes_of_inputs(
        TILE, rows + input, places, count, inputs, errors, columns,
        slopes + (int64_t)input * columns);
  }
  for (; input < inputs; input++) {
    slopes_of_inputs(
        1, rows + input, places, count, inputs, errors, columns, slopes + (int64_t)input * columns);
  }
  float *bias = slopes + (int64_t)inputs * columns;
  for (int32_t row = 0; row < count; row++) {
    for (int32_t column = 0; column < columns; column++) {
      bias[column] = bias[column] + errors[(int64_t)row * columns + column];
    }
  }
}

void NAMED(dots)(
    const float *rows, int32_t count, int32_t width, const float *vector, float *products) {
  for (int32_t row = 0; row < count; row++) {
    const float *values = rows + (int64_t)row * width;
    sixteen sum = (sixteen)0.0f, left, right;
    int32_t place = 0;
    for (; place + 16 <= width; place += 16) {
      memcpy(&left, values + place, sizeof left);
      memcpy(&right, vector + place, sizeof right);
      sum = sum + left * right;
    }
    eight low = sum.lo, a, b;
    if (place < width) {
      memcpy(&a, values + place, sizeof a);
      memcpy(&b, vector + place, sizeof b);
      low = low + a * b;
    }
    low = low + sum.hi;
    float total = low[0];
    for (int32_t lane = 1; lane < 8; lane++) total = total + low[lane];
    products[row] = total;
  }
}
