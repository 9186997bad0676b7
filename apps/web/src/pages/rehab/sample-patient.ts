import { trackToBinary } from '@posebox/body';
import { protocolOf, SIMULATED_MOVEMENTS, type SimulatedMovement, simulatedExercise } from '@posebox/motion';
import { REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { type Answer, answered } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import type { Say } from '../../preferences/preferences.tsx';

const DAY_MS = 86_400_000;

/** How deep the squats go, week after week, and how much it hurts. */
const SQUATS = [0.55, 0.57, 0.56, 0.63, 0.68, 0.74, 0.78, 0.81, 0.85] as const;
const PAIN = [6, 6, 5, 5, 4, 4, 3, 2, 2] as const;
/** The knee bends well from the beginning. */
const KNEE_BENDS = [0.92, 0.9, 0.95] as const;
/** Measured by hand before, which is another line. */
const BY_HAND = [58, 61] as const;
/** Days ago on which something was done at home. */
const PRACTISED_DAYS_AGO = [1, 2, 3, 5, 6, 8, 9, 10, 12, 13] as const;

/** Standing on the left leg, the right heel is brought to the buttock. */
const KNEE_BEND: SimulatedMovement = {
  ...SIMULATED_MOVEMENTS.squat,
  work: { ...SIMULATED_MOVEMENTS.squat.rest, rightShank: -118 },
  anchor: 'left_ankle',
};

/** Whether a patient is our sample: it says so in its note, in one language or the other. */
export const isSample = ({ note }: { readonly note: string }): boolean =>
  Object.values(REHAB_PATIENT_TEXTS.sampleNote).some((sample) => sample === note);

/**
 * Makes a patient of a simulated figure through the same addresses that a clinic uses: nine weeks of squats that get
 * deeper, a knee that stays the same, values that were measured by hand before, practice at home.
 *
 * @returns the patient's id, or what went wrong.
 */
export async function makeSamplePatient(
  api: Api,
  t: Say,
  pseudonym: string,
  onSession: (n: number, all: number) => void,
): Promise<Answer<string>> {
  const nowMs = Date.now();
  const daysAgo = (days: number) => new Date(nowMs - days * DAY_MS).toISOString();
  /** The last session was yesterday, so that something is left for today. */
  const weeksBack = (session: number) => 1 + 7 * (SQUATS.length - 1 - session);
  const begun = await answered(
    api.POST('/api/rehabilitation/patients', {
      body: { pseudonym, note: t(REHAB_PATIENT_TEXTS.sampleNote) },
    }),
  );
  if (begun.kind !== 'data') return begun;
  const { id } = begun.data;
  const path = { id };
  const episode = await answered(
    api.POST('/api/rehabilitation/patients/{id}/episodes', {
      params: { path },
      body: { title: t(REHAB_PATIENT_TEXTS.sampleEpisode), startedAt: daysAgo(weeksBack(0)) },
    }),
  );
  if (episode.kind !== 'data') return episode;
  const plan = await answered(
    api.PUT('/api/rehabilitation/patients/{id}/episodes/{episode}/plan', {
      params: { path: { id, episode: episode.data.id } },
      body: {
        items: [
          { protocol: 'squat_depth', side: 'right', timesPerWeek: 6 },
          { protocol: 'knee_flexion', side: 'right', timesPerWeek: 3 },
        ],
      },
    }),
  );
  if (plan.kind !== 'data') return plan;
  const table = [
    'measured_at,protocol,side,value,instrument',
    ...BY_HAND.map(
      (value, n) =>
        `${daysAgo(weeksBack(n) + 3)},squat_depth,right,${value},${t(REHAB_PATIENT_TEXTS.sampleInstrument)}`,
    ),
  ].join('\n');
  const byHand = await answered(
    api.POST('/api/rehabilitation/patients/{id}/import', {
      params: { path },
      body: table,
      bodySerializer: String,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  if (byHand.kind !== 'data') return byHand;
  for (const daysBack of PRACTISED_DAYS_AGO) {
    const practised = await answered(
      api.POST('/api/rehabilitation/patients/{id}/sessions', {
        params: { path },
        body: { ...NO_SESSION, doneAt: daysAgo(daysBack), episode: episode.data.id, place: 'home' },
      }),
    );
    if (practised.kind !== 'data') return practised;
  }
  for (const [session, depth] of SQUATS.entries()) {
    onSession(session + 1, SQUATS.length);
    const squats = await sendClip(api, t, 'squat_depth', session, { ...SIMULATED_MOVEMENTS.squat }, depth);
    if (squats.kind !== 'data') return squats;
    const clips: { video: string; protocol: string }[] = [{ video: squats.data, protocol: 'squat_depth' }];
    const bend = KNEE_BENDS[session / 4];
    if (bend !== undefined) {
      const sent = await sendClip(api, t, 'knee_flexion', session, KNEE_BEND, bend);
      if (sent.kind !== 'data') return sent;
      clips.push({ video: sent.data, protocol: 'knee_flexion' });
    }
    const kept = await answered(
      api.POST('/api/rehabilitation/patients/{id}/sessions', {
        params: { path },
        body: {
          ...NO_SESSION,
          doneAt: daysAgo(weeksBack(session)),
          episode: episode.data.id,
          place: session % 2 === 0 ? 'clinic' : 'home',
          pain: PAIN[session] ?? null,
          clips: clips.map((clip) => ({
            ...clip,
            side: 'right' as const,
            movedBy: 'active' as const,
            person: null,
            rejected: [],
          })),
        },
      }),
    );
    if (kept.kind !== 'data') return kept;
  }
  return { kind: 'data', data: id };
}

const NO_SESSION = { episode: null, pain: null, note: '', clips: [] };

async function sendClip(
  api: Api,
  t: Say,
  protocol: string,
  session: number,
  exercise: SimulatedMovement,
  depth: number,
): Promise<Answer<string>> {
  const { document } = simulatedExercise({
    exercise,
    repetitions: Array(protocol === 'squat_depth' ? 5 : 6).fill({
      ...{ depth, outS: 1.2, holdS: 1, backS: 1.2, restS: 0.8 },
    }),
    yawDeg: 90,
    noise: 0.004,
    seed: 20 + session,
  });
  const name = t(REHAB_PATIENT_TEXTS.sampleClip, {
    name: t(protocolOf(protocol)?.name ?? REHAB_PATIENT_TEXTS.sample),
    n: session + 1,
  });
  const file = new File([trackToBinary(document) as Uint8Array<ArrayBuffer>], name);
  const answer = await answered(api.POST('/api/tracks', { body: { track: [file] } as never }));
  return answer.kind === 'data' ? { kind: 'data', data: (answer.data as { id: string }).id } : answer;
}
