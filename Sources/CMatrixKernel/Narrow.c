// Vectors that every machine has.

#define TILE 2
#define NAMED(function) fl_##function##_narrow

#include "MatrixArithmetic.h"
