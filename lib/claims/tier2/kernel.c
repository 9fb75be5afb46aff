/* The arithmetic of tier 2, in WebAssembly SIMD. `build.sh` makes public/models/tier2.wasm of this file.
 *
 * Weights are integers of 8 bits with a scale for each GROUP of 64 along a row (4-bit weights are unpacked when they
 * are loaded). Activations become integers of 16 bits, a scale for each row: with 8 x 16 bits a sum of 64 products
 * stays far below 2^31, and little is lost by rounding.
 * Memory belongs to the caller (kernel.ts), who hands in addresses; a matrix lies row after row.
 */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define GROUP 64
#define MOST 32767.0f

/* e^x for x <= 0 or so: 2^n by the exponent's bits, 2^fraction by a polynomial (relative error 2e-7). */
static float power(float x) {
  if (x < -87.0f) return 0.0f;
  if (x > 88.0f) x = 88.0f;
  float y = x * 1.44269504f;
  float n = __builtin_floorf(y + 0.5f);
  float f = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * f + 1.3981999507e-3f;
  p = p * f + 8.3334519073e-3f;
  p = p * f + 4.1665795894e-2f;
  p = p * f + 1.6666665459e-1f;
  p = p * f + 5.0000001201e-1f;
  p = p * f * f + f + 1.0f;
  union { int i; float f; } two = {((int)n + 127) << 23};
  return p * two.f;
}

static inline float total(v128_t v) {
  return (wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1)) +
         (wasm_f32x4_extract_lane(v, 2) + wasm_f32x4_extract_lane(v, 3));
}

/* Two 4-bit integers a byte (low half first, two's complement) -> bytes. */
EXPORT("unpack4") void unpack4(const signed char *from, signed char *to, int count) {
  for (int i = 0; i < count / 2; i++) {
    to[2 * i] = (signed char)(from[i] << 4) >> 4;
    to[2 * i + 1] = from[i] >> 4;
  }
}

/* Rows of floats -> integers of 16 bits, and what one of them is worth. */
EXPORT("to_integers") void to_integers(const float *x, short *out, float *worth, int rows, int width) {
  for (int r = 0; r < rows; r++, x += width, out += width) {
    v128_t peak4 = wasm_f32x4_splat(1e-12f);
    for (int i = 0; i < width; i += 4) peak4 = wasm_f32x4_max(peak4, wasm_f32x4_abs(wasm_v128_load(x + i)));
    float peak = 1e-12f;
    float lanes[4];
    wasm_v128_store(lanes, peak4);
    for (int i = 0; i < 4; i++) peak = lanes[i] > peak ? lanes[i] : peak;
    v128_t times = wasm_f32x4_splat(MOST / peak);
    worth[r] = peak / MOST;
    for (int i = 0; i < width; i += 8) {
      v128_t a = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(x + i), times)));
      v128_t b = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(x + i + 4), times)));
      wasm_v128_store(out + i, wasm_i16x8_narrow_i32x4(a, b));
    }
  }
}

/* y[r][o] = bias[o] + sum over i of x[r][i] w[o][i], for four rows of x at a time; relu when asked. */
static inline void dense_rows(const short *x, const float *worth, const signed char *w, const float *scale,
                              int inputs, int rows, float *sums) {
  v128_t f0 = wasm_f32x4_splat(0), f1 = f0, f2 = f0, f3 = f0;
  const short *x0 = x, *x1 = x + (rows > 1 ? inputs : 0), *x2 = x + (rows > 2 ? 2 * inputs : 0),
              *x3 = x + (rows > 3 ? 3 * inputs : 0);
  for (int g = 0; g < inputs; g += GROUP) {
    v128_t s0 = wasm_i32x4_splat(0), s1 = s0, s2 = s0, s3 = s0;
    for (int i = g; i < g + GROUP; i += 8) {
      v128_t v = wasm_i16x8_load8x8(w + i);
      s0 = wasm_i32x4_add(s0, wasm_i32x4_dot_i16x8(v, wasm_v128_load(x0 + i)));
      s1 = wasm_i32x4_add(s1, wasm_i32x4_dot_i16x8(v, wasm_v128_load(x1 + i)));
      s2 = wasm_i32x4_add(s2, wasm_i32x4_dot_i16x8(v, wasm_v128_load(x2 + i)));
      s3 = wasm_i32x4_add(s3, wasm_i32x4_dot_i16x8(v, wasm_v128_load(x3 + i)));
    }
    v128_t times = wasm_f32x4_splat(scale[g / GROUP]);
    f0 = wasm_f32x4_add(f0, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(s0), times));
    f1 = wasm_f32x4_add(f1, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(s1), times));
    f2 = wasm_f32x4_add(f2, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(s2), times));
    f3 = wasm_f32x4_add(f3, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(s3), times));
  }
  sums[0] = total(f0) * worth[0];
  sums[1] = rows > 1 ? total(f1) * worth[1] : 0;
  sums[2] = rows > 2 ? total(f2) * worth[2] : 0;
  sums[3] = rows > 3 ? total(f3) * worth[3] : 0;
}

