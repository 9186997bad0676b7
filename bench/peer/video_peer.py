"""The plain Python script that PoseBox's video is measured beside: what a tutorial does with a video.

OpenCV reads, MediaPipe Pose (full) follows the person in video mode, its own helper draws, OpenCV writes MPEG-4
Part 2. No sound, the stated frame rate instead of the frames' times. Usage:

    python video_peer.py IN.mp4 [OUT.mp4] [--tracked-only] [--frames N]

Prints one line of JSON: frames, frames with a person, seconds and frames a second of the loop (models loaded and
warm before it starts, file closed within), seconds of processor time and the seconds of each stage.
"""

import argparse
import json
import resource
import sys
import time

import cv2
import mediapipe as mp

drawing = mp.solutions.drawing_utils
pose_solution = mp.solutions.pose

RED_POINTS = drawing.DrawingSpec(color=(0, 0, 255), thickness=2, circle_radius=2)
WHITE_BONES = drawing.DrawingSpec(color=(255, 255, 255), thickness=2)


def processor_time_s():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def new_pose():
    return pose_solution.Pose(
        static_image_mode=False, model_complexity=1, min_detection_confidence=0.5, min_tracking_confidence=0.5
    )


def warm_up(path):
    """The first frame through another Pose: loading the models is not what is measured."""
    capture = cv2.VideoCapture(path)
    found, frame = capture.read()
    capture.release()
    if not found:
        sys.exit(f"{path}: no frame can be read")
    with new_pose() as pose:
        pose.process(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))


def run(path, out_path, most_frames):
    stages = {"read": 0.0, "track": 0.0, "draw": 0.0, "write": 0.0}
    capture = cv2.VideoCapture(path)
    size = (int(capture.get(cv2.CAP_PROP_FRAME_WIDTH)), int(capture.get(cv2.CAP_PROP_FRAME_HEIGHT)))
    fps = capture.get(cv2.CAP_PROP_FPS) or 30
    writer = cv2.VideoWriter(out_path, cv2.VideoWriter_fourcc(*"mp4v"), fps, size) if out_path else None
    frames = people = 0
    with new_pose() as pose:
        started_cpu, started = processor_time_s(), time.perf_counter()
        mark = started
        while frames < most_frames:
            found, frame = capture.read()
            mark = lap(stages, "read", mark)
            if not found:
                break
            frames += 1
            results = pose.process(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
            mark = lap(stages, "track", mark)
            if results.pose_landmarks:
                people += 1
            if writer is None:
                continue
            if results.pose_landmarks:
                drawing.draw_landmarks(
                    frame, results.pose_landmarks, pose_solution.POSE_CONNECTIONS, RED_POINTS, WHITE_BONES
                )
            mark = lap(stages, "draw", mark)
            writer.write(frame)
            mark = lap(stages, "write", mark)
        if writer is not None:
            writer.release()
            lap(stages, "write", mark)
        seconds = time.perf_counter() - started
        cpu_s = processor_time_s() - started_cpu
    capture.release()
    return {
        "frames": frames,
        "people": people,
        "seconds": round(seconds, 3),
        "fps": round(frames / seconds, 2),
        "cpuS": round(cpu_s, 3),
        "cpuMsPerFrame": round(1000 * cpu_s / max(1, frames), 2),
        "stagesS": {stage: round(value, 3) for stage, value in stages.items()},
    }


def lap(stages, stage, mark):
    now = time.perf_counter()
    stages[stage] += now - mark
    return now


def main():
    parser = argparse.ArgumentParser(description="Track a person through a video as a tutorial does.")
    parser.add_argument("video")
    parser.add_argument("out", nargs="?", help="where to write the drawn video")
    parser.add_argument("--tracked-only", action="store_true", help="neither draw nor write")
    parser.add_argument("--frames", type=int, default=sys.maxsize, help="at most so many")
    options = parser.parse_args()
    if options.out is None and not options.tracked_only:
        parser.error("name a file to write, or say --tracked-only")
    warm_up(options.video)
    print(json.dumps(run(options.video, None if options.tracked_only else options.out, options.frames)))


if __name__ == "__main__":
    main()
