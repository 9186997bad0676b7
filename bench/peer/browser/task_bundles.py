"""Makes the .task bundles that tasks-vision wants from the networks in npm's @mediapipe/pose.

A bundle is an uncompressed zip of the two networks, each with the normalisation of its input written into it.
"""

import sys
import zipfile
from pathlib import Path

from mediapipe.tasks.python.metadata.metadata_writers import metadata_writer


def with_normalisation(network: bytes, mean: float, deviation: float) -> bytes:
    writer = metadata_writer.MetadataWriter.create(bytearray(network))
    writer.add_image_input([mean], [deviation])
    content, _ = writer.populate()
    return bytes(content)


def main(networks: Path, out: Path) -> None:
    detector = with_normalisation(
        (networks / "pose_solution_packed_assets.data").read_bytes(), 127.5, 127.5
    )
    for model in ("lite", "full"):
        landmarks = with_normalisation((networks / f"pose_landmark_{model}.tflite").read_bytes(), 0, 255)
        with zipfile.ZipFile(out / f"pose_landmarker_{model}.task", "w", zipfile.ZIP_STORED) as bundle:
            bundle.writestr("pose_detector.tflite", detector)
            bundle.writestr("pose_landmarks_detector.tflite", landmarks)


main(Path(sys.argv[1]), Path(sys.argv[2]))
