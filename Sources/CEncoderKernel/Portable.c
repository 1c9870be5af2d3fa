// The kernel for every machine: plain C, in loops that compilers turn into vectors of any width.

#include "KernelTable.h"

#define PRODUCT_ROWS 4
#define KERNEL_TABLE fl_portable

/// How many weights of a panel lie side by side.
#define BLOCK (FL_PANEL * FL_GROUP)

static void product(
    int32_t rows, const uint8_t *values, const uint8_t *fractions, int32_t stride, int32_t inputs,
    const int8_t *panel, int32_t *sums) {
  int16_t codes[PRODUCT_ROWS * FL_MAXIMUM_SPAN];
  widen(rows, values, fractions, stride, inputs, codes);
  // Each output has a sum for every input of a group; they are added at the end.
  int32_t parts[PRODUCT_ROWS][BLOCK] = {{0}};
  for (int32_t input = 0; input < inputs; input += FL_GROUP) {
    int16_t weights[BLOCK];
    for (int32_t i = 0; i < BLOCK; i++) weights[i] = panel[input * FL_PANEL + i];
    for (int32_t row = 0; row < rows; row++) {
      const int16_t *code = codes + row * inputs + input;
      for (int32_t i = 0; i < BLOCK; i += FL_GROUP) {
        for (int32_t j = 0; j < FL_GROUP; j++) parts[row][i + j] += weights[i + j] * code[j];
      }
    }
  }
  for (int32_t row = 0; row < rows; row++) {
    for (int32_t output = 0; output < FL_PANEL; output++) {
      const int32_t *part = parts[row] + output * FL_GROUP;
      sums[row * FL_PANEL + output] = part[0] + part[1] + part[2] + part[3];
    }
  }
}

#include "FloatArithmetic.h"
