"""Weights as they are shipped: integers of 4 or 8 bits, one scale (float16) for each 64 along a row."""

from contextlib import contextmanager

import torch

GROUP = 64
SHRINKS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
FLOATS = ("tagger.quotes.weight", "tagger.transitions")
# The original's projection of the fine-tuned layers: only the anchor of the training reads it.
NOT_SHIPPED = "encoder.tanh."


def widths(model, bits):
    """{name: bits} of the matrices that are stored as integers, small ones in 8 bits; the rest stays float32."""
    return {name: bits if value.numel() >= 2 ** 16 else 8 for name, value in model.named_parameters()
            if value.dim() >= 2 and name not in FLOATS}


def rows_of(value):
    """A weight as a matrix (outputs, inputs); a convolution's taps lie side by side, (outputs, taps x inputs)."""
    return value.permute(0, 2, 1).reshape(value.shape[0], -1) if value.dim() == 3 else value


def quantise(matrix, bits, search=True):
    """-> (integers int8, scales float16 (rows, groups)); the scale is the best of several, by squared error."""
    most = 2 ** (bits - 1) - 1
    groups = matrix.detach().reshape(matrix.shape[0], -1, GROUP)
    peak = groups.abs().amax(-1, keepdim=True).clamp(min=1e-8)
    best_scale, best_error = None, None
    for shrink in SHRINKS if search and bits < 8 else (1.0 if bits == 8 else 0.9,):
        scale = (peak * shrink / most).half().float().clamp(min=1e-7)
        error = ((groups / scale).round().clamp(-most, most) * scale - groups).square().sum(-1, keepdim=True)
        if best_error is None:
            best_scale, best_error = scale, error
        else:
            best_scale = torch.where(error < best_error, scale, best_scale)
            best_error = torch.minimum(error, best_error)
    integers = (groups / best_scale).round().clamp(-most, most).to(torch.int8)
    return integers.reshape(matrix.shape), best_scale[..., 0].half()


def dequantise(integers, scales):
    groups = integers.reshape(integers.shape[0], -1, GROUP).float()
    return (groups * scales.float()[..., None]).reshape(integers.shape)


def rounded(value, bits, search=True):
    """A weight after quantising and back, in its own shape."""
    back = dequantise(*quantise(rows_of(value), bits, search))
    if value.dim() == 3:
        outputs, inputs, taps = value.shape
        return back.reshape(outputs, taps, inputs).permute(0, 2, 1)
    return back


def quantise_model(model, bits):
    """Round the weights of the model in place."""
    named = dict(model.named_parameters())
    with torch.no_grad():
        for name, width in widths(model, bits).items():
            named[name].copy_(rounded(named[name], width))
    return model


@contextmanager
def quantised_forward(model, bits):
    """Forward and backward see rounded weights; the gradients go to the full ones (straight-through)."""
    if not bits:
        yield
        return
    named, full = dict(model.named_parameters()), {}
    for name, width in widths(model, bits).items():
        full[name] = named[name].data
        named[name].data = rounded(full[name], width, search=False)
    try:
        yield
    finally:
        for name, value in full.items():
            named[name].data = value
