#pragma once

#include "CEncoderKernel.h"

/// What a kernel does; the functions are described in CEncoderKernel.h.
struct fl_table_of_functions {
  void (*embed)(const fl_table *, const int32_t *, const int32_t *, int32_t, float *);
  void (*normalise)(float *, const float *, int32_t, int32_t, const fl_norm *);
  void (*quantise)(const float *, int32_t, int32_t, const fl_codes *);
  void (*multiply)(const fl_matrix *, const fl_codes *, int32_t, float *);
  void (*gelu)(float *, int32_t);
  void (*attend)(const float *, int32_t, int32_t, int32_t, float *, float *);
  void (*pool)(const float *, int32_t, int32_t, float *);
};

extern const struct fl_table_of_functions fl_portable;
#if defined(__x86_64__)
extern const struct fl_table_of_functions fl_avx2;
extern const struct fl_table_of_functions fl_avx512_vnni;
#endif
