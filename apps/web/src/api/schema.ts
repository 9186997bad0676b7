// Made from the service's own description by `npm run api-types`. Don't edit.

export interface paths {
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and whether there is something to do first: set up, sign in */
        get: operations["place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come in by invitation: a code, and the name and password one chooses */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your keys, the newest first */
        get: operations["apiKeys"];
        put?: never;
        /**
         * A key for a program: what it is good for, and until when
         * @description It is sent as `Authorization: Bearer pbx_…`, may never do more than you may, and is told this once. `readOnly` keys change nothing.
         */
        post: operations["addApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; it is worth nothing from now on */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose another password; all other sessions end */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password for an owner, with a code from the terminal
         * @description `posebox account reset` shows the code. All sessions of the owner end, and the second factor goes.
         */
        post: operations["resetOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The second factor after the password: a code of the authenticator, or a recovery code
         * @description Within five minutes of the password. No code is taken twice.
         */
        post: operations["takeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in, the one used last first */
        get: operations["ownSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere else */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out in one place */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the owner of this place, with the code from the terminal
         * @description From then on nothing is answered without signing in. Everything that was kept before is the owner’s.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in; a second factor is then asked for where there is one
         * @description The answer sets the cookie of the session. After some wrong tries each waits twice as long as the one before.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a second factor: the secret for an authenticator
         * @description Nothing is asked for at sign-in before `…/confirm` has seen a first code.
         */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show that the authenticator works; the recovery codes are told this once
         * @description All other sessions end.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do without a second factor */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/clips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a clip out of its data set; the video stays */
        delete: operations["deleteActionClip"];
        options?: never;
        head?: never;
        /** Change what a clip shows: its label, its person, where it begins and ends */
        patch: operations["changeActionClip"];
        trace?: never;
    };
    "/api/actions/clips/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person of a clip in the middle of it, as an SVG of the skeleton on black */
        get: operations["actionClipPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is recognised and trained, as server-sent events
         * @description Events `action.recognised`, `fall.suspected`, `training.done`, `training.failed` and `training.cancelled`, with the data that webhooks get. Who lost the stream goes on from `Last-Event-ID`.
         */
        get: operations["actionEvents"];
        put?: never;
        /**
         * Tell what was recognised before a camera
         * @description For pages and programs that recognise by themselves: listeners and webhooks are told as of clips. Nothing else is kept of it.
         */
        post: operations["tellActionEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/falls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for falls in an item
         * @description From what the picture shows of height and speed. This is no alarm device.
         */
        post: operations["findFalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All models, the newest first; the one that comes with PoseBox is the last */
        get: operations["actionModels"];
        put?: never;
        /**
         * Bring a model in
         * @description The ONNX file is the `model` field of a form: one that PoseBox exported, or of another program with the same metadata. Brought in again, the same file is the same model.
         */
        post: operations["importActionModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model */
        get: operations["actionModel"];
        put?: never;
        post?: never;
        /** Delete a model with its report and what it recognised */
        delete: operations["deleteActionModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/models/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two models beside each other, class by class */
        get: operations["compareActionModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/models/{id}/onnx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The model as an ONNX file */
        get: operations["exportActionModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/models/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well a model does, on clips that it didn’t learn from */
        get: operations["actionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recognised in an item, the newest first */
        get: operations["actionRecognitions"];
        put?: never;
        /**
         * Recognise what people do in an item
         * @description The answer is kept with the item, one for each model. Webhooks and event streams are told of what was recognised.
         */
        post: operations["recogniseActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/recognitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget what was recognised; labels in the video go too */
        delete: operations["forgetActionRecognition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All data sets, the newest first */
        get: operations["actionSets"];
        put?: never;
        /** Begin a data set */
        post: operations["addActionSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A data set with its clips, and whether it can be learnt from */
        get: operations["actionSet"];
        put?: never;
        post?: never;
        /** Delete a data set with its clips and trainings; videos and models stay */
        delete: operations["deleteActionSet"];
        options?: never;
        head?: never;
        /** Rename a data set, or one of its classes */
        patch: operations["changeActionSet"];
        trace?: never;
    };
    "/api/actions/sets/{id}/clips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add clips, many at once
         * @description Each is a person of a video or track, whole or from a moment to a moment. Videos are sent first, as ever, and need not be looked at yet. All clips are added or none.
         */
        post: operations["addActionClips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/sets/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stretches that may stand for `other`: what lies between the labelled parts, and the library */
        get: operations["suggestOtherClips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/sets/{id}/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train a model from a data set
         * @description It waits until no photo or video waits. The same clips, options and seed give the same model. Killed, it goes on from its last checkpoint.
         */
        post: operations["trainActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trainings, the newest first */
        get: operations["actionTrainings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a training gets on */
        get: operations["actionTraining"];
        put?: never;
        post?: never;
        /** Stop a training that waits or runs */
        delete: operations["cancelActionTraining"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/trainings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a training gets on, as server-sent events
         * @description The stream ends when nothing more will happen.
         */
        get: operations["actionTrainingEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/angles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Angles of a pose or a track
         * @description The answer of `POST /api/pose`, or a track as JSON, in; each angle with its error out, or why it can’t be told and what would change that. Conventions: docs/angles.md.
         */
        post: operations["angles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, the newest first
         * @description Entries name nobody: a pseudonym stands for the person, and what leads from it to them is destroyed when they are erased. Names of accounts are looked up when it is read. Of wrong passwords and codes where no account of that name is here, one entry a minute is made at most.
         */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the log is as it was written
         * @description Follows the hashes from the first entry to the last. That the last ones were not cut off shows only who has noted a hash elsewhere.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coaching/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sets that were kept, the newest clip first */
        get: operations["coachingHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history, newest first, in pages */
        get: operations["comparisons"];
        put?: never;
        /**
         * Lay an attempt beside a reference
         * @description Both are items that have been looked at: videos or tracks. The same two in the same way are one comparison: asked again, it is answered with 200.
         */
        post: operations["compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparisons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One comparison with everything it says */
        get: operations["comparison"];
        put?: never;
        post?: never;
        /** Delete a comparison and its films; the clips stay */
        delete: operations["deleteComparison"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparisons/{id}/film": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The film, H.264 in MP4
         * @description At the times of the reference’s own frames, with its sound.
         */
        get: operations["comparisonFilm"];
        put?: never;
        /** Have a film made of both side by side */
        post: operations["orderComparisonFilm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exercises with their rules */
        get: operations["exercises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures in the library, the newest first */
        get: operations["avatars"];
        put?: never;
        /**
         * Keep a figure: VRM 0.x, VRM 1.0 or a GLB with a skeleton
         * @description Whoever may open this PoseBox may open what is in its library. Of a figure whose licence doesn’t allow everyone to use it and to pass it on, `agreed` must say that it may be kept here. The same file sent again is answered with 200.
         */
        post: operations["addAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/avatars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a figure and its file */
        delete: operations["deleteAvatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/avatars/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure’s file, as it was sent, for the page that shows it */
        get: operations["avatarFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hears a live figure: VMC over OSC in a WebSocket */
        get: operations["liveFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/live/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends a live figure: VMC over OSC in a WebSocket
         * @description Packets of at most 8192 bytes that hold only messages to /VMC/… .
         */
        get: operations["liveFigureSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The patient’s own plan */
        get: operations["home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use the code of a home link; this browser then belongs to the patient */
        post: operations["joinHome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a movement that was done at home to the own record
         * @description The numbers always; the skeleton only where the consent in force allows skeleton or video. All of it is kept or nothing.
         */
        post: operations["sendHomeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home/sessions/{id}/film": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the film of a session that was sent from home
         * @description The film is the `video` field of a form. Only where the consent in force allows video; it becomes a clip of the clinic, and what was measured stays as it was. `id` is the one that the sender chose for the session.
         */
        post: operations["sendHomeFilm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that nobody has used yet; the owner sees everybody’s */
        get: operations["invitations"];
        put?: never;
        /** Invite somebody: a code for one person and one role, told this once */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models that can be asked for, your own among them */
        get: operations["models"];
        put?: never;
        /**
         * Keep a model that fits
         * @description The same form as for a check. The same model sent again is answered with 200.
         */
        post: operations["addModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your own models */
        get: operations["model"];
        put?: never;
        post?: never;
        /** Delete one of your own models; what it found stays */
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What fits of a model and what doesn’t; nothing is kept
         * @description A form: `card` is the card (YAML), each `model` an ONNX file that it names, `photo` a photo to try it on.
         */
        post: operations["checkModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has an account, in the order in which they came
         * @description Everybody for the owner; for a clinician the assistants who work for them, and those of their patients who have an account.
         */
        get: operations["people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
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
         * Give somebody another role, say whom an assistant works for, let somebody out or in again
         * @description With another role all sessions and keys of the person end. Who is let out signs in no more; what they own stays. The last owner can be neither let out nor made something else.
         */
        patch: operations["changePerson"];
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
    "/api/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this place keeps where a person’s consent says nothing */
        get: operations["placePrivacy"];
        /**
         * Set what this place keeps
         * @description `keep` holds for measurements from now on; what is there already stays. `keepRecordDays` holds for all records at once.
         */
        put: operations["setPlacePrivacy"];
        post?: never;
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
    "/api/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All references by name */
        get: operations["references"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{videoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make an item a reference, or change its name and phrases */
        put: operations["putReference"];
        post?: never;
        /** An item is no longer a reference; itself and its comparisons stay */
        delete: operations["deleteReference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/home-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a home link; the patient’s browser is signed out */
        delete: operations["endHomeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/measurements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A measurement with everything it rests on */
        get: operations["measurement"];
        put?: never;
        post?: never;
        /** Delete a measurement */
        delete: operations["deleteMeasurement"];
        options?: never;
        head?: never;
        /**
         * Leave repetitions out, or measure anew after points were corrected
         * @description Who did it and when is kept with the measurement.
         */
        patch: operations["correctMeasurement"];
        trace?: never;
    };
    "/api/rehabilitation/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Patients: who needs a look first, then who was here last */
        get: operations["patients"];
        put?: never;
        /** Begin a record */
        post: operations["addPatient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A patient with episodes, plan, and what there is of records */
        get: operations["patient"];
        put?: never;
        post?: never;
        /**
         * Erase a person
         * @description The record with every episode, session, measurement and consent, and the clips with all that was made of them: those the person was measured in, and those of sets kept under the same name. With `clips=keep` the clips stay in the library. There is no way back.
         */
        delete: operations["deletePatient"];
        options?: never;
        head?: never;
        /** Rename, note, say the age group, archive */
        patch: operations["changePatient"];
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is kept of a person as one ZIP
         * @description The record, consents and what the log says of them (JSON), each measurement’s document, the values (CSV), the report (PDF), and of each clip its item, track and films. Made while it is read, of any size.
         */
        get: operations["patientArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person has agreed to, and what may be kept */
        get: operations["consents"];
        put?: never;
        /**
         * Note a consent: a new version, the earlier ones stay to be read
         * @description It holds for what is there already: with `skeleton` every clip that the person was measured in loses its pictures, with `numbers` it goes whole. There is no way back.
         */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/consents/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the consent was withdrawn
         * @description Nothing more is kept from then on. What is there stays until it is erased: whether it must go or must stay is for the clinic to say.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an episode */
        post: operations["beginEpisode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/episodes/{episode}": {
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
        /** Rename or end an episode */
        patch: operations["changeEpisode"];
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/episodes/{episode}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what is to be done, and how often */
        put: operations["setPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All values as CSV, or as a FHIR R4 bundle */
        get: operations["exportRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/home-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The home links of a patient, the newest first */
        get: operations["homeLinks"];
        put?: never;
        /**
         * Give a patient a code for home, told this once
         * @description Good for one browser, within 14 days. That browser then sees this record and nothing else.
         */
        post: operations["addHomeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring earlier values as CSV
         * @description Columns measured_at, protocol, side, value; moved_by and instrument if known. They become lines of their own: what a goniometer measured is never joined to what a camera did. All lines or none.
         */
        post: operations["importValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a period as PDF, fonts embedded
         * @description The same as the page: what changed, the table, every trend, best frames where the clip is kept, limits, versions, a line to sign. Without days the period is all there is.
         */
        get: operations["reportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions, the newest first, with what was measured */
        get: operations["sessions"];
        put?: never;
        /**
         * Keep a session: what was done, how it felt, what the clips show
         * @description Measurements that are refused are kept with their reason. All of it is kept or nothing. Of the clips stays what the person’s consent allows: with `skeleton` they lose their pictures before this is answered, with `numbers` they go whole.
         */
        post: operations["addSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/patients/{id}/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every measured movement over time, with its band
         * @description Only what was measured alike stands on one line: the same protocol and version, side, view, model and conventions. “changed” is said beyond the band only.
         */
        get: operations["trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The movements that can be measured */
        get: operations["protocols"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/retest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clinic’s own errors of measurement */
        get: operations["retests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/retest/{protocol}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Test–retest: measure how exactly this clinic measures
         * @description From pairs of measurements of the same thing comes the standard error, and from it the band within which changes are chance. It replaces the default of the protocol.
         */
        put: operations["keepRetest"];
        post?: never;
        /** Go back to the default band */
        delete: operations["forgetRetest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehabilitation/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a session with its measurements, and the film that was sent with it from home */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        /**
         * Say the pain, the note or the place of a session anew
         * @description Who did it, when, and what it was before is kept with the session.
         */
        patch: operations["changeSession"];
        trace?: never;
    };
    "/api/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much room videos take and may take, and how long they are kept */
        get: operations["storage"];
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
    "/api/tracks/{id}/coaching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a set is kept: exercise, goals, corrections, whose it is
         * @description `kept` is null when nothing was kept.
         */
        get: operations["coachingKeptOfTrack"];
        /**
         * Keep how a set is to be coached, and whose it is
         * @description Exercise, goals, dismissed and added repetitions are a layer with the item, like edits. The drawn video follows: it carries counter, value and hints.
         */
        put: operations["keepCoachingOfTrack"];
        /**
         * Count and judge a set
         * @description Repetitions that count and those that don’t, with what was measured against which goal, and what can’t be judged. Keeps nothing: for “what if”. Goals in the body replace those that were kept.
         */
        post: operations["coachTrack"];
        /** Forget how a set was coached */
        delete: operations["forgetCoachingOfTrack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracks/{id}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Measure a clip by a protocol
         * @description The median over repetitions of the highest level that each held, with its error, or the reason why it can’t be measured. Keeps nothing.
         */
        post: operations["measureTrack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tryon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Photo and garment to the photo with the garment on
         * @description The fields of the form are `image`, the photo, `garment`, the garment laid flat or a GLB skinned to a humanoid (not with `tailored`), and if wanted `points`, the control points of a flat one.
         */
        post: operations["tryOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tryon/wardrobe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The garments in the library, the oldest first */
        get: operations["wardrobe"];
        put?: never;
        /**
         * Keep a garment
         * @description A form: `garment` is the garment laid flat or a skinned GLB, `points` if wanted the control points of a flat one, as in `POST /api/tryon`. A picture is kept as a PNG of at most 1,000 pixels along an edge, a GLB as it was sent. The same garment sent again is answered with 200.
         */
        post: operations["addWardrobePiece"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tryon/wardrobe/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a garment and its files */
        delete: operations["deleteWardrobePiece"];
        options?: never;
        head?: never;
        /**
         * Rename a garment, say what it is, or move its control points
         * @description What is left out stays. Said to be something else, it begins with points by its outline.
         */
        patch: operations["changeWardrobePiece"];
        trace?: never;
    };
    "/api/tryon/wardrobe/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is worn of a garment: its picture, or its GLB */
        get: operations["wardrobePieceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tryon/wardrobe/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a garment; of one in three dimensions how it looks from the front */
        get: operations["wardrobePiecePicture"];
        put?: never;
        post?: never;
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
        /**
         * Delete an item and everything made of it
         * @description It is gone from every list at once. `…/restore` has it back for `undoS` seconds (`GET /api/storage`), then its files are removed.
         */
        delete: operations["deleteVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at the same video again, in another way
         * @description Makes a new item from the stored file; edits stay with the old one. A way that the file has been looked at before is answered with 200 and the item that is there.
         */
        post: operations["videoAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/angles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Angles of a stored video or track, edits applied */
        get: operations["videoAngles"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/videos/{id}/coaching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a set is kept: exercise, goals, corrections, whose it is
         * @description `kept` is null when nothing was kept.
         */
        get: operations["coachingKeptOfVideo"];
        /**
         * Keep how a set is to be coached, and whose it is
         * @description Exercise, goals, dismissed and added repetitions are a layer with the item, like edits. The drawn video follows: it carries counter, value and hints.
         */
        put: operations["keepCoachingOfVideo"];
        /**
         * Count and judge a set
         * @description Repetitions that count and those that don’t, with what was measured against which goal, and what can’t be judged. Keeps nothing: for “what if”. Goals in the body replace those that were kept.
         */
        post: operations["coachVideo"];
        /** Forget how a set was coached */
        delete: operations["forgetCoachingOfVideo"];
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
    "/api/videos/{id}/film": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The film without skeletons, as a browser can play it
         * @description H.264 in MP4 with the same frames at the same times, made while looking at films that browsers can’t be expected to play (HEVC, AVI); of all others the file as it was sent.
         */
        get: operations["videoFilm"];
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
    "/api/videos/{id}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Measure a clip by a protocol
         * @description The median over repetitions of the highest level that each held, with its error, or the reason why it can’t be measured. Keeps nothing.
         */
        post: operations["measureVideo"];
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
    "/api/videos/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a deleted item back */
        post: operations["restoreVideo"];
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
    "/api/videos/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contact sheet of the drawn video as one JPEG */
        get: operations["videoSheet"];
        put?: never;
        post?: never;
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
        /** A small picture of it; of a track, an SVG of its skeletons */
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
    "/api/videos/{id}/tryon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a garment on the people of a video
         * @description A form: `garment` is the garment laid flat or a skinned GLB, `points` if wanted the control points of a flat one, as in `POST /api/tryon`. With `tailored`, one of our own garments, there is no form. The drawn video is made anew with the garment in the place of the skeletons, sound included: follow the item until `edits.drawn`.
         */
        put: operations["wearInVideo"];
        post?: never;
        /**
         * Take the garment off again
         * @description With `tailored`, one of our own garments, there is no form. The drawn video is made anew with the skeletons. Nothing happens when nothing is worn.
         */
        delete: operations["takeOffInVideo"];
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
    "/api/videos/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete several items */
        post: operations["deleteVideos"];
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
    "/api/videos/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs and what waits, in the order in which it will be taken */
        get: operations["videoJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have deleted items back */
        post: operations["restoreVideos"];
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
    "/api/videos/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload that may break off and go on (tus 1.0)
         * @description Headers: `Tus-Resumable: 1.0.0`, `Upload-Length` in bytes, `Upload-Metadata` with `filename` in base 64. The query is that of `POST /api/videos`. `Location` is where the pieces go.
         */
        post: operations["beginVideoUpload"];
        delete?: never;
        /** What of tus is spoken here */
        options: operations["videoUploadOptions"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of an upload has arrived; `HEAD` gives the same in headers, as tus has it */
        get: operations["videoUpload"];
        put?: never;
        post?: never;
        /** Abandon an upload */
        delete: operations["abandonVideoUpload"];
        options?: never;
        head?: never;
        /**
         * Send a piece of an upload
         * @description Headers: `Tus-Resumable: 1.0.0`, `Content-Type: application/offset+octet-stream`, `Upload-Offset` as `HEAD` gives it. With the last piece the item is made; its id is in `X-PoseBox-Video`.
         */
        patch: operations["continueVideoUpload"];
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told, and how the last message went */
        get: operations["webhooks"];
        put?: never;
        /**
         * Have a program told when items come to their end
         * @description Messages are signed as Standard Webhooks has it: the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. What is not answered with 2xx is sent again, ever later, for some hours. The secret is shown this once.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Tell it no more */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message of the type `webhook.test` */
        post: operations["testWebhook"];
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
        Account: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The record that a patient sees. */
            patientId: string | null;
            recoveryCodesLeft: number;
            /** @enum {string} */
            role: "owner" | "clinician" | "assistant" | "patient";
            /** @description Whether a second factor is asked for at sign-in. */
            secondFactor: boolean;
        };
        AccountInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The record that a patient sees. */
            patientId: string | null;
            recoveryCodesLeft: number;
            /** @enum {string} */
            role: "owner" | "clinician" | "assistant" | "patient";
            /** @description Whether a second factor is asked for at sign-in. */
            secondFactor: boolean;
        };
        ActionBalance: {
            classes: {
                clips: number;
                durationS: number;
                label: string;
                /** @description How many named people show it. */
                people: number;
                /**
                 * @description `refused`: fewer than 5 clips, nothing is trained; `few`: fewer than 10, results are shaky.
                 * @enum {string}
                 */
                state: "refused" | "few" | "fine";
                /** @description Clips whose videos have been looked at or still will be. */
                usable: number;
            }[];
            failed: number;
            hasOther: boolean;
            /** @description Clips in which the person is hardly seen. */
            look: number;
            /** @description Those who are named. */
            people: string[];
            /** @description Whether a training would be taken. */
            ready: boolean;
            /**
             * @description How a report will split: leaving one person out at a time from 3 people on, by clip below.
             * @enum {string}
             */
            split: "person" | "clip";
            waiting: number;
        };
        ActionBalanceInput: {
            classes: {
                clips: number;
                durationS: number;
                label: string;
                /** @description How many named people show it. */
                people: number;
                /**
                 * @description `refused`: fewer than 5 clips, nothing is trained; `few`: fewer than 10, results are shaky.
                 * @enum {string}
                 */
                state: "refused" | "few" | "fine";
                /** @description Clips whose videos have been looked at or still will be. */
                usable: number;
            }[];
            failed: number;
            hasOther: boolean;
            /** @description Clips in which the person is hardly seen. */
            look: number;
            /** @description Those who are named. */
            people: string[];
            /** @description Whether a training would be taken. */
            ready: boolean;
            /**
             * @description How a report will split: leaving one person out at a time from 3 people on, by clip below.
             * @enum {string}
             */
            split: "person" | "clip";
            waiting: number;
        };
        ActionBaseline: {
            accuracy: components["schemas"]["ActionRate"];
            /** @enum {string} */
            kind: "dtw_neighbour" | "pooled_softmax";
            macroF1: components["schemas"]["ActionRate"];
        };
        ActionBaselineInput: {
            accuracy: components["schemas"]["ActionRateInput"];
            /** @enum {string} */
            kind: "dtw_neighbour" | "pooled_softmax";
            macroF1: components["schemas"]["ActionRateInput"];
        };
        ActionCalibration: {
            bins: {
                accuracy: number;
                confidence: number;
                from: number;
                to: number;
                windows: number;
            }[];
            errorAfter: number;
            errorBefore: number;
            temperature: number;
        };
        ActionCalibrationInput: {
            bins: {
                accuracy: number;
                confidence: number;
                from: number;
                to: number;
                windows: number;
            }[];
            errorAfter: number;
            errorBefore: number;
            temperature: number;
        };
        ActionClassReport: {
            clips: number;
            f1: number;
            label: string;
            precision: components["schemas"]["ActionRate"];
            recall: components["schemas"]["ActionRate"];
        };
        ActionClassReportInput: {
            clips: number;
            f1: number;
            label: string;
            precision: components["schemas"]["ActionRateInput"];
            recall: components["schemas"]["ActionRateInput"];
        };
        ActionClip: {
            /** @description Null until the clip has been looked at. */
            durationS: number | null;
            fromS: number | null;
            /** Format: uuid */
            id: string;
            label: string;
            person: string;
            personId: number | null;
            /** @description Share of the time in which the person is seen, and how surely; 0…1. */
            quality: {
                confidence: number;
                seen: number;
            } | null;
            /**
             * @description `look`: the person is hardly seen; `nobody`: not at all, it is left out; `waiting`: its video is still being looked at; `failed`: that came to nothing.
             * @enum {string}
             */
            state: "fine" | "look" | "nobody" | "waiting" | "failed";
            toS: number | null;
            video: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "video" | "track";
                name: string;
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed" | "cancelled";
            };
            /** @description As somebody said, otherwise as it is seen. */
            view: ("front" | "oblique" | "side" | "back" | "unknown") | null;
            viewSaid: boolean;
        };
        ActionClipInput: {
            /** @description Null until the clip has been looked at. */
            durationS: number | null;
            fromS: number | null;
            /** Format: uuid */
            id: string;
            label: string;
            person: string;
            personId: number | null;
            /** @description Share of the time in which the person is seen, and how surely; 0…1. */
            quality: {
                confidence: number;
                seen: number;
            } | null;
            /**
             * @description `look`: the person is hardly seen; `nobody`: not at all, it is left out; `waiting`: its video is still being looked at; `failed`: that came to nothing.
             * @enum {string}
             */
            state: "fine" | "look" | "nobody" | "waiting" | "failed";
            toS: number | null;
            video: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "video" | "track";
                name: string;
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed" | "cancelled";
            };
            /** @description As somebody said, otherwise as it is seen. */
            view: ("front" | "oblique" | "side" | "back" | "unknown") | null;
            viewSaid: boolean;
        };
        ActionModel: {
            bytes: number;
            createdAt: string | null;
            /** @description A UUID, or the name of a model that comes with PoseBox. */
            id: string;
            /** @enum {string} */
            kind: "tcn" | "gru" | "pooled_softmax";
            labels: string[];
            learntFrom: {
                clips: number;
                note: string;
                people: number;
            };
            name: string;
            /** @enum {string} */
            origin: "trained" | "imported" | "ready";
            /** @description Less sure, or further from all that was learnt, is unknown. */
            reject: {
                confidence: number;
                distance: number;
            };
            /** @description From its report; null without one. */
            score: {
                /** @enum {string} */
                by: "person" | "clip" | "given";
                high: number | null;
                low: number | null;
                macroF1: number | null;
            } | null;
            /** @description The data set it was trained from, while that is there. */
            set: string | null;
            sha256: string;
            /** @description Rises with every model of the name. */
            version: number;
        };
        ActionModelComparison: {
            classes: {
                /** @description Null where it is unknown. */
                f1: (number | null)[];
                label: string;
            }[];
            models: components["schemas"]["ActionModel"][];
            /** @description Whether both come from one data set and as many clips of it. */
            sameClips: boolean;
        };
        ActionModelComparisonInput: {
            classes: {
                /** @description Null where it is unknown. */
                f1: (number | null)[];
                label: string;
            }[];
            models: components["schemas"]["ActionModelInput"][];
            /** @description Whether both come from one data set and as many clips of it. */
            sameClips: boolean;
        };
        ActionModelInput: {
            bytes: number;
            createdAt: string | null;
            /** @description A UUID, or the name of a model that comes with PoseBox. */
            id: string;
            /** @enum {string} */
            kind: "tcn" | "gru" | "pooled_softmax";
            labels: string[];
            learntFrom: {
                clips: number;
                note: string;
                people: number;
            };
            name: string;
            /** @enum {string} */
            origin: "trained" | "imported" | "ready";
            /** @description Less sure, or further from all that was learnt, is unknown. */
            reject: {
                confidence: number;
                distance: number;
            };
            /** @description From its report; null without one. */
            score: {
                /** @enum {string} */
                by: "person" | "clip" | "given";
                high: number | null;
                low: number | null;
                macroF1: number | null;
            } | null;
            /** @description The data set it was trained from, while that is there. */
            set: string | null;
            sha256: string;
            /** @description Rises with every model of the name. */
            version: number;
        };
        /** @description A share with its interval, and of how many it is the share. */
        ActionRate: {
            high: number | null;
            low: number | null;
            of: number;
            value: number | null;
        };
        /** @description A share with its interval, and of how many it is the share. */
        ActionRateInput: {
            high: number | null;
            low: number | null;
            of: number;
            value: number | null;
        };
        ActionRecognition: {
            /** @description Whether its labels are drawn into the video. */
            drawn: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recognisedAt: string;
            /** @description The id of a model, or `falls`. */
            recogniser: string;
            result: {
                /** @constant */
                kind: "actions";
                labels: string[];
                people: {
                    personId: number;
                    /** @description By rising time, seconds of the track. */
                    spans: components["schemas"]["ActionSpan"][];
                }[];
            } | {
                falls: {
                    fellAtS: number;
                    /** @enum {string} */
                    kind: "suspected" | "confirmed" | "recovered";
                    personId: number;
                    probability: number | null;
                    /** @enum {string} */
                    reason: "lying" | "lost";
                    speed: number;
                    timeS: number;
                }[];
                /** @constant */
                kind: "falls";
            };
            /** @description False when the item was edited since. */
            upToDate: boolean;
            /** Format: uuid */
            video: string;
        };
        ActionRecognitionInput: {
            /** @description Whether its labels are drawn into the video. */
            drawn: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recognisedAt: string;
            /** @description The id of a model, or `falls`. */
            recogniser: string;
            result: {
                /** @constant */
                kind: "actions";
                labels: string[];
                people: {
                    personId: number;
                    /** @description By rising time, seconds of the track. */
                    spans: components["schemas"]["ActionSpanInput"][];
                }[];
            } | {
                falls: {
                    fellAtS: number;
                    /** @enum {string} */
                    kind: "suspected" | "confirmed" | "recovered";
                    personId: number;
                    probability: number | null;
                    /** @enum {string} */
                    reason: "lying" | "lost";
                    speed: number;
                    timeS: number;
                }[];
                /** @constant */
                kind: "falls";
            };
            /** @description False when the item was edited since. */
            upToDate: boolean;
            /** Format: uuid */
            video: string;
        };
        ActionReport: {
            baselines: components["schemas"]["ActionBaseline"][];
            calibration: components["schemas"]["ActionCalibration"];
            clips: components["schemas"]["ActionScores"];
            labels: string[];
            split: {
                /** @enum {string} */
                by: "person" | "clip" | "given";
                folds: number;
                people: number;
            };
            unknown: components["schemas"]["ActionUnknown"];
            warnings: {
                clipId: string | null;
                code: string;
                label: string | null;
            }[];
            windows: components["schemas"]["ActionScores"];
            wrongClips: components["schemas"]["WrongActionClip"][];
        };
        ActionReportInput: {
            baselines: components["schemas"]["ActionBaselineInput"][];
            calibration: components["schemas"]["ActionCalibrationInput"];
            clips: components["schemas"]["ActionScoresInput"];
            labels: string[];
            split: {
                /** @enum {string} */
                by: "person" | "clip" | "given";
                folds: number;
                people: number;
            };
            unknown: components["schemas"]["ActionUnknownInput"];
            warnings: {
                clipId: string | null;
                code: string;
                label: string | null;
            }[];
            windows: components["schemas"]["ActionScoresInput"];
            wrongClips: components["schemas"]["WrongActionClipInput"][];
        };
        ActionScores: {
            accuracy: components["schemas"]["ActionRate"];
            classes: components["schemas"]["ActionClassReport"][];
            confusion: number[][];
            macroF1: components["schemas"]["ActionRate"];
            /** @description How many clips, or windows, were judged. */
            of: number;
        };
        ActionScoresInput: {
            accuracy: components["schemas"]["ActionRateInput"];
            classes: components["schemas"]["ActionClassReportInput"][];
            confusion: number[][];
            macroF1: components["schemas"]["ActionRateInput"];
            /** @description How many clips, or windows, were judged. */
            of: number;
        };
        ActionSet: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        ActionSetInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        ActionSetLine: {
            clips: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            labels: number;
            name: string;
            people: number;
        };
        ActionSetLineInput: {
            clips: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            labels: number;
            name: string;
            people: number;
        };
        ActionSpan: {
            confidence: number;
            fromS: number;
            label: string;
            toS: number;
        };
        ActionSpanInput: {
            confidence: number;
            fromS: number;
            label: string;
            toS: number;
        };
        ActionTraining: {
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            /** @description Each round over the clips so far. */
            history: {
                accuracy: number;
                epoch: number;
                /** @description Which part of the clips was held out; null while the model itself learns. */
                fold: number | null;
                loss: number;
            }[];
            /** Format: uuid */
            id: string;
            /** @description What came of it. */
            model: string | null;
            /** @description Why it failed. */
            problem: components["schemas"]["Problem"] | null;
            progress: number;
            request: components["schemas"]["ActionTrainingOptions"];
            set: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        ActionTrainingInput: {
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            /** @description Each round over the clips so far. */
            history: {
                accuracy: number;
                epoch: number;
                /** @description Which part of the clips was held out; null while the model itself learns. */
                fold: number | null;
                loss: number;
            }[];
            /** Format: uuid */
            id: string;
            /** @description What came of it. */
            model: string | null;
            /** @description Why it failed. */
            problem: components["schemas"]["ProblemInput"] | null;
            progress: number;
            request: components["schemas"]["ActionTrainingOptionsInput"];
            set: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        ActionTrainingOptions: {
            /**
             * @description Judges nearest neighbour and pooled softmax on the same held-out clips.
             * @default true
             */
            baselines: boolean;
            /** @default 40 */
            epochs: number;
            /**
             * @description Also learns with people or clips held out, for the report and the calibration.
             * @default true
             */
            evaluate: boolean;
            /**
             * @description tcn: temporal convolutions; gru: a recurrent unit; pooled_softmax: the plain baseline.
             * @default tcn
             * @enum {string}
             */
            kind: "tcn" | "gru" | "pooled_softmax";
            /**
             * @description The same seed, clips and options give the same model.
             * @default 1
             */
            seed: number;
        };
        ActionTrainingOptionsInput: {
            /**
             * @description Judges nearest neighbour and pooled softmax on the same held-out clips.
             * @default true
             */
            baselines: boolean;
            /** @default 40 */
            epochs: number;
            /**
             * @description Also learns with people or clips held out, for the report and the calibration.
             * @default true
             */
            evaluate: boolean;
            /**
             * @description tcn: temporal convolutions; gru: a recurrent unit; pooled_softmax: the plain baseline.
             * @default tcn
             * @enum {string}
             */
            kind: "tcn" | "gru" | "pooled_softmax";
            /**
             * @description The same seed, clips and options give the same model.
             * @default 1
             */
            seed: number;
        };
        ActionUnknown: {
            confidence: number;
            distance: number;
            knownRejected: components["schemas"]["ActionRate"];
        };
        ActionUnknownInput: {
            confidence: number;
            distance: number;
            knownRejected: components["schemas"]["ActionRateInput"];
        };
        AngleColumn: {
            confidence: (number | null)[];
            errorDeg: (number | null)[];
            interpolated: boolean[];
            notAssessable: (("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null)[];
            /** @description Null where not assessable. */
            valueDeg: (number | null)[];
        };
        AngleColumnInput: {
            confidence: (number | null)[];
            errorDeg: (number | null)[];
            interpolated: boolean[];
            notAssessable: (("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null)[];
            /** @description Null where not assessable. */
            valueDeg: (number | null)[];
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            lastUsedOn: string | null;
            name: string;
            /** @description How it begins, to tell keys apart. */
            prefix: string;
            readOnly: boolean;
            scopes: ("photos" | "videos" | "records" | "actions" | "operation")[];
        };
        ApiKeyInput: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            lastUsedOn: string | null;
            name: string;
            /** @description How it begins, to tell keys apart. */
            prefix: string;
            readOnly: boolean;
            scopes: ("photos" | "videos" | "records" | "actions" | "operation")[];
        };
        AuditEntry: {
            /** @description Of the account that is the subject. */
            accountName: string | null;
            /** @description patient.added, patient.viewed, patient.changed, patient.removed, patient.erased, patient.exported, consent.given, consent.withdrawn, episode.begun, episode.changed, plan.set, session.added, session.filmed, session.changed, session.removed, measurement.corrected, measurement.removed, values.exported, values.imported, report.made, privacy.changed, home_link.made, home_link.used, home_link.ended, account.set_up, account.joined, account.signed_in, account.refused, account.signed_out, account.sessions_ended, account.password_changed, account.password_reset, account.code_shown, account.factor_on, account.factor_off, account.became_owner, account.became_clinician, account.became_assistant, account.works_for_changed, account.let_out, account.let_in, invitation.made, invitation.withdrawn, key.made, key.revoked */
            action: string;
            /** @description An account, or “this computer”, “retention”, “home link”, “nobody”. */
            actor: string;
            /** @description What the account is called now. */
            actorName: string | null;
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of the JSON list of seq, at, actor, action, subject and previous, hexadecimal. */
            hash: string;
            previous: string;
            /** @description From 1, without gaps. */
            seq: number;
            /** @description What the person is called in the log, or the account that it was done to. */
            subject: string | null;
            /** @description Which that is; null when it was erased. */
            subjectId: string | null;
        };
        AuditEntryInput: {
            /** @description Of the account that is the subject. */
            accountName: string | null;
            /** @description patient.added, patient.viewed, patient.changed, patient.removed, patient.erased, patient.exported, consent.given, consent.withdrawn, episode.begun, episode.changed, plan.set, session.added, session.filmed, session.changed, session.removed, measurement.corrected, measurement.removed, values.exported, values.imported, report.made, privacy.changed, home_link.made, home_link.used, home_link.ended, account.set_up, account.joined, account.signed_in, account.refused, account.signed_out, account.sessions_ended, account.password_changed, account.password_reset, account.code_shown, account.factor_on, account.factor_off, account.became_owner, account.became_clinician, account.became_assistant, account.works_for_changed, account.let_out, account.let_in, invitation.made, invitation.withdrawn, key.made, key.revoked */
            action: string;
            /** @description An account, or “this computer”, “retention”, “home link”, “nobody”. */
            actor: string;
            /** @description What the account is called now. */
            actorName: string | null;
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of the JSON list of seq, at, actor, action, subject and previous, hexadecimal. */
            hash: string;
            previous: string;
            /** @description From 1, without gaps. */
            seq: number;
            /** @description What the person is called in the log, or the account that it was done to. */
            subject: string | null;
            /** @description Which that is; null when it was erased. */
            subjectId: string | null;
        };
        Avatar: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "vrm1" | "vrm0" | "glb";
            name: string;
            /** @description What its maker allows; null where the file doesn’t say. */
            terms: {
                authors: string[];
                commercial: ("none" | "personal" | "corporate") | null;
                contact: string | null;
                credit: boolean | null;
                licence: string | null;
                modification: ("none" | "keep" | "share") | null;
                politics: boolean | null;
                redistribution: boolean | null;
                sexuality: boolean | null;
                title: string | null;
                /** @enum {string} */
                users: "author" | "licensed" | "everyone";
                violence: boolean | null;
            } | null;
        };
        AvatarInput: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "vrm1" | "vrm0" | "glb";
            name: string;
            /** @description What its maker allows; null where the file doesn’t say. */
            terms: {
                authors: string[];
                commercial: ("none" | "personal" | "corporate") | null;
                contact: string | null;
                credit: boolean | null;
                licence: string | null;
                modification: ("none" | "keep" | "share") | null;
                politics: boolean | null;
                redistribution: boolean | null;
                sexuality: boolean | null;
                title: string | null;
                /** @enum {string} */
                users: "author" | "licensed" | "everyone";
                violence: boolean | null;
            } | null;
        };
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
        CoachingDocument: {
            /** @description What `auto` weighed, the likeliest first. */
            candidates: {
                exercise: string;
                heldS: number;
                repetitions: number;
            }[];
            counted: number;
            /** @description The exercise’s principal measure, for charts; null in a gap. */
            curve: {
                errors: (number | null)[];
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                name: {
                    en: string;
                    zh: string;
                };
                /** @enum {string} */
                source: "image" | "world";
                timesS: number[];
                /** @enum {string} */
                unit: "deg" | "torso" | "body" | "share";
                values: (number | null)[];
            } | null;
            /** @description Null when `auto` recognised none. */
            exercise: {
                /** @enum {string} */
                chosenBy: "person" | "recognised";
                id: string;
                /** @enum {string} */
                kind: "repetitions" | "hold";
                name: {
                    en: string;
                    zh: string;
                };
                phaseNames: {
                    back: {
                        en: string;
                        zh: string;
                    };
                    hold: {
                        en: string;
                        zh: string;
                    };
                    out: {
                        en: string;
                        zh: string;
                    };
                };
                /** @description Recognised by two repetitions or more, or chosen by a person. */
                sure: boolean;
                version: number;
            } | null;
            holds: components["schemas"]["Hold"][];
            notJudged: components["schemas"]["NotJudged"][];
            personId: number | null;
            provenance: {
                added: {
                    endS: number;
                    startS: number;
                    turningPointS: number;
                }[];
                angleConventionsVersion: number;
                /** @enum {string} */
                baseline: "default" | "own";
                counting: {
                    cutoffHz: number;
                    hampelS: number;
                    reversal: number;
                };
                dismissed: number[];
                engine: {
                    /** @constant */
                    name: "posebox";
                    version: string;
                };
                /** @description `id@version`. */
                exercise: string | null;
                overrides: {
                    [key: string]: number;
                };
                switched: {
                    [key: string]: boolean;
                };
            };
            repetitions: components["schemas"]["Repetition"][];
            set: components["schemas"]["SetSummary"];
            /** @description Every rule with the number used and the one it comes with. */
            thresholds: {
                /** @enum {string} */
                bound: "atLeast" | "atMost";
                decidesCount: boolean;
                default: number;
                least: number;
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                most: number;
                name: {
                    en: string;
                    zh: string;
                };
                on: boolean;
                rule: string;
                /** @enum {string} */
                severity: "note" | "look" | "stop";
                source: {
                    en: string;
                    zh: string;
                };
                step: number;
                /** @enum {string} */
                unit: "deg" | "torso" | "body" | "share";
                value: number;
            }[];
            view: {
                kind: ("front" | "oblique" | "side" | "back") | null;
                /** @description 0 front, 90 the right side towards the camera, ±180 back. */
                yawDeg: number | null;
            };
        };
        CoachingDocumentInput: {
            /** @description What `auto` weighed, the likeliest first. */
            candidates: {
                exercise: string;
                heldS: number;
                repetitions: number;
            }[];
            counted: number;
            /** @description The exercise’s principal measure, for charts; null in a gap. */
            curve: {
                errors: (number | null)[];
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                name: {
                    en: string;
                    zh: string;
                };
                /** @enum {string} */
                source: "image" | "world";
                timesS: number[];
                /** @enum {string} */
                unit: "deg" | "torso" | "body" | "share";
                values: (number | null)[];
            } | null;
            /** @description Null when `auto` recognised none. */
            exercise: {
                /** @enum {string} */
                chosenBy: "person" | "recognised";
                id: string;
                /** @enum {string} */
                kind: "repetitions" | "hold";
                name: {
                    en: string;
                    zh: string;
                };
                phaseNames: {
                    back: {
                        en: string;
                        zh: string;
                    };
                    hold: {
                        en: string;
                        zh: string;
                    };
                    out: {
                        en: string;
                        zh: string;
                    };
                };
                /** @description Recognised by two repetitions or more, or chosen by a person. */
                sure: boolean;
                version: number;
            } | null;
            holds: components["schemas"]["HoldInput"][];
            notJudged: components["schemas"]["NotJudgedInput"][];
            personId: number | null;
            provenance: {
                added: {
                    endS: number;
                    startS: number;
                    turningPointS: number;
                }[];
                angleConventionsVersion: number;
                /** @enum {string} */
                baseline: "default" | "own";
                counting: {
                    cutoffHz: number;
                    hampelS: number;
                    reversal: number;
                };
                dismissed: number[];
                engine: {
                    /** @constant */
                    name: "posebox";
                    version: string;
                };
                /** @description `id@version`. */
                exercise: string | null;
                overrides: {
                    [key: string]: number;
                };
                switched: {
                    [key: string]: boolean;
                };
            };
            repetitions: components["schemas"]["RepetitionInput"][];
            set: components["schemas"]["SetSummaryInput"];
            /** @description Every rule with the number used and the one it comes with. */
            thresholds: {
                /** @enum {string} */
                bound: "atLeast" | "atMost";
                decidesCount: boolean;
                default: number;
                least: number;
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                most: number;
                name: {
                    en: string;
                    zh: string;
                };
                on: boolean;
                rule: string;
                /** @enum {string} */
                severity: "note" | "look" | "stop";
                source: {
                    en: string;
                    zh: string;
                };
                step: number;
                /** @enum {string} */
                unit: "deg" | "torso" | "body" | "share";
                value: number;
            }[];
            view: {
                kind: ("front" | "oblique" | "side" | "back") | null;
                /** @description 0 front, 90 the right side towards the camera, ±180 back. */
                yawDeg: number | null;
            };
        };
        CoachingHistorySet: {
            counted: number;
            /** Format: date-time */
            createdAt: string;
            exercise: string | null;
            exerciseVersion: number | null;
            heldS: number;
            name: string;
            person: string | null;
            principal: {
                error: number;
                rule: string;
                value: number;
            } | null;
            repetitions: number;
            repetitionS: number | null;
            /** Format: uuid */
            videoId: string;
        };
        CoachingHistorySetInput: {
            counted: number;
            /** Format: date-time */
            createdAt: string;
            exercise: string | null;
            exerciseVersion: number | null;
            heldS: number;
            name: string;
            person: string | null;
            principal: {
                error: number;
                rule: string;
                value: number;
            } | null;
            repetitions: number;
            repetitionS: number | null;
            /** Format: uuid */
            videoId: string;
        };
        CoachingLayer: {
            /** @description Repetitions that were missed. */
            added?: {
                endS: number;
                startS: number;
                turningPointS: number;
            }[];
            /**
             * @description `own`: held against the person’s own first good repetitions.
             * @enum {string}
             */
            baseline?: "default" | "own";
            /** @description Turning points of repetitions that were none. */
            dismissed?: number[];
            /** @description Rules on or off. */
            switched?: {
                [key: string]: boolean;
            };
            /** @description Goals of one’s own by rule: `{ "depth": 98 }`. */
            thresholds?: {
                [key: string]: number;
            };
        };
        CoachingLayerInput: {
            /** @description Repetitions that were missed. */
            added?: {
                endS: number;
                startS: number;
                turningPointS: number;
            }[];
            /**
             * @description `own`: held against the person’s own first good repetitions.
             * @enum {string}
             */
            baseline?: "default" | "own";
            /** @description Turning points of repetitions that were none. */
            dismissed?: number[];
            /** @description Rules on or off. */
            switched?: {
                [key: string]: boolean;
            };
            /** @description Goals of one’s own by rule: `{ "depth": 98 }`. */
            thresholds?: {
                [key: string]: number;
            };
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
        Comparison: {
            attempt: {
                facingDeg: number;
                framesPerSecond: number;
                fromS: number;
                personId: number;
                toS: number;
                visible: number;
            };
            cautions: ("views_differ" | "partly_visible" | "few_frames" | "no_depth")[];
            confidence: {
                frames: number;
                value: number;
                variety: number;
                view: number;
                visible: number;
            };
            coverage: number;
            energy: {
                ratio: number | null;
                score: number | null;
            };
            /** @enum {string} */
            extent: "whole" | "part";
            /** @constant */
            format: "posebox-comparison";
            limbs: {
                deg: number | null;
                /** @enum {string} */
                limb: "left_arm" | "right_arm" | "trunk" | "left_leg" | "right_leg";
                score: number | null;
            }[];
            matched: {
                fromS: number;
                toS: number;
            } | null;
            mirrored: boolean;
            moments: {
                advice: ("bend_more" | "straighten" | "raise" | "lower" | "other_direction") | null;
                deg: number | null;
                earlyS: number | null;
                fromS: number;
                /** @enum {string} */
                kind: "late" | "early" | "limb" | "missed";
                limb: ("left_arm" | "right_arm" | "trunk" | "left_leg" | "right_leg") | null;
                /** @description Index into `phrases`. */
                phrase: number | null;
                toS: number;
            }[];
            options: components["schemas"]["ComparisonOptions"];
            phrases: {
                coverage: number;
                fromS: number;
                limb: ("left_arm" | "right_arm" | "trunk" | "left_leg" | "right_leg") | null;
                meanS: number | null;
                name: string | null;
                score: number | null;
                shape: number | null;
                timing: number | null;
                toS: number;
            }[];
            reference: {
                facingDeg: number;
                framesPerSecond: number;
                fromS: number;
                personId: number;
                toS: number;
                visible: number;
            };
            refusals: ("reference_too_short" | "attempt_too_short" | "reference_too_still" | "reference_too_little_visible" | "attempt_too_little_visible" | "views_too_different")[];
            scale: number;
            score: number | null;
            series: {
                attemptS: (number | null)[];
                deg: (number | null)[];
                earlyS: (number | null)[];
                limbDeg: {
                    [key: string]: (number | null)[];
                };
                referenceS: number[];
            };
            shape: number | null;
            timing: {
                meanS: number | null;
                offsetS: number | null;
                score: number | null;
                tempo: number | null;
                tempoTakenOut: boolean;
                typicalS: number | null;
            };
            varietyDeg: number | null;
            /** @constant */
            version: 1;
            viewDifferenceDeg: number;
        };
        ComparisonFilm: {
            problem: components["schemas"]["Problem"] | null;
            progress: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
        };
        ComparisonFilmInput: {
            problem: components["schemas"]["ProblemInput"] | null;
            progress: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
        };
        ComparisonInput: {
            attempt: {
                facingDeg: number;
                framesPerSecond: number;
                fromS: number;
                personId: number;
                toS: number;
                visible: number;
            };
            cautions: ("views_differ" | "partly_visible" | "few_frames" | "no_depth")[];
            confidence: {
                frames: number;
                value: number;
                variety: number;
                view: number;
                visible: number;
            };
            coverage: number;
            energy: {
                ratio: number | null;
                score: number | null;
            };
            /** @enum {string} */
            extent: "whole" | "part";
            /** @constant */
            format: "posebox-comparison";
            limbs: {
                deg: number | null;
                /** @enum {string} */
                limb: "left_arm" | "right_arm" | "trunk" | "left_leg" | "right_leg";
                score: number | null;
            }[];
            matched: {
                fromS: number;
                toS: number;
            } | null;
            mirrored: boolean;
            moments: {
                advice: ("bend_more" | "straighten" | "raise" | "lower" | "other_direction") | null;
                deg: number | null;
                earlyS: number | null;
                fromS: number;
                /** @enum {string} */
                kind: "late" | "early" | "limb" | "missed";
                limb: ("left_arm" | "right_arm" | "trunk" | "left_leg" | "right_leg") | null;
                /** @description Index into `phrases`. */
                phrase: number | null;
                toS: number;
            }[];
            options: components["schemas"]["ComparisonOptionsInput"];
            phrases: {
                coverage: number;
                fromS: number;
                limb: ("left_arm" | "right_arm" | "trunk" | "left_leg" | "right_leg") | null;
                meanS: number | null;
                name: string | null;
                score: number | null;
                shape: number | null;
                timing: number | null;
                toS: number;
            }[];
            reference: {
                facingDeg: number;
                framesPerSecond: number;
                fromS: number;
                personId: number;
                toS: number;
                visible: number;
            };
            refusals: ("reference_too_short" | "attempt_too_short" | "reference_too_still" | "reference_too_little_visible" | "attempt_too_little_visible" | "views_too_different")[];
            scale: number;
            score: number | null;
            series: {
                attemptS: (number | null)[];
                deg: (number | null)[];
                earlyS: (number | null)[];
                limbDeg: {
                    [key: string]: (number | null)[];
                };
                referenceS: number[];
            };
            shape: number | null;
            timing: {
                meanS: number | null;
                offsetS: number | null;
                score: number | null;
                tempo: number | null;
                tempoTakenOut: boolean;
                typicalS: number | null;
            };
            varietyDeg: number | null;
            /** @constant */
            version: 1;
            viewDifferenceDeg: number;
        };
        ComparisonItem: {
            attempt: {
                editsVersion: number;
                /** Format: uuid */
                id: string;
                name: string;
                sha256: string;
                track: components["schemas"]["TrackProvenance"];
            };
            /** @description Of the reference’s sound, where it has a steady beat. */
            beats: {
                clarity: number;
                tempo: number;
                timesS: number[];
            } | null;
            /** Format: date-time */
            createdAt: string;
            engineVersion: string;
            films: {
                [key: string]: components["schemas"]["ComparisonFilm"];
            };
            /** Format: uuid */
            id: string;
            /** @description As asked for; the result may have its own. */
            phrases: components["schemas"]["ComparisonPhrase"][];
            reference: {
                editsVersion: number;
                /** Format: uuid */
                id: string;
                name: string;
                sha256: string;
                track: components["schemas"]["TrackProvenance"];
            };
            result: components["schemas"]["Comparison"];
            /** @description False once a clip was changed; asked for again it is a new one. */
            upToDate: boolean;
        };
        ComparisonItemInput: {
            attempt: {
                editsVersion: number;
                /** Format: uuid */
                id: string;
                name: string;
                sha256: string;
                track: components["schemas"]["TrackProvenanceInput"];
            };
            /** @description Of the reference’s sound, where it has a steady beat. */
            beats: {
                clarity: number;
                tempo: number;
                timesS: number[];
            } | null;
            /** Format: date-time */
            createdAt: string;
            engineVersion: string;
            films: {
                [key: string]: components["schemas"]["ComparisonFilmInput"];
            };
            /** Format: uuid */
            id: string;
            /** @description As asked for; the result may have its own. */
            phrases: components["schemas"]["ComparisonPhraseInput"][];
            reference: {
                editsVersion: number;
                /** Format: uuid */
                id: string;
                name: string;
                sha256: string;
                track: components["schemas"]["TrackProvenanceInput"];
            };
            result: components["schemas"]["ComparisonInput"];
            /** @description False once a clip was changed; asked for again it is a new one. */
            upToDate: boolean;
        };
        ComparisonOptions: {
            /**
             * @description `shared` when both clips begin with the same music: then a constant lateness counts too.
             * @default free
             * @enum {string}
             */
            clock: "free" | "shared";
            /**
             * @description Whether the attempt is the whole reference or a part of it; auto decides by the lengths.
             * @default auto
             * @enum {string}
             */
            extent: "auto" | "whole" | "part";
            /**
             * @description Whether a mirrored attempt is looked for, taken for granted, or counts as wrong.
             * @default recognise
             * @enum {string}
             */
            mirror: "recognise" | "always" | "never";
        };
        ComparisonOptionsInput: {
            /**
             * @description `shared` when both clips begin with the same music: then a constant lateness counts too.
             * @default free
             * @enum {string}
             */
            clock: "free" | "shared";
            /**
             * @description Whether the attempt is the whole reference or a part of it; auto decides by the lengths.
             * @default auto
             * @enum {string}
             */
            extent: "auto" | "whole" | "part";
            /**
             * @description Whether a mirrored attempt is looked for, taken for granted, or counts as wrong.
             * @default recognise
             * @enum {string}
             */
            mirror: "recognise" | "always" | "never";
        };
        ComparisonPhrase: {
            fromS: number;
            name: string;
            toS: number;
        };
        ComparisonPhraseInput: {
            fromS: number;
            name: string;
            toS: number;
        };
        ComparisonRequest: {
            /**
             * Format: uuid
             * @description The item that is compared with it.
             */
            attempt: string;
            attemptPerson?: number;
            options: components["schemas"]["ComparisonOptions"];
            /** @description Stretches of the reference; those of the reference library if left out. */
            phrases?: components["schemas"]["ComparisonPhrase"][];
            /**
             * Format: uuid
             * @description The item that shows how it goes.
             */
            reference: string;
            /** @description The clip’s subject if left out. */
            referencePerson?: number;
        };
        ComparisonRequestInput: {
            /**
             * Format: uuid
             * @description The item that is compared with it.
             */
            attempt: string;
            attemptPerson?: number;
            /** @default {} */
            options: components["schemas"]["ComparisonOptionsInput"];
            /** @description Stretches of the reference; those of the reference library if left out. */
            phrases?: components["schemas"]["ComparisonPhraseInput"][];
            /**
             * Format: uuid
             * @description The item that shows how it goes.
             */
            reference: string;
            /** @description The clip’s subject if left out. */
            referencePerson?: number;
        };
        ComparisonSummary: {
            attempt: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            coverage: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            extent: "whole" | "part";
            /** Format: uuid */
            id: string;
            reference: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            scale: number;
            score: number | null;
            shape: number | null;
            timing: number | null;
        };
        ComparisonSummaryInput: {
            attempt: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            coverage: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            extent: "whole" | "part";
            /** Format: uuid */
            id: string;
            reference: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            scale: number;
            score: number | null;
            shape: number | null;
            timing: number | null;
        };
        Consent: {
            /**
             * @default person
             * @enum {string}
             */
            givenBy: "person" | "guardian";
            /**
             * Format: date
             * @description The day on which it was given.
             */
            givenOn: string;
            /**
             * @description The guardian’s name, where a guardian gave it.
             * @default null
             */
            guardian: string | null;
            /**
             * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
             * @enum {string}
             */
            keep: "video" | "skeleton" | "numbers";
            /** @description What for, as it was told to the person. */
            purpose: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description Asked for by itself and not among other terms, as PIPL Art. 29 has it for health data.
             * @default false
             */
            separate: boolean;
            /**
             * @description The last day; null is until withdrawn.
             * @default null
             */
            until: string | null;
            version: number;
            withdrawnAt: string | null;
        };
        ConsentInput: {
            /**
             * @default person
             * @enum {string}
             */
            givenBy: "person" | "guardian";
            /**
             * Format: date
             * @description The day on which it was given.
             */
            givenOn: string;
            /**
             * @description The guardian’s name, where a guardian gave it.
             * @default null
             */
            guardian: string | null;
            /**
             * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
             * @enum {string}
             */
            keep: "video" | "skeleton" | "numbers";
            /** @description What for, as it was told to the person. */
            purpose: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description Asked for by itself and not among other terms, as PIPL Art. 29 has it for health data.
             * @default false
             */
            separate: boolean;
            /**
             * @description The last day; null is until withdrawn.
             * @default null
             */
            until: string | null;
            version: number;
            withdrawnAt: string | null;
        };
        /** PoseBox exercise */
        Exercise: {
            $schema?: string;
            camera: {
                say: {
                    en: string;
                    zh: string;
                };
                /** @enum {string} */
                view: "side" | "front" | "any";
            };
            conditions: ({
                at_most: number;
                name: string;
                /**
                 * @default either
                 * @enum {string}
                 */
                sides: "either" | "each";
                /**
                 * @description A point that must not travel, torso lengths.
                 * @enum {string}
                 */
                still: "wrist" | "ankle" | "hip" | "shoulder";
            } | {
                /**
                 * @description `rest`: both ends; `turn`: the turning point; `whole`: the median; `change`: between the ends and the turning point.
                 * @enum {string}
                 */
                at: "rest" | "turn" | "whole" | "change";
                /** @description The number must be at least this. */
                at_least?: number;
                /** @description The number must be at most this. */
                at_most?: number;
                name: string;
                /**
                 * @default mean
                 * @enum {string}
                 */
                sides: "mean" | "most" | "least";
                /** @enum {string} */
                signal: "elbow_bend" | "elbow_bend_3d" | "knee_bend" | "knee_bend_3d" | "hip_bend" | "hip_bend_3d" | "arm_raise" | "arm_raise_3d" | "trunk_incline_3d" | "shoulder_height" | "hip_height" | "hip_over_ankle" | "shoulder_over_wrist" | "shoulder_over_hip" | "shoulder_over_ankle" | "wrist_over_shoulder" | "wrist_over_knee" | "hip_over_knee" | "stride_3d";
                /**
                 * @description A movement that fails only this is one of the exercise, but too small.
                 * @default false
                 */
                size: boolean;
            })[];
            /** @description Signals whose mean is the movement; each alone fails somewhere. */
            follow: {
                /**
                 * @default mean
                 * @enum {string}
                 */
                sides: "mean" | "most" | "least";
                /** @enum {string} */
                signal: "elbow_bend" | "elbow_bend_3d" | "knee_bend" | "knee_bend_3d" | "hip_bend" | "hip_bend_3d" | "arm_raise" | "arm_raise_3d" | "trunk_incline_3d" | "shoulder_height" | "hip_height" | "hip_over_ankle" | "shoulder_over_wrist" | "shoulder_over_hip" | "shoulder_over_ankle" | "wrist_over_shoulder" | "wrist_over_knee" | "hip_over_knee" | "stride_3d";
                /**
                 * @description Whether the number is high or low at the working end of a repetition.
                 * @enum {string}
                 */
                works: "high" | "low";
            }[];
            id: string;
            /** @enum {string} */
            kind: "repetitions" | "hold";
            /** @default 3 */
            least_hold_s: number;
            name: {
                en: string;
                zh: string;
            };
            /**
             * @description What is often asked for but one camera can’t see; listed, never guessed.
             * @default []
             */
            not_judged: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
            }[];
            phases: {
                back: {
                    en: string;
                    zh: string;
                };
                hold: {
                    en: string;
                    zh: string;
                };
                out: {
                    en: string;
                    zh: string;
                };
            };
            principal: {
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                name: {
                    en: string;
                    zh: string;
                };
            };
            rules: {
                /** @description The number must be at least this. */
                at_least?: number;
                /** @description The number must be at most this. */
                at_most?: number;
                /** @description With a baseline of one’s own: so far from it is allowed instead of the goal. */
                baseline?: number;
                /**
                 * @description Whether a repetition that misses it is not counted.
                 * @default false
                 */
                counts: boolean;
                /**
                 * @default whole
                 * @enum {string}
                 */
                during: "rest" | "out" | "turn" | "back" | "whole";
                /** @description {value}, {goal} and {difference} are filled in, with their unit. */
                hint: {
                    en: string;
                    zh: string;
                };
                /**
                 * @description Missed for so long before it is said.
                 * @default 0.25
                 */
                hold_s: number;
                id: string;
                /**
                 * @description Granted on top of the error of measuring, in the unit of the measure.
                 * @default 0
                 */
                margin: number;
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                name: {
                    en: string;
                    zh: string;
                };
                /** @default true */
                on: boolean;
                /** @description Between which numbers a person may move the goal. */
                range: {
                    least: number;
                    most: number;
                    step: number;
                };
                /** @enum {string} */
                severity: "note" | "look" | "stop";
                /** @description Where the number comes from. */
                source: {
                    en: string;
                    zh: string;
                };
                /**
                 * @description Which of the values in that part is judged.
                 * @enum {string}
                 */
                take: "most" | "least" | "median";
                views: ("front" | "oblique" | "side" | "back")[];
            }[];
            version: number;
        };
        /** PoseBox exercise */
        ExerciseInput: {
            $schema?: string;
            camera: {
                say: {
                    en: string;
                    zh: string;
                };
                /** @enum {string} */
                view: "side" | "front" | "any";
            };
            conditions: ({
                at_most: number;
                name: string;
                /**
                 * @default either
                 * @enum {string}
                 */
                sides: "either" | "each";
                /**
                 * @description A point that must not travel, torso lengths.
                 * @enum {string}
                 */
                still: "wrist" | "ankle" | "hip" | "shoulder";
            } | {
                /**
                 * @description `rest`: both ends; `turn`: the turning point; `whole`: the median; `change`: between the ends and the turning point.
                 * @enum {string}
                 */
                at: "rest" | "turn" | "whole" | "change";
                /** @description The number must be at least this. */
                at_least?: number;
                /** @description The number must be at most this. */
                at_most?: number;
                name: string;
                /**
                 * @default mean
                 * @enum {string}
                 */
                sides: "mean" | "most" | "least";
                /** @enum {string} */
                signal: "elbow_bend" | "elbow_bend_3d" | "knee_bend" | "knee_bend_3d" | "hip_bend" | "hip_bend_3d" | "arm_raise" | "arm_raise_3d" | "trunk_incline_3d" | "shoulder_height" | "hip_height" | "hip_over_ankle" | "shoulder_over_wrist" | "shoulder_over_hip" | "shoulder_over_ankle" | "wrist_over_shoulder" | "wrist_over_knee" | "hip_over_knee" | "stride_3d";
                /**
                 * @description A movement that fails only this is one of the exercise, but too small.
                 * @default false
                 */
                size: boolean;
            })[];
            /** @description Signals whose mean is the movement; each alone fails somewhere. */
            follow: {
                /**
                 * @default mean
                 * @enum {string}
                 */
                sides: "mean" | "most" | "least";
                /** @enum {string} */
                signal: "elbow_bend" | "elbow_bend_3d" | "knee_bend" | "knee_bend_3d" | "hip_bend" | "hip_bend_3d" | "arm_raise" | "arm_raise_3d" | "trunk_incline_3d" | "shoulder_height" | "hip_height" | "hip_over_ankle" | "shoulder_over_wrist" | "shoulder_over_hip" | "shoulder_over_ankle" | "wrist_over_shoulder" | "wrist_over_knee" | "hip_over_knee" | "stride_3d";
                /**
                 * @description Whether the number is high or low at the working end of a repetition.
                 * @enum {string}
                 */
                works: "high" | "low";
            }[];
            id: string;
            /** @enum {string} */
            kind: "repetitions" | "hold";
            /** @default 3 */
            least_hold_s: number;
            name: {
                en: string;
                zh: string;
            };
            /**
             * @description What is often asked for but one camera can’t see; listed, never guessed.
             * @default []
             */
            not_judged: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
            }[];
            phases: {
                back: {
                    en: string;
                    zh: string;
                };
                hold: {
                    en: string;
                    zh: string;
                };
                out: {
                    en: string;
                    zh: string;
                };
            };
            principal: {
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                name: {
                    en: string;
                    zh: string;
                };
            };
            rules: {
                /** @description The number must be at least this. */
                at_least?: number;
                /** @description The number must be at most this. */
                at_most?: number;
                /** @description With a baseline of one’s own: so far from it is allowed instead of the goal. */
                baseline?: number;
                /**
                 * @description Whether a repetition that misses it is not counted.
                 * @default false
                 */
                counts: boolean;
                /**
                 * @default whole
                 * @enum {string}
                 */
                during: "rest" | "out" | "turn" | "back" | "whole";
                /** @description {value}, {goal} and {difference} are filled in, with their unit. */
                hint: {
                    en: string;
                    zh: string;
                };
                /**
                 * @description Missed for so long before it is said.
                 * @default 0.25
                 */
                hold_s: number;
                id: string;
                /**
                 * @description Granted on top of the error of measuring, in the unit of the measure.
                 * @default 0
                 */
                margin: number;
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
                name: {
                    en: string;
                    zh: string;
                };
                /** @default true */
                on: boolean;
                /** @description Between which numbers a person may move the goal. */
                range: {
                    least: number;
                    most: number;
                    step: number;
                };
                /** @enum {string} */
                severity: "note" | "look" | "stop";
                /** @description Where the number comes from. */
                source: {
                    en: string;
                    zh: string;
                };
                /**
                 * @description Which of the values in that part is judged.
                 * @enum {string}
                 */
                take: "most" | "least" | "median";
                views: ("front" | "oblique" | "side" | "back")[];
            }[];
            version: number;
        };
        FallEvent: {
            fellAtS: number;
            /** @enum {string} */
            kind: "suspected" | "confirmed" | "recovered";
            probability: number | null;
            /** @enum {string} */
            reason: "lying" | "lost";
            speed: number;
            timeS: number;
        };
        FallEventInput: {
            fellAtS: number;
            /** @enum {string} */
            kind: "suspected" | "confirmed" | "recovered";
            probability: number | null;
            /** @enum {string} */
            reason: "lying" | "lost";
            speed: number;
            timeS: number;
        };
        FiredRule: {
            error: number;
            fromS: number;
            goal: number;
            /** @description Ready to be said, numbers filled in. */
            hint: {
                en: string;
                zh: string;
            };
            /** @description What to colour: a chain of points. */
            landmarks: ("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index")[];
            rule: string;
            /** @enum {string} */
            severity: "note" | "look" | "stop";
            toS: number;
            value: number;
        };
        FiredRuleInput: {
            error: number;
            fromS: number;
            goal: number;
            /** @description Ready to be said, numbers filled in. */
            hint: {
                en: string;
                zh: string;
            };
            /** @description What to colour: a chain of points. */
            landmarks: ("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index")[];
            rule: string;
            /** @enum {string} */
            severity: "note" | "look" | "stop";
            toS: number;
            value: number;
        };
        GarmentPoints: {
            body: {
                sections: {
                    a: {
                        x: number;
                        y: number;
                    };
                    b: {
                        x: number;
                        y: number;
                    };
                }[];
            };
            /** @enum {string} */
            kind: "top" | "bottom" | "dress";
            left: {
                sections: {
                    a: {
                        x: number;
                        y: number;
                    };
                    b: {
                        x: number;
                        y: number;
                    };
                }[];
            } | null;
            neck: {
                a: {
                    x: number;
                    y: number;
                };
                b: {
                    x: number;
                    y: number;
                };
            } | null;
            right: {
                sections: {
                    a: {
                        x: number;
                        y: number;
                    };
                    b: {
                        x: number;
                        y: number;
                    };
                }[];
            } | null;
        };
        GarmentPointsInput: {
            body: {
                sections: {
                    a: {
                        x: number;
                        y: number;
                    };
                    b: {
                        x: number;
                        y: number;
                    };
                }[];
            };
            /** @enum {string} */
            kind: "top" | "bottom" | "dress";
            left: {
                sections: {
                    a: {
                        x: number;
                        y: number;
                    };
                    b: {
                        x: number;
                        y: number;
                    };
                }[];
            } | null;
            neck: {
                a: {
                    x: number;
                    y: number;
                };
                b: {
                    x: number;
                    y: number;
                };
            } | null;
            right: {
                sections: {
                    a: {
                        x: number;
                        y: number;
                    };
                    b: {
                        x: number;
                        y: number;
                    };
                }[];
            } | null;
        };
        Hold: {
            /** @enum {string} */
            ended: "left" | "clip_ends" | "out_of_sight";
            endS: number;
            fired: components["schemas"]["FiredRule"][];
            heldS: number;
            measures: components["schemas"]["JudgedMeasure"][];
            number: number;
            startS: number;
        };
        HoldInput: {
            /** @enum {string} */
            ended: "left" | "clip_ends" | "out_of_sight";
            endS: number;
            fired: components["schemas"]["FiredRuleInput"][];
            heldS: number;
            measures: components["schemas"]["JudgedMeasureInput"][];
            number: number;
            startS: number;
        };
        HomeLink: {
            /** Format: date-time */
            codeExpiresAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            seenAt: string | null;
            /** @enum {string} */
            state: "waiting" | "used" | "expired";
            usedAt: string | null;
        };
        HomeLinkInput: {
            /** Format: date-time */
            codeExpiresAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            seenAt: string | null;
            /** @enum {string} */
            state: "waiting" | "used" | "expired";
            usedAt: string | null;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            note: string;
            patientId: string | null;
            /** @enum {string} */
            role: "owner" | "clinician" | "assistant" | "patient";
            worksFor: string | null;
        };
        InvitationInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            note: string;
            patientId: string | null;
            /** @enum {string} */
            role: "owner" | "clinician" | "assistant" | "patient";
            worksFor: string | null;
        };
        JudgedMeasure: {
            atLeast: number | null;
            atMost: number | null;
            /** @description Where the value was taken. */
            atS: number | null;
            decidesCount: boolean;
            /** @description The truth lies within ± this, in 9 of 10 cases. */
            error: number | null;
            /** @enum {string} */
            measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
            name: {
                en: string;
                zh: string;
            };
            notAssessable: ("needs_side_view" | "needs_front_view" | "not_in_picture" | "not_sure_enough" | "needs_other_model" | "one_camera_cannot_see" | "switched_off" | "too_few_repetitions") | null;
            /** @description The rule that asks; unique within an exercise. */
            rule: string;
            /** @description The side that decided. */
            side: ("left" | "right" | "both") | null;
            /** @description Measured in the picture, or, with its larger error, on guessed depth. */
            source: ("image" | "world") | null;
            /** @enum {string} */
            unit: "deg" | "torso" | "body" | "share";
            value: number | null;
            /** @enum {string} */
            verdict: "met" | "within_error" | "missed" | "not_assessable";
        };
        JudgedMeasureInput: {
            atLeast: number | null;
            atMost: number | null;
            /** @description Where the value was taken. */
            atS: number | null;
            decidesCount: boolean;
            /** @description The truth lies within ± this, in 9 of 10 cases. */
            error: number | null;
            /** @enum {string} */
            measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
            name: {
                en: string;
                zh: string;
            };
            notAssessable: ("needs_side_view" | "needs_front_view" | "not_in_picture" | "not_sure_enough" | "needs_other_model" | "one_camera_cannot_see" | "switched_off" | "too_few_repetitions") | null;
            /** @description The rule that asks; unique within an exercise. */
            rule: string;
            /** @description The side that decided. */
            side: ("left" | "right" | "both") | null;
            /** @description Measured in the picture, or, with its larger error, on guessed depth. */
            source: ("image" | "world") | null;
            /** @enum {string} */
            unit: "deg" | "torso" | "body" | "share";
            value: number | null;
            /** @enum {string} */
            verdict: "met" | "within_error" | "missed" | "not_assessable";
        };
        KeepRule: {
            /**
             * @description Who says so.
             * @enum {string}
             */
            from: "consent" | "place";
            /**
             * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
             * @enum {string}
             */
            keep: "video" | "skeleton" | "numbers";
            /** @description Why nothing more is kept. */
            refusal: ("consent_missing" | "consent_withdrawn" | "guardian_consent_missing" | "person_being_erased") | null;
        };
        KeepRuleInput: {
            /**
             * @description Who says so.
             * @enum {string}
             */
            from: "consent" | "place";
            /**
             * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
             * @enum {string}
             */
            keep: "video" | "skeleton" | "numbers";
            /** @description Why nothing more is kept. */
            refusal: ("consent_missing" | "consent_withdrawn" | "guardian_consent_missing" | "person_being_erased") | null;
        };
        Landmark: {
            confidence: number;
            /** @enum {string} */
            name: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
            presence: number;
            visibility: number;
            x: number | null;
            y: number | null;
            z: number | null;
        };
        LandmarkInput: {
            confidence: number;
            /** @enum {string} */
            name: "nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index";
            presence: number;
            visibility: number;
            x: number | null;
            y: number | null;
            z: number | null;
        };
        MeasuredAngle: {
            confidence: number;
            /** @description Nine of ten true values lie within valueDeg ± errorDeg. */
            errorDeg: number;
            /** @description A point was filled in, not seen. */
            interpolated: boolean;
            /** @enum {string} */
            plane: "sagittal" | "frontal" | "limb";
            /** @enum {string} */
            source: "image" | "world";
            valueDeg: number;
        };
        MeasuredAngleInput: {
            confidence: number;
            /** @description Nine of ten true values lie within valueDeg ± errorDeg. */
            errorDeg: number;
            /** @description A point was filled in, not seen. */
            interpolated: boolean;
            /** @enum {string} */
            plane: "sagittal" | "frontal" | "limb";
            /** @enum {string} */
            source: "image" | "world";
            valueDeg: number;
        };
        MeasuredCompensation: {
            id: string;
            limit: number;
            /** @enum {string} */
            unit: "deg" | "torso_percent";
            /** @description The furthest it moved from where it began. */
            value: number;
        };
        MeasuredCompensationInput: {
            id: string;
            limit: number;
            /** @enum {string} */
            unit: "deg" | "torso_percent";
            /** @description The furthest it moved from where it began. */
            value: number;
        };
        MeasuredRepetition: {
            compensations: components["schemas"]["MeasuredCompensation"][];
            confidence: number;
            counts: boolean;
            endS: number;
            /** @description The truth lies within ± this, in 9 of 10 cases. */
            error: number | null;
            flaw: ("start_pose" | "not_held" | "not_seen" | "rejected" | "practice") | null;
            holdS: number | null;
            number: number;
            /** @description The middle of the window that the value is from. */
            peakS: number | null;
            startS: number;
            value: number | null;
        };
        MeasuredRepetitionInput: {
            compensations: components["schemas"]["MeasuredCompensationInput"][];
            confidence: number;
            counts: boolean;
            endS: number;
            /** @description The truth lies within ± this, in 9 of 10 cases. */
            error: number | null;
            flaw: ("start_pose" | "not_held" | "not_seen" | "rejected" | "practice") | null;
            holdS: number | null;
            number: number;
            /** @description The middle of the window that the value is from. */
            peakS: number | null;
            startS: number;
            value: number | null;
        };
        MeasurementLine: {
            corrections: {
                /** Format: date-time */
                at: string;
                by: string;
                rejected: number[];
            }[];
            error: number | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            /** Format: date-time */
            measuredAt: string;
            /** @enum {string} */
            movedBy: "active" | "passive";
            protocol: string;
            protocolVersion: number;
            sem: number | null;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            side: "left" | "right" | "none";
            /** @enum {string} */
            unit: "deg" | "s";
            value: number | null;
            videoId: string | null;
            view: string;
        };
        MeasurementLineInput: {
            corrections: {
                /** Format: date-time */
                at: string;
                by: string;
                rejected: number[];
            }[];
            error: number | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            /** Format: date-time */
            measuredAt: string;
            /** @enum {string} */
            movedBy: "active" | "passive";
            protocol: string;
            protocolVersion: number;
            sem: number | null;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            side: "left" | "right" | "none";
            /** @enum {string} */
            unit: "deg" | "s";
            value: number | null;
            videoId: string | null;
            view: string;
        };
        ModelCard: {
            /** @constant */
            card: 1;
            decoder: {
                /**
                 * @default none
                 * @enum {string}
                 */
                activation: "none" | "sigmoid";
                /** @constant */
                kind: "heatmap";
                /**
                 * @default nchw
                 * @enum {string}
                 */
                layout: "nchw" | "nhwc";
                output?: string;
            } | {
                /** @constant */
                kind: "simcc";
                /**
                 * @default {
                 *       "x": "simcc_x",
                 *       "y": "simcc_y"
                 *     }
                 */
                outputs: {
                    x: string;
                    y: string;
                };
                /** @default 2 */
                split: number;
            };
            /** @default posebox */
            detector: "posebox" | {
                decoder: {
                    /** @constant */
                    kind: "boxes";
                    labels?: string;
                    output?: string;
                } | {
                    /** @constant */
                    kind: "yolo";
                    output?: string;
                };
                file: string;
                input: {
                    /** @default 114 */
                    border: number;
                    /**
                     * @default rgb
                     * @enum {string}
                     */
                    colours: "rgb" | "bgr";
                    /**
                     * @default letterbox
                     * @enum {string}
                     */
                    fit: "letterbox" | "corner" | "stretch";
                    height: number;
                    /**
                     * @default nchw
                     * @enum {string}
                     */
                    layout: "nchw" | "nhwc";
                    /**
                     * @default [
                     *       0,
                     *       0,
                     *       0
                     *     ]
                     */
                    mean: [
                        number,
                        number,
                        number
                    ];
                    /**
                     * @default [
                     *       1,
                     *       1,
                     *       1
                     *     ]
                     */
                    std: [
                        number,
                        number,
                        number
                    ];
                    width: number;
                };
                /** @default 0 */
                person: number;
            };
            file: string;
            input: {
                /** @default 114 */
                border: number;
                /**
                 * @default rgb
                 * @enum {string}
                 */
                colours: "rgb" | "bgr";
                /**
                 * @default letterbox
                 * @enum {string}
                 */
                fit: "letterbox" | "corner" | "stretch";
                height: number;
                /**
                 * @default nchw
                 * @enum {string}
                 */
                layout: "nchw" | "nhwc";
                /**
                 * @default [
                 *       0,
                 *       0,
                 *       0
                 *     ]
                 */
                mean: [
                    number,
                    number,
                    number
                ];
                /**
                 * @default [
                 *       1,
                 *       1,
                 *       1
                 *     ]
                 */
                std: [
                    number,
                    number,
                    number
                ];
                width: number;
            };
            licence?: string;
            name: string;
            /** @default 1.25 */
            padding: number;
            /**
             * @default onnxruntime
             * @enum {string}
             */
            runtime: "onnxruntime" | "openvino";
            skeleton: ("coco_17" | "openpose_18" | "body_25" | "halpe_26" | "wholebody_133") | (("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index") | "none")[];
            /** @constant */
            task: "top-down";
            /**
             * @default {
             *       "person": 0.4,
             *       "keypoint": 0.2,
             *       "overlap": 0.65
             *     }
             */
            thresholds: {
                /** @default 0.2 */
                keypoint: number;
                /** @default 0.65 */
                overlap: number;
                /** @default 0.4 */
                person: number;
            };
            title?: string;
        } | {
            /** @constant */
            card: 1;
            decoder: {
                /** @constant */
                kind: "yolo-pose";
                output?: string;
            } | {
                /**
                 * @default pixels
                 * @enum {string}
                 */
                coordinates: "share" | "pixels";
                /** @constant */
                kind: "end-to-end";
                /**
                 * @default x-y-score
                 * @enum {string}
                 */
                order: "score-x-y" | "x-y-score";
                outputs: {
                    keypoints: string;
                    people: string;
                };
                /** @default 1 */
                scoreScale: number;
            };
            file: string;
            input: {
                /** @default 114 */
                border: number;
                /**
                 * @default rgb
                 * @enum {string}
                 */
                colours: "rgb" | "bgr";
                /**
                 * @default letterbox
                 * @enum {string}
                 */
                fit: "letterbox" | "corner" | "stretch";
                height: number;
                /**
                 * @default nchw
                 * @enum {string}
                 */
                layout: "nchw" | "nhwc";
                /**
                 * @default [
                 *       0,
                 *       0,
                 *       0
                 *     ]
                 */
                mean: [
                    number,
                    number,
                    number
                ];
                /**
                 * @default [
                 *       1,
                 *       1,
                 *       1
                 *     ]
                 */
                std: [
                    number,
                    number,
                    number
                ];
                width: number;
            };
            licence?: string;
            name: string;
            /**
             * @default onnxruntime
             * @enum {string}
             */
            runtime: "onnxruntime" | "openvino";
            skeleton: ("coco_17" | "openpose_18" | "body_25" | "halpe_26" | "wholebody_133") | (("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index") | "none")[];
            /** @constant */
            task: "one-shot";
            /**
             * @default {
             *       "person": 0.4,
             *       "keypoint": 0.2,
             *       "overlap": 0.65
             *     }
             */
            thresholds: {
                /** @default 0.2 */
                keypoint: number;
                /** @default 0.65 */
                overlap: number;
                /** @default 0.4 */
                person: number;
            };
            title?: string;
        };
        ModelCardInput: {
            /** @constant */
            card: 1;
            decoder: {
                /**
                 * @default none
                 * @enum {string}
                 */
                activation: "none" | "sigmoid";
                /** @constant */
                kind: "heatmap";
                /**
                 * @default nchw
                 * @enum {string}
                 */
                layout: "nchw" | "nhwc";
                output?: string;
            } | {
                /** @constant */
                kind: "simcc";
                /**
                 * @default {
                 *       "x": "simcc_x",
                 *       "y": "simcc_y"
                 *     }
                 */
                outputs: {
                    x: string;
                    y: string;
                };
                /** @default 2 */
                split: number;
            };
            /** @default posebox */
            detector: "posebox" | {
                decoder: {
                    /** @constant */
                    kind: "boxes";
                    labels?: string;
                    output?: string;
                } | {
                    /** @constant */
                    kind: "yolo";
                    output?: string;
                };
                file: string;
                input: {
                    /** @default 114 */
                    border: number;
                    /**
                     * @default rgb
                     * @enum {string}
                     */
                    colours: "rgb" | "bgr";
                    /**
                     * @default letterbox
                     * @enum {string}
                     */
                    fit: "letterbox" | "corner" | "stretch";
                    height: number;
                    /**
                     * @default nchw
                     * @enum {string}
                     */
                    layout: "nchw" | "nhwc";
                    /**
                     * @default [
                     *       0,
                     *       0,
                     *       0
                     *     ]
                     */
                    mean: [
                        number,
                        number,
                        number
                    ];
                    /**
                     * @default [
                     *       1,
                     *       1,
                     *       1
                     *     ]
                     */
                    std: [
                        number,
                        number,
                        number
                    ];
                    width: number;
                };
                /** @default 0 */
                person: number;
            };
            file: string;
            input: {
                /** @default 114 */
                border: number;
                /**
                 * @default rgb
                 * @enum {string}
                 */
                colours: "rgb" | "bgr";
                /**
                 * @default letterbox
                 * @enum {string}
                 */
                fit: "letterbox" | "corner" | "stretch";
                height: number;
                /**
                 * @default nchw
                 * @enum {string}
                 */
                layout: "nchw" | "nhwc";
                /**
                 * @default [
                 *       0,
                 *       0,
                 *       0
                 *     ]
                 */
                mean: [
                    number,
                    number,
                    number
                ];
                /**
                 * @default [
                 *       1,
                 *       1,
                 *       1
                 *     ]
                 */
                std: [
                    number,
                    number,
                    number
                ];
                width: number;
            };
            licence?: string;
            name: string;
            /** @default 1.25 */
            padding: number;
            /**
             * @default onnxruntime
             * @enum {string}
             */
            runtime: "onnxruntime" | "openvino";
            skeleton: ("coco_17" | "openpose_18" | "body_25" | "halpe_26" | "wholebody_133") | (("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index") | "none")[];
            /** @constant */
            task: "top-down";
            /**
             * @default {
             *       "person": 0.4,
             *       "keypoint": 0.2,
             *       "overlap": 0.65
             *     }
             */
            thresholds: {
                /** @default 0.2 */
                keypoint: number;
                /** @default 0.65 */
                overlap: number;
                /** @default 0.4 */
                person: number;
            };
            title?: string;
        } | {
            /** @constant */
            card: 1;
            decoder: {
                /** @constant */
                kind: "yolo-pose";
                output?: string;
            } | {
                /**
                 * @default pixels
                 * @enum {string}
                 */
                coordinates: "share" | "pixels";
                /** @constant */
                kind: "end-to-end";
                /**
                 * @default x-y-score
                 * @enum {string}
                 */
                order: "score-x-y" | "x-y-score";
                outputs: {
                    keypoints: string;
                    people: string;
                };
                /** @default 1 */
                scoreScale: number;
            };
            file: string;
            input: {
                /** @default 114 */
                border: number;
                /**
                 * @default rgb
                 * @enum {string}
                 */
                colours: "rgb" | "bgr";
                /**
                 * @default letterbox
                 * @enum {string}
                 */
                fit: "letterbox" | "corner" | "stretch";
                height: number;
                /**
                 * @default nchw
                 * @enum {string}
                 */
                layout: "nchw" | "nhwc";
                /**
                 * @default [
                 *       0,
                 *       0,
                 *       0
                 *     ]
                 */
                mean: [
                    number,
                    number,
                    number
                ];
                /**
                 * @default [
                 *       1,
                 *       1,
                 *       1
                 *     ]
                 */
                std: [
                    number,
                    number,
                    number
                ];
                width: number;
            };
            licence?: string;
            name: string;
            /**
             * @default onnxruntime
             * @enum {string}
             */
            runtime: "onnxruntime" | "openvino";
            skeleton: ("coco_17" | "openpose_18" | "body_25" | "halpe_26" | "wholebody_133") | (("nose" | "left_eye_inner" | "left_eye" | "left_eye_outer" | "right_eye_inner" | "right_eye" | "right_eye_outer" | "left_ear" | "right_ear" | "mouth_left" | "mouth_right" | "left_shoulder" | "right_shoulder" | "left_elbow" | "right_elbow" | "left_wrist" | "right_wrist" | "left_pinky" | "right_pinky" | "left_index" | "right_index" | "left_thumb" | "right_thumb" | "left_hip" | "right_hip" | "left_knee" | "right_knee" | "left_ankle" | "right_ankle" | "left_heel" | "right_heel" | "left_foot_index" | "right_foot_index") | "none")[];
            /** @constant */
            task: "one-shot";
            /**
             * @default {
             *       "person": 0.4,
             *       "keypoint": 0.2,
             *       "overlap": 0.65
             *     }
             */
            thresholds: {
                /** @default 0.2 */
                keypoint: number;
                /** @default 0.65 */
                overlap: number;
                /** @default 0.4 */
                person: number;
            };
            title?: string;
        };
        ModelFinding: {
            /** @description Never changes its meaning. */
            code: string;
            /** @description What to do about what stops it. */
            remedy: {
                en: string;
                zh: string;
            } | null;
            /** @enum {string} */
            state: "good" | "look" | "stop";
            /** @enum {string} */
            step: "card" | "file" | "run" | "decoder" | "photo";
            text: {
                en: string;
                zh: string;
            };
        };
        ModelFindingInput: {
            /** @description Never changes its meaning. */
            code: string;
            /** @description What to do about what stops it. */
            remedy: {
                en: string;
                zh: string;
            } | null;
            /** @enum {string} */
            state: "good" | "look" | "stop";
            /** @enum {string} */
            step: "card" | "file" | "run" | "decoder" | "photo";
            text: {
                en: string;
                zh: string;
            };
        };
        ModelReport: {
            /** @description What it sees on the photo; null without one. */
            document: components["schemas"]["PoseDocument"] | null;
            findings: components["schemas"]["ModelFinding"][];
            fits: boolean;
        };
        ModelReportInput: {
            /** @description What it sees on the photo; null without one. */
            document: components["schemas"]["PoseDocumentInput"] | null;
            findings: components["schemas"]["ModelFindingInput"][];
            fits: boolean;
        };
        NewActionClip: {
            /**
             * @description Seconds of the track; its start when null.
             * @default null
             */
            fromS: number | null;
            /** @description The action, in any language; `other` is what is none of the actions. */
            label: string;
            /**
             * @description Who does it, best a pseudonym; empty when not known.
             * @default
             */
            person: string;
            /**
             * @description The clip’s subject when null.
             * @default null
             */
            personId: number | null;
            /** @default null */
            toS: number | null;
            /**
             * Format: uuid
             * @description A video or track; one that is still being looked at will do.
             */
            video: string;
            /** @default null */
            view: ("front" | "oblique" | "side" | "back") | null;
        };
        NewActionClipInput: {
            /**
             * @description Seconds of the track; its start when null.
             * @default null
             */
            fromS: number | null;
            /** @description The action, in any language; `other` is what is none of the actions. */
            label: string;
            /**
             * @description Who does it, best a pseudonym; empty when not known.
             * @default
             */
            person: string;
            /**
             * @description The clip’s subject when null.
             * @default null
             */
            personId: number | null;
            /** @default null */
            toS: number | null;
            /**
             * Format: uuid
             * @description A video or track; one that is still being looked at will do.
             */
            video: string;
            /** @default null */
            view: ("front" | "oblique" | "side" | "back") | null;
        };
        NotAssessableAngle: {
            /** @enum {string} */
            advice: "come_into_view" | "step_back" | "step_closer" | "turn_side" | "turn_front" | "show_points" | "limb_across" | "other_source";
            /** @enum {string} */
            notAssessable: "nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain";
        };
        NotAssessableAngleInput: {
            /** @enum {string} */
            advice: "come_into_view" | "step_back" | "step_closer" | "turn_side" | "turn_front" | "show_points" | "limb_across" | "other_source";
            /** @enum {string} */
            notAssessable: "nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain";
        };
        NotJudged: {
            name: {
                en: string;
                zh: string;
            };
            /** @enum {string} */
            reason: "needs_side_view" | "needs_front_view" | "not_in_picture" | "not_sure_enough" | "needs_other_model" | "one_camera_cannot_see" | "switched_off" | "too_few_repetitions";
            rule: string;
        };
        NotJudgedInput: {
            name: {
                en: string;
                zh: string;
            };
            /** @enum {string} */
            reason: "needs_side_view" | "needs_front_view" | "not_in_picture" | "not_sure_enough" | "needs_other_model" | "one_camera_cannot_see" | "switched_off" | "too_few_repetitions";
            rule: string;
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
        OtherSuggestion: {
            fromS: number;
            /** @description Who does the labelled parts of the same item, if that is known. */
            person: string;
            /** @description Share of the time in which somebody is seen. */
            seen: number;
            toS: number;
            video: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * @description Between labelled parts, or in an item that the set doesn’t use.
             * @enum {string}
             */
            where: "between" | "library";
        };
        OtherSuggestionInput: {
            fromS: number;
            /** @description Who does the labelled parts of the same item, if that is known. */
            person: string;
            /** @description Share of the time in which somebody is seen. */
            seen: number;
            toS: number;
            video: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * @description Between labelled parts, or in an item that the set doesn’t use.
             * @enum {string}
             */
            where: "between" | "library";
        };
        OwnModel: {
            bytes: number;
            card: components["schemas"]["ModelCard"];
            /** Format: date-time */
            createdAt: string;
            findings: components["schemas"]["ModelFinding"][];
            /** @description What `model=` takes: `own:` and the name on the card. */
            name: string;
            /** @description So many of the 33 landmarks it knows. */
            points: number;
            title: string;
            /** @description Of the card and its files. */
            version: string;
        };
        OwnModelInput: {
            bytes: number;
            card: components["schemas"]["ModelCardInput"];
            /** Format: date-time */
            createdAt: string;
            findings: components["schemas"]["ModelFindingInput"][];
            /** @description What `model=` takes: `own:` and the name on the card. */
            name: string;
            /** @description So many of the 33 landmarks it knows. */
            points: number;
            title: string;
            /** @description Of the card and its files. */
            version: string;
        };
        Patient: {
            /**
             * @description `minor` needs a guardian’s consent before anything is kept, `under_14` one asked for separately.
             * @enum {string}
             */
            ageGroup: "adult" | "minor" | "under_14";
            archivedAt: string | null;
            /** @description Why somebody should look. */
            attention: ("worse" | "pain" | "no_session" | "off_plan")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastSessionAt: string | null;
            note: string;
            pseudonym: string;
        };
        PatientInput: {
            /**
             * @description `minor` needs a guardian’s consent before anything is kept, `under_14` one asked for separately.
             * @enum {string}
             */
            ageGroup: "adult" | "minor" | "under_14";
            archivedAt: string | null;
            /** @description Why somebody should look. */
            attention: ("worse" | "pain" | "no_session" | "off_plan")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastSessionAt: string | null;
            note: string;
            pseudonym: string;
        };
        Person: {
            /** @description Since when nobody signs in with it. */
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The record that a patient sees. */
            patientId: string | null;
            /** @enum {string} */
            role: "owner" | "clinician" | "assistant" | "patient";
            /** @description Whether a second factor is asked for at sign-in. */
            secondFactor: boolean;
            /** @description The clinicians that an assistant works for. */
            worksFor: string[];
        };
        PersonInput: {
            /** @description Since when nobody signs in with it. */
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The record that a patient sees. */
            patientId: string | null;
            /** @enum {string} */
            role: "owner" | "clinician" | "assistant" | "patient";
            /** @description Whether a second factor is asked for at sign-in. */
            secondFactor: boolean;
            /** @description The clinicians that an assistant works for. */
            worksFor: string[];
        };
        Place: {
            account: components["schemas"]["Account"] | null;
            /**
             * @description What there is to do before anything else is answered.
             * @enum {string}
             */
            needs: "nothing" | "set_up" | "sign_in" | "second_factor";
            /** @description The only record that can be seen, by home link too. */
            patientId: string | null;
            /**
             * @description `open`: no accounts, this computer only. `set_up`: an owner must be made first. `guarded`: sign in.
             * @enum {string}
             */
            state: "open" | "set_up" | "guarded";
            through: ("open" | "session" | "key" | "home") | null;
        };
        PlaceInput: {
            account: components["schemas"]["AccountInput"] | null;
            /**
             * @description What there is to do before anything else is answered.
             * @enum {string}
             */
            needs: "nothing" | "set_up" | "sign_in" | "second_factor";
            /** @description The only record that can be seen, by home link too. */
            patientId: string | null;
            /**
             * @description `open`: no accounts, this computer only. `set_up`: an owner must be made first. `guarded`: sign in.
             * @enum {string}
             */
            state: "open" | "set_up" | "guarded";
            through: ("open" | "session" | "key" | "home") | null;
        };
        PlacePrivacy: {
            /** @description Of adults too; of minors it always is. */
            consentRequired: boolean;
            /**
             * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
             * @enum {string}
             */
            keep: "video" | "skeleton" | "numbers";
            /** @description A person is erased so many days after the last session; null: never by itself. */
            keepRecordDays: number | null;
        };
        PlacePrivacyInput: {
            /** @description Of adults too; of minors it always is. */
            consentRequired: boolean;
            /**
             * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
             * @enum {string}
             */
            keep: "video" | "skeleton" | "numbers";
            /** @description A person is erased so many days after the last session; null: never by itself. */
            keepRecordDays: number | null;
        };
        PlanItem: {
            protocol: string;
            /** @enum {string} */
            side: "left" | "right" | "none";
            timesPerWeek: number;
        };
        PlanItemInput: {
            protocol: string;
            /** @enum {string} */
            side: "left" | "right" | "none";
            timesPerWeek: number;
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
        PoseAngles: {
            angleConventionsVersion: number;
            people: {
                angles: {
                    [key: string]: components["schemas"]["MeasuredAngle"] | components["schemas"]["NotAssessableAngle"];
                };
                personId: number;
                view: components["schemas"]["ViewEstimate"];
            }[];
            /** @enum {string} */
            source: "image" | "world";
        };
        PoseAnglesInput: {
            angleConventionsVersion: number;
            people: {
                angles: {
                    [key: string]: components["schemas"]["MeasuredAngleInput"] | components["schemas"]["NotAssessableAngleInput"];
                };
                personId: number;
                view: components["schemas"]["ViewEstimateInput"];
            }[];
            /** @enum {string} */
            source: "image" | "world";
        };
        PoseDocument: {
            engine: {
                detectorSha256: string | null;
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
                name: ("lite" | "full" | "heavy") | string;
                sha256: string;
            };
            people: components["schemas"]["Pose"][];
            timing: {
                stagesMs: {
                    [key: string]: number;
                };
                totalMs: number;
            };
            /** @constant */
            version?: 2;
        };
        PoseDocumentInput: {
            engine: {
                detectorSha256: string | null;
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
                name: ("lite" | "full" | "heavy") | string;
                sha256: string;
            };
            people: components["schemas"]["PoseInput"][];
            timing: {
                stagesMs: {
                    [key: string]: number;
                };
                totalMs: number;
            };
            /** @constant */
            version?: 2;
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
            code: "image_missing" | "image_empty" | "several_images" | "form_malformed" | "invalid_parameter" | "unknown_parameter" | "request_malformed" | "origin_refused" | "host_refused" | "not_found" | "method_not_allowed" | "upload_too_slow" | "file_too_large" | "too_many_pixels" | "body_type_unsupported" | "kind_unsupported" | "heic_unsupported" | "not_an_image" | "image_corrupt" | "image_truncated" | "engine_failed" | "internal_error" | "queue_full" | "not_ready" | "shutting_down" | "timed_out" | "ffmpeg_missing" | "ffmpeg_too_old" | "ffmpeg_incomplete" | "video_empty" | "not_a_video" | "video_is_picture" | "video_is_playlist" | "video_kind_unsupported" | "video_codec_unsupported" | "video_has_no_pictures" | "video_incomplete" | "video_unreadable" | "video_file_too_large" | "video_too_many_pixels" | "video_too_long" | "video_decoding_failed" | "video_encoding_failed" | "video_stalled" | "video_disk_full" | "animation_range_invalid" | "comparison_unknown" | "comparison_nobody" | "comparisons_busy" | "comparison_not_made" | "reference_unknown" | "comparison_film_not_ready" | "track_not_recognised" | "track_version_unknown" | "track_damaged" | "track_malformed" | "track_too_large" | "edit_person_unknown" | "edit_frames_outside" | "edit_nothing_to_join" | "track_format_unknown" | "track_file_not_json" | "track_file_malformed" | "track_file_empty" | "frame_rate_needed" | "picture_size_needed" | "picture_sizes_differ" | "several_clips" | "keypoints_unknown" | "metres_missing" | "nobody_in_track" | "figure_missing" | "video_missing" | "track_missing" | "track_upload_too_large" | "upload_unknown" | "upload_malformed" | "upload_offset_wrong" | "tus_version_unsupported" | "video_unknown" | "video_not_ready" | "video_being_drawn" | "video_has_no_film" | "video_state_forbids" | "edits_outdated" | "database_unavailable" | "webhook_unknown" | "webhook_address_refused" | "webhooks_too_many" | "storage_full" | "video_work_failed" | "storage_unavailable" | "patient_unknown" | "pseudonym_taken" | "episode_unknown" | "session_unknown" | "measurement_unknown" | "measurement_without_clip" | "protocol_unknown" | "protocol_side_wrong" | "measured_person_unknown" | "values_file_malformed" | "too_few_pairs" | "consent_missing" | "consent_withdrawn" | "guardian_consent_missing" | "person_being_erased" | "skeleton_not_agreed" | "video_not_agreed" | "home_page_outdated" | "exercise_unknown" | "rule_unknown" | "coaching_person_unknown" | "coaching_nobody" | "repetition_times_disordered" | "angles_input_malformed" | "angle_unknown" | "angle_person_unknown" | "action_label_malformed" | "action_clip_empty" | "actions_too_few_classes" | "actions_too_few_clips" | "actions_other_missing" | "actions_checkpoint_foreign" | "action_model_malformed" | "action_model_too_large" | "action_model_operator" | "action_model_inputs" | "action_model_external_data" | "action_model_features" | "avatar_not_glb" | "avatar_cut_off" | "avatar_too_large" | "avatar_too_heavy" | "avatar_elsewhere" | "avatar_compressed" | "avatar_no_skeleton" | "avatar_bones_missing" | "avatar_unreadable" | "avatar_file_missing" | "avatar_not_agreed" | "avatar_unknown" | "own_model_card_malformed" | "own_model_file_missing" | "own_model_too_large" | "own_model_not_onnx" | "own_model_external_data" | "own_model_domain" | "own_model_operator" | "own_model_opset" | "own_model_too_many_nodes" | "own_model_input" | "own_model_output" | "own_model_not_finite" | "own_model_cannot_run" | "own_model_stopped" | "own_model_openvino_missing" | "own_model_unknown" | "own_model_exists" | "own_model_option" | "set_up_needed" | "sign_in_needed" | "second_factor_needed" | "sign_in_wrong" | "second_factor_wrong" | "sign_in_wait" | "password_weak" | "owner_code_wrong" | "owner_code_over" | "place_has_owner" | "account_name_taken" | "invitation_unknown" | "home_link_unknown" | "not_allowed" | "key_scope_missing" | "no_accounts_here" | "sign_in_session_unknown" | "second_factor_there" | "api_key_unknown" | "api_keys_too_many" | "person_unknown" | "last_owner" | "works_for_nobody" | "action_set_unknown" | "action_clip_unknown" | "action_clips_too_many" | "action_clip_times_disordered" | "action_training_unknown" | "action_training_over" | "action_training_under_way" | "action_training_failed" | "action_model_unknown" | "action_model_missing" | "action_report_missing" | "action_nobody" | "action_recognition_unknown" | "garment_missing" | "garment_unreadable" | "garment_not_found" | "garment_no_skeleton" | "garment_bones_missing" | "garment_too_heavy" | "garment_model_unreadable" | "garment_points_malformed" | "try_on_person_unknown" | "wardrobe_piece_unknown";
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
            code: "image_missing" | "image_empty" | "several_images" | "form_malformed" | "invalid_parameter" | "unknown_parameter" | "request_malformed" | "origin_refused" | "host_refused" | "not_found" | "method_not_allowed" | "upload_too_slow" | "file_too_large" | "too_many_pixels" | "body_type_unsupported" | "kind_unsupported" | "heic_unsupported" | "not_an_image" | "image_corrupt" | "image_truncated" | "engine_failed" | "internal_error" | "queue_full" | "not_ready" | "shutting_down" | "timed_out" | "ffmpeg_missing" | "ffmpeg_too_old" | "ffmpeg_incomplete" | "video_empty" | "not_a_video" | "video_is_picture" | "video_is_playlist" | "video_kind_unsupported" | "video_codec_unsupported" | "video_has_no_pictures" | "video_incomplete" | "video_unreadable" | "video_file_too_large" | "video_too_many_pixels" | "video_too_long" | "video_decoding_failed" | "video_encoding_failed" | "video_stalled" | "video_disk_full" | "animation_range_invalid" | "comparison_unknown" | "comparison_nobody" | "comparisons_busy" | "comparison_not_made" | "reference_unknown" | "comparison_film_not_ready" | "track_not_recognised" | "track_version_unknown" | "track_damaged" | "track_malformed" | "track_too_large" | "edit_person_unknown" | "edit_frames_outside" | "edit_nothing_to_join" | "track_format_unknown" | "track_file_not_json" | "track_file_malformed" | "track_file_empty" | "frame_rate_needed" | "picture_size_needed" | "picture_sizes_differ" | "several_clips" | "keypoints_unknown" | "metres_missing" | "nobody_in_track" | "figure_missing" | "video_missing" | "track_missing" | "track_upload_too_large" | "upload_unknown" | "upload_malformed" | "upload_offset_wrong" | "tus_version_unsupported" | "video_unknown" | "video_not_ready" | "video_being_drawn" | "video_has_no_film" | "video_state_forbids" | "edits_outdated" | "database_unavailable" | "webhook_unknown" | "webhook_address_refused" | "webhooks_too_many" | "storage_full" | "video_work_failed" | "storage_unavailable" | "patient_unknown" | "pseudonym_taken" | "episode_unknown" | "session_unknown" | "measurement_unknown" | "measurement_without_clip" | "protocol_unknown" | "protocol_side_wrong" | "measured_person_unknown" | "values_file_malformed" | "too_few_pairs" | "consent_missing" | "consent_withdrawn" | "guardian_consent_missing" | "person_being_erased" | "skeleton_not_agreed" | "video_not_agreed" | "home_page_outdated" | "exercise_unknown" | "rule_unknown" | "coaching_person_unknown" | "coaching_nobody" | "repetition_times_disordered" | "angles_input_malformed" | "angle_unknown" | "angle_person_unknown" | "action_label_malformed" | "action_clip_empty" | "actions_too_few_classes" | "actions_too_few_clips" | "actions_other_missing" | "actions_checkpoint_foreign" | "action_model_malformed" | "action_model_too_large" | "action_model_operator" | "action_model_inputs" | "action_model_external_data" | "action_model_features" | "avatar_not_glb" | "avatar_cut_off" | "avatar_too_large" | "avatar_too_heavy" | "avatar_elsewhere" | "avatar_compressed" | "avatar_no_skeleton" | "avatar_bones_missing" | "avatar_unreadable" | "avatar_file_missing" | "avatar_not_agreed" | "avatar_unknown" | "own_model_card_malformed" | "own_model_file_missing" | "own_model_too_large" | "own_model_not_onnx" | "own_model_external_data" | "own_model_domain" | "own_model_operator" | "own_model_opset" | "own_model_too_many_nodes" | "own_model_input" | "own_model_output" | "own_model_not_finite" | "own_model_cannot_run" | "own_model_stopped" | "own_model_openvino_missing" | "own_model_unknown" | "own_model_exists" | "own_model_option" | "set_up_needed" | "sign_in_needed" | "second_factor_needed" | "sign_in_wrong" | "second_factor_wrong" | "sign_in_wait" | "password_weak" | "owner_code_wrong" | "owner_code_over" | "place_has_owner" | "account_name_taken" | "invitation_unknown" | "home_link_unknown" | "not_allowed" | "key_scope_missing" | "no_accounts_here" | "sign_in_session_unknown" | "second_factor_there" | "api_key_unknown" | "api_keys_too_many" | "person_unknown" | "last_owner" | "works_for_nobody" | "action_set_unknown" | "action_clip_unknown" | "action_clips_too_many" | "action_clip_times_disordered" | "action_training_unknown" | "action_training_over" | "action_training_under_way" | "action_training_failed" | "action_model_unknown" | "action_model_missing" | "action_report_missing" | "action_nobody" | "action_recognition_unknown" | "garment_missing" | "garment_unreadable" | "garment_not_found" | "garment_no_skeleton" | "garment_bones_missing" | "garment_too_heavy" | "garment_model_unreadable" | "garment_points_malformed" | "try_on_person_unknown" | "wardrobe_piece_unknown";
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
        RangeOfMotionMeasurement: {
            angleConventionsVersion: number;
            /** @description The frame to show: in the best repetition that counts. */
            bestAtS: number | null;
            error: number | null;
            /** @enum {string} */
            movedBy: "active" | "passive";
            protocol: {
                id: string;
                version: number;
            };
            quality: {
                interpolatedShare: number;
                mostlyRefused: ("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null;
                /** @description One frame in ten is less sure than this, 0…1. */
                visible10: number;
            };
            range: {
                least: number;
                most: number;
            } | null;
            refused: ("nobody" | "wrong_view" | "far_side" | "needs_other_model" | "not_visible" | "too_small" | "no_movement" | "too_few_repetitions" | "not_finished") | null;
            repetitions: components["schemas"]["MeasuredRepetition"][];
            /** @constant */
            schemaVersion: 1;
            /** @description Standard deviation of the repetitions within this session. */
            sem: number | null;
            /** @enum {string} */
            side: "left" | "right" | "none";
            /** @enum {string} */
            source: "image";
            /** @enum {string} */
            unit: "deg" | "s";
            value: number | null;
            view: {
                /** @description Share of the frames that were seen from where they should be. */
                share: number;
                /** @enum {string} */
                view: "front" | "oblique" | "side" | "back" | "unknown";
                yawDeg: number | null;
            };
        };
        RangeOfMotionMeasurementInput: {
            angleConventionsVersion: number;
            /** @description The frame to show: in the best repetition that counts. */
            bestAtS: number | null;
            error: number | null;
            /** @enum {string} */
            movedBy: "active" | "passive";
            protocol: {
                id: string;
                version: number;
            };
            quality: {
                interpolatedShare: number;
                mostlyRefused: ("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null;
                /** @description One frame in ten is less sure than this, 0…1. */
                visible10: number;
            };
            range: {
                least: number;
                most: number;
            } | null;
            refused: ("nobody" | "wrong_view" | "far_side" | "needs_other_model" | "not_visible" | "too_small" | "no_movement" | "too_few_repetitions" | "not_finished") | null;
            repetitions: components["schemas"]["MeasuredRepetitionInput"][];
            /** @constant */
            schemaVersion: 1;
            /** @description Standard deviation of the repetitions within this session. */
            sem: number | null;
            /** @enum {string} */
            side: "left" | "right" | "none";
            /** @enum {string} */
            source: "image";
            /** @enum {string} */
            unit: "deg" | "s";
            value: number | null;
            view: {
                /** @description Share of the frames that were seen from where they should be. */
                share: number;
                /** @enum {string} */
                view: "front" | "oblique" | "side" | "back" | "unknown";
                yawDeg: number | null;
            };
        };
        Reference: {
            /** Format: date-time */
            createdAt: string;
            name: string;
            phrases: components["schemas"]["ComparisonPhrase"][];
            /** Format: uuid */
            videoId: string;
        };
        ReferenceInput: {
            /** Format: date-time */
            createdAt: string;
            name: string;
            phrases: components["schemas"]["ComparisonPhraseInput"][];
            /** Format: uuid */
            videoId: string;
        };
        RehabEpisode: {
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startedAt: string;
            title: string;
        };
        RehabEpisodeInput: {
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startedAt: string;
            title: string;
        };
        RehabSession: {
            /** @description Who said what anew, when, and what it was before. */
            corrections: {
                /** Format: date-time */
                at: string;
                by: string;
                was: {
                    note?: string;
                    pain?: number | null;
                    /** @enum {string} */
                    place?: "clinic" | "home";
                };
            }[];
            /** Format: date-time */
            doneAt: string;
            episodeId: string | null;
            /** @description The clip that was filmed at home meanwhile. */
            filmId: string | null;
            /** Format: uuid */
            id: string;
            note: string;
            pain: number | null;
            /** Format: uuid */
            patientId: string;
            /** @enum {string} */
            place: "clinic" | "home";
        };
        RehabSessionInput: {
            /** @description Who said what anew, when, and what it was before. */
            corrections: {
                /** Format: date-time */
                at: string;
                by: string;
                was: {
                    note?: string;
                    pain?: number | null;
                    /** @enum {string} */
                    place?: "clinic" | "home";
                };
            }[];
            /** Format: date-time */
            doneAt: string;
            episodeId: string | null;
            /** @description The clip that was filmed at home meanwhile. */
            filmId: string | null;
            /** Format: uuid */
            id: string;
            note: string;
            pain: number | null;
            /** Format: uuid */
            patientId: string;
            /** @enum {string} */
            place: "clinic" | "home";
        };
        Repetition: {
            /** @description A person put it here. */
            added: boolean;
            counted: boolean;
            /** @description Null for one that didn’t end. */
            endS: number | null;
            fired: components["schemas"]["FiredRule"][];
            measures: components["schemas"]["JudgedMeasure"][];
            /** @description From 1, in the order of time, partial and unfinished ones as well. */
            number: number;
            phases: {
                fromS: number;
                /** @enum {string} */
                name: "out" | "hold" | "back";
                toS: number;
            }[];
            /** @description Null for one that counts. */
            reason: {
                /** @enum {string} */
                code: "too_small" | "goal_missed" | "other_movement" | "clip_begins_inside" | "clip_ends_inside" | "out_of_sight" | "too_quick" | "dismissed";
                rule: string | null;
            } | null;
            /** @description Of the movement, as a share of the median of the set’s counted ones. */
            size: number;
            startS: number;
            /** @enum {string} */
            state: "counted" | "partial" | "not_counted" | "unfinished" | "dismissed";
            tempo: {
                backS: number | null;
                holdS: number | null;
                outS: number | null;
                totalS: number | null;
            };
            turningPointS: number | null;
        };
        RepetitionInput: {
            /** @description A person put it here. */
            added: boolean;
            counted: boolean;
            /** @description Null for one that didn’t end. */
            endS: number | null;
            fired: components["schemas"]["FiredRuleInput"][];
            measures: components["schemas"]["JudgedMeasureInput"][];
            /** @description From 1, in the order of time, partial and unfinished ones as well. */
            number: number;
            phases: {
                fromS: number;
                /** @enum {string} */
                name: "out" | "hold" | "back";
                toS: number;
            }[];
            /** @description Null for one that counts. */
            reason: {
                /** @enum {string} */
                code: "too_small" | "goal_missed" | "other_movement" | "clip_begins_inside" | "clip_ends_inside" | "out_of_sight" | "too_quick" | "dismissed";
                rule: string | null;
            } | null;
            /** @description Of the movement, as a share of the median of the set’s counted ones. */
            size: number;
            startS: number;
            /** @enum {string} */
            state: "counted" | "partial" | "not_counted" | "unfinished" | "dismissed";
            tempo: {
                backS: number | null;
                holdS: number | null;
                outS: number | null;
                totalS: number | null;
            };
            turningPointS: number | null;
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
        SetSummary: {
            /** @description From six counted repetitions on. */
            fatigue: {
                /** @description Last third against first, percent of the size. */
                size: {
                    /** @description A difference below this can be chance. */
                    error: number;
                    meansSomething: boolean;
                    /** @enum {string} */
                    unit: "deg" | "torso" | "percent";
                    value: number;
                };
                /** @description Last third against first, percent of the time. */
                tempo: {
                    /** @description A difference below this can be chance. */
                    error: number;
                    meansSomething: boolean;
                    /** @enum {string} */
                    unit: "deg" | "torso" | "percent";
                    value: number;
                };
            } | null;
            /** @description Rests between repetitions longer than twice the set’s usual, and than 2 s. */
            pauses: {
                fromS: number;
                toS: number;
            }[];
            /** @description At the turning points of counted repetitions; null where a side is hidden. */
            symmetry: {
                leftMinusRight: {
                    /** @description A difference below this can be chance. */
                    error: number;
                    meansSomething: boolean;
                    /** @enum {string} */
                    unit: "deg" | "torso" | "percent";
                    value: number;
                };
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
            } | null;
            tempo: {
                backS: number | null;
                holdS: number | null;
                outS: number | null;
                totalS: number | null;
            };
        };
        SetSummaryInput: {
            /** @description From six counted repetitions on. */
            fatigue: {
                /** @description Last third against first, percent of the size. */
                size: {
                    /** @description A difference below this can be chance. */
                    error: number;
                    meansSomething: boolean;
                    /** @enum {string} */
                    unit: "deg" | "torso" | "percent";
                    value: number;
                };
                /** @description Last third against first, percent of the time. */
                tempo: {
                    /** @description A difference below this can be chance. */
                    error: number;
                    meansSomething: boolean;
                    /** @enum {string} */
                    unit: "deg" | "torso" | "percent";
                    value: number;
                };
            } | null;
            /** @description Rests between repetitions longer than twice the set’s usual, and than 2 s. */
            pauses: {
                fromS: number;
                toS: number;
            }[];
            /** @description At the turning points of counted repetitions; null where a side is hidden. */
            symmetry: {
                leftMinusRight: {
                    /** @description A difference below this can be chance. */
                    error: number;
                    meansSomething: boolean;
                    /** @enum {string} */
                    unit: "deg" | "torso" | "percent";
                    value: number;
                };
                /** @enum {string} */
                measure: "knee_bend" | "hip_bend" | "elbow_bend" | "arm_raise" | "trunk_lean" | "lean_back" | "trunk_shank_difference" | "knee_past_toe" | "knee_width" | "stance_width" | "hip_sag" | "head_bend" | "knee_difference" | "elbow_difference" | "wrist_height_difference" | "wrist_above_shoulder" | "foot_lift" | "wrist_ankle_distance";
            } | null;
            tempo: {
                backS: number | null;
                holdS: number | null;
                outS: number | null;
                totalS: number | null;
            };
        };
        SignedInSession: {
            /** Format: date-time */
            beganAt: string;
            /** @description The kind of browser and system. */
            device: string;
            /** Format: uuid */
            id: string;
            isThis: boolean;
            /** Format: date-time */
            seenAt: string;
        };
        SignedInSessionInput: {
            /** Format: date-time */
            beganAt: string;
            /** @description The kind of browser and system. */
            device: string;
            /** Format: uuid */
            id: string;
            isThis: boolean;
            /** Format: date-time */
            seenAt: string;
        };
        SizeHint: {
            chest: {
                cm: number;
                plusMinusCm: number;
            };
            hips: {
                cm: number;
                plusMinusCm: number;
            };
            leg: {
                cm: number;
                plusMinusCm: number;
            };
            men: {
                likely: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL") | null;
                possible: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL")[];
            };
            numbers: {
                men: string | null;
                women: string | null;
            };
            shoulders: {
                cm: number;
                plusMinusCm: number;
            };
            waist: {
                cm: number;
                plusMinusCm: number;
            };
            women: {
                likely: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL") | null;
                possible: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL")[];
            };
        };
        SizeHintInput: {
            chest: {
                cm: number;
                plusMinusCm: number;
            };
            hips: {
                cm: number;
                plusMinusCm: number;
            };
            leg: {
                cm: number;
                plusMinusCm: number;
            };
            men: {
                likely: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL") | null;
                possible: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL")[];
            };
            numbers: {
                men: string | null;
                women: string | null;
            };
            shoulders: {
                cm: number;
                plusMinusCm: number;
            };
            waist: {
                cm: number;
                plusMinusCm: number;
            };
            women: {
                likely: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL") | null;
                possible: ("XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL")[];
            };
        };
        TailoredChoice: {
            /** @enum {string} */
            color: "white" | "black" | "grey" | "navy" | "blue" | "green" | "red" | "pink" | "yellow" | "beige";
            /** @enum {string} */
            name: "tshirt" | "shirt" | "trousers" | "skirt" | "dress";
            /** @enum {string} */
            pattern: "plain" | "stripes" | "checks" | "dots";
        };
        TailoredChoiceInput: {
            /** @enum {string} */
            color: "white" | "black" | "grey" | "navy" | "blue" | "green" | "red" | "pink" | "yellow" | "beige";
            /** @enum {string} */
            name: "tshirt" | "shirt" | "trousers" | "skirt" | "dress";
            /** @enum {string} */
            pattern: "plain" | "stripes" | "checks" | "dots";
        };
        Text: {
            en: string;
            zh: string;
        };
        TextInput: {
            en: string;
            zh: string;
        };
        TrackAngles: {
            angleConventionsVersion: number;
            people: {
                angles: {
                    [key: string]: components["schemas"]["AngleColumn"];
                };
                firstFrame: number;
                personId: number;
                timesS: number[];
                view: ("front" | "oblique" | "side" | "back" | "unknown")[];
                yawDeg: (number | null)[];
            }[];
            /** @enum {string} */
            source: "image" | "world";
        };
        TrackAnglesInput: {
            angleConventionsVersion: number;
            people: {
                angles: {
                    [key: string]: components["schemas"]["AngleColumnInput"];
                };
                firstFrame: number;
                personId: number;
                timesS: number[];
                view: ("front" | "oblique" | "side" | "back" | "unknown")[];
                yawDeg: (number | null)[];
            }[];
            /** @enum {string} */
            source: "image" | "world";
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
        Trend: {
            /** @description The last against the first. */
            change: {
                value: number;
                /** @enum {string} */
                verdict: "changed" | "within_band";
            } | null;
            instrument: string;
            /** @description Differences within this band are chance, 95 of 100. */
            mdc: number;
            /** @enum {string} */
            mdcFrom: "default" | "own";
            /** @enum {string} */
            movedBy: "active" | "passive";
            plateau: boolean | null;
            points: {
                /** Format: date-time */
                at: string;
                error: number;
                /** Format: uuid */
                id: string;
                value: number;
            }[];
            protocol: string;
            /** @enum {string} */
            side: "left" | "right" | "none";
            slope: {
                least: number;
                most: number;
                perWeek: number;
            } | null;
            /** @enum {string} */
            unit: "deg" | "s";
            view: string;
        };
        TrendInput: {
            /** @description The last against the first. */
            change: {
                value: number;
                /** @enum {string} */
                verdict: "changed" | "within_band";
            } | null;
            instrument: string;
            /** @description Differences within this band are chance, 95 of 100. */
            mdc: number;
            /** @enum {string} */
            mdcFrom: "default" | "own";
            /** @enum {string} */
            movedBy: "active" | "passive";
            plateau: boolean | null;
            points: {
                /** Format: date-time */
                at: string;
                error: number;
                /** Format: uuid */
                id: string;
                value: number;
            }[];
            protocol: string;
            /** @enum {string} */
            side: "left" | "right" | "none";
            slope: {
                least: number;
                most: number;
                perWeek: number;
            } | null;
            /** @enum {string} */
            unit: "deg" | "s";
            view: string;
        };
        TryOnReport: {
            garment: {
                clarity: number;
                /** @enum {string} */
                cutBy: "alpha" | "colors";
                points: components["schemas"]["GarmentPoints"];
            } | {
                tailored: components["schemas"]["TailoredChoice"];
            } | {
                model: {
                    triangles: number;
                };
            };
            image: {
                height: number;
                width: number;
            };
            people: {
                covered: number;
                id: number;
                notes: ("out_of_picture" | "from_the_side" | "legs_unsure" | "arms_unsure")[];
                size?: components["schemas"]["SizeHint"] | {
                    /** @enum {string} */
                    trouble: "not_whole" | "not_upright" | "not_from_front" | "arms_on_body";
                };
            }[];
        };
        TryOnReportInput: {
            garment: {
                clarity: number;
                /** @enum {string} */
                cutBy: "alpha" | "colors";
                points: components["schemas"]["GarmentPointsInput"];
            } | {
                tailored: components["schemas"]["TailoredChoiceInput"];
            } | {
                model: {
                    triangles: number;
                };
            };
            image: {
                height: number;
                width: number;
            };
            people: {
                covered: number;
                id: number;
                notes: ("out_of_picture" | "from_the_side" | "legs_unsure" | "arms_unsure")[];
                size?: components["schemas"]["SizeHintInput"] | {
                    /** @enum {string} */
                    trouble: "not_whole" | "not_upright" | "not_from_front" | "arms_on_body";
                };
            }[];
        };
        VideoItem: {
            /** @description Of the file, as it was sent. */
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
            /** @description When its pictures were removed because a person’s consent leaves the skeleton only. */
            pictureRemovedAt: string | null;
            /** @description Higher is taken first; 0 is normal. */
            priority: number;
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
            /** @description Of everything that is kept of it. */
            storedBytes: number;
            warnings: ("truncated" | "damaged" | "times_guessed" | "hdr_not_tone_mapped" | "sound_lost")[];
        };
        VideoItemInput: {
            /** @description Of the file, as it was sent. */
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
            /** @description When its pictures were removed because a person’s consent leaves the skeleton only. */
            pictureRemovedAt: string | null;
            /** @description Higher is taken first; 0 is normal. */
            priority: number;
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
            /** @description Of everything that is kept of it. */
            storedBytes: number;
            warnings: ("truncated" | "damaged" | "times_guessed" | "hdr_not_tone_mapped" | "sound_lost")[];
        };
        ViewEstimate: {
            /** @enum {string} */
            nearSide: "left" | "right" | "middle";
            /** @enum {string} */
            view: "front" | "oblique" | "side" | "back" | "unknown";
            /** @description 0 faces the camera, 90 the right edge, ±180 away. */
            yawDeg: number | null;
            yawErrorDeg: number;
        };
        ViewEstimateInput: {
            /** @enum {string} */
            nearSide: "left" | "right" | "middle";
            /** @enum {string} */
            view: "front" | "oblique" | "side" | "back" | "unknown";
            /** @description 0 faces the camera, 90 the right edge, ±180 away. */
            yawDeg: number | null;
            yawErrorDeg: number;
        };
        WardrobePiece: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            garment: "top" | "bottom" | "dress";
            /** Format: uuid */
            id: string;
            /**
             * @description `picture`: flat. `model`: in three dimensions.
             * @enum {string}
             */
            kind: "picture" | "model";
            name: string;
            /** @description Control points placed by hand; null places them by the outline. */
            points: components["schemas"]["GarmentPoints"] | null;
        };
        WardrobePieceInput: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            garment: "top" | "bottom" | "dress";
            /** Format: uuid */
            id: string;
            /**
             * @description `picture`: flat. `model`: in three dimensions.
             * @enum {string}
             */
            kind: "picture" | "model";
            name: string;
            /** @description Control points placed by hand; null places them by the outline. */
            points: components["schemas"]["GarmentPointsInput"] | null;
        };
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            events: ("video.done" | "video.failed" | "video.cancelled" | "training.done" | "training.failed" | "training.cancelled" | "action.recognised" | "fall.suspected")[];
            /** Format: uuid */
            id: string;
            /** @description When something was last sent. */
            lastAt: string | null;
            /** @description Why nothing was answered. */
            lastError: string | null;
            /** @description What was answered. */
            lastStatus: number | null;
            url: string;
        };
        WebhookInput: {
            /** Format: date-time */
            createdAt: string;
            events: ("video.done" | "video.failed" | "video.cancelled" | "training.done" | "training.failed" | "training.cancelled" | "action.recognised" | "fall.suspected")[];
            /** Format: uuid */
            id: string;
            /** @description When something was last sent. */
            lastAt: string | null;
            /** @description Why nothing was answered. */
            lastError: string | null;
            /** @description What was answered. */
            lastStatus: number | null;
            url: string;
        };
        WrongActionClip: {
            clipId: string;
            confidence: number;
            confidenceOfLabel: number;
            label: string;
            person: string | null;
            takenFor: string;
        };
        WrongActionClipInput: {
            clipId: string;
            confidence: number;
            confidenceOfLabel: number;
            label: string;
            person: string | null;
            takenFor: string;
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
    place: {
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
                    "application/json": components["schemas"]["Place"];
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
    join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @description A name or an e-mail address, whatever its case. No mail is ever sent. */
                    name: string;
                    /** @description At least 12 letters, at most 128; any of any language. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
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
            /** @description invitation_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description account_name_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    apiKeys: {
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
                        keys: components["schemas"]["ApiKey"][];
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
            /** @description no_accounts_here */
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
    addApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Null: until it is revoked.
                     * @default 365
                     */
                    days?: number | null;
                    name: string;
                    /** @default false */
                    readOnly?: boolean;
                    scopes: ("photos" | "videos" | "records" | "actions" | "operation")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        expiresAt: string | null;
                        /** Format: uuid */
                        id: string;
                        key: string;
                        lastUsedOn: string | null;
                        name: string;
                        /** @description How it begins, to tell keys apart. */
                        prefix: string;
                        readOnly: boolean;
                        scopes: ("photos" | "videos" | "records" | "actions" | "operation")[];
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
            /** @description not_allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description api_keys_too_many, no_accounts_here */
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
    revokeApiKey: {
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description api_key_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no_accounts_here */
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 letters, at most 128; any of any language. */
                    newPassword: string;
                    password: string;
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
                    "application/json": components["schemas"]["Place"];
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
            /** @description sign_in_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no_accounts_here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    resetOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @description A name or an e-mail address, whatever its case. No mail is ever sent. */
                    name: string;
                    /** @description At least 12 letters, at most 128; any of any language. */
                    password: string;
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
                    "application/json": components["schemas"]["Place"];
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
            /** @description owner_code_wrong, owner_code_over, sign_in_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    takeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
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
                    "application/json": components["schemas"]["Place"];
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
            /** @description sign_in_needed, second_factor_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    ownSessions: {
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
                        sessions: components["schemas"]["SignedInSession"][];
                    };
                };
            };
            /** @description no_accounts_here */
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
    endOtherSessions: {
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
                        ended: number;
                    };
                };
            };
            /** @description no_accounts_here */
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
    endSession: {
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
            /** @description sign_in_session_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no_accounts_here */
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
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @description A name or an e-mail address, whatever its case. No mail is ever sent. */
                    name: string;
                    /** @description At least 12 letters, at most 128; any of any language. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
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
            /** @description owner_code_wrong, owner_code_over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description place_has_owner, account_name_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
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
                    "application/json": components["schemas"]["Place"];
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
            /** @description sign_in_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
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
                    "application/json": {
                        /** @description `otpauth://…`, for a QR code. */
                        address: string;
                        /** @description Base 32. */
                        secret: string;
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
            /** @description sign_in_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description second_factor_there, no_accounts_here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
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
                    "application/json": {
                        recoveryCodes: string[];
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
            /** @description second_factor_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description second_factor_there, no_accounts_here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description sign_in_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no_accounts_here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    deleteActionClip: {
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
            /** @description action_clip_unknown */
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
    changeActionClip: {
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
                    fromS?: number | null;
                    /** @description The action, in any language; `other` is what is none of the actions. */
                    label?: string;
                    /** @description Who does it, best a pseudonym; empty when not known. */
                    person?: string;
                    personId?: number | null;
                    toS?: number | null;
                    view?: ("front" | "oblique" | "side" | "back") | null;
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
                    "application/json": components["schemas"]["ActionClip"];
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
            /** @description action_clip_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_clip_times_disordered */
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
    actionClipPicture: {
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
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
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
            /** @description action_clip_unknown, video_unknown */
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
            /** @description action_nobody */
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
    actionEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
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
    tellActionEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confidence: number;
                    /** @description The action, in any language; `other` is what is none of the actions. */
                    label?: string;
                    model?: string;
                    person: number;
                    /** @enum {string} */
                    type: "action.recognised" | "fall.suspected";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    findFalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    video: string;
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
                    "application/json": components["schemas"]["ActionRecognition"];
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
            /** @description action_nobody */
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
    actionModels: {
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
                        models: components["schemas"]["ActionModel"][];
                    };
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
    importActionModel: {
        parameters: {
            query?: {
                /** @description The file’s name when left out. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    card: Blob;
                    model: Blob[];
                    /** Format: binary */
                    photo?: Blob;
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
                    "application/json": components["schemas"]["ActionModel"];
                };
            };
            /** @description It is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionModel"];
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
            /** @description action_model_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_model_missing, action_model_malformed, action_model_operator, action_model_inputs, action_model_external_data, action_model_features */
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
            /** @description storage_full */
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
    actionModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID, or `everyday` for the model that comes with PoseBox. */
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
                    "application/json": components["schemas"]["ActionModel"];
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
            /** @description action_model_unknown */
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
    deleteActionModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID, or `everyday` for the model that comes with PoseBox. */
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_model_unknown */
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
    compareActionModels: {
        parameters: {
            query: {
                with: string;
            };
            header?: never;
            path: {
                /** @description A UUID, or `everyday` for the model that comes with PoseBox. */
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
                    "application/json": components["schemas"]["ActionModelComparison"];
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
            /** @description action_model_unknown */
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
    exportActionModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID, or `everyday` for the model that comes with PoseBox. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ONNX with labels, features, temperature and thresholds in its metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
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
            /** @description action_model_unknown */
            404: {
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
    actionReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID, or `everyday` for the model that comes with PoseBox. */
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
                    "application/json": components["schemas"]["ActionReport"];
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
            /** @description action_report_missing, action_model_unknown */
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
    actionRecognitions: {
        parameters: {
            query: {
                video: string;
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
                        recognitions: components["schemas"]["ActionRecognition"][];
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
    recogniseActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Draw the labels into the video, which is made anew.
                     * @default false
                     */
                    draw?: boolean;
                    /**
                     * @description Of the labels in the drawn video, where the model’s are translated.
                     * @default en
                     * @enum {string}
                     */
                    lang?: "zh" | "en";
                    /** @description The id of a model. */
                    model: string;
                    /** Format: uuid */
                    video: string;
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
                    "application/json": components["schemas"]["ActionRecognition"];
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
            /** @description action_model_unknown, video_unknown */
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
            /** @description action_model_malformed, action_model_features, action_nobody */
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
    forgetActionRecognition: {
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_recognition_unknown */
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
    actionSets: {
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
                        sets: components["schemas"]["ActionSetLine"][];
                    };
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
    addActionSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionSet"];
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
    actionSet: {
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
                    "application/json": {
                        balance: components["schemas"]["ActionBalance"];
                        clips: components["schemas"]["ActionClip"][];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
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
            /** @description action_set_unknown */
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
    deleteActionSet: {
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_set_unknown */
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
    changeActionSet: {
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
                    /** @description Every clip of the one class becomes one of the other. */
                    label?: {
                        from: string;
                        /** @description The action, in any language; `other` is what is none of the actions. */
                        to: string;
                    };
                    name?: string;
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
                    "application/json": components["schemas"]["ActionSet"];
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
            /** @description action_set_unknown */
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
    addActionClips: {
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
                    clips: components["schemas"]["NewActionClipInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clips: components["schemas"]["ActionClip"][];
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
            /** @description action_set_unknown, video_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_clips_too_many, action_clip_times_disordered */
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
    suggestOtherClips: {
        parameters: {
            query?: {
                limit?: number;
            };
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
                    "application/json": {
                        suggestions: components["schemas"]["OtherSuggestion"][];
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
            /** @description action_set_unknown */
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
    trainActions: {
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
                "application/json": components["schemas"]["ActionTrainingOptionsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionTraining"];
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
            /** @description action_set_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_training_under_way */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description actions_too_few_classes, actions_too_few_clips, actions_other_missing */
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
    actionTrainings: {
        parameters: {
            query?: {
                /** @description Only those of this data set. */
                set?: string;
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
                        trainings: components["schemas"]["ActionTraining"][];
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
    actionTraining: {
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
                    "application/json": components["schemas"]["ActionTraining"];
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
            /** @description action_training_unknown */
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
    cancelActionTraining: {
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
                    "application/json": components["schemas"]["ActionTraining"];
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
            /** @description action_training_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description action_training_over */
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
    actionTrainingEvents: {
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
            /** @description Events `training`, and `gone` when it went with its data set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
            /** @description action_training_unknown */
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
    angles: {
        parameters: {
            query?: {
                /** @description Names with commas between: `left_knee_flexion,trunk_lean`, or three landmarks as `left_wrist-left_shoulder-left_hip`, the vertex in the middle. `clinical` (what is taken when left out) and `segments` stand for all of theirs. */
                angles?: string;
                /** @description CSV: begin with a byte order mark. */
                bom?: boolean;
                format?: "json" | "csv";
                /** @description One person; all when left out. */
                person?: number;
                /** @description `image` measures in the picture and refuses unfavourable views; `world` measures on guessed depth in any view, with a large error. */
                source?: "image" | "world";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ({
                    image: {
                        height: number;
                        width: number;
                    };
                    people: components["schemas"]["PoseInput"][];
                } & {
                    [key: string]: unknown;
                }) | components["schemas"]["TrackDocumentInput"];
            };
        };
        responses: {
            /** @description Of a pose, or of a track. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoseAngles"] | components["schemas"]["TrackAngles"];
                    "text/csv": string;
                };
            };
            /** @description angles_input_malformed, angle_unknown, invalid_parameter, unknown_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description angle_person_unknown */
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
    audit: {
        parameters: {
            query?: {
                /** @description Only who got in and as what, or only what was done with records. */
                about?: "accounts" | "records";
                /** @description Entries after this one, in their order. */
                after?: number;
                /** @description Entries before this one. */
                before?: number;
                limit?: number;
                /** @description Only what was done to this person. */
                subject?: string;
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
                        entries: components["schemas"]["AuditEntry"][];
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
    verifyAudit: {
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
                        /** @description The first that was changed; null: none. */
                        brokenAt: number | null;
                        /** @description So many are sound. */
                        entries: number;
                        /** @description Of the last sound one; note it elsewhere. */
                        hash: string;
                    };
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
    coachingHistory: {
        parameters: {
            query?: {
                exercise?: string;
                limit?: number;
                /** @description Of this person only. */
                person?: string;
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
                        /** @description Everybody who has a set. */
                        people: string[];
                        sets: components["schemas"]["CoachingHistorySet"][];
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
    comparisons: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                attempt?: string;
                limit?: number;
                /** @description Only those with this reference. */
                reference?: string;
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
                        items: components["schemas"]["ComparisonSummary"][];
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
    compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparisonRequestInput"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonItem"];
                };
            };
            /** @description Compared. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonItem"];
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
            /** @description comparison_nobody */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description comparisons_busy, comparison_not_made, database_unavailable, storage_unavailable */
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
    comparison: {
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
                    "application/json": components["schemas"]["ComparisonItem"];
                };
            };
            /** @description comparison_unknown */
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
    deleteComparison: {
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
            /** @description comparison_unknown */
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
    comparisonFilm: {
        parameters: {
            query?: {
                /** @description `matched`: every movement beside its counterpart; `real`: both as they were danced. */
                pace?: "matched" | "real";
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
                    "video/mp4": Blob;
                };
            };
            /** @description comparison_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description comparison_film_not_ready */
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
    orderComparisonFilm: {
        parameters: {
            query?: {
                /** @description `matched`: every movement beside its counterpart; `real`: both as they were danced. */
                pace?: "matched" | "real";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is made, or there already. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonFilm"];
                };
            };
            /** @description comparison_unknown */
            404: {
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
    exercises: {
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
                        exercises: components["schemas"]["Exercise"][];
                    };
                };
            };
        };
    };
    avatars: {
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
                        items: components["schemas"]["Avatar"][];
                    };
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
    addAvatar: {
        parameters: {
            query?: {
                /** @description Whoever sends it may keep it here, whatever its licence says to others. */
                agreed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    avatar: Blob;
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
                    "application/json": components["schemas"]["Avatar"];
                };
            };
            /** @description It is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Avatar"];
                };
            };
            /** @description avatar_file_missing */
            400: {
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
            /** @description avatar_not_agreed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description avatar_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description avatar_not_glb, avatar_cut_off, avatar_too_heavy, avatar_elsewhere, avatar_compressed, avatar_no_skeleton, avatar_bones_missing, avatar_unreadable */
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
            /** @description storage_full */
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
    deleteAvatar: {
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
            /** @description avatar_unknown */
            404: {
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
    avatarFile: {
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
                    "model/gltf-binary": Blob;
                };
            };
            /** @description avatar_unknown */
            404: {
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
    liveFigure: {
        parameters: {
            query?: {
                /** @description Which figure, where several are live. */
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebSocket of binary messages, each a packet of OSC 1.0. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description invalid_parameter, unknown_parameter */
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
            /** @description not_found */
            404: {
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
        };
    };
    liveFigureSource: {
        parameters: {
            query?: {
                /** @description Which figure, where several are live. */
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebSocket of binary messages, each a packet of OSC 1.0. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description invalid_parameter, unknown_parameter */
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
            /** @description not_found */
            404: {
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
        };
    };
    home: {
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
                        /** Format: uuid */
                        patientId: string;
                        plan: components["schemas"]["PlanItem"][];
                        pseudonym: string;
                    };
                };
            };
            /** @description patient_unknown */
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
    joinHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        patientId: string;
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
            /** @description home_link_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign_in_wait */
            429: {
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
    sendHomeSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    doneAt: string;
                    /**
                     * Format: uuid
                     * @description Chosen by the sender: a session that is sent again is kept once.
                     */
                    id: string;
                    /** @description Model with which it was measured. */
                    instrument: string;
                    measurement: {
                        angleConventionsVersion: number;
                        /** @description The frame to show: in the best repetition that counts. */
                        bestAtS: number | null;
                        error: number | null;
                        /** @enum {string} */
                        movedBy: "active" | "passive";
                        protocol: {
                            id: string;
                            version: number;
                        };
                        quality: {
                            interpolatedShare: number;
                            mostlyRefused: ("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null;
                            /** @description One frame in ten is less sure than this, 0…1. */
                            visible10: number;
                        };
                        range: {
                            least: number;
                            most: number;
                        } | null;
                        refused: ("nobody" | "wrong_view" | "far_side" | "needs_other_model" | "not_visible" | "too_small" | "no_movement" | "too_few_repetitions" | "not_finished") | null;
                        repetitions: components["schemas"]["MeasuredRepetitionInput"][];
                        /** @enum {number} */
                        schemaVersion: 1;
                        /** @description Standard deviation of the repetitions within this session. */
                        sem: number | null;
                        /** @enum {string} */
                        side: "left" | "right" | "none";
                        /** @enum {string} */
                        source: "image";
                        /** @enum {string} */
                        unit: "deg" | "s";
                        value: number | null;
                        view: {
                            /** @description Share of the frames that were seen from where they should be. */
                            share: number;
                            /** @enum {string} */
                            view: "front" | "oblique" | "side" | "back" | "unknown";
                            yawDeg: number | null;
                        };
                    };
                    /** @default null */
                    pain?: number | null;
                    /**
                     * @description The skeleton, a PoseBox binary track; the service then measures it itself.
                     * @default null
                     */
                    track?: string | null;
                };
            };
        };
        responses: {
            /** @description It was kept already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabSession"];
                };
            };
            /** @description It is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabSession"];
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
            /** @description patient_unknown, protocol_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description consent_missing, consent_withdrawn, guardian_consent_missing, person_being_erased, skeleton_not_agreed, home_page_outdated */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description track_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description track_not_recognised */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description protocol_side_wrong, measured_person_unknown, track_version_unknown, track_damaged, track_malformed */
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
            /** @description storage_full */
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
    sendHomeFilm: {
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
                "multipart/form-data": {
                    /** Format: binary */
                    video: Blob;
                };
            };
        };
        responses: {
            /** @description It was kept already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabSession"];
                };
            };
            /** @description It is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabSession"];
                };
            };
            /** @description video_missing, video_empty, own_model_option */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description patient_unknown, session_unknown, own_model_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description consent_missing, consent_withdrawn, guardian_consent_missing, person_being_erased, video_not_agreed */
            409: {
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
            /** @description video_disk_full, storage_full */
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
    invitations: {
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
                        invitations: components["schemas"]["Invitation"][];
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
            /** @description no_accounts_here */
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
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 7 */
                    days?: number;
                    /**
                     * @description For whom it is, for the list.
                     * @default
                     */
                    note?: string;
                    /**
                     * Format: uuid
                     * @description Of a patient: the record.
                     */
                    patientId?: string;
                    /** @enum {string} */
                    role: "owner" | "clinician" | "assistant" | "patient";
                    /**
                     * Format: uuid
                     * @description Of an assistant: the clinician. You, when left out.
                     */
                    worksFor?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        createdBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        note: string;
                        patientId: string | null;
                        /** @enum {string} */
                        role: "owner" | "clinician" | "assistant" | "patient";
                        worksFor: string | null;
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
            /** @description not_allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description patient_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no_accounts_here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description works_for_nobody */
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
    withdrawInvitation: {
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invitation_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no_accounts_here */
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
    models: {
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
                        builtIn: ("lite" | "full" | "heavy")[];
                        items: components["schemas"]["OwnModel"][];
                    };
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
    addModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    card: Blob;
                    model: Blob[];
                    /** Format: binary */
                    photo?: Blob;
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
                    "application/json": components["schemas"]["OwnModel"];
                };
            };
            /** @description It is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnModel"];
                };
            };
            /** @description own_model_file_missing, image_empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_too_large, file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_card_malformed, own_model_not_onnx, own_model_external_data, own_model_domain, own_model_operator, own_model_opset, own_model_too_many_nodes, own_model_input, own_model_output, own_model_not_finite, own_model_cannot_run, own_model_stopped, own_model_openvino_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, storage_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage_full */
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
    model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name on the card, with or without `own:`. */
                name: string;
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
                    "application/json": components["schemas"]["OwnModel"];
                };
            };
            /** @description own_model_unknown */
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
    deleteModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name on the card, with or without `own:`. */
                name: string;
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
            /** @description own_model_unknown */
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
    checkModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    card: Blob;
                    model: Blob[];
                    /** Format: binary */
                    photo?: Blob;
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
                    "application/json": components["schemas"]["ModelReport"];
                };
            };
            /** @description own_model_file_missing, image_empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_too_large, file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_card_malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, storage_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage_full */
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
    people: {
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
                        people: components["schemas"]["Person"][];
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
            /** @description person_unknown */
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
    changePerson: {
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
                    closed?: boolean;
                    /** @enum {string} */
                    role?: "owner" | "clinician" | "assistant";
                    worksFor?: string[];
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
                    "application/json": components["schemas"]["Person"];
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
            /** @description person_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last_owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description works_for_nobody */
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
    pose: {
        parameters: {
            query?: {
                /** @description Shape of the document: ours, a COCO keypoints document (17 points), or OpenPose BODY_25 (25 points). */
                format?: "posebox" | "coco" | "openpose";
                /** @description Least detector score of a person in `mediapipe` mode. */
                minConfidence?: number;
                /** @description How to look: `mediapipe` gives what MediaPipe gives, one person; `standard` finds several people; `thorough` looks harder and takes longer. */
                mode?: "mediapipe" | "standard" | "thorough";
                /** @description Network: `lite` is fastest, `heavy` most exact; `own:` and a name is one of your own (`/api/models`), which looks in `standard` mode only and makes no masks. */
                model?: ("lite" | "full" | "heavy") | string;
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
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter, own_model_option */
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
            /** @description own_model_unknown */
            404: {
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
            /** @description not_an_image, image_corrupt, image_truncated, own_model_stopped, own_model_output, own_model_not_finite, own_model_cannot_run, own_model_openvino_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, queue_full, shutting_down, database_unavailable */
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
                /** @description With `blurFaces`: the person, by the number that they have in the document, whose face stays to be seen; everybody else’s is blurred. If nobody has that number, all are. */
                keepFace?: number;
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
                /** @description Network: `lite` is fastest, `heavy` most exact; `own:` and a name is one of your own (`/api/models`), which looks in `standard` mode only and makes no masks. */
                model?: ("lite" | "full" | "heavy") | string;
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
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter, own_model_option */
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
            /** @description own_model_unknown */
            404: {
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
            /** @description not_an_image, image_corrupt, image_truncated, own_model_stopped, own_model_output, own_model_not_finite, own_model_cannot_run, own_model_openvino_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, queue_full, shutting_down, database_unavailable */
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
    placePrivacy: {
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
                    "application/json": components["schemas"]["PlacePrivacy"];
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
    setPlacePrivacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacePrivacyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacePrivacy"];
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
    references: {
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
                        items: components["schemas"]["Reference"][];
                    };
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
    putReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                videoId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default [] */
                    phrases?: components["schemas"]["ComparisonPhraseInput"][];
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
                    "application/json": components["schemas"]["Reference"];
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
    deleteReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                videoId: string;
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
            /** @description video_unknown, reference_unknown */
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
    endHomeLink: {
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
            /** @description home_link_unknown */
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
    measurement: {
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
                    "application/json": {
                        corrections: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            rejected: number[];
                        }[];
                        document: components["schemas"]["RangeOfMotionMeasurement"] | null;
                        error: number | null;
                        /** Format: uuid */
                        id: string;
                        instrument: string;
                        /** Format: date-time */
                        measuredAt: string;
                        /** @enum {string} */
                        movedBy: "active" | "passive";
                        protocol: string;
                        protocolVersion: number;
                        sem: number | null;
                        /** Format: uuid */
                        sessionId: string;
                        /** @enum {string} */
                        side: "left" | "right" | "none";
                        /** @enum {string} */
                        unit: "deg" | "s";
                        value: number | null;
                        videoId: string | null;
                        view: string;
                    };
                };
            };
            /** @description measurement_unknown */
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
    deleteMeasurement: {
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
            /** @description measurement_unknown */
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
    correctMeasurement: {
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
                    /** @description Who corrects. */
                    by: string;
                    rejected: number[];
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
                    "application/json": {
                        corrections: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            rejected: number[];
                        }[];
                        document: components["schemas"]["RangeOfMotionMeasurement"] | null;
                        error: number | null;
                        /** Format: uuid */
                        id: string;
                        instrument: string;
                        /** Format: date-time */
                        measuredAt: string;
                        /** @enum {string} */
                        movedBy: "active" | "passive";
                        protocol: string;
                        protocolVersion: number;
                        sem: number | null;
                        /** Format: uuid */
                        sessionId: string;
                        /** @enum {string} */
                        side: "left" | "right" | "none";
                        /** @enum {string} */
                        unit: "deg" | "s";
                        value: number | null;
                        videoId: string | null;
                        view: string;
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
            /** @description measurement_unknown, video_unknown, protocol_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description measurement_without_clip, video_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description protocol_side_wrong, measured_person_unknown */
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
    patients: {
        parameters: {
            query?: {
                archived?: string;
                limit?: number;
                offset?: number;
                search?: string;
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
                        patients: components["schemas"]["Patient"][];
                        total: number;
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
    addPatient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `minor` needs a guardian’s consent before anything is kept, `under_14` one asked for separately.
                     * @default adult
                     * @enum {string}
                     */
                    ageGroup?: "adult" | "minor" | "under_14";
                    /** @default  */
                    note?: string;
                    /** @description What the patient is called here; better not a name. */
                    pseudonym: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
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
            /** @description pseudonym_taken */
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
    patient: {
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
                    "application/json": {
                        /**
                         * @description `minor` needs a guardian’s consent before anything is kept, `under_14` one asked for separately.
                         * @enum {string}
                         */
                        ageGroup: "adult" | "minor" | "under_14";
                        archivedAt: string | null;
                        /** @description Why somebody should look. */
                        attention: ("worse" | "pain" | "no_session" | "off_plan")[];
                        /** @description What goes when the patient is deleted. */
                        contents: {
                            measurements: number;
                            sessions: number;
                            videoIds: string[];
                        };
                        /** Format: date-time */
                        createdAt: string;
                        episodes: components["schemas"]["RehabEpisode"][];
                        /** Format: uuid */
                        id: string;
                        lastSessionAt: string | null;
                        note: string;
                        plan: components["schemas"]["PlanItem"][];
                        pseudonym: string;
                    };
                };
            };
            /** @description patient_unknown */
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
    deletePatient: {
        parameters: {
            query?: {
                clips?: "erase" | "keep";
            };
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description patient_unknown */
            404: {
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
    changePatient: {
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
                    /**
                     * @description `minor` needs a guardian’s consent before anything is kept, `under_14` one asked for separately.
                     * @enum {string}
                     */
                    ageGroup?: "adult" | "minor" | "under_14";
                    archived?: boolean;
                    note?: string;
                    /** @description What the patient is called here; better not a name. */
                    pseudonym?: string;
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
                    "application/json": components["schemas"]["Patient"];
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
            /** @description patient_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pseudonym_taken */
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
    patientArchive: {
        parameters: {
            query?: {
                /** @description Of the report. */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
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
            /** @description patient_unknown */
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
    consents: {
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
                    "application/json": {
                        /** @description Every version, the newest first. */
                        consents: components["schemas"]["Consent"][];
                        /** @description When everything about the person goes by itself; null: not by itself. */
                        erasedOn: string | null;
                        rule: components["schemas"]["KeepRule"];
                    };
                };
            };
            /** @description patient_unknown */
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
    giveConsent: {
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
                    /**
                     * @default person
                     * @enum {string}
                     */
                    givenBy?: "person" | "guardian";
                    /**
                     * Format: date
                     * @description The day on which it was given.
                     */
                    givenOn: string;
                    /**
                     * @description The guardian’s name, where a guardian gave it.
                     * @default null
                     */
                    guardian?: string | null;
                    /**
                     * @description What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.
                     * @enum {string}
                     */
                    keep: "video" | "skeleton" | "numbers";
                    /** @description What for, as it was told to the person. */
                    purpose: string;
                    /**
                     * @description Asked for by itself and not among other terms, as PIPL Art. 29 has it for health data.
                     * @default false
                     */
                    separate?: boolean;
                    /**
                     * @description The last day; null is until withdrawn.
                     * @default null
                     */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every version, the newest first. */
                        consents: components["schemas"]["Consent"][];
                        /** @description When everything about the person goes by itself; null: not by itself. */
                        erasedOn: string | null;
                        rule: components["schemas"]["KeepRule"];
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
            /** @description patient_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person_being_erased */
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
    withdrawConsent: {
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
                    "application/json": {
                        /** @description Every version, the newest first. */
                        consents: components["schemas"]["Consent"][];
                        /** @description When everything about the person goes by itself; null: not by itself. */
                        erasedOn: string | null;
                        rule: components["schemas"]["KeepRule"];
                    };
                };
            };
            /** @description patient_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description consent_missing */
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
    beginEpisode: {
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
                    /** Format: date-time */
                    startedAt?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabEpisode"];
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
            /** @description patient_unknown */
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
    changeEpisode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                episode: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endedAt?: string | null;
                    title?: string;
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
                    "application/json": components["schemas"]["RehabEpisode"];
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
            /** @description episode_unknown */
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
    setPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                episode: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PlanItemInput"][];
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
                    "application/json": {
                        plan: components["schemas"]["PlanItem"][];
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
            /** @description episode_unknown, protocol_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description protocol_side_wrong */
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
    exportRecord: {
        parameters: {
            query?: {
                format?: "csv" | "fhir";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                    "text/csv": string;
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
            /** @description patient_unknown */
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
    homeLinks: {
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
                    "application/json": {
                        links: components["schemas"]["HomeLink"][];
                    };
                };
            };
            /** @description patient_unknown */
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
    addHomeLink: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        codeExpiresAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        patientId: string;
                        seenAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "used" | "expired";
                        usedAt: string | null;
                    };
                };
            };
            /** @description patient_unknown */
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
    importValues: {
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
                "application/json": string;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imported: number;
                    };
                };
            };
            /** @description patient_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description consent_missing, consent_withdrawn, guardian_consent_missing, person_being_erased */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description values_file_malformed */
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
    reportPdf: {
        parameters: {
            query?: {
                /** @description First day, 2026-09-01. */
                from?: string;
                lang?: "zh" | "en";
                /** @description Last day, included. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
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
            /** @description patient_unknown */
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
    sessions: {
        parameters: {
            query?: {
                limit?: number;
            };
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
                    "application/json": {
                        sessions: {
                            /** @description Who said what anew, when, and what it was before. */
                            corrections: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                was: {
                                    note?: string;
                                    pain?: number | null;
                                    /** @enum {string} */
                                    place?: "clinic" | "home";
                                };
                            }[];
                            /** Format: date-time */
                            doneAt: string;
                            episodeId: string | null;
                            /** @description The clip that was filmed at home meanwhile. */
                            filmId: string | null;
                            /** Format: uuid */
                            id: string;
                            measurements: components["schemas"]["MeasurementLine"][];
                            note: string;
                            pain: number | null;
                            /** Format: uuid */
                            patientId: string;
                            /** @enum {string} */
                            place: "clinic" | "home";
                        }[];
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
            /** @description patient_unknown */
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
    addSession: {
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
                    clips?: {
                        /**
                         * @default active
                         * @enum {string}
                         */
                        movedBy?: "active" | "passive";
                        /**
                         * @description The clip’s subject when null.
                         * @default null
                         */
                        person?: number | null;
                        protocol: string;
                        /**
                         * @description Repetitions to leave out.
                         * @default []
                         */
                        rejected?: number[];
                        /** @enum {string} */
                        side: "left" | "right" | "none";
                        /** Format: uuid */
                        video: string;
                    }[];
                    /**
                     * Format: date-time
                     * @description Now when left out.
                     */
                    doneAt?: string;
                    /** @default null */
                    episode?: string | null;
                    /** @default  */
                    note?: string;
                    /** @default null */
                    pain?: number | null;
                    /**
                     * @default clinic
                     * @enum {string}
                     */
                    place?: "clinic" | "home";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Who said what anew, when, and what it was before. */
                        corrections: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            was: {
                                note?: string;
                                pain?: number | null;
                                /** @enum {string} */
                                place?: "clinic" | "home";
                            };
                        }[];
                        /** Format: date-time */
                        doneAt: string;
                        episodeId: string | null;
                        /** @description The clip that was filmed at home meanwhile. */
                        filmId: string | null;
                        /** Format: uuid */
                        id: string;
                        measurements: {
                            corrections: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                rejected: number[];
                            }[];
                            document: components["schemas"]["RangeOfMotionMeasurement"] | null;
                            error: number | null;
                            /** Format: uuid */
                            id: string;
                            instrument: string;
                            /** Format: date-time */
                            measuredAt: string;
                            /** @enum {string} */
                            movedBy: "active" | "passive";
                            protocol: string;
                            protocolVersion: number;
                            sem: number | null;
                            /** Format: uuid */
                            sessionId: string;
                            /** @enum {string} */
                            side: "left" | "right" | "none";
                            /** @enum {string} */
                            unit: "deg" | "s";
                            value: number | null;
                            videoId: string | null;
                            view: string;
                        }[];
                        note: string;
                        pain: number | null;
                        /** Format: uuid */
                        patientId: string;
                        /** @enum {string} */
                        place: "clinic" | "home";
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
            /** @description patient_unknown, episode_unknown, video_unknown, protocol_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description consent_missing, consent_withdrawn, guardian_consent_missing, person_being_erased, video_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description protocol_side_wrong, measured_person_unknown */
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
    trends: {
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
                    "application/json": {
                        adherence: {
                            doneDays: number;
                            plannedDays: number;
                        };
                        notMedical: {
                            en: string;
                            zh: string;
                        };
                        pain: {
                            /** Format: date-time */
                            at: string;
                            pain: number;
                        }[];
                        symmetry: {
                            flagged: boolean;
                            percent: number;
                            protocol: string;
                        }[];
                        trends: components["schemas"]["Trend"][];
                    };
                };
            };
            /** @description patient_unknown */
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
    protocols: {
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
                        protocols: ({
                            /** @enum {string} */
                            angle: "shoulder_flexion" | "shoulder_abduction" | "elbow_flexion" | "hip_flexion" | "hip_abduction" | "knee_flexion" | "knee_valgus" | "ankle_dorsiflexion" | "trunk_flexion" | "trunk_lateral" | "neck_flexion" | "shoulder_obliquity" | "pelvis_obliquity";
                            /**
                             * @description Which way a change is one for the better; less of what is missing, and of time for a task.
                             * @enum {string}
                             */
                            better: "more" | "less";
                            camera: {
                                en: string;
                                zh: string;
                            };
                            compensations: {
                                /** @enum {string} */
                                id: "trunk_lean" | "trunk_side_lean" | "pelvis_tilt" | "shrug" | "knee_bend" | "elbow_bend";
                                /** @description Degrees, or hundredths of the torso’s length. */
                                limit: number;
                                /** @enum {string} */
                                measure: "shoulder_flexion" | "shoulder_abduction" | "elbow_flexion" | "hip_flexion" | "hip_abduction" | "knee_flexion" | "knee_valgus" | "ankle_dorsiflexion" | "trunk_flexion" | "trunk_lateral" | "neck_flexion" | "shoulder_obliquity" | "pelvis_obliquity" | "shoulder_rise";
                            }[];
                            direction: 1 | -1;
                            id: string;
                            /** @enum {string} */
                            kind: "range";
                            leastMovementDeg: number;
                            lowConfidence?: {
                                en: string;
                                zh: string;
                            };
                            /** @default false */
                            mirroredOnRight: boolean;
                            movedBy: ("active" | "passive")[];
                            name: {
                                en: string;
                                zh: string;
                            };
                            picture: {
                                end: {
                                    [key: string]: number;
                                };
                                /** @default false */
                                seat: boolean;
                                /** @default 0 */
                                sideBendDeg: number;
                                start: {
                                    [key: string]: number;
                                };
                            };
                            references: {
                                /** @description Years of the youngest and the oldest. */
                                ages: [
                                    number,
                                    number
                                ];
                                /** @enum {string} */
                                movedBy: "active" | "passive";
                                population: {
                                    en: string;
                                    zh: string;
                                };
                                source: string;
                                valueDeg: number;
                            }[];
                            repetitions: {
                                least: number;
                                most: number;
                                practice: number;
                            };
                            sides: ("left" | "right" | "none")[];
                            start: {
                                atMostDeg: number;
                            };
                            /** @description What the person does, one sentence a step. */
                            steps: {
                                en: string;
                                zh: string;
                            }[];
                            /**
                             * @default furthest
                             * @enum {string}
                             */
                            value: "furthest" | "nearest_zero";
                            version: number;
                            /** @enum {string} */
                            view: "front" | "side";
                        } | {
                            /** @enum {string} */
                            angle: "shoulder_flexion" | "shoulder_abduction" | "elbow_flexion" | "hip_flexion" | "hip_abduction" | "knee_flexion" | "knee_valgus" | "ankle_dorsiflexion" | "trunk_flexion" | "trunk_lateral" | "neck_flexion" | "shoulder_obliquity" | "pelvis_obliquity";
                            /**
                             * @description Which way a change is one for the better; less of what is missing, and of time for a task.
                             * @enum {string}
                             */
                            better: "more" | "less";
                            camera: {
                                en: string;
                                zh: string;
                            };
                            compensations: {
                                /** @enum {string} */
                                id: "trunk_lean" | "trunk_side_lean" | "pelvis_tilt" | "shrug" | "knee_bend" | "elbow_bend";
                                /** @description Degrees, or hundredths of the torso’s length. */
                                limit: number;
                                /** @enum {string} */
                                measure: "shoulder_flexion" | "shoulder_abduction" | "elbow_flexion" | "hip_flexion" | "hip_abduction" | "knee_flexion" | "knee_valgus" | "ankle_dorsiflexion" | "trunk_flexion" | "trunk_lateral" | "neck_flexion" | "shoulder_obliquity" | "pelvis_obliquity" | "shoulder_rise";
                            }[];
                            cycles: number;
                            downAtLeastDeg: number;
                            id: string;
                            /** @enum {string} */
                            kind: "cycles";
                            lowConfidence?: {
                                en: string;
                                zh: string;
                            };
                            movedBy: ("active" | "passive")[];
                            name: {
                                en: string;
                                zh: string;
                            };
                            picture: {
                                end: {
                                    [key: string]: number;
                                };
                                /** @default false */
                                seat: boolean;
                                /** @default 0 */
                                sideBendDeg: number;
                                start: {
                                    [key: string]: number;
                                };
                            };
                            references: {
                                /** @description Years of the youngest and the oldest. */
                                ages: [
                                    number,
                                    number
                                ];
                                /** @enum {string} */
                                movedBy: "active" | "passive";
                                population: {
                                    en: string;
                                    zh: string;
                                };
                                source: string;
                                valueDeg: number;
                            }[];
                            sides: ("left" | "right" | "none")[];
                            /** @description What the person does, one sentence a step. */
                            steps: {
                                en: string;
                                zh: string;
                            }[];
                            upAtMostDeg: number;
                            version: number;
                            /** @enum {string} */
                            view: "front" | "side";
                        } | {
                            /**
                             * @description Which way a change is one for the better; less of what is missing, and of time for a task.
                             * @enum {string}
                             */
                            better: "more" | "less";
                            camera: {
                                en: string;
                                zh: string;
                            };
                            compensations: {
                                /** @enum {string} */
                                id: "trunk_lean" | "trunk_side_lean" | "pelvis_tilt" | "shrug" | "knee_bend" | "elbow_bend";
                                /** @description Degrees, or hundredths of the torso’s length. */
                                limit: number;
                                /** @enum {string} */
                                measure: "shoulder_flexion" | "shoulder_abduction" | "elbow_flexion" | "hip_flexion" | "hip_abduction" | "knee_flexion" | "knee_valgus" | "ankle_dorsiflexion" | "trunk_flexion" | "trunk_lateral" | "neck_flexion" | "shoulder_obliquity" | "pelvis_obliquity" | "shoulder_rise";
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "hold";
                            liftTorsos: number;
                            lowConfidence?: {
                                en: string;
                                zh: string;
                            };
                            mostS: number;
                            movedBy: ("active" | "passive")[];
                            name: {
                                en: string;
                                zh: string;
                            };
                            picture: {
                                end: {
                                    [key: string]: number;
                                };
                                /** @default false */
                                seat: boolean;
                                /** @default 0 */
                                sideBendDeg: number;
                                start: {
                                    [key: string]: number;
                                };
                            };
                            references: {
                                /** @description Years of the youngest and the oldest. */
                                ages: [
                                    number,
                                    number
                                ];
                                /** @enum {string} */
                                movedBy: "active" | "passive";
                                population: {
                                    en: string;
                                    zh: string;
                                };
                                source: string;
                                valueDeg: number;
                            }[];
                            sides: ("left" | "right" | "none")[];
                            /** @description What the person does, one sentence a step. */
                            steps: {
                                en: string;
                                zh: string;
                            }[];
                            version: number;
                            /** @enum {string} */
                            view: "front" | "side";
                        })[];
                    };
                };
            };
        };
    };
    retests: {
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
                        sem: {
                            [key: string]: number;
                        };
                    };
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
    keepRetest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                protocol: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The same thing measured twice, first and second; ten pairs at least. */
                    pairs: [
                        number,
                        number
                    ][];
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
                    "application/json": {
                        pairs: number;
                        protocol: string;
                        sem: number;
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
            /** @description protocol_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_few_pairs */
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
    forgetRetest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                protocol: string;
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
    deleteSession: {
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
            /** @description session_unknown */
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
    changeSession: {
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
                    /** @description Who corrects. */
                    by: string;
                    note?: string;
                    pain?: number | null;
                    /** @enum {string} */
                    place?: "clinic" | "home";
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
                    "application/json": components["schemas"]["RehabSession"];
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
            /** @description session_unknown */
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
    storage: {
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
                        /** @description So much of it is the database; its log of changes comes on top. */
                        databaseBytes: number;
                        /** @description Free on the disk of the data folder. */
                        freeBytes: number;
                        items: number;
                        /** @description Items go so many days after they were done; null: nothing goes by itself. */
                        keepDays: number | null;
                        /**
                         * @description `folder` is the data folder, `s3` an object store.
                         * @enum {string}
                         */
                        kind: "folder" | "s3";
                        /** @description Most that may be used. */
                        quotaBytes: number | null;
                        /** @description So much of it is left free. */
                        reserveBytes: number;
                        /** @description What new videos may take; more is refused with `storage_full`. */
                        roomBytes: number;
                        /** @description What is deleted can be had back for so many seconds. */
                        undoS: number;
                        /** @description Of all files, with those of deleted items that can still be had back, and of the database. */
                        usedBytes: number;
                    };
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
            /** @description storage_full */
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
    coachingKeptOfTrack: {
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
                    "application/json": {
                        kept: {
                            exercise: string;
                            layer: components["schemas"]["CoachingLayer"];
                            /**
                             * @description Whose set it is, for the history.
                             * @default null
                             */
                            person: string | null;
                            /** @default null */
                            personId: number | null;
                        } | null;
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
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    keepCoachingOfTrack: {
        parameters: {
            query?: {
                /** @description Of the hints in the drawn video. */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    exercise: string;
                    layer?: components["schemas"]["CoachingLayerInput"];
                    /**
                     * @description Whose set it is, for the history.
                     * @default null
                     */
                    person?: string | null;
                    /** @default null */
                    personId?: number | null;
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
                    "application/json": components["schemas"]["CoachingDocument"];
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
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    coachTrack: {
        parameters: {
            query?: {
                /** @description `squat`, … or `auto`; as it was kept, or `auto`, when left out. */
                exercise?: string;
                format?: "json" | "csv";
                /** @description The number of the person in the clip; its subject when left out. */
                person?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Goals and corrections of one’s own; what was kept when left out. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoachingLayerInput"] | null;
            };
        };
        responses: {
            /** @description The set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachingDocument"];
                    "text/csv": string;
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
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    forgetCoachingOfTrack: {
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    measureTrack: {
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
                    /**
                     * @default active
                     * @enum {string}
                     */
                    movedBy?: "active" | "passive";
                    /**
                     * @description The clip’s subject when null.
                     * @default null
                     */
                    person?: number | null;
                    protocol: string;
                    /**
                     * @description Repetitions to leave out.
                     * @default []
                     */
                    rejected?: number[];
                    /** @enum {string} */
                    side: "left" | "right" | "none";
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
                    "application/json": {
                        angleConventionsVersion: number;
                        /** @description The frame to show: in the best repetition that counts. */
                        bestAtS: number | null;
                        error: number | null;
                        /** @enum {string} */
                        movedBy: "active" | "passive";
                        notMedical: {
                            en: string;
                            zh: string;
                        };
                        protocol: {
                            id: string;
                            version: number;
                        };
                        quality: {
                            interpolatedShare: number;
                            mostlyRefused: ("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null;
                            /** @description One frame in ten is less sure than this, 0…1. */
                            visible10: number;
                        };
                        range: {
                            least: number;
                            most: number;
                        } | null;
                        refused: ("nobody" | "wrong_view" | "far_side" | "needs_other_model" | "not_visible" | "too_small" | "no_movement" | "too_few_repetitions" | "not_finished") | null;
                        repetitions: components["schemas"]["MeasuredRepetition"][];
                        /** @enum {number} */
                        schemaVersion: 1;
                        /** @description Standard deviation of the repetitions within this session. */
                        sem: number | null;
                        /** @enum {string} */
                        side: "left" | "right" | "none";
                        /** @enum {string} */
                        source: "image";
                        /** @enum {string} */
                        unit: "deg" | "s";
                        value: number | null;
                        view: {
                            /** @description Share of the frames that were seen from where they should be. */
                            share: number;
                            /** @enum {string} */
                            view: "front" | "oblique" | "side" | "back" | "unknown";
                            yawDeg: number | null;
                        };
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
            /** @description video_unknown, protocol_unknown */
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
            /** @description protocol_side_wrong, measured_person_unknown */
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
    tryOn: {
        parameters: {
            query?: {
                /** @description The colour of `tailored`. */
                color?: "white" | "black" | "grey" | "navy" | "blue" | "green" | "red" | "pink" | "yellow" | "beige";
                /** @description Kind of picture; `json` answers with control points and what was covered instead. */
                format?: "jpeg" | "png" | "webp" | "json";
                /** @description What the garment is: `top` (shirt, jacket), `bottom` (trousers, shorts, skirt) or `dress`. */
                garment?: "top" | "bottom" | "dress";
                /** @description How tall `person`, or the only one in the photo, is: the report of `format=json` then holds estimated girths and sizes. */
                heightCm?: number;
                /** @description Longest edge of the answer in pixels; photos larger than 2000 are always made smaller. */
                maxEdge?: number;
                /** @description Least detector score of a person in `mediapipe` mode. */
                minConfidence?: number;
                /** @description How to look: `mediapipe` gives what MediaPipe gives, one person; `standard` finds several people; `thorough` looks harder and takes longer. */
                mode?: "mediapipe" | "standard" | "thorough";
                /** @description Network: `lite` is fastest, `heavy` most exact. */
                model?: "lite" | "full" | "heavy";
                /** @description The pattern of `tailored`. */
                pattern?: "plain" | "stripes" | "checks" | "dots";
                /** @description At most so many people, the clearest first. */
                people?: number;
                /** @description Dress only this person, numbered as in `POST /api/pose`; without it everybody found. */
                person?: number;
                /** @description One of PoseBox's own garments of three dimensions instead of a picture: the form then carries no `garment`, and `garment` in the query says nothing. */
                tailored?: "tshirt" | "shirt" | "trousers" | "skirt" | "dress";
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
                     * @description The garment, laid flat on another colour, or with transparency.
                     */
                    garment: Blob;
                    /**
                     * Format: binary
                     * @description The photo.
                     */
                    image: Blob;
                    /** @description Control points as `format=json` gives them, moved by hand. */
                    points?: string;
                };
            };
        };
        responses: {
            /** @description The photo with the garment on its people, or what is to be said about it. Nobody found is also an answer: the photo as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOnReport"];
                    "image/jpeg": Blob;
                    "image/png": Blob;
                    "image/webp": Blob;
                };
            };
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter, own_model_option, garment_missing, garment_points_malformed */
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
            /** @description own_model_unknown, try_on_person_unknown */
            404: {
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
            /** @description not_an_image, image_corrupt, image_truncated, own_model_stopped, own_model_output, own_model_not_finite, own_model_cannot_run, own_model_openvino_missing, garment_unreadable, garment_not_found, garment_no_skeleton, garment_bones_missing, garment_too_heavy, garment_model_unreadable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, queue_full, shutting_down, database_unavailable */
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
    wardrobe: {
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
                        items: components["schemas"]["WardrobePiece"][];
                    };
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
    addWardrobePiece: {
        parameters: {
            query?: {
                /** @description What the garment is. */
                garment?: "top" | "bottom" | "dress";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardrobePiece"];
                };
            };
            /** @description It is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardrobePiece"];
                };
            };
            /** @description form_malformed, garment_missing, garment_points_malformed, invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description garment_unreadable, garment_not_found, garment_no_skeleton, garment_bones_missing, garment_too_heavy, garment_model_unreadable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, database_unavailable, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage_full */
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
    deleteWardrobePiece: {
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
            /** @description wardrobe_piece_unknown */
            404: {
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
    changeWardrobePiece: {
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
                    /** @enum {string} */
                    garment?: "top" | "bottom" | "dress";
                    name?: string;
                    /** @description Control points placed by hand; null places them by the outline. */
                    points?: components["schemas"]["GarmentPointsInput"] | null;
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
                    "application/json": components["schemas"]["WardrobePiece"];
                };
            };
            /** @description garment_points_malformed, invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wardrobe_piece_unknown */
            404: {
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
    wardrobePieceFile: {
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
                    "image/png": Blob;
                    "model/gltf-binary": Blob;
                };
            };
            /** @description wardrobe_piece_unknown */
            404: {
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
    wardrobePiecePicture: {
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
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                };
            };
            /** @description wardrobe_piece_unknown */
            404: {
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
                /** @description `false` leaves out the clips that measurements of patients were made from. */
                ofPatients?: string;
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
                /** @description `black`: skeletons alone; `subject`: everything but the subject is made unrecognisable. */
                background?: "video" | "black" | "subject";
                labels?: "none" | "numbers" | "names";
                minConfidence?: number;
                /** @description `standard` keeps several people apart and smooths the recording as a whole; `mediapipe` follows one person as MediaPipe does. */
                mode?: "standard" | "mediapipe";
                model?: ("lite" | "full" | "heavy") | string;
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
            /** @description video_missing, video_empty, own_model_option */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_unknown */
            404: {
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
            /** @description video_disk_full, storage_full */
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
            query?: {
                /** @description Remove the files at once; it can’t be had back. */
                now?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
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
    videoAgain: {
        parameters: {
            query?: {
                /** @description `black`: skeletons alone; `subject`: everything but the subject is made unrecognisable. */
                background?: "video" | "black" | "subject";
                labels?: "none" | "numbers" | "names";
                minConfidence?: number;
                /** @description `standard` keeps several people apart and smooths the recording as a whole; `mediapipe` follows one person as MediaPipe does. */
                mode?: "standard" | "mediapipe";
                model?: ("lite" | "full" | "heavy") | string;
                people?: number;
                priority?: "low" | "normal" | "high";
                purpose?: "general" | "rehab" | "dance" | "sport";
                style?: "classic" | "sides" | "quiet";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            /** @description video_empty, own_model_option */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_unknown, own_model_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_has_no_film */
            409: {
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
            /** @description video_disk_full, storage_full */
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
    videoAngles: {
        parameters: {
            query?: {
                /** @description Names with commas between: `left_knee_flexion,trunk_lean`, or three landmarks as `left_wrist-left_shoulder-left_hip`, the vertex in the middle. `clinical` (what is taken when left out) and `segments` stand for all of theirs. */
                angles?: string;
                /** @description CSV: begin with a byte order mark. */
                bom?: boolean;
                format?: "json" | "csv";
                /** @description One person; all when left out. */
                person?: number;
                /** @description `image` measures in the picture and refuses unfavourable views; `world` measures on guessed depth in any view, with a large error. */
                source?: "image" | "world";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A column an angle, a value a frame. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackAngles"];
                    "text/csv": string;
                };
            };
            /** @description angle_unknown, invalid_parameter, unknown_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_unknown, angle_person_unknown */
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
    coachingKeptOfVideo: {
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
                    "application/json": {
                        kept: {
                            exercise: string;
                            layer: components["schemas"]["CoachingLayer"];
                            /**
                             * @description Whose set it is, for the history.
                             * @default null
                             */
                            person: string | null;
                            /** @default null */
                            personId: number | null;
                        } | null;
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
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    keepCoachingOfVideo: {
        parameters: {
            query?: {
                /** @description Of the hints in the drawn video. */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    exercise: string;
                    layer?: components["schemas"]["CoachingLayerInput"];
                    /**
                     * @description Whose set it is, for the history.
                     * @default null
                     */
                    person?: string | null;
                    /** @default null */
                    personId?: number | null;
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
                    "application/json": components["schemas"]["CoachingDocument"];
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
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    coachVideo: {
        parameters: {
            query?: {
                /** @description `squat`, … or `auto`; as it was kept, or `auto`, when left out. */
                exercise?: string;
                format?: "json" | "csv";
                /** @description The number of the person in the clip; its subject when left out. */
                person?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Goals and corrections of one’s own; what was kept when left out. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoachingLayerInput"] | null;
            };
        };
        responses: {
            /** @description The set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachingDocument"];
                    "text/csv": string;
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
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
    forgetCoachingOfVideo: {
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
            /** @description invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_unknown, exercise_unknown */
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
            /** @description rule_unknown, coaching_person_unknown, coaching_nobody, repetition_times_disordered */
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
                /** @description GLB: the figure in it. */
                figure?: "male" | "female" | "child" | "clothed";
                format: "posebox" | "binary" | "coco" | "openpose" | "csv" | "trc" | "c3d" | "angles" | "mot" | "bvh" | "vrma" | "glb" | "figure";
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
                    "model/gltf-binary": Blob;
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
    videoFilm: {
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
    measureVideo: {
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
                    /**
                     * @default active
                     * @enum {string}
                     */
                    movedBy?: "active" | "passive";
                    /**
                     * @description The clip’s subject when null.
                     * @default null
                     */
                    person?: number | null;
                    protocol: string;
                    /**
                     * @description Repetitions to leave out.
                     * @default []
                     */
                    rejected?: number[];
                    /** @enum {string} */
                    side: "left" | "right" | "none";
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
                    "application/json": {
                        angleConventionsVersion: number;
                        /** @description The frame to show: in the best repetition that counts. */
                        bestAtS: number | null;
                        error: number | null;
                        /** @enum {string} */
                        movedBy: "active" | "passive";
                        notMedical: {
                            en: string;
                            zh: string;
                        };
                        protocol: {
                            id: string;
                            version: number;
                        };
                        quality: {
                            interpolatedShare: number;
                            mostlyRefused: ("nobody" | "point_missing" | "depth_missing" | "point_unsure" | "outside_picture" | "view_unknown" | "wrong_view" | "towards_camera" | "too_small" | "too_uncertain") | null;
                            /** @description One frame in ten is less sure than this, 0…1. */
                            visible10: number;
                        };
                        range: {
                            least: number;
                            most: number;
                        } | null;
                        refused: ("nobody" | "wrong_view" | "far_side" | "needs_other_model" | "not_visible" | "too_small" | "no_movement" | "too_few_repetitions" | "not_finished") | null;
                        repetitions: components["schemas"]["MeasuredRepetition"][];
                        /** @enum {number} */
                        schemaVersion: 1;
                        /** @description Standard deviation of the repetitions within this session. */
                        sem: number | null;
                        /** @enum {string} */
                        side: "left" | "right" | "none";
                        /** @enum {string} */
                        source: "image";
                        /** @enum {string} */
                        unit: "deg" | "s";
                        value: number | null;
                        view: {
                            /** @description Share of the frames that were seen from where they should be. */
                            share: number;
                            /** @enum {string} */
                            view: "front" | "oblique" | "side" | "back" | "unknown";
                            yawDeg: number | null;
                        };
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
            /** @description video_unknown, protocol_unknown */
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
            /** @description protocol_side_wrong, measured_person_unknown */
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
    restoreVideo: {
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
    videoSheet: {
        parameters: {
            query?: {
                columns?: number;
                /** @description Seconds of the clip. */
                end?: number;
                pictures?: number;
                /** @description Seconds of the clip. */
                start?: number;
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
    videoSkeleton: {
        parameters: {
            query?: {
                /** @description Also as it was before the last edits, while it is drawn anew. */
                older?: boolean;
                /** @description The version of the edits: another address for another picture. */
                v?: number;
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
            query?: {
                /** @description The version of the edits: another address for another picture. */
                v?: number;
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
                    "image/jpeg": Blob;
                    "image/svg+xml": Blob;
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
    wearInVideo: {
        parameters: {
            query?: {
                /** @description The colour of `tailored`. */
                color?: "white" | "black" | "grey" | "navy" | "blue" | "green" | "red" | "pink" | "yellow" | "beige";
                /** @description What the garment is. */
                garment?: "top" | "bottom" | "dress";
                /** @description The pattern of `tailored`. */
                pattern?: "plain" | "stripes" | "checks" | "dots";
                /** @description The number of the person in the clip who wears it; everybody when left out. */
                person?: number;
                /** @description One of PoseBox's own garments of three dimensions instead of a picture: the form then carries no `garment`, and `garment` in the query says nothing. */
                tailored?: "tshirt" | "shirt" | "trousers" | "skirt" | "dress";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits to be drawn. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoItem"];
                };
            };
            /** @description form_malformed, garment_missing, garment_points_malformed, invalid_parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_unknown, try_on_person_unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_has_no_film, video_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description garment_unreadable, garment_not_found, garment_no_skeleton, garment_bones_missing, garment_too_heavy, garment_model_unreadable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue_full, storage_unavailable, database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage_full */
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
    takeOffInVideo: {
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
            /** @description The item. */
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
            /** @description storage_unavailable, database_unavailable */
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
            query?: {
                /** @description Also as it was before the last edits, while it is drawn anew. */
                older?: boolean;
                /** @description The version of the edits: another address for another picture. */
                v?: number;
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
                /** @description What of each, parted by commas: video, skeleton, original, posebox, binary, coco, openpose, csv, trc, c3d, angles, mot, bvh, vrma, glb, figure. */
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
    deleteVideos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
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
                    "application/json": {
                        /** @description Those that there were. */
                        deleted: string[];
                        /** @description They can be had back for so many seconds. */
                        undoS: number;
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
    videoJobs: {
        parameters: {
            query?: {
                limit?: number;
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
                        running: number;
                        waiting: number;
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
    restoreVideos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
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
                    "application/json": {
                        /** @description Those that were still to be had back. */
                        items: components["schemas"]["VideoItem"][];
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
                        /** @description What brings what is missing. */
                        command: string | null;
                        /** @description Its version, if it can be used. */
                        ffmpeg: string | null;
                        problem: components["schemas"]["Problem"] | null;
                    };
                };
            };
        };
    };
    beginVideoUpload: {
        parameters: {
            query?: {
                /** @description `black`: skeletons alone; `subject`: everything but the subject is made unrecognisable. */
                background?: "video" | "black" | "subject";
                labels?: "none" | "numbers" | "names";
                minConfidence?: number;
                /** @description `standard` keeps several people apart and smooths the recording as a whole; `mediapipe` follows one person as MediaPipe does. */
                mode?: "standard" | "mediapipe";
                model?: ("lite" | "full" | "heavy") | string;
                people?: number;
                priority?: "low" | "normal" | "high";
                purpose?: "general" | "rehab" | "dance" | "sport";
                style?: "classic" | "sides" | "quiet";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description upload_malformed, video_empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description tus_version_unsupported */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description video_file_too_large */
            413: {
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
            /** @description database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage_full */
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
    videoUploadOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See the headers `Tus-Version`, `Tus-Extension` and `Tus-Max-Size`. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    videoUpload: {
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
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Thrown away then unless more arrives.
                         */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        /** @description Bytes that there will be. */
                        length: number;
                        /** @description Bytes that have arrived. */
                        offset: number;
                        /** @description The item, once all has arrived. */
                        videoId: string | null;
                    };
                };
            };
            /** @description video_empty, own_model_option */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_unknown, upload_unknown */
            404: {
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
            /** @description video_disk_full, storage_full */
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
    abandonVideoUpload: {
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
            /** @description Nothing of it is left; an item that came of it stays. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description upload_unknown */
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
    continueVideoUpload: {
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
                "application/offset+octet-stream": Blob;
            };
        };
        responses: {
            /** @description It has arrived; `Upload-Offset` says how much there is now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description video_empty, own_model_option, upload_malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description own_model_unknown, upload_unknown */
            404: {
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
            /** @description upload_offset_wrong */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description tus_version_unsupported */
            412: {
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
            /** @description video_is_picture, video_is_playlist, video_kind_unsupported, video_codec_unsupported, body_type_unsupported */
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
            /** @description video_disk_full, storage_full */
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
    webhooks: {
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
                        items: components["schemas"]["Webhook"][];
                    };
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
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default [
                     *       "video.done",
                     *       "video.failed",
                     *       "video.cancelled",
                     *       "training.done",
                     *       "training.failed",
                     *       "training.cancelled",
                     *       "action.recognised",
                     *       "fall.suspected"
                     *     ]
                     */
                    events?: ("video.done" | "video.failed" | "video.cancelled" | "training.done" | "training.failed" | "training.cancelled" | "action.recognised" | "fall.suspected")[];
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        events: ("video.done" | "video.failed" | "video.cancelled" | "training.done" | "training.failed" | "training.cancelled" | "action.recognised" | "fall.suspected")[];
                        /** Format: uuid */
                        id: string;
                        /** @description When something was last sent. */
                        lastAt: string | null;
                        /** @description Why nothing was answered. */
                        lastError: string | null;
                        /** @description What was answered. */
                        lastStatus: number | null;
                        /** @description `whsec_` and the key of the signatures in base 64. */
                        secret: string;
                        url: string;
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
            /** @description webhooks_too_many */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description webhook_address_refused */
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
    deleteWebhook: {
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
            /** @description It is gone, with its secret. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description webhook_unknown */
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
    testWebhook: {
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
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description webhook_unknown */
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
                        /**
                         * @description Photos need none; `unused` until something is stored.
                         * @enum {string}
                         */
                        database: "up" | "away" | "unused";
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
            /** @description image_missing, image_empty, several_images, form_malformed, invalid_parameter, unknown_parameter, own_model_option */
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
            /** @description own_model_unknown */
            404: {
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
            /** @description not_an_image, image_corrupt, image_truncated, own_model_stopped, own_model_output, own_model_not_finite, own_model_cannot_run, own_model_openvino_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description engine_failed, queue_full, shutting_down, database_unavailable */
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
