// Hands every call to the functions for the vectors that are wanted.

#include "MatrixFunctions.h"

fl_vectors fl_best_vectors(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")) {
    return fl_vectors_widest;
  }
  if (__builtin_cpu_supports("avx2")) return fl_vectors_wide;
#endif
  return fl_vectors_narrow;
}

#if defined(__x86_64__)
#define DISPATCH(function, ...)                                             \
  switch (vectors) {                                                        \
    case fl_vectors_widest: fl_##function##_widest(__VA_ARGS__); return;    \
    case fl_vectors_wide: fl_##function##_wide(__VA_ARGS__); return;        \
    case fl_vectors_narrow: fl_##function##_narrow(__VA_ARGS__); return;    \
  }
#else
#define DISPATCH(function, ...) fl_##function##_narrow(__VA_ARGS__)
#endif

void fl_score(
    fl_vectors vectors, const float *rows, const int32_t *places, int32_t count, int32_t inputs,
    const float *weights, int32_t columns, float *scores) {
  DISPATCH(score, rows, places, count, inputs, weights, columns, scores);
}

void fl_add_slopes(
    fl_vectors vectors, const float *rows, const int32_t *places, int32_t count, int32_t inputs,
    const float *errors, int32_t columns, float *slopes) {
  DISPATCH(add_slopes, rows, places, count, inputs, errors, columns, slopes);
}

void fl_dots(
    fl_vectors vectors, const float *rows, int32_t count, int32_t width, const float *vector,
    float *products) {
  DISPATCH(dots, rows, count, width, vector, products);
}
