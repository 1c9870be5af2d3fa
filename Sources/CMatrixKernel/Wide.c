// Vectors of 256 bits.

#if defined(__x86_64__)

#include <string.h>

#include "MatrixFunctions.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define TILE 6
#define NAMED(function) fl_##function##_wide

#include "MatrixArithmetic.h"

#pragma clang attribute pop

#endif
