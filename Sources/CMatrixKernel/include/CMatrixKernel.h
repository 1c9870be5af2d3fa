#pragma once

// The arithmetic of linear models on dense vectors: scores, slopes and products.
//
// Every function gives the same bits with vectors of every width: each sum is taken in one fixed order, and
// nothing is fused. Only the time differs.

#include <stdint.h>

#pragma clang assume_nonnull begin

/// The vectors that are computed with.
typedef enum __attribute__((enum_extensibility(closed))) {
  /// 128 bits, or whatever the processor has: on every machine.
  fl_vectors_narrow __attribute__((swift_name("narrow"))) = 0,
  /// 256 bits: AVX2.
  fl_vectors_wide __attribute__((swift_name("wide"))) = 1,
  /// 512 bits: AVX-512.
  fl_vectors_widest __attribute__((swift_name("widest"))) = 2,
} fl_vectors;

/// Columns and widths are multiples of it.
#define FL_COLUMNS 8
/// The most inputs that a row may have.
#define FL_MOST_INPUTS 2048

/// The widest vectors that this processor has.
fl_vectors fl_best_vectors(void);

/// Scores rows: for each of `count` places the row's `inputs` numbers times the weights, plus the bias.
///
/// `weights` has a row of `columns` floats for each input, then that of the bias; `scores` one for each place.
void fl_score(
    fl_vectors vectors, const float *rows, const int32_t *places, int32_t count, int32_t inputs,
    const float *weights, int32_t columns, float *scores);

/// Adds to the slope of each weight what the errors of some rows say of it; the layouts are those of `fl_score`.
void fl_add_slopes(
    fl_vectors vectors, const float *rows, const int32_t *places, int32_t count, int32_t inputs,
    const float *errors, int32_t columns, float *slopes);

/// Multiplies a vector with each of `count` rows of the same width.
void fl_dots(
    fl_vectors vectors, const float *rows, int32_t count, int32_t width, const float *vector,
    float *products);

#pragma clang assume_nonnull end
