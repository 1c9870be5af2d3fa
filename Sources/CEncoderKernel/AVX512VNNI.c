// The kernel for processors with AVX-512 and its instruction for sums of products of bytes.

#if defined(__x86_64__)

#include <immintrin.h>

#include "KernelTable.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define PRODUCT_ROWS 12
#define KERNEL_TABLE fl_avx512_vnni

/// All sums stay in registers: 24 of 32 for twelve rows.
static inline __attribute__((always_inline)) void panel_of(
    int32_t rows, const uint8_t *codes, int32_t inputs, const int8_t *panel, int32_t *sums) {
  __m512i low[PRODUCT_ROWS], high[PRODUCT_ROWS];
#pragma clang loop unroll(full)
  for (int32_t row = 0; row < rows; row++) low[row] = high[row] = _mm512_setzero_si512();
  for (int32_t input = 0; input < inputs; input += FL_GROUP) {
    const int8_t *weights = panel + (int64_t)input * FL_PANEL;
    __m512i first = _mm512_loadu_si512(weights);
    __m512i second = _mm512_loadu_si512(weights + 64);
#pragma clang loop unroll(full)
    for (int32_t row = 0; row < rows; row++) {
      int32_t four;
      __builtin_memcpy(&four, codes + (int64_t)row * inputs + input, sizeof four);
      __m512i code = _mm512_set1_epi32(four);
      low[row] = _mm512_dpbusd_epi32(low[row], code, first);
      high[row] = _mm512_dpbusd_epi32(high[row], code, second);
    }
  }
#pragma clang loop unroll(full)
  for (int32_t row = 0; row < rows; row++) {
    _mm512_storeu_si512(sums + row * FL_PANEL, low[row]);
    _mm512_storeu_si512(sums + row * FL_PANEL + 16, high[row]);
  }
}

static void product(
    int32_t rows, const uint8_t *codes, int32_t inputs, const int8_t *panel, int32_t *sums) {
  switch (rows) {
    case 12: panel_of(12, codes, inputs, panel, sums); break;
    case 11: panel_of(11, codes, inputs, panel, sums); break;
    case 10: panel_of(10, codes, inputs, panel, sums); break;
    case 9: panel_of(9, codes, inputs, panel, sums); break;
    case 8: panel_of(8, codes, inputs, panel, sums); break;
    case 7: panel_of(7, codes, inputs, panel, sums); break;
    case 6: panel_of(6, codes, inputs, panel, sums); break;
    case 5: panel_of(5, codes, inputs, panel, sums); break;
    case 4: panel_of(4, codes, inputs, panel, sums); break;
    case 3: panel_of(3, codes, inputs, panel, sums); break;
    case 2: panel_of(2, codes, inputs, panel, sums); break;
    default: panel_of(1, codes, inputs, panel, sums); break;
  }
}

#include "FloatArithmetic.h"

#pragma clang attribute pop

#endif
