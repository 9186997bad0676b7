"""Learns an action model with PyTorch from features that PoseBox exported.

    posebox actions export clips/ -o features.json
    python train_actions.py features.json parameters.json --kind tcn --seed 1
    posebox actions export parameters.json -o actions.onnx

The network, the loss and the optimiser are those of PoseBox; windows are varied less (noise, lost bones), because the
exported windows are already cut. Needs torch and numpy; runs on the CPU.
"""

import argparse
import json

import numpy as np
import torch
from torch import nn

BONES, DIRECTIONS = 12, 36


class Head(nn.Module):
    """Mean and maximum over time, then one number a class."""

    def __init__(self, channels, classes):
        super().__init__()
        self.dropout = nn.Dropout(0.3)
        self.last = nn.Linear(2 * channels, classes)

    def forward(self, values):  # [N, channels, moments]
        return self.last(self.dropout(torch.cat([values.mean(2), values.amax(2)], 1)))


class TemporalConvolution(nn.Module):
    def __init__(self, width, classes, channels=32, taps=5):
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv1d(width if d == 1 else channels, channels, taps, padding=(taps - 1) // 2 * d, dilation=d)
            for d in (1, 2, 4)
        )
        self.head = Head(channels, classes)

    def forward(self, windows):  # [N, moments, width]
        values = torch.relu(self.layers[0](windows.transpose(1, 2)))
        for layer in self.layers[1:]:
            values = values + torch.relu(layer(values))
        return self.head(values)

    def parameters_in_order(self):
        for layer in self.layers:
            yield layer.weight.permute(0, 2, 1)  # PoseBox: [out][tap][in]
            yield layer.bias
        yield self.head.last.weight
        yield self.head.last.bias


class GatedRecurrent(nn.Module):
    def __init__(self, width, classes, units=32):
        super().__init__()
        self.unit = nn.GRU(width, units, batch_first=True)
        self.head = Head(units, classes)

    def forward(self, windows):
        return self.head(self.unit(windows)[0].transpose(1, 2))

    def parameters_in_order(self):
        yield self.unit.weight_ih_l0
        yield self.unit.weight_hh_l0
        yield self.unit.bias_ih_l0
        yield self.unit.bias_hh_l0
        yield self.head.last.weight
        yield self.head.last.bias


KINDS = {"tcn": TemporalConvolution, "gru": GatedRecurrent}


def varied(windows, generator):
    """Noise on what is seen, and a tenth of the bones lost."""
    windows = windows.clone()
    count = windows.shape[0]
    noise = 0.03 * torch.rand(count, 1, 1, generator=generator)
    windows += noise * torch.randn(windows.shape, generator=generator) * (windows != 0)
    lost = torch.rand(count, BONES, generator=generator) < 0.1
    windows[:, :, :DIRECTIONS] *= (~lost.repeat_interleave(3, 1)).unsqueeze(1)
    windows[:, :, DIRECTIONS : DIRECTIONS + BONES] *= (~lost).unsqueeze(1)
    return windows


def fit(kind, windows, labels, classes, epochs, seed):
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    network = KINDS[kind](windows.shape[2], classes)
    per_epoch = max(96, min(384, len(labels)))
    weight = 1.0 / torch.bincount(labels, minlength=classes).clamp(min=1)[labels].float()
    optimiser = torch.optim.AdamW(network.parameters(), lr=4e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, epochs, eta_min=1e-4)
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.1)
    for _ in range(epochs):
        drawn = torch.multinomial(weight, per_epoch, replacement=True, generator=generator)
        for batch in drawn.split(32):
            optimiser.zero_grad()
            loss_of(network(varied(windows[batch], generator)), labels[batch]).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
        schedule.step()
    return network.eval()


def best_temperature(logits, labels):
    candidates = torch.exp(torch.linspace(np.log(0.2), np.log(5.0), 200))
    losses = [nn.functional.cross_entropy(logits / t, labels).item() for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("features")
    options.add_argument("out")
    options.add_argument("--kind", choices=sorted(KINDS), default="tcn")
    options.add_argument("--epochs", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    told = json.load(open(asked.features))
    if told["format"] != "posebox-action-features":
        raise SystemExit("This is not a file of posebox actions export.")
    shape = (len(told["windows"]), told["moments"], told["width"])
    windows = torch.tensor([one["features"] for one in told["windows"]], dtype=torch.float32).reshape(shape)
    labels = torch.tensor([one["label"] for one in told["windows"]])
    folds = torch.tensor([one["fold"] for one in told["windows"]])
    classes = len(told["labels"])

    logits = torch.zeros(len(labels), classes)
    for fold in folds.unique():
        held = folds == fold
        network = fit(asked.kind, windows[~held], labels[~held], classes, asked.epochs, asked.seed)
        with torch.no_grad():
            logits[held] = network(windows[held])
    print(f"windows held out and named rightly: {(logits.argmax(1) == labels).float().mean():.3f}")

    network = fit(asked.kind, windows, labels, classes, asked.epochs, asked.seed)
    numbers = torch.cat([block.detach().reshape(-1) for block in network.parameters_in_order()])
    json.dump(
        {
            "format": "posebox-action-parameters",
            "kind": asked.kind,
            "parameters": numbers.tolist(),
            "temperature": best_temperature(logits, labels),
            "seed": asked.seed,
            "epochs": asked.epochs,
            "trainer": f"PyTorch {torch.__version__}",
            **{name: told[name] for name in ("featuresVersion", "basis", "labels", "novelty", "clipsOfLabel", "people")},
        },
        open(asked.out, "w"),
    )


if __name__ == "__main__":
    main()
