#pragma once

#include "CMatrixKernel.h"

#pragma clang assume_nonnull begin

// The functions of CMatrixKernel.h for one width of vectors.
#define DECLARE(width)                                                                           \
  void fl_score_##width(                                                                         \
      const float *rows, const int32_t *places, int32_t count, int32_t inputs,                   \
      const float *weights, int32_t columns, float *scores);                                     \
  void fl_add_slopes_##width(                                                                    \
      const float *rows, const int32_t *places, int32_t count, int32_t inputs,                   \
      const float *errors, int32_t columns, float *slopes);                                      \
  void fl_dots_##width(                                                                          \
      const float *rows, int32_t count, int32_t width_, const float *vector, float *products);

DECLARE(narrow)
DECLARE(wide)
DECLARE(widest)

#pragma clang assume_nonnull end
