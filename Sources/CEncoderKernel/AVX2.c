// The kernel for processors with AVX2.

#if defined(__x86_64__)

#include <immintrin.h>

#include "KernelTable.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define PRODUCT_ROWS 6
#define KERNEL_TABLE fl_avx2

/// 8 outputs × 4 inputs at a time. Bytes are widened first: the instruction for pairs of bytes keeps only 16
/// bits of a sum.
static inline __attribute__((always_inline)) void eight_outputs(
    int32_t rows, const int16_t *codes, int32_t inputs, const int8_t *panel, int32_t *sums) {
  __m256i low[PRODUCT_ROWS], high[PRODUCT_ROWS];
  for (int32_t row = 0; row < rows; row++) low[row] = high[row] = _mm256_setzero_si256();
  for (int32_t input = 0; input < inputs; input += FL_GROUP) {
    const __m128i *weights = (const __m128i *)(panel + input * FL_PANEL);
    __m256i first = _mm256_cvtepi8_epi16(_mm_loadu_si128(weights));
    __m256i second = _mm256_cvtepi8_epi16(_mm_loadu_si128(weights + 1));
    for (int32_t row = 0; row < rows; row++) {
      int64_t four;
      __builtin_memcpy(&four, codes + row * inputs + input, sizeof four);
      __m256i code = _mm256_set1_epi64x(four);
      low[row] = _mm256_add_epi32(low[row], _mm256_madd_epi16(code, first));
      high[row] = _mm256_add_epi32(high[row], _mm256_madd_epi16(code, second));
    }
  }
  for (int32_t row = 0; row < rows; row++) {
    __m256i pairs = _mm256_hadd_epi32(low[row], high[row]);
    __m256i ordered = _mm256_permute4x64_epi64(pairs, _MM_SHUFFLE(3, 1, 2, 0));
    _mm256_storeu_si256((__m256i *)(sums + row * FL_PANEL), ordered);
  }
}

static void product(
    int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
    const int8_t *panel, int32_t *sums) {
  int16_t codes[PRODUCT_ROWS * FL_MAXIMUM_SPAN];
  widen(rows, values, fractions, stride, inputs, codes);
  for (int32_t output = 0; output < FL_PANEL; output += 8) {
    const int8_t *part = panel + output * FL_GROUP;
    switch (rows) {
      case 6: eight_outputs(6, codes, inputs, part, sums + output); break;
      case 5: eight_outputs(5, codes, inputs, part, sums + output); break;
      case 4: eight_outputs(4, codes, inputs, part, sums + output); break;
      case 3: eight_outputs(3, codes, inputs, part, sums + output); break;
      case 2: eight_outputs(2, codes, inputs, part, sums + output); break;
      default: eight_outputs(1, codes, inputs, part, sums + output); break;
    }
  }
}

#include "FloatArithmetic.h"

#pragma clang attribute pop

#endif
