// Finds out what the processor can do, and hands every call to that kernel.

#include "KernelTable.h"

static const struct fl_table_of_functions *functions_of(fl_kernel kernel) {
#if defined(__x86_64__)
  switch (kernel) {
    case fl_kernel_avx512_vnni: return &fl_avx512_vnni;
    case fl_kernel_avx2: return &fl_avx2;
    case fl_kernel_sse2: return &fl_sse2;
    case fl_kernel_portable: return &fl_portable;
  }
#endif
  return &fl_portable;
}

int fl_kernel_is_available(fl_kernel kernel) {
  if (kernel == fl_kernel_portable) return 1;
#if defined(__x86_64__)
  if (kernel == fl_kernel_sse2) return 1;
  __builtin_cpu_init();
  if (kernel == fl_kernel_avx2) return __builtin_cpu_supports("avx2") != 0;
  if (kernel == fl_kernel_avx512_vnni) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512vnni");
  }
#endif
  return 0;
}

void fl_embed(
    fl_kernel kernel, const fl_table *table, const int32_t *tokens, const int32_t *positions,
    int32_t count, float *rows) {
  functions_of(kernel)->embed(table, tokens, positions, count, rows);
}

void fl_normalise(
    fl_kernel kernel, float *rows, const float *added, int32_t count, int32_t width,
    const fl_norm *norm) {
  functions_of(kernel)->normalise(rows, added, count, width, norm);
}

void fl_quantise(
    fl_kernel kernel, const float *rows, int32_t count, int32_t width, const fl_codes *codes) {
  functions_of(kernel)->quantise(rows, count, width, codes);
}

void fl_multiply(
    fl_kernel kernel, const fl_matrix *matrix, const fl_codes *codes, int32_t count,
    float *results) {
  functions_of(kernel)->multiply(matrix, codes, count, results);
}

void fl_gelu(fl_kernel kernel, float *values, int32_t count) {
  functions_of(kernel)->gelu(values, count);
}

int64_t fl_attend_scratch(int32_t tokens, int32_t width, int32_t heads) {
  int64_t padded = (int64_t)(tokens + FL_LANES - 1) / FL_LANES * FL_LANES;
  return padded * (FL_QUERIES + width / heads);
}

void fl_attend(
    fl_kernel kernel, const float *projections, int32_t tokens, int32_t width, int32_t heads,
    float *scratch, float *results) {
  functions_of(kernel)->attend(projections, tokens, width, heads, scratch, results);
}

void fl_pool(fl_kernel kernel, const float *rows, int32_t tokens, int32_t width, float *result) {
  functions_of(kernel)->pool(rows, tokens, width, result);
}
