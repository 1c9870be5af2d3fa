// The kernel for every x86-64.

#if defined(__x86_64__)

#include <emmintrin.h>

#include "KernelTable.h"

#define PRODUCT_ROWS 4
#define KERNEL_TABLE fl_sse2

/// 4 outputs × 4 inputs at a time.
static inline __attribute__((always_inline)) void four_outputs(
    int32_t rows, const int16_t *codes, int32_t inputs, const int8_t *panel, int32_t *sums) {
  __m128i low[PRODUCT_ROWS], high[PRODUCT_ROWS];
  for (int32_t row = 0; row < rows; row++) low[row] = high[row] = _mm_setzero_si128();
  for (int32_t input = 0; input < inputs; input += FL_GROUP) {
    __m128i weights = _mm_loadu_si128((const __m128i *)(panel + input * FL_PANEL));
    __m128i signs = _mm_cmpgt_epi8(_mm_setzero_si128(), weights);
    __m128i first = _mm_unpacklo_epi8(weights, signs);
    __m128i second = _mm_unpackhi_epi8(weights, signs);
    for (int32_t row = 0; row < rows; row++) {
      int64_t four;
      __builtin_memcpy(&four, codes + row * inputs + input, sizeof four);
      __m128i code = _mm_set1_epi64x(four);
      low[row] = _mm_add_epi32(low[row], _mm_madd_epi16(code, first));
      high[row] = _mm_add_epi32(high[row], _mm_madd_epi16(code, second));
    }
  }
  for (int32_t row = 0; row < rows; row++) {
    __m128 a = _mm_castsi128_ps(low[row]), b = _mm_castsi128_ps(high[row]);
    __m128i even = _mm_castps_si128(_mm_shuffle_ps(a, b, _MM_SHUFFLE(2, 0, 2, 0)));
    __m128i odd = _mm_castps_si128(_mm_shuffle_ps(a, b, _MM_SHUFFLE(3, 1, 3, 1)));
    _mm_storeu_si128((__m128i *)(sums + row * FL_PANEL), _mm_add_epi32(even, odd));
  }
}

static void product(
    int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
    const int8_t *panel, int32_t *sums) {
  int16_t codes[PRODUCT_ROWS * FL_MAXIMUM_SPAN];
  widen(rows, values, fractions, stride, inputs, codes);
  for (int32_t output = 0; output < FL_PANEL; output += 4) {
    const int8_t *part = panel + output * FL_GROUP;
    switch (rows) {
      case 4: four_outputs(4, codes, inputs, part, sums + output); break;
      case 3: four_outputs(3, codes, inputs, part, sums + output); break;
      case 2: four_outputs(2, codes, inputs, part, sums + output); break;
      default: four_outputs(1, codes, inputs, part, sums + output); break;
    }
  }
}

#include "FloatArithmetic.h"

#endif
