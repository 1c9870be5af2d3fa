// The kernel for processors with AVX-512 and its instruction for sums of products of bytes.

#if defined(__x86_64__)

#include <immintrin.h>

#include "KernelTable.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define PRODUCT_ROWS 12
#define KERNEL_TABLE fl_avx512_vnni

typedef struct {
  __m512i low[PRODUCT_ROWS], high[PRODUCT_ROWS];
} panel_sums;

/// Adds the products of one byte of each code. All sums stay in registers: 24 of 32 for twelve rows.
static inline __attribute__((always_inline)) void add_bytes(
    int32_t rows, const uint8_t *codes, int32_t stride, int32_t inputs, const int8_t *panel,
    panel_sums *sums) {
  for (int32_t input = 0; input < inputs; input += FL_GROUP) {
    __m512i first = _mm512_loadu_si512(panel + input * FL_PANEL);
    __m512i second = _mm512_loadu_si512(panel + input * FL_PANEL + 64);
    // All weights together are larger than a core's own cache: the next span comes while this one is used.
    const int8_t *next = panel + (inputs + input) * FL_PANEL;
    _mm_prefetch((const char *)next, _MM_HINT_T0);
    _mm_prefetch((const char *)next + 64, _MM_HINT_T0);
#pragma clang loop unroll(full)
    for (int32_t row = 0; row < rows; row++) {
      int32_t four;
      __builtin_memcpy(&four, codes + (int64_t)row * stride + input, sizeof four);
      __m512i code = _mm512_set1_epi32(four);
      sums->low[row] = _mm512_dpbusd_epi32(sums->low[row], code, first);
      sums->high[row] = _mm512_dpbusd_epi32(sums->high[row], code, second);
    }
  }
}

static inline __attribute__((always_inline)) void product_of(
    int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
    const int8_t *panel, int32_t *results) {
  panel_sums sums;
#pragma clang loop unroll(full)
  for (int32_t row = 0; row < rows; row++) {
    sums.low[row] = sums.high[row] = _mm512_setzero_si512();
  }
  add_bytes(rows, values, stride, inputs, panel, &sums);
  if (fractions) {
#pragma clang loop unroll(full)
    for (int32_t row = 0; row < rows; row++) {
      sums.low[row] = _mm512_slli_epi32(sums.low[row], 4);
      sums.high[row] = _mm512_slli_epi32(sums.high[row], 4);
    }
    add_bytes(rows, fractions, stride, inputs, panel, &sums);
  }
#pragma clang loop unroll(full)
  for (int32_t row = 0; row < rows; row++) {
    _mm512_storeu_si512(results + row * FL_PANEL, sums.low[row]);
    _mm512_storeu_si512(results + row * FL_PANEL + 16, sums.high[row]);
  }
}

static void product(
    int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
    const int8_t *panel, int32_t *sums) {
#define ROWS(n) \
  case n: product_of(n, values, fractions, stride, inputs, panel, sums); break
  switch (rows) {
    ROWS(12);
    ROWS(11);
    ROWS(10);
    ROWS(9);
    ROWS(8);
    ROWS(7);
    ROWS(6);
    ROWS(5);
    ROWS(4);
    ROWS(3);
    ROWS(2);
    ROWS(1);
  }
#undef ROWS
}

#include "FloatArithmetic.h"

#pragma clang attribute pop

#endif
