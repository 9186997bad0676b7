"""Runs an exported action model in Python's ONNX Runtime, or judges predictions with scikit-learn; prints JSON.

Usage: python run_model.py probabilities MODEL.onnx WINDOWS.json
       python run_model.py scores PREDICTIONS.json

WINDOWS.json: a list of windows, each a list of moments of features.
PREDICTIONS.json: {"labels": [...], "truth": [...], "answer": [...]}, places of labels, -1 for unknown.
"""

import json
import sys

import numpy as np


def probabilities(model_path, windows_path):
    import onnxruntime

    session = onnxruntime.InferenceSession(model_path, providers=["CPUExecutionProvider"])
    windows = np.asarray(json.load(open(windows_path)), dtype=np.float32)
    answer = session.run(None, {session.get_inputs()[0].name: windows})[0]
    metadata = session.get_modelmeta().custom_metadata_map
    return {
        "probabilities": answer.astype(float).tolist(),
        "metadata": {name: json.loads(text) for name, text in metadata.items()},
    }


def scores(path):
    from sklearn import metrics

    told = json.load(open(path))
    truth, answer = np.asarray(told["truth"]), np.asarray(told["answer"])
    places = list(range(len(told["labels"])))
    return {
        "accuracy": float(metrics.accuracy_score(truth, answer)),
        "macroF1": float(
            metrics.f1_score(truth, answer, labels=sorted(set(truth.tolist())), average="macro", zero_division=0)
        ),
        "confusion": metrics.confusion_matrix(truth, answer, labels=[*places, -1])[: len(places)].tolist(),
        "recall": metrics.recall_score(truth, answer, labels=places, average=None, zero_division=0).tolist(),
    }


if __name__ == "__main__":
    what = {"probabilities": probabilities, "scores": scores}[sys.argv[1]]
    print(json.dumps(what(*sys.argv[2:])))
