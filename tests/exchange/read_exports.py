"""Reads what PoseBox exported with readers that are not PoseBox's, and prints it as JSON.

Usage: python read_exports.py KIND FILE...   (KIND is one of READERS below)
Missing values are null.
"""

import csv
import json
import math
import struct
import sys
import zlib


def plain(value):
    """A number as JSON can hold it; NaN and infinities become null."""
    value = float(value)
    return value if math.isfinite(value) else None


def c3d_with_ezc3d(path):
    import ezc3d

    c = ezc3d.c3d(path)
    points = c["data"]["points"]
    residuals = c["data"]["meta_points"]["residuals"]
    parameters = c["parameters"]
    labels = list(parameters["POINT"]["LABELS"]["value"])
    if "LABELS2" in parameters["POINT"]:
        labels += list(parameters["POINT"]["LABELS2"]["value"])
    subjects = parameters.get("SUBJECTS")
    return {
        "labels": labels,
        "rate": float(c["header"]["points"]["frame_rate"]),
        "rateParameter": float(parameters["POINT"]["RATE"]["value"][0]),
        "firstFrame": int(c["header"]["points"]["first_frame"]),
        "lastFrame": int(c["header"]["points"]["last_frame"]),
        "units": parameters["POINT"]["UNITS"]["value"][0],
        "subjects": list(subjects["NAMES"]["value"]) if subjects else [],
        "frames": [
            [
                None if residuals[0][m][f] < 0 else [plain(points[a][m][f]) for a in range(3)]
                for m in range(points.shape[1])
            ]
            for f in range(points.shape[2])
        ],
    }


def c3d_with_c3d(path):
    import c3d

    with open(path, "rb") as handle:
        reader = c3d.Reader(handle)
        labels = [label.strip() for label in reader.point_labels]
        frames = []
        for _, points, _ in reader.read_frames():
            frames.append([None if p[3] < 0 else [plain(v) for v in p[:3]] for p in points])
        return {
            "labels": labels,
            "rate": float(reader.header.frame_rate),
            "rateParameter": float(reader.point_rate),
            "firstFrame": int(reader.header.first_frame),
            "lastFrame": int(reader.header.last_frame),
            "units": reader.get("POINT.UNITS").string_value.strip(),
            "subjects": [],
            "frames": frames,
        }


def trc(path):
    import trc as reader

    data = reader.TRCData()
    data.load(path)
    return {
        "rate": data["DataRate"],
        "units": data["Units"],
        "frameCount": data["NumFrames"],
        "labels": data["Markers"],
        "frameNumbers": data["Frame#"],
        "times": data["Time"],
        "frames": [
            [[plain(v) for v in data[label][f]] for label in data["Markers"]]
            for f in range(data["NumFrames"])
        ],
    }


def mot(path):
    """By the OpenSim documentation of motion files; numpy does the numbers."""
    import numpy

    with open(path) as handle:
        lines = handle.read().splitlines()
    end = lines.index("endheader")
    header = dict(line.split("=", 1) for line in lines[:end] if "=" in line)
    values = numpy.genfromtxt(lines[end + 2 :], delimiter="\t", ndmin=2)
    assert values.shape == (int(header["nRows"]), int(header["nColumns"])), values.shape
    return {
        "name": lines[0],
        "inDegrees": header["inDegrees"],
        "labels": lines[end + 1].split("\t"),
        "rows": [[plain(v) for v in row] for row in values],
    }


def coco(path):
    """pycocotools' own index, and its evaluation of the file against itself."""
    import contextlib
    import io

    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    with contextlib.redirect_stdout(io.StringIO()):
        truth = COCO(path)
        category = truth.loadCats(truth.getCatIds(["person"]))[0]
        annotations = [truth.loadAnns(truth.getAnnIds(imgIds=[i])) for i in sorted(truth.getImgIds())]
        results = [
            {key: a[key] for key in ("image_id", "category_id", "keypoints", "score")}
            for some in annotations
            for a in some
        ]
        average = None
        if results:
            evaluation = COCOeval(truth, truth.loadRes(results), "keypoints")
            evaluation.evaluate()
            evaluation.accumulate()
            evaluation.summarize()
            average = plain(evaluation.stats[0])
    return {
        "keypointNames": category["keypoints"],
        "images": [truth.imgs[i] for i in sorted(truth.getImgIds())],
        "annotations": annotations,
        "averagePrecision": average,
    }


