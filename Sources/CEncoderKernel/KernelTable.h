#pragma once

#include "CEncoderKernel.h"

/// How many queries of attention are computed together.
#define FL_QUERIES 4

// Every kernel has its own
//
//   static void product(
//       int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
//       const int8_t *panel, int32_t *sums);
//
// which multiplies `inputs` codes of each row, `stride` apart, with a part of a panel, and writes FL_PANEL
// sums for each row. `fractions` is null where codes have 8 bits.

/// What a kernel does; the functions are described in CEncoderKernel.h.
struct fl_table_of_functions {
  void (*embed)(const fl_table *, const int32_t *, const int32_t *, int32_t, float *);
  void (*normalise)(float *, const float *, int32_t, int32_t, const fl_norm *);
  void (*quantise)(const float *, int32_t, int32_t, const fl_codes *);
  void (*multiply)(const fl_matrix *, const fl_codes *, int32_t, float *);
  void (*gelu)(float *, int32_t);
  void (*attend)(const float *, int32_t, int32_t, int32_t, float *, float *);
  void (*pool)(const float *, int32_t, int32_t, float *);
};

extern const struct fl_table_of_functions fl_portable;
#if defined(__x86_64__)
extern const struct fl_table_of_functions fl_sse2;
extern const struct fl_table_of_functions fl_avx2;
extern const struct fl_table_of_functions fl_avx512_vnni;
#endif

/// Writes codes as 16-bit numbers, row behind row: what kernels without products of bytes multiply.
static inline __attribute__((always_inline)) void widen(
    int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
    int16_t *wide) {
  for (int32_t row = 0; row < rows; row++) {
    const uint8_t *value = values + (int64_t)row * stride;
    int16_t *target = wide + (int64_t)row * inputs;
    if (fractions) {
      const uint8_t *fraction = fractions + (int64_t)row * stride;
      for (int32_t i = 0; i < inputs; i++) target[i] = (int16_t)(value[i] << 4 | fraction[i]);
    } else {
      for (int32_t i = 0; i < inputs; i++) target[i] = value[i];
    }
  }
}
