import { simulatedExercise } from '@posebox/motion';
import type { OpenMixedClient } from '../mixed-client.ts';
import { storeTrack } from './tracks.ts';

const SQUAT = { protocol: 'squat_depth', side: 'right' };
/** A new patient after so many sessions. */
const SESSIONS_EACH = 5;

interface Session {
  readonly id: string;
  readonly note: string;
  readonly measurements: readonly { readonly id: string; readonly value: number | null }[];
}

/** Writes sessions into patients' records; each must be there whole: its note and its measurement with its value. */
export const openRehabilitationClient: OpenMixedClient = async ({ ask, ledger, number, wrong }) => {
  let patient = '';
  return {
    async turn(turn) {
      const stamp = `${number}-${turn}-${Date.now().toString(36)}`;
      if (turn % SESSIONS_EACH === 0 || patient === '') {
        const pseudonym = `P-${stamp}`;
        const question = { method: 'POST', json: { pseudonym }, expected: [201, 409] } as const;
        const made = await ask('rehabilitation/patients', question);
        // A conflict: the first answer was lost on its way, the patient is there.
        const found = made.status === 409 ? await ask(`rehabilitation/patients?search=${pseudonym}`) : made;
        patient = made.status === 409 ? found.json().patients[0].id : found.json().id;
        const path = `rehabilitation/patients/${patient}`;
        ledger.keep('rehabilitation', path, pseudonym, (bytes) => JSON.parse(bytes.toString()).pseudonym);
      }
      const depth = 0.6 + 0.08 * (turn % 6);
      const { document } = simulatedExercise({
        exercise: 'squat',
        repetitions: Array(5).fill({ depth, outS: 1.2, holdS: 0.7, backS: 1.2, restS: 0.7 }),
        yawDeg: 90,
        seed: 1_000_000 * (number + 1) + turn,
      });
      const video = await storeTrack(ask, document, `session-${stamp}`);
      const measured = (await ask(`tracks/${video}/measurements`, { method: 'POST', json: SQUAT })).json();
      // The figure's full depth is 116°.
      if (measured.refused !== null || Math.abs(measured.value - 116 * depth) > 25)
        wrong(`depth ${depth}: ${measured.value} ${measured.refused}`);
      const note = `note ${stamp}`;
      const sessions = `rehabilitation/patients/${patient}/sessions`;
      const json = { pain: turn % 10, note, clips: [{ ...SQUAT, video }] };
      const session = (await ask(sessions, { method: 'POST', json })).json() as Session;
      const facts = ({ note, measurements }: Session) => [note, measurements.map(({ value }) => value)];
      if (JSON.stringify(facts(session)) !== JSON.stringify([note, [measured.value]]))
        wrong(`session ${turn}: ${JSON.stringify(facts(session))} instead of ${measured.value}`);
      // The part after # names the session in the list; it isn't sent.
      ledger.keep('rehabilitation', `${sessions}#${session.id}`, facts(session), (bytes) => {
        const listed = (JSON.parse(bytes.toString()).sessions as Session[]).find(
          ({ id }) => id === session.id,
        );
        return listed && facts(listed);
      });
    },
  };
};