def table(path):
    with open(path, newline="", encoding="utf-8-sig") as handle:
        return list(csv.DictReader(handle))


def openpose(*paths):
    frames = []
    for path in sorted(paths):
        with open(path) as handle:
            frames.append(json.load(handle))
    return frames


def posebox_binary(path):
    """The compact binary, from its description alone (docs/files.md)."""
    with open(path, "rb") as handle:
        data = handle.read()
    assert data[:8] == b"PBTRACK\x01"
    at, blocks = 8, []
    while at < len(data):
        kind = data[at : at + 4].decode()
        (length,) = struct.unpack_from("<I", data, at + 4)
        (check,) = struct.unpack_from("<I", data, at + 8 + length)
        assert zlib.crc32(data[at : at + 8 + length]) == check
        blocks.append((kind, data[at + 8 : at + 8 + length]))
        at += 12 + length
    header = json.loads(blocks[0][1])
    times, people = [], []
    for kind, payload in blocks:
        if kind != "PAGE":
            continue
        position = [0]

        def byte():
            position[0] += 1
            return payload[position[0] - 1]

        def number():
            value, shift = 0, 0
            while True:
                b = byte()
                value |= (b & 127) << shift
                shift += 7
                if b < 128:
                    return value

        def signed(v):
            return -(v + 1) // 2 if v & 1 else v // 2

        first, count = number(), number()
        now = 0
        for index in range(count):
            step = number()
            now = signed(step) if index == 0 else now + step
            times.append(now / 1e6)
        for _ in range(number()):
            person = {"id": number(), "firstFrame": first + number()}
            rows = number()
            raw = byte()
            person["states"] = [byte() for _ in range(rows)]
            marks = []
            while len(marks) < rows * 33:
                value = byte()
                marks += [value] * number()
            person["marks"] = marks

            def column(scale):
                values, before = [], 0
                for _ in range(rows):
                    symbol = number()
                    if symbol == 0:
                        values.append(None)
                        continue
                    before += signed(symbol - 1)
                    values.append(before / scale)
                return values

            person["score"] = column(1e4)
            person["box"] = [column(1e6) for _ in range(4)]
            person["quality"] = [[column(1e4) for _ in range(3)] for _ in range(33)]
            for series in ["smoothed", "raw"] if raw else ["smoothed"]:
                image = [[column(1e6) for _ in range(3)] for _ in range(33)]
                world = [[column(1e5) for _ in range(3)] for _ in range(33)]
                person[series] = {"image": image, "world": world}
            people.append(person)
        assert position[0] == len(payload)
    return {"header": header, "times": times, "people": people}


def with_opensim(*paths):
    import opensim

    opensim.Logger.setLevelString("error")
    answers = []
    for path in paths:
        if path.endswith(".trc"):
            t = opensim.TimeSeriesTableVec3(path)
            rows = [t.getRowAtIndex(r) for r in range(t.getNumRows())]
            answers.append(
                {
                    "labels": list(t.getColumnLabels()),
                    "units": t.getTableMetaDataString("Units"),
                    "times": list(t.getIndependentColumn()),
                    "frames": [
                        [[plain(row[c][a]) for a in range(3)] for c in range(t.getNumColumns())] for row in rows
                    ],
                }
            )
        else:
            t = opensim.TimeSeriesTable(path)
            rows = [t.getRowAtIndex(r) for r in range(t.getNumRows())]
            answers.append(
                {
                    "labels": list(t.getColumnLabels()),
                    "inDegrees": t.getTableMetaDataString("inDegrees"),
                    "times": list(t.getIndependentColumn()),
                    "rows": [[plain(row[c]) for c in range(t.getNumColumns())] for row in rows],
                }
            )
    return answers


