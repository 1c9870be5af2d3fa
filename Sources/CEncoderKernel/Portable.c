// The kernel for every machine.

#include "KernelTable.h"

#define PRODUCT_ROWS 4
#define KERNEL_TABLE fl_portable

static void product(
    int32_t rows, const uint8_t *codes, int32_t inputs, const int8_t *panel, int32_t *sums) {
  for (int32_t row = 0; row < rows; row++) {
    int32_t *sum = sums + row * FL_PANEL;
    for (int32_t output = 0; output < FL_PANEL; output++) sum[output] = 0;
    for (int32_t input = 0; input < inputs; input += FL_GROUP) {
      const uint8_t *code = codes + (int64_t)row * inputs + input;
      const int8_t *weights = panel + (int64_t)input * FL_PANEL;
      int16_t c0 = code[0], c1 = code[1], c2 = code[2], c3 = code[3];
      for (int32_t output = 0; output < FL_PANEL; output++) {
        const int8_t *w = weights + output * FL_GROUP;
        sum[output] += c0 * w[0] + c1 * w[1] + c2 * w[2] + c3 * w[3];
      }
    }
  }
}

#include "FloatArithmetic.h"
