"""The tutorial service that PoseBox is measured beside, written anew from its description.

One page's worth of Flask: one global MediaPipe Pose in static mode, OpenCV for everything about pixels. Its
weaknesses (a shared Pose between threads, tracebacks for files that are no image) are the tutorial's and are
kept on purpose.
"""

import sys

import cv2
import mediapipe as mp
import numpy as np
from flask import Flask, Response, request

app = Flask(__name__)

drawing = mp.solutions.drawing_utils
pose_solution = mp.solutions.pose
pose = pose_solution.Pose(static_image_mode=True, min_detection_confidence=0.5)

RED_POINTS = drawing.DrawingSpec(color=(0, 0, 255), thickness=2, circle_radius=2)
WHITE_BONES = drawing.DrawingSpec(color=(255, 255, 255), thickness=2)


@app.post("/upload")
def upload():
    data = np.frombuffer(request.files["image"].read(), np.uint8)
    image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    results = pose.process(cv2.cvtColor(image, cv2.COLOR_BGR2RGB))
    if results.pose_landmarks:
        drawing.draw_landmarks(
            image, results.pose_landmarks, pose_solution.POSE_CONNECTIONS, RED_POINTS, WHITE_BONES
        )
    _, jpeg = cv2.imencode(".jpg", image)
    return Response(jpeg.tobytes(), mimetype="image/jpeg")


if __name__ == "__main__":
    # The development server as a tutorial starts it: one thread a request.
    app.run(host="127.0.0.1", port=int(sys.argv[1]))
