// Vectors of 512 bits.

#if defined(__x86_64__)

#include <string.h>

#include "MatrixFunctions.h"

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl"))), apply_to = function)

#define TILE 12
#define NAMED(function) fl_##function##_widest

#include "MatrixArithmetic.h"

#pragma clang attribute pop

#endif