def rotation_of(quaternion):
    import numpy as np

    x, y, z, w = quaternion
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
    )


def about(axis, degrees):
    import numpy as np

    vector = np.zeros(3)
    vector[axis] = math.sin(math.radians(degrees) / 2)
    return rotation_of([*vector, math.cos(math.radians(degrees) / 2)])


def joints_of(frames):
    """Places and rotations (rows of a matrix) of all joints, a frame after the other."""
    return [
        {name: {"place": place.tolist(), "rotation": turn.tolist()} for name, (place, turn) in joints.items()}
        for joints in frames
    ]


def bvh_joints(path):
    import numpy as np
    from bvh import Bvh

    with open(path) as file:
        mocap = Bvh(file.read())
    names = mocap.get_joints_names()
    parents = {name: mocap.joint_parent(name) for name in names}
    channels = {name: mocap.joint_channels(name) for name in names}
    offsets = {name: mocap.joint_offset(name) for name in names}
    # Asking the package for every value alone would take a second a frame.
    columns = {name: mocap.get_joint_channels_index(name) for name in names}
    frames = []
    for frame in range(mocap.nframes):
        joints = {}
        for name in names:
            place = np.array(offsets[name], dtype=float)
            turn = np.eye(3)
            for column, channel in enumerate(channels[name], columns[name]):
                value = float(mocap.frames[frame][column])
                axis = "XYZ".index(channel[0])
                if channel.endswith("position"):
                    place[axis] += value
                else:
                    turn = turn @ about(axis, value)
            parent = parents[name]
            if parent is not None and parent.name in joints:
                above_place, above_turn = joints[parent.name]
                place, turn = above_place + above_turn @ place, above_turn @ turn
            joints[name] = (place, turn)
        frames.append(joints)
    return {"frameTime": mocap.frame_time, "frames": joints_of(frames)}


def gltf_joints(path):
    import numpy as np
    from pygltflib import GLTF2

    gltf = GLTF2().load_binary(path)
    blob = gltf.binary_blob()

    def values(index):
        accessor = gltf.accessors[index]
        view = gltf.bufferViews[accessor.bufferView]
        width = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}[accessor.type]
        start = (view.byteOffset or 0) + (accessor.byteOffset or 0)
        return np.frombuffer(blob, "<f4", accessor.count * width, start).reshape(accessor.count, width)

    animation = gltf.animations[0]
    tracks = {}
    for channel in animation.channels:
        sampler = animation.samplers[channel.sampler]
        tracks[(channel.target.node, channel.target.path)] = values(sampler.output)
    times = values(animation.samplers[0].input)[:, 0]
    frames = []
    for frame in range(len(times)):
        joints = {}

        def visit(node, above_place, above_turn):
            data = gltf.nodes[node]
            place = np.array(data.translation or [0, 0, 0], dtype=float)
            turn = np.eye(3)
            if (node, "translation") in tracks:
                place = tracks[(node, "translation")][frame].astype(float)
            if (node, "rotation") in tracks:
                turn = rotation_of(tracks[(node, "rotation")][frame].astype(float))
            place, turn = above_place + above_turn @ place, above_turn @ turn
            joints[data.name] = (place, turn)
            for child in data.children or []:
                visit(child, place, turn)

        for root in gltf.scenes[gltf.scene].nodes:
            visit(root, np.zeros(3), np.eye(3))
        frames.append(joints)
    return {
        "times": times.tolist(),
        "extensions": list((gltf.extensions or {}).keys()),
        "meshes": len(gltf.meshes),
        "skins": len(gltf.skins),
        "frames": joints_of(frames),
    }


READERS = {
    "c3d-ezc3d": c3d_with_ezc3d,
    "c3d-c3d": c3d_with_c3d,
    "trc": trc,
    "mot": mot,
    "coco": coco,
    "csv": table,
    "openpose": openpose,
    "binary": posebox_binary,
    "opensim": with_opensim,
    "bvh": bvh_joints,
    "gltf": gltf_joints,
}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](*sys.argv[2:]), sys.stdout)
