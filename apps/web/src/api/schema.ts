// Made from the service's own description by `npm run api-types`. Don't edit.

export interface paths {
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description (OpenAPI 3.1) */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Photo to landmarks as JSON
         * @description The photo is the `image` field of a form, or the body itself. `x` and `y` are normalised to the upright image, `z` is in units of its width.
         */
        post: operations["pose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pose/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Photo to picture with the skeletons drawn */
        post: operations["posePicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every problem that an answer may be
         * @description Places such as `{limitMb}` stand where a real answer names the fact.
         */
        get: operations["problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One problem */
        get: operations["problem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a ready-made track
         * @description One or more form files named `track`: PoseBox JSON or binary, COCO keypoints, or the files of an OpenPose folder.
         */
        post: operations["addTrack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items, newest first, in pages */
        get: operations["videos"];
        put?: never;
        /**
         * Send a video to be looked at
         * @description The video is the `video` field of a form, at most 4 GB. The same file looked at in the same way is one item: sent again, it is answered with 200 and the item that is there.
         */
        post: operations["addVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["video"];
        put?: never;
        post?: never;
        /** Delete an item and everything made of it */
        delete: operations["deleteVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop what waits or runs */
        post: operations["cancelVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct the track, or take corrections back
         * @description Edits are a layer over what was measured. `remove` names edits to take away, `add` comes after them; `version` is the one that the change was made on. The drawn videos follow.
         */
        patch: operations["editVideo"];
        trace?: never;
    };
    "/api/videos/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it gets on, as server-sent events
         * @description The stream ends when nothing more will happen.
         */
        get: operations["videoEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The track for another program; several files come as a ZIP */
        get: operations["videoExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/gif": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A range of the drawn video as an animated GIF
         * @description At most 30 s.
         */
        get: operations["videoGif"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was sent */
        get: operations["videoOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do again what failed or was cancelled */
        post: operations["retryVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/skeleton-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The skeletons alone, on black */
        get: operations["videoSkeleton"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of it */
        get: operations["videoThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The landmarks over time
         * @description JSON or the compact binary of docs/files.md, in one piece or a page of 256 frames.
         */
        get: operations["videoTrack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/track/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The edited track at a glance: frame times, who is where, how sure */
        get: operations["videoTrackOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The video with the skeletons */
        get: operations["videoDrawn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/webp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A range of the drawn video as an animated WebP
         * @description At most 30 s.
         */
        get: operations["videoWebp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Several items as one ZIP
         * @description At most 200 items, a folder each. What an item doesn't have, as a track has no video, is left out.
         */
        get: operations["videoArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How all items get on, as server-sent events
         * @description First every item that waits, runs or is drawn anew, then each change of such an item. One stream for a whole list: browsers keep only six connections to a service.
         */
        get: operations["videosEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether videos can be looked at here, and what is missing if not */
        get: operations["videoTools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service answers; says nothing about the compute processes */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** At least one compute process has loaded its networks */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Photo form to JPEG with the skeleton
         * @description Drop-in for the tutorial service: field `image` in, JPEG with red points and white bones out, full size.
         */
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Box: {
            height: number;
            width: number;
            x: number;
            y: number;
        };
        BoxInput: {
            height: number;
            width: number;
            x: number;
            y: number;
        };
        CocoAnnotation: {
            area: number;
            bbox: number[];
            /** @constant */
            category_id: 1;
            id: number;
            image_id: number;
            /** @constant */
            iscrowd: 0;
            keypoint_confidences: number[];
            keypoints: number[];
            num_keypoints: number;
            score: number;
            segmentation?: {
                counts: number[];
                size: [
                    number,
                    number
                ];
            };
            track_id?: number;
        };
        CocoAnnotationInput: {
            area: number;
            bbox: number[];
            /** @constant */
            category_id: 1;
            id: number;
            image_id: number;
            /** @constant */
            iscrowd: 0;
            keypoint_confidences: number[];
            keypoints: number[];
            num_keypoints: number;
            score: number;
            segmentation?: {
                counts: number[];
                size: [
                    number,
                    number
                ];
            };
            track_id?: number;
        };
        CocoCategory: {
            /** @constant */
            id: 1;
            keypoints: ("nose" | "left_eye" | "right_eye" | "left_ear" | "right_ear" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle")[];
            /** @constant */
            name: "person";
            skeleton: number[][];
            /** @constant */
            supercategory: "person";
        };
        CocoCategoryInput: {
            /** @constant */
            id: 1;
            keypoints: ("nose" | "left_eye" | "right_eye" | "left_ear" | "right_ear" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle")[];
            /** @constant */
            name: "person";
            skeleton: number[][];
            /** @constant */
            supercategory: "person";
        };
        CocoDocument: {
            annotations: components["schemas"]["CocoAnnotation"][];
            categories: components["schemas"]["CocoCategory"][];
            images: components["schemas"]["CocoImage"][];
            info: {
                description: string;
                version: string;
            };
            licenses: {
                id: number;
                name: string;
                url: string;
            }[];
            videos?: {
                height: number;
                id: number;
                name: string;
                width: number;
            }[];
        };
        CocoDocumentInput: {
            annotations: components["schemas"]["CocoAnnotationInput"][];
            categories: components["schemas"]["CocoCategoryInput"][];
            images: components["schemas"]["CocoImageInput"][];
            info: {
                description: string;
                version: string;
            };
            licenses: {
                id: number;
                name: string;
                url: string;
            }[];
            videos?: {
                height: number;
                id: number;
                name: string;
                width: number;
            }[];
        };
        CocoImage: {
            file_name: string;
            frame_id?: number;
            height: number;
            id: number;
            time_s?: number;
            video_id?: number;
            width: number;
        };
        CocoImageInput: {
            file_name: string;
            frame_id?: number;
            height: number;
            id: number;
            time_s?: number;
            video_id?: number;
            width: number;
        };
        Landmark: {
            confidence: number;
            /** @enum {string} */
            name: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
            presence: number;
            visibility: number;
            x: number;
            y: number;
            z: number;
        };
        LandmarkInput: {
            confidence: number;
            /** @enum {string} */
            name: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
            presence: number;
            visibility: number;
            x: number;
            y: number;
            z: number;
        };
        OpenPoseDocument: {
            people: components["schemas"]["OpenPosePerson"][];
            version: number;
        };
        OpenPoseDocumentInput: {
            people: components["schemas"]["OpenPosePersonInput"][];
            version: number;
        };
        OpenPosePerson: {
            face_keypoints_2d: number[];
            face_keypoints_3d: number[];
            hand_left_keypoints_2d: number[];
            hand_left_keypoints_3d: number[];
            hand_right_keypoints_2d: number[];
            hand_right_keypoints_3d: number[];
            person_id: number[];
            pose_keypoints_2d: number[];
            pose_keypoints_3d: number[];
        };
        OpenPosePersonInput: {
            face_keypoints_2d: number[];
            face_keypoints_3d: number[];
            hand_left_keypoints_2d: number[];
            hand_left_keypoints_3d: number[];
            hand_right_keypoints_2d: number[];
            hand_right_keypoints_3d: number[];
            person_id: number[];
            pose_keypoints_2d: number[];
            pose_keypoints_3d: number[];
        };
        PngMask: {
            /** Format: base64 */
            data: string;
            /** @constant */
            encoding: "png";
            size: [
                number,
                number
            ];
        };
        PngMaskInput: {
            /** Format: base64 */
            data: string;
            /** @constant */
            encoding: "png";
            size: [
                number,
                number
            ];
        };
        Pose: {
            box: components["schemas"]["Box"];
            id: number;
            landmarks: components["schemas"]["Landmark"][];
            score: number;
            segmentation?: components["schemas"]["RleMask"] | components["schemas"]["PngMask"];
            worldLandmarks: components["schemas"]["Landmark"][];
        };
        PoseDocument: {
            engine: {
                detectorSha256: string;
                /** @enum {string} */
                mode: "mediapipe" | "standard" | "thorough";
                /** @constant */
                name: "posebox";
                version: string;
            };
            image: {
                height: number;
                width: number;
            };
            model: {
                /** @enum {string} */
                name: "lite" | "full" | "heavy";
                sha256: string;
            };
            people: components["schemas"]["Pose"][];
            timing: {
                stagesMs: {
                    [key: string]: number;
                };
                totalMs: number;
            };
        };
        PoseDocumentInput: {
            engine: {
                detectorSha256: string;
                /** @enum {string} */
                mode: "mediapipe" | "standard" | "thorough";
                /** @constant */
                name: "posebox";
                version: string;
            };
            image: {
                height: number;
                width: number;
            };
            model: {
                /** @enum {string} */
                name: "lite" | "full" | "heavy";
                sha256: string;
            };
            people: components["schemas"]["PoseInput"][];
            timing: {
                stagesMs: {
                    [key: string]: number;
                };
                totalMs: number;
            };
        };
        PoseInput: {
            box: components["schemas"]["BoxInput"];
            id: number;
            landmarks: components["schemas"]["LandmarkInput"][];
            score: number;
            segmentation?: components["schemas"]["RleMaskInput"] | components["schemas"]["PngMaskInput"];
            worldLandmarks: components["schemas"]["LandmarkInput"][];
        };
        Problem: {
            /**
             * @description Never changes its meaning.
             * @enum {string}
             */
            code: "image_missing" | "image_empty" | "several_images" | "form_malformed" | "invalid_parameter" | "unknown_parameter" | "request_malformed" | "origin_refused" | "host_refused" | "not_found" | "method_not_allowed" | "upload_too_slow" | "file_too_large" | "too_many_pixels" | "body_type_unsupported" | "kind_unsupported" | "heic_unsupported" | "not_an_image" | "image_corrupt" | "image_truncated" | "engine_failed" | "internal_error" | "queue_full" | "not_ready" | "shutting_down" | "timed_out" | "ffmpeg_missing" | "ffmpeg_too_old" | "ffmpeg_incomplete" | "video_empty" | "not_a_video" | "video_is_picture" | "video_is_playlist" | "video_kind_unsupported" | "video_codec_unsupported" | "video_has_no_pictures" | "video_incomplete" | "video_unreadable" | "video_file_too_large" | "video_too_many_pixels" | "video_too_long" | "video_decoding_failed" | "video_encoding_failed" | "video_stalled" | "video_disk_full" | "animation_range_invalid" | "track_not_recognised" | "track_version_unknown" | "track_damaged" | "track_malformed" | "track_too_large" | "edit_person_unknown" | "edit_frames_outside" | "edit_nothing_to_join" | "track_format_unknown" | "track_file_not_json" | "track_file_malformed" | "track_file_empty" | "frame_rate_needed" | "picture_size_needed" | "picture_sizes_differ" | "several_clips" | "keypoints_unknown" | "metres_missing" | "video_missing" | "track_missing" | "track_upload_too_large" | "video_unknown" | "video_not_ready" | "video_being_drawn" | "video_has_no_film" | "video_state_forbids" | "edits_outdated" | "database_unavailable" | "storage_unavailable";
            /** @description What happened. */
            detail: components["schemas"]["Text"];
            /** @description What to do. */
            remedy: components["schemas"]["Text"];
            status: number;
            /** @description In the language of Accept-Language, Chinese or English. */
            title: string;
            /** @description Where the problem is described: `/api/problems/{code}`. */
            type: string;
        };
        ProblemInput: {
            /**
             * @description Never changes its meaning.
             * @enum {string}
             */
            code: "image_missing" | "image_empty" | "several_images" | "form_malformed" | "invalid_parameter" | "unknown_parameter" | "request_malformed" | "origin_refused" | "host_refused" | "not_found" | "method_not_allowed" | "upload_too_slow" | "file_too_large" | "too_many_pixels" | "body_type_unsupported" | "kind_unsupported" | "heic_unsupported" | "not_an_image" | "image_corrupt" | "image_truncated" | "engine_failed" | "internal_error" | "queue_full" | "not_ready" | "shutting_down" | "timed_out" | "ffmpeg_missing" | "ffmpeg_too_old" | "ffmpeg_incomplete" | "video_empty" | "not_a_video" | "video_is_picture" | "video_is_playlist" | "video_kind_unsupported" | "video_codec_unsupported" | "video_has_no_pictures" | "video_incomplete" | "video_unreadable" | "video_file_too_large" | "video_too_many_pixels" | "video_too_long" | "video_decoding_failed" | "video_encoding_failed" | "video_stalled" | "video_disk_full" | "animation_range_invalid" | "track_not_recognised" | "track_version_unknown" | "track_damaged" | "track_malformed" | "track_too_large" | "edit_person_unknown" | "edit_frames_outside" | "edit_nothing_to_join" | "track_format_unknown" | "track_file_not_json" | "track_file_malformed" | "track_file_empty" | "frame_rate_needed" | "picture_size_needed" | "picture_sizes_differ" | "several_clips" | "keypoints_unknown" | "metres_missing" | "video_missing" | "track_missing" | "track_upload_too_large" | "video_unknown" | "video_not_ready" | "video_being_drawn" | "video_has_no_film" | "video_state_forbids" | "edits_outdated" | "database_unavailable" | "storage_unavailable";
            /** @description What happened. */
            detail: components["schemas"]["TextInput"];
            /** @description What to do. */
            remedy: components["schemas"]["TextInput"];
            status: number;
            /** @description In the language of Accept-Language, Chinese or English. */
            title: string;
            /** @description Where the problem is described: `/api/problems/{code}`. */
            type: string;
        };
        RleMask: {
            counts: number[];
            /** @constant */
            encoding: "rle";
            size: [
                number,
                number
            ];
        };
        RleMaskInput: {
            counts: number[];
            /** @constant */
            encoding: "rle";
            size: [
                number,
                number
            ];
        };
        Text: {
            en: string;
            zh: string;
        };
        TextInput: {
            en: string;
            zh: string;
        };
        TrackDocument: {
            decimals: {
                image: number;
                quality: number;
                time: number;
                world: number;
            };
            edits: components["schemas"]["TrackEdit"][];
            /** @constant */
            format: "posebox-track";
            frameCount: number;
            frameRate: {
                largestDeviationS: number;
                meanHz: number;
                medianHz: number;
            };
            frames: components["schemas"]["TrackFrame"][];
            image: {
                height: number;
                width: number;
            };
            page?: {
                count: number;
                firstFrame: number;
                frameCount: number;
                index: number;
            };
            people: {
                firstFrame: number;
                frameCount: number;
                id: number;
            }[];
            provenance: components["schemas"]["TrackProvenance"];
            subjectId: number | null;
            /** @constant */
            version: 1;
        };
        TrackDocumentInput: {
            decimals: {
                image: number;
                quality: number;
                time: number;
                world: number;
            };
            edits: components["schemas"]["TrackEditInput"][];
            /** @constant */
            format: "posebox-track";
            frameCount: number;
            frameRate: {
                largestDeviationS: number;
                meanHz: number;
                medianHz: number;
            };
            frames: components["schemas"]["TrackFrameInput"][];
            image: {
                height: number;
                width: number;
            };
            page?: {
                count: number;
                firstFrame: number;
                frameCount: number;
                index: number;
            };
            people: {
                firstFrame: number;
                frameCount: number;
                id: number;
            }[];
            provenance: components["schemas"]["TrackProvenanceInput"];
            subjectId: number | null;
            /** @constant */
            version: 1;
        };
        TrackEdit: {
            /** Format: date-time */
            at: string;
            by: string;
            id: string;
            operation: components["schemas"]["TrackOperation"];
        };
        TrackEditInput: {
            /** Format: date-time */
            at: string;
            by: string;
            id: string;
            operation: components["schemas"]["TrackOperationInput"];
        };
        TrackedPerson: {
            box: [
                number,
                number,
                number,
                number
            ] | null;
            id: number;
            landmarks: ([
                number,
                number,
                number | null
            ] | null)[] | null;
            marks?: {
                [key: string]: number[];
            };
            quality: [
                number,
                number,
                number
            ][];
            raw?: {
                landmarks: ([
                    number,
                    number,
                    number | null
                ] | null)[] | null;
                worldLandmarks: ([
                    number,
                    number,
                    number | null
                ] | null)[] | null;
            };
            score: number;
            /** @enum {string} */
            state: "filled" | "tracked" | "detected";
            worldLandmarks: ([
                number,
                number,
                number | null
            ] | null)[] | null;
        };
        TrackedPersonInput: {
            box: [
                number,
                number,
                number,
                number
            ] | null;
            id: number;
            landmarks: ([
                number,
                number,
                number | null
            ] | null)[] | null;
            marks?: {
                [key: string]: number[];
            };
            quality: [
                number,
                number,
                number
            ][];
            raw?: {
                landmarks: ([
                    number,
                    number,
                    number | null
                ] | null)[] | null;
                worldLandmarks: ([
                    number,
                    number,
                    number | null
                ] | null)[] | null;
            };
            score: number;
            /** @enum {string} */
            state: "filled" | "tracked" | "detected";
            worldLandmarks: ([
                number,
                number,
                number | null
            ] | null)[] | null;
        };
        TrackFrame: {
            frame: number;
            people: components["schemas"]["TrackedPerson"][];
            timeS: number;
        };
        TrackFrameInput: {
            frame: number;
            people: components["schemas"]["TrackedPersonInput"][];
            timeS: number;
        };
        TrackHeader: {
            decimals: {
                image: number;
                quality: number;
                time: number;
                world: number;
            };
            /** @constant */
            format: "posebox-track";
            frameCount: number;
            frameRate: {
                largestDeviationS: number;
                meanHz: number;
                medianHz: number;
            };
            image: {
                height: number;
                width: number;
            };
            people: {
                firstFrame: number;
                frameCount: number;
                id: number;
            }[];
            provenance: components["schemas"]["TrackProvenance"];
            subjectId: number | null;
            /** @constant */
            version: 1;
        };
        TrackHeaderInput: {
            decimals: {
                image: number;
                quality: number;
                time: number;
                world: number;
            };
            /** @constant */
            format: "posebox-track";
            frameCount: number;
            frameRate: {
                largestDeviationS: number;
                meanHz: number;
                medianHz: number;
            };
            image: {
                height: number;
                width: number;
            };
            people: {
                firstFrame: number;
                frameCount: number;
                id: number;
            }[];
            provenance: components["schemas"]["TrackProvenanceInput"];
            subjectId: number | null;
            /** @constant */
            version: 1;
        };
        TrackOperation: {
            frame: number;
            /** @constant */
            kind: "correct_point";
            /** @enum {string} */
            landmark: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
            personId: number;
            x: number;
            y: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "remove_points";
            landmarks: ("all" | "face" | "arms" | "legs") | ("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index")[];
            personId: number;
            toFrame: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "swap_sides";
            /** @enum {string} */
            part: "all" | "face" | "arms" | "legs";
            personId: number;
            toFrame: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "interpolate";
            landmarks: ("all" | "face" | "arms" | "legs") | ("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index")[];
            personId: number;
            toFrame: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "remove_frames";
            personId: number;
            toFrame: number;
        } | {
            /** @constant */
            kind: "remove_person";
            personId: number;
        } | {
            intoPersonId: number;
            /** @constant */
            kind: "join_people";
            personId: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "exchange_people";
            personId: number;
            toFrame: number;
            withPersonId: number;
        } | {
            /** @constant */
            kind: "choose_subject";
            personId: number | null;
        };
        TrackOperationInput: {
            frame: number;
            /** @constant */
            kind: "correct_point";
            /** @enum {string} */
            landmark: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
            personId: number;
            x: number;
            y: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "remove_points";
            landmarks: ("all" | "face" | "arms" | "legs") | ("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index")[];
            personId: number;
            toFrame: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "swap_sides";
            /** @enum {string} */
            part: "all" | "face" | "arms" | "legs";
            personId: number;
            toFrame: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "interpolate";
            landmarks: ("all" | "face" | "arms" | "legs") | ("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index")[];
            personId: number;
            toFrame: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "remove_frames";
            personId: number;
            toFrame: number;
        } | {
            /** @constant */
            kind: "remove_person";
            personId: number;
        } | {
            intoPersonId: number;
            /** @constant */
            kind: "join_people";
            personId: number;
        } | {
            fromFrame: number;
            /** @constant */
            kind: "exchange_people";
            personId: number;
            toFrame: number;
            withPersonId: number;
        } | {
            /** @constant */
            kind: "choose_subject";
            personId: number | null;
        };
        TrackOverview: {
            image: {
                height: number;
                width: number;
            };
            people: {
                confidence: number[];
                extent: [
                    number,
                    number,
                    number,
                    number
                ] | null;
                firstFrame: number;
                id: number;
                marks: [
                    number,
                    number
                ][];
                spans: {
                    fromFrame: number;
                    /** @enum {string} */
                    landmark: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
                    /** @enum {string} */
                    mark: "interpolated" | "corrected" | "swapped" | "rejected";
                    toFrame: number;
                }[];
                states: [
                    number,
                    number
                ][];
            }[];
            subjectId: number | null;
            timesUs: number[];
        };
        TrackOverviewInput: {
            image: {
                height: number;
                width: number;
            };
            people: {
                confidence: number[];
                extent: [
                    number,
                    number,
                    number,
                    number
                ] | null;
                firstFrame: number;
                id: number;
                marks: [
                    number,
                    number
                ][];
                spans: {
                    fromFrame: number;
                    /** @enum {string} */
                    landmark: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
                    /** @enum {string} */
                    mark: "interpolated" | "corrected" | "swapped" | "rejected";
                    toFrame: number;
                }[];
                states: [
                    number,
                    number
                ][];
            }[];
            subjectId: number | null;
            timesUs: number[];
        };
        TrackProvenance: {
            angleConventionsVersion: number;
            detectorSha256: string | null;
            engine: {
                /** @constant */
                name: "posebox";
                version: string;
            };
            filter: {
                name: string;
                parameters: {
                    [key: string]: number | string | boolean;
                };
            } | null;
            mode: ("mediapipe" | "standard" | "thorough") | null;
            model: {
                name: string;
                sha256: string;
            } | null;
            source: {
                /** @enum {string} */
                kind: "video" | "live" | "import" | "simulation";
                name: string | null;
                sha256: string | null;
                skeleton: string;
            };
            /** @enum {string} */
            timestamps: "container" | "capture" | "file" | "assumed_rate";
        };
        TrackProvenanceInput: {
            angleConventionsVersion: number;
            detectorSha256: string | null;
            engine: {
                /** @constant */
                name: "posebox";
                version: string;
            };
            filter: {
                name: string;
                parameters: {
                    [key: string]: number | string | boolean;
                };
            } | null;
            mode: ("mediapipe" | "standard" | "thorough") | null;
            model: {
                name: string;
                sha256: string;
            } | null;
            source: {
                /** @enum {string} */
                kind: "video" | "live" | "import" | "simulation";
                name: string | null;
                sha256: string | null;
                skeleton: string;
            };
            /** @enum {string} */
            timestamps: "container" | "capture" | "file" | "assumed_rate";
        };
        VideoItem: {
            bytes: number;
            /** @description Known once it has been looked at. */
            clip: {
                durationS: number;
                frames: number;
                height: number;
                medianFps: number;
                people: number;
                subjectId: number | null;
                width: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** @description How it is drawn. */
            drawing: {
                [key: string]: unknown;
            };
            edits: {
                /** @description Whether the drawn videos show them. */
                drawn: boolean;
                list: components["schemas"]["TrackEdit"][];
                /** @description Rises with every change. */
                version: number;
            };
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description `track` came ready-made, without a video.
             * @enum {string}
             */
            kind: "video" | "track";
            /** @description Of the file, as it was sent. */
            name: string;
            /** @description Why it failed. */
            problem: components["schemas"]["Problem"] | null;
            progress: number;
            /** @description How it is looked at. */
            request: {
                [key: string]: unknown;
            } | null;
            sha256: string;
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            warnings: ("truncated" | "damaged" | "times_guessed" | "hdr_not_tone_mapped" | "sound_lost")[];
        };
        VideoItemInput: {
            bytes: number;
            /** @description Known once it has been looked at. */
            clip: {
                durationS: number;
                frames: number;
                height: number;
                medianFps: number;
                people: number;
                subjectId: number | null;
                width: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** @description How it is drawn. */
            drawing: {
                [key: string]: unknown;
            };
            edits: {
                /** @description Whether the drawn videos show them. */
                drawn: boolean;
                list: components["schemas"]["TrackEditInput"][];
                /** @description Rises with every change. */
                version: number;
            };
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description `track` came ready-made, without a video.
             * @enum {string}
             */
            kind: "video" | "track";
            /** @description Of the file, as it was sent. */
            name: string;
            /** @description Why it failed. */
            problem: components["schemas"]["ProblemInput"] | null;
            progress: number;
            /** @description How it is looked at. */
            request: {
                [key: string]: unknown;
            } | null;
            sha256: string;
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            warnings: ("truncated" | "damaged" | "times_guessed" | "hdr_not_tone_mapped" | "sound_lost")[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    pose: {
        parameters: {
            query?: {
                /** @description Shape of the document: ours, a COCO keypoints document (17 points), or OpenPose BODY_25 (25 points). */
                format?: "posebox" | "coco" | "openpose";
                /** @description Least detector score of a person in `mediapipe` mode. */
                minConfidence?: number;
                /** @description How to look: `mediapipe` gives what MediaPipe gives, one person; `standard` finds several people; `thorough` looks harder and takes longer. */
                mode?: "mediapipe" | "standard" | "thorough";
                /** @description Network: `lite` is fastest, `heavy` most exact. */
                model?: "lite" | "full" | "heavy";
                /** @description At most so many people, the clearest first. */
                people?: number;
                /** @description Each person's silhouette as COCO run lengths or as a grey PNG; about doubles the time of `full`. */
                segmentation?: "none" | "rle" | "png";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/avif": Blob;
                "image/gif": Blob;
                "image/jpeg": Blob;
                "image/png": Blob;
                "image/tiff": Blob;
                "image/webp": Blob;
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The photo.
                     */
                    image: Blob;
                };
            };
        };
        responses: {
            /** @description The people, the clearest first, in the format asked for. Nobody found is an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoseDocument"] | components["schemas"]["CocoDocument"] | components["schemas"]["OpenPoseDocument"];
                };
            };
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description origin_refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload_too_slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file_too_large, too_many_pixels */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_type_unsupported, kind_unsupported, heic_unsupported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description host_refused */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_an_image, image_corrupt, image_truncated */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, shutting_down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description timed_out */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posePicture: {
        parameters: {
            query?: {
                /** @description `transparent` leaves only the skeleton and needs `format=png` or `webp`. */
                background?: "photo" | "dimmed" | "black" | "transparent";
                /** @description Blur the faces of the people found. */
                blurFaces?: boolean;
                /** @description Kind of picture; `jpeg`, or `png` where the background is transparent. */
                format?: "jpeg" | "png" | "webp";
                /** @description Write each landmark's number or name beside it. */
                labels?: "none" | "numbers" | "names";
                /** @description Width of a bone in pixels of the answer; without it, it follows the size of the person. */
                lineWidth?: number;
                /** @description Longest edge of the answer in pixels; larger photos are made smaller, smaller ones stay. */
                maxEdge?: number;
                /** @description Least detector score of a person in `mediapipe` mode. */
                minConfidence?: number;
                /** @description How to look: `mediapipe` gives what MediaPipe gives, one person; `standard` finds several people; `thorough` looks harder and takes longer. */
                mode?: "mediapipe" | "standard" | "thorough";
                /** @description Network: `lite` is fastest, `heavy` most exact. */
                model?: "lite" | "full" | "heavy";
                /** @description At most so many people, the clearest first. */
                people?: number;
                /** @description `classic`: red points, white bones; `sides`: left blue, right orange; `quiet`: all white. */
                style?: "classic" | "sides" | "quiet";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/avif": Blob;
                "image/gif": Blob;
                "image/jpeg": Blob;
                "image/png": Blob;
                "image/tiff": Blob;
                "image/webp": Blob;
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The photo.
                     */
                    image: Blob;
                };
            };
        };
        responses: {
            /** @description The picture, upright, without EXIF. Nobody found is also an answer: the picture as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                    "image/png": Blob;
                    "image/webp": Blob;
                };
            };
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description origin_refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload_too_slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file_too_large, too_many_pixels */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_type_unsupported, kind_unsupported, heic_unsupported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description host_refused */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_an_image, image_corrupt, image_truncated */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, shutting_down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description timed_out */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    problems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"][];
                };
            };
        };
    };
    problem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTrack: {
        parameters: {
            query?: {
                /** @description Found out from the file if left out. */
                format?: "posebox" | "coco" | "openpose";
                /** @description For files without times. */
                frameRate?: number;
                height?: number;
                width?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    track: Blob[];
                };
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description It is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description track_missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description track_upload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description track_format_unknown */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description track_file_not_json, track_file_malformed, track_malformed, track_damaged, frame_rate_needed, picture_size_needed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videos: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Part of the name. */
                search?: string;
                /** @description May be given several times. */
                state?: ("queued" | "running" | "done" | "failed" | "cancelled")[] | ("queued" | "running" | "done" | "failed" | "cancelled");
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VideoItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addVideo: {
        parameters: {
            query?: {
                background?: "video" | "black";
                labels?: "none" | "numbers" | "names";
                minConfidence?: number;
                /** @description `standard` keeps several people apart and smooths the recording as a whole; `mediapipe` follows one person as MediaPipe does. */
                mode?: "standard" | "mediapipe";
                model?: "lite" | "full" | "heavy";
                people?: number;
                priority?: "low" | "normal" | "high";
                purpose?: "general" | "rehab" | "dance" | "sport";
                style?: "classic" | "sides" | "quiet";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    video: Blob;
                };
            };
        };
        responses: {
            /** @description It is here already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description It waits to be looked at. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description video_missing, video_empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_file_too_large, video_too_many_pixels, video_too_long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_is_picture, video_is_playlist, video_kind_unsupported, video_codec_unsupported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_a_video, video_has_no_pictures, video_incomplete */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ffmpeg_missing, ffmpeg_too_old */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_disk_full */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    video: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_state_forbids */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    add?: {
                        by: string;
                        id?: string;
                        operation: components["schemas"]["TrackOperationInput"];
                    }[];
                    /** @default [] */
                    remove?: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, edits_outdated */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description edit_person_unknown, edit_frames_outside, edit_nothing_to_join */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `item` and `gone`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoExport: {
        parameters: {
            query: {
                /** @description CSV: begin with a byte order mark. */
                bom?: boolean;
                format: "posebox" | "binary" | "coco" | "openpose" | "csv" | "trc" | "c3d";
                /** @description TRC and C3D. */
                unit?: "m" | "px";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Blob;
                    "application/octet-stream": Blob;
                    "application/zip": Blob;
                    "text/csv": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoGif: {
        parameters: {
            query?: {
                /** @description Seconds of the clip; 5 s after the start if left out. */
                end?: number;
                /** @description Seconds of the clip. */
                start?: number;
                /** @description Longer side at most. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_state_forbids */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoSkeleton: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoTrack: {
        parameters: {
            query?: {
                /** @description With the edits applied instead of beside. */
                edited?: boolean;
                format?: "json" | "binary";
                /** @description Counted from 0. */
                page?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Blob;
                    "application/vnd.posebox.track": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoTrackOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackOverview"];
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoDrawn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoWebp: {
        parameters: {
            query?: {
                /** @description Seconds of the clip; 5 s after the start if left out. */
                end?: number;
                /** @description Seconds of the clip. */
                start?: number;
                /** @description Longer side at most. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": Blob;
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready, video_being_drawn, video_has_no_film */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoArchive: {
        parameters: {
            query: {
                /** @description The items, parted by commas. */
                ids: string;
                /** @description What of each, parted by commas: video, skeleton, original, posebox, binary, coco, openpose, csv, trc, c3d. */
                parts?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": Blob;
                };
            };
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videosEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `item` and `gone`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoTools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its version. */
                        ffmpeg: string;
                    };
                };
            };
            /** @description ffmpeg_missing, ffmpeg_too_old, ffmpeg_incomplete */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "live";
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        processes: number;
                        /** @enum {string} */
                        status: "ready";
                        waiting: number;
                    };
                };
            };
            /** @description not_ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    upload: {
        parameters: {
            query?: {
                /** @description How to look: `mediapipe` gives what MediaPipe gives, one person; `standard` finds several people; `thorough` looks harder and takes longer. */
                mode?: "mediapipe" | "standard" | "thorough";
                /** @description At most so many people, the clearest first. */
                people?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The photo.
                     */
                    image: Blob;
                };
            };
        };
        responses: {
            /** @description The picture, upright, without EXIF. Nobody found is also an answer: the picture as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                };
            };
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description origin_refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload_too_slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file_too_large, too_many_pixels */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body_type_unsupported, kind_unsupported, heic_unsupported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description host_refused */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_an_image, image_corrupt, image_truncated */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, shutting_down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description timed_out */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
