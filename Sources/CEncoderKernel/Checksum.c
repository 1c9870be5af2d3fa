#include <string.h>

#include "CEncoderKernel.h"

/// Odd constants with well-mixed bits: the fractions of the golden ratio and of √3.
static const uint64_t spread = 0x9E3779B97F4A7C15u, mix = 0xBB67AE8584CAA73Bu;

uint64_t fl_checksum(const uint8_t *bytes, int64_t count) {
  // Eight chains, so that multiplications overlap. A chain is a bijection of each word it takes, so one
  // changed word always changes it.
  uint64_t chains[8];
  for (uint64_t i = 0; i < 8; i++) chains[i] = spread * (i + 1);
  int64_t position = 0;
  for (; position + 64 <= count; position += 64) {
    uint64_t words[8];
    memcpy(words, bytes + position, sizeof words);
    for (int i = 0; i < 8; i++) {
      uint64_t value = (chains[i] ^ words[i]) * mix;
      chains[i] = value ^ (value >> 32);
    }
  }
  uint64_t result = (uint64_t)count * spread;
  for (int i = 0; i < 8; i++) {
    result = (result ^ chains[i]) * mix;
    result ^= result >> 32;
  }
  for (; position < count; position++) {
    result = (result ^ bytes[position]) * mix;
    result ^= result >> 32;
  }
  return result;
}
