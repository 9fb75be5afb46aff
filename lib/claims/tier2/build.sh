#!/bin/sh
# Make public/models/tier2.wasm of kernel.c (Debian: clang, lld), and note in kernel.sha256 of which source it was made.
set -eu
cd "$(dirname "$0")/../../.."
clang --target=wasm32 -O3 -msimd128 -mbulk-memory -ffp-contract=off -fno-builtin -nostdlib -Wall -Werror \
  -Wl,--no-entry -Wl,--import-memory -Wl,-z,stack-size=16384 -Wl,--strip-all \
  -o public/models/tier2.wasm lib/claims/tier2/kernel.c
sha256sum lib/claims/tier2/kernel.c public/models/tier2.wasm > lib/claims/tier2/kernel.sha256
