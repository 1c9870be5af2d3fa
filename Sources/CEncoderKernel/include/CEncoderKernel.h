#pragma once

// The arithmetic of a sentence encoder with weights of 8 bits.
//
// Every function does the same on every kernel, bit for bit: products of integers are summed exactly, and
// all arithmetic on floats is one code (FloatArithmetic.h) with a fixed order of additions, no fused
// operations and nothing from libm. Only the time differs.

#include <stdint.h>

#pragma clang assume_nonnull begin

/// The instructions that are used.
typedef enum __attribute__((enum_extensibility(closed))) {
  /// Plain C: on every machine.
  fl_kernel_portable __attribute__((swift_name("portable"))) = 0,
  /// 128-bit vectors: on every x86-64.
  fl_kernel_sse2 __attribute__((swift_name("sse2"))) = 1,
  /// 256-bit vectors.
  fl_kernel_avx2 __attribute__((swift_name("avx2"))) = 2,
  /// 512-bit vectors with the instruction that multiplies and sums bytes.
  fl_kernel_avx512_vnni __attribute__((swift_name("avx512VNNI"))) = 3,
} fl_kernel;

/// How many outputs stand side by side in the layout of the weights.
#define FL_PANEL 32
/// How many inputs stand together in the layout of the weights.
#define FL_GROUP 4
/// Of how many floats vectors consist; widths are multiples of it.
#define FL_LANES 16
/// The most inputs that a matrix may have.
#define FL_MAXIMUM_INPUTS 4096
/// The most inputs that share a scale.
#define FL_MAXIMUM_SPAN 512

/// Whether this processor can run `kernel`.
int fl_kernel_is_available(fl_kernel kernel);

/// Rows of floats as whole numbers: a float is about (code − zero) × scale, with zero and scale of the row.
/// Codes have 8 bits, or 12 where `fractions` has their lower 4 and `values` the upper 8.
typedef struct {
  float *scales;
  int32_t *zeros;
  uint8_t *values;
  uint8_t *_Nullable fractions;
} fl_codes;

/// A matrix with a bias.
typedef struct {
  int32_t inputs;
  int32_t outputs;
  /// How many inputs in a row have a scale of their own, for each output.
  int32_t span;
  /// [outputs / FL_PANEL][inputs / FL_GROUP][FL_PANEL][FL_GROUP]
  const int8_t *weights;
  /// The sums of the weights: [outputs / FL_PANEL][inputs / span][FL_PANEL].
  const int32_t *sums;
  /// What the weights are to be multiplied with, in the same order.
  const float *scales;
  const float *biases;
} fl_matrix;

/// What a layer normalisation multiplies with and adds.
typedef struct {
  const float *gains;
  const float *biases;
} fl_norm;

/// The table of the vocabulary's vectors, and those of the positions.
typedef struct {
  int32_t width;
  const int8_t *rows;
  const float *scales;
  const float *positions;
} fl_table;

/// Writes the vector of each token, with that of its position added, not normalised yet.
void fl_embed(
    fl_kernel kernel, const fl_table *table, const int32_t *tokens, const int32_t *positions,
    int32_t count, float *rows);

/// Adds `added` to `rows`, where it is given, and brings each row to mean 0 and variance 1, then to `norm`.
void fl_normalise(
    fl_kernel kernel, float *rows, const float *_Nullable added, int32_t count, int32_t width,
    const fl_norm *norm);

/// Writes rows as codes.
void fl_quantise(
    fl_kernel kernel, const float *rows, int32_t count, int32_t width, const fl_codes *codes);

/// Multiplies rows with a matrix: `results` has `count` rows of `matrix->outputs` floats.
void fl_multiply(
    fl_kernel kernel, const fl_matrix *matrix, const fl_codes *codes, int32_t count,
    float *results);

/// Replaces each value x by x·Φ(x), where Φ is the normal distribution.
void fl_gelu(fl_kernel kernel, float *values, int32_t count);

/// How many floats `fl_attend` needs to work in.
int64_t fl_attend_scratch(int32_t tokens, int32_t width, int32_t heads);

/// Lets the tokens of one text look at each other.
///
/// A row of `projections` holds queries, keys and values, `width` floats each; queries are scaled already.
void fl_attend(
    fl_kernel kernel, const float *projections, int32_t tokens, int32_t width, int32_t heads,
    float *scratch, float *results);

/// Writes the mean of the rows of one text, brought to length 1.
void fl_pool(fl_kernel kernel, const float *rows, int32_t tokens, int32_t width, float *result);

/// A quick checksum that notices every changed bit and swapped part, but is no defence against forgery.
uint64_t fl_checksum(const uint8_t *bytes, int64_t count);

#pragma clang assume_nonnull end
