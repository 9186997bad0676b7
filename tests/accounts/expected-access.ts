/** What a route needs, as this list has it: written down apart from the routes, so that one that forgot a check is seen. */
export interface ExpectedAccess {
  readonly who: string;
  readonly scope: string;
  /** The kind of thing that its address names. */
  readonly of: string | null;
  /** Whether a read-only key may. */
  readonly reads: boolean;
}

const ROLE_OF_LETTER: Readonly<Record<string, string>> = {
  ...{ o: 'owner', c: 'clinician' },
  ...{ a: 'assistant', p: 'patient' },
};

/** Roles (o owner, c clinician, a assistant, p patient) · scope of a key · what the address names · reads or writes. */
const LIST = `
oca  actions   action_clip        w PATCH   /api/actions/clips/{id}
oca  actions   action_set         w PATCH   /api/actions/sets/{id}
o    nobody    -                  w PATCH   /api/people/{id}
oca  records   measurement        w PATCH   /api/rehabilitation/measurements/{id}
oca  records   patient            w PATCH   /api/rehabilitation/patients/{id}
oca  records   patient            w PATCH   /api/rehabilitation/patients/{id}/episodes/{episode}
oca  records   session            w PATCH   /api/rehabilitation/sessions/{id}
oca  videos    wardrobe_piece     w PATCH   /api/tryon/wardrobe/{id}
oca  videos    upload             w PATCH   /api/videos/uploads/{id}
oca  videos    video              w PATCH   /api/videos/{id}/edits
ocap account   -                  w DELETE  /api/account/keys/{id}
ocap account   -                  w DELETE  /api/account/sessions
ocap account   -                  w DELETE  /api/account/sessions/{id}
oc   actions   action_clip        w DELETE  /api/actions/clips/{id}
oc   actions   action_model       w DELETE  /api/actions/models/{id}
oc   actions   action_recognition w DELETE  /api/actions/recognitions/{id}
oc   actions   action_set         w DELETE  /api/actions/sets/{id}
oca  actions   action_training    w DELETE  /api/actions/trainings/{id}
oc   videos    comparison         w DELETE  /api/comparisons/{id}
oc   nobody    -                  w DELETE  /api/invitations/{id}
o    operation -                  w DELETE  /api/models/{name}
oca  videos    video              w DELETE  /api/references/{videoId}
oca  records   home_link          w DELETE  /api/rehabilitation/home-links/{id}
oc   records   measurement        w DELETE  /api/rehabilitation/measurements/{id}
oc   records   patient            w DELETE  /api/rehabilitation/patients/{id}
o    records   -                  w DELETE  /api/rehabilitation/retest/{protocol}
oc   records   session            w DELETE  /api/rehabilitation/sessions/{id}
oc   videos    video              w DELETE  /api/tracks/{id}/coaching
oc   videos    wardrobe_piece     w DELETE  /api/tryon/wardrobe/{id}
oca  videos    upload             w DELETE  /api/videos/uploads/{id}
oc   videos    video              w DELETE  /api/videos/{id}
oc   videos    video              w DELETE  /api/videos/{id}/coaching
oc   videos    video              w DELETE  /api/videos/{id}/tryon
oc   operation webhook            w DELETE  /api/webhooks/{id}
ocap everyone  -                  w GET     /api/account
ocap account   -                  w GET     /api/account/keys
ocap account   -                  w GET     /api/account/sessions
oca  actions   action_clip        r GET     /api/actions/clips/{id}/picture
oca  actions   -                  r GET     /api/actions/events
oca  actions   -                  r GET     /api/actions/models
oca  actions   action_model       r GET     /api/actions/models/{id}
oca  actions   action_model       r GET     /api/actions/models/{id}/comparison
oc   actions   action_model       r GET     /api/actions/models/{id}/onnx
oca  actions   action_model       r GET     /api/actions/models/{id}/report
oca  actions   -                  r GET     /api/actions/recognitions
oca  actions   -                  r GET     /api/actions/sets
oca  actions   action_set         r GET     /api/actions/sets/{id}
oca  actions   action_set         r GET     /api/actions/sets/{id}/suggestions
oca  actions   -                  r GET     /api/actions/trainings
oca  actions   action_training    r GET     /api/actions/trainings/{id}
oca  actions   action_training    r GET     /api/actions/trainings/{id}/events
o    nobody    -                  w GET     /api/audit
o    nobody    -                  w GET     /api/audit/verification
oca  videos    -                  r GET     /api/coaching/history
oca  videos    -                  r GET     /api/comparisons
oca  videos    comparison         r GET     /api/comparisons/{id}
oca  videos    comparison         r GET     /api/comparisons/{id}/film
ocap videos    -                  r GET     /api/exercises
oca  videos    -                  r GET     /api/figures/avatars
oca  videos    -                  w POST    /api/figures/avatars
oc   videos    avatar             w DELETE  /api/figures/avatars/{id}
oca  videos    avatar             r GET     /api/figures/avatars/{id}/file
oca  videos    -                  r GET     /api/figures/live
oca  videos    -                  w GET     /api/figures/live/source
ocap nobody    -                  r GET     /api/home
oc   nobody    -                  w GET     /api/invitations
oca  photos    -                  r GET     /api/models
oca  photos    -                  r GET     /api/models/{name}
ocap signed_in -                  w GET     /api/openapi.json
oc   nobody    -                  w GET     /api/people
ocap records   -                  r GET     /api/privacy
ocap everyone  -                  w GET     /api/problems
ocap everyone  -                  w GET     /api/problems/{code}
oca  videos    -                  r GET     /api/references
ocap records   measurement        r GET     /api/rehabilitation/measurements/{id}
oca  records   -                  r GET     /api/rehabilitation/patients
ocap records   patient            r GET     /api/rehabilitation/patients/{id}
oc   records   patient            r GET     /api/rehabilitation/patients/{id}/archive
ocap records   patient            r GET     /api/rehabilitation/patients/{id}/consents
oc   records   patient            r GET     /api/rehabilitation/patients/{id}/export
oca  records   patient            r GET     /api/rehabilitation/patients/{id}/home-links
ocap records   patient            r GET     /api/rehabilitation/patients/{id}/report.pdf
ocap records   patient            r GET     /api/rehabilitation/patients/{id}/sessions
ocap records   patient            r GET     /api/rehabilitation/patients/{id}/trends
ocap records   -                  r GET     /api/rehabilitation/protocols
oca  records   -                  r GET     /api/rehabilitation/retest
oca  operation -                  r GET     /api/storage
oca  videos    video              r GET     /api/tracks/{id}/coaching
oca  videos    -                  r GET     /api/tryon/wardrobe
oca  videos    wardrobe_piece     r GET     /api/tryon/wardrobe/{id}/file
oca  videos    wardrobe_piece     r GET     /api/tryon/wardrobe/{id}/picture
oca  videos    -                  r GET     /api/videos
oc   videos    -                  r GET     /api/videos/archive
oca  videos    -                  r GET     /api/videos/events
oca  videos    -                  r GET     /api/videos/jobs
oca  videos    -                  r GET     /api/videos/tools
oca  videos    upload             w GET     /api/videos/uploads/{id}
oca  videos    video              r GET     /api/videos/{id}
oca  videos    video              r GET     /api/videos/{id}/angles
oca  videos    video              r GET     /api/videos/{id}/coaching
oca  videos    video              r GET     /api/videos/{id}/events
oc   videos    video              r GET     /api/videos/{id}/export
oca  videos    video              r GET     /api/videos/{id}/film
oc   videos    video              r GET     /api/videos/{id}/gif
oc   videos    video              r GET     /api/videos/{id}/original
oc   videos    video              r GET     /api/videos/{id}/sheet
oca  videos    video              r GET     /api/videos/{id}/skeleton-video
oca  videos    video              r GET     /api/videos/{id}/thumbnail
oca  videos    video              r GET     /api/videos/{id}/track
oca  videos    video              r GET     /api/videos/{id}/track/overview
oca  videos    video              r GET     /api/videos/{id}/video
oc   videos    video              r GET     /api/videos/{id}/webp
oc   operation -                  w GET     /api/webhooks
ocap everyone  -                  w GET     /health/live
ocap everyone  -                  w GET     /health/ready
oca  operation -                  r GET     /metrics
ocap everyone  -                  w POST    /api/account/join
ocap account   -                  w POST    /api/account/keys
ocap everyone  -                  w POST    /api/account/reset
ocap everyone  -                  w POST    /api/account/second-factor
ocap everyone  -                  w POST    /api/account/set-up
ocap everyone  -                  w POST    /api/account/sign-in
ocap everyone  -                  w POST    /api/account/sign-out
ocap account   -                  w POST    /api/account/totp
ocap account   -                  w POST    /api/account/totp/confirm
ocap account   -                  w POST    /api/account/totp/remove
oca  actions   -                  w POST    /api/actions/events
oca  actions   -                  w POST    /api/actions/falls
oca  actions   -                  w POST    /api/actions/models
oca  actions   -                  w POST    /api/actions/recognitions
oca  actions   -                  w POST    /api/actions/sets
oca  actions   action_set         w POST    /api/actions/sets/{id}/clips
oca  actions   action_set         w POST    /api/actions/sets/{id}/trainings
oca  photos    -                  r POST    /api/angles
oca  videos    -                  w POST    /api/comparisons
oca  videos    comparison         w POST    /api/comparisons/{id}/film
ocap everyone  -                  w POST    /api/home/join
ocap nobody    -                  w POST    /api/home/sessions
ocap nobody    -                  w POST    /api/home/sessions/{id}/film
oc   nobody    -                  w POST    /api/invitations
o    operation -                  w POST    /api/models
o    operation -                  w POST    /api/models/check
oca  photos    -                  r POST    /api/pose
oca  photos    -                  r POST    /api/pose/picture
oca  records   -                  w POST    /api/rehabilitation/patients
oca  records   patient            w POST    /api/rehabilitation/patients/{id}/consents
oc   records   patient            w POST    /api/rehabilitation/patients/{id}/consents/withdrawal
oca  records   patient            w POST    /api/rehabilitation/patients/{id}/episodes
oca  records   patient            w POST    /api/rehabilitation/patients/{id}/home-links
oca  records   patient            w POST    /api/rehabilitation/patients/{id}/import
oca  records   patient            w POST    /api/rehabilitation/patients/{id}/sessions
oca  videos    -                  w POST    /api/tracks
oca  videos    video              r POST    /api/tracks/{id}/coaching
oca  videos    video              r POST    /api/tracks/{id}/measurements
oca  photos    -                  r POST    /api/tryon
oca  videos    -                  w POST    /api/tryon/wardrobe
oca  videos    -                  w POST    /api/videos
oc   videos    -                  w POST    /api/videos/delete
oc   videos    -                  w POST    /api/videos/restore
oca  videos    -                  w POST    /api/videos/uploads
oca  videos    video              w POST    /api/videos/{id}/again
oca  videos    video              w POST    /api/videos/{id}/cancel
oca  videos    video              r POST    /api/videos/{id}/coaching
oca  videos    video              r POST    /api/videos/{id}/measurements
oc   videos    video              w POST    /api/videos/{id}/restore
oca  videos    video              w POST    /api/videos/{id}/retry
oc   operation -                  w POST    /api/webhooks
oc   operation webhook            w POST    /api/webhooks/{id}/test
oca  photos    -                  r POST    /upload
ocap signed_in -                  w OPTIONS /api/videos/uploads
ocap account   -                  w PUT     /api/account/password
o    nobody    -                  w PUT     /api/privacy
oca  videos    video              w PUT     /api/references/{videoId}
oca  records   patient            w PUT     /api/rehabilitation/patients/{id}/episodes/{episode}/plan
o    records   -                  w PUT     /api/rehabilitation/retest/{protocol}
oca  videos    video              w PUT     /api/tracks/{id}/coaching
oca  videos    video              w PUT     /api/videos/{id}/coaching
oca  videos    video              w PUT     /api/videos/{id}/tryon
`;

export const EXPECTED_ACCESS: ReadonlyMap<string, ExpectedAccess> = new Map(
  LIST.trim()
    .split('\n')
    .map((line) => {
      const [letters = '', scope = '', of = '', kind = '', method = '', path = ''] = line.split(/\s+/);
      const who = [...letters].map((letter) => ROLE_OF_LETTER[letter]).join(' ');
      return [`${method} ${path}`, { who, scope, of: of === '-' ? null : of, reads: kind === 'r' }];
    }),
);