EXPORT("dense") void dense(const short *x, const float *worth, const signed char *w, const float *scale,
                           const float *bias, float *y, int rows, int inputs, int outputs, int relu) {
  for (int o = 0; o < outputs; o++) {
    for (int r = 0; r < rows; r += 4) {
      int some = rows - r < 4 ? rows - r : 4;
      float sums[4];
      dense_rows(x + r * inputs, worth + r, w + o * inputs, scale + o * (inputs / GROUP), inputs, some, sums);
      for (int i = 0; i < some; i++) {
        float value = sums[i] + bias[o];
        y[(r + i) * outputs + o] = relu && value < 0 ? 0 : value;
      }
    }
  }
}

EXPORT("layer_norm") void layer_norm(const float *x, const float *gain, const float *bias, float *y, int rows,
                                     int width) {
  for (int r = 0; r < rows; r++, x += width, y += width) {
    v128_t sum = wasm_f32x4_splat(0);
    for (int i = 0; i < width; i += 4) sum = wasm_f32x4_add(sum, wasm_v128_load(x + i));
    v128_t mean = wasm_f32x4_splat(total(sum) / width);
    v128_t squares = wasm_f32x4_splat(0);
    for (int i = 0; i < width; i += 4) {
      v128_t d = wasm_f32x4_sub(wasm_v128_load(x + i), mean);
      squares = wasm_f32x4_add(squares, wasm_f32x4_mul(d, d));
    }
    v128_t times = wasm_f32x4_splat(1.0f / __builtin_sqrtf(total(squares) / width + 1e-6f));
    for (int i = 0; i < width; i += 4) {
      v128_t d = wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(x + i), mean), times);
      wasm_v128_store(y + i, wasm_f32x4_add(wasm_f32x4_mul(d, wasm_v128_load(gain + i)), wasm_v128_load(bias + i)));
    }
  }
}

/* One head of one sentence: rows of [queries | keys | values] -> mixed values. `scores` has room for `rows`. */
static void attend(const float *qkv, float *out, float *scores, int rows, int width, int size) {
  float root = 1.0f / __builtin_sqrtf((float)size);
  for (int r = 0; r < rows; r++) {
    const float *q = qkv + r * 3 * width;
    float peak = -1e30f;
    for (int k = 0; k < rows; k++) {
      const float *key = qkv + k * 3 * width + width;
      v128_t sum = wasm_f32x4_splat(0);
      for (int i = 0; i < size; i += 4)
        sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(q + i), wasm_v128_load(key + i)));
      scores[k] = total(sum) * root;
      peak = scores[k] > peak ? scores[k] : peak;
    }
    float whole = 0;
    for (int k = 0; k < rows; k++) whole += scores[k] = power(scores[k] - peak);
    float *mixed = out + r * width;
    for (int i = 0; i < size; i += 4) wasm_v128_store(mixed + i, wasm_f32x4_splat(0));
    for (int k = 0; k < rows; k++) {
      const float *value = qkv + k * 3 * width + 2 * width;
      v128_t part = wasm_f32x4_splat(scores[k] / whole);
      for (int i = 0; i < size; i += 4)
        wasm_v128_store(mixed + i, wasm_f32x4_add(wasm_v128_load(mixed + i),
                                                  wasm_f32x4_mul(part, wasm_v128_load(value + i))));
    }
  }
}

EXPORT("attention") void attention(const float *qkv, float *out, float *scores, int rows, int width, int heads) {
  int size = width / heads;
  for (int h = 0; h < heads; h++) attend(qkv + h * size, out + h * size, scores, rows, width, size);
}

EXPORT("add") void add(float *x, const float *y, int count) {
  for (int i = 0; i < count; i += 4)
    wasm_v128_store(x + i, wasm_f32x4_add(wasm_v128_load(x + i), wasm_v128_load(y + i)));
}

/* x[r] = 2 embedding[ids[r]] + timing[r] */
EXPORT("embed") void embed(const int *ids, const signed char *w, const float *scale, const float *timing, float *x,
                           int rows, int width) {
  for (int r = 0; r < rows; r++)
    for (int i = 0; i < width; i++)
      x[r * width + i] = 2 * scale[(ids[r] * width + i) / GROUP] * w[ids[r] * width + i] + timing[r * width + i];
}

/* Three rows side by side, `reach` apart, zeros beyond the ends: a convolution becomes `dense`. */
EXPORT("taps") void taps(const float *x, float *y, int rows, int width, int reach) {
  for (int r = 0; r < rows; r++)
    for (int t = -1; t <= 1; t++, y += width) {
      int from = r + t * reach;
      for (int i = 0; i < width; i += 4)
        wasm_v128_store(y + i, from < 0 || from >= rows ? wasm_f32x4_splat(0) : wasm_v128_load(x + from * width + i));
    }
}

EXPORT("mean") void mean(const float *x, float *y, int rows, int width) {
  for (int i = 0; i < width; i += 4) {
    v128_t sum = wasm_f32x4_splat(0);
    for (int r = 0; r < rows; r++) sum = wasm_f32x4_add(sum, wasm_v128_load(x + r * width + i));
    wasm_v128_store(y + i, wasm_f32x4_mul(sum, wasm_f32x4_splat(1.0f / rows)));
  }
}

EXPORT("tanh") void hyperbolic(float *x, int count) {
  for (int i = 0; i < count; i++) {
    float e = power(-2 * __builtin_fabsf(x[i]));
    float t = (1 - e) / (1 + e);
    x[i] = x[i] < 0 ? -t : t;
  }
}
