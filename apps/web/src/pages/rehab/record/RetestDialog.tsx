import {
  DEFAULT_MDC_DEG,
  DEFAULT_MDC_S,
  minimalDetectableChange,
  PROTOCOLS,
  protocolOf,
  semOfPairs,
} from '@posebox/motion';
import { REHAB_PATIENT_TEXTS, REHAB_RETEST_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';
import { pairsIn } from './retest-pairs.ts';

const LEAST_PAIRS = 10;

/** Test and retest: from pairs of the same thing measured twice comes the clinic's own band. */
export function RetestDialog(props: RecordPageProps & { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const [protocol, setProtocol] = useState(props.record.trends[0]?.protocol ?? PROTOCOLS[0]!.id);
  const [own, setOwn] = useState<Readonly<Record<string, number>>>({});
  const [text, setText] = useState('');
  useEffect(() => {
    void ask(answered(api.GET('/api/rehabilitation/retest'))).then((found) => found && setOwn(found.sem));
  }, [api]);
  const isTimed = protocolOf(protocol)?.kind !== 'range';
  const number = (value: number) => `${value.toFixed(1)}${isTimed ? '\u00A0s' : '°'}`;
  const { pairs, wrongLine } = pairsIn(text);
  const isEnough = pairs.length >= LEAST_PAIRS && wrongLine === null;
  const ownSem = own[protocol];
  const params = { path: { protocol } };
  const save = async () => {
    const body = { pairs: pairs.map(([first, second]): [number, number] => [first, second]) };
    const kept = await ask(
      answered(api.PUT('/api/rehabilitation/retest/{protocol}', { params, body: body as never })),
    );
    if (!kept) return;
    await props.reload();
    toasts.say(t(REHAB_RETEST_TEXTS.saved));
    props.onClose();
  };
  const back = async () => {
    if ((await ask(answered(api.DELETE('/api/rehabilitation/retest/{protocol}', { params })))) === null)
      return;
    setOwn(Object.fromEntries(Object.entries(own).filter(([id]) => id !== protocol)));
    await props.reload();
  };
  return (
    <Dialog
      title={t(REHAB_RETEST_TEXTS.title)}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          {ownSem !== undefined && (
            <Button kind="quiet" onClick={() => void back()}>
              {t(REHAB_RETEST_TEXTS.back)}
            </Button>
          )}
          <Button
            kind="primary"
            onClick={() => void save()}
            {...(!isEnough && { unavailable: t(REHAB_RETEST_TEXTS.count, { n: pairs.length }) })}
          >
            {t(REHAB_RETEST_TEXTS.save)}
          </Button>
        </>
      }
    >
      <p>{t(REHAB_RETEST_TEXTS.say)}</p>
      <label class="field">
        <span>{t(REHAB_RETEST_TEXTS.movement)}</span>
        <select value={protocol} onChange={(event) => setProtocol(event.currentTarget.value)}>
          {PROTOCOLS.map(({ id, name }) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
        </select>
        <span class="cap">
          {t(REHAB_RETEST_TEXTS.now, {
            mdc: number(
              ownSem === undefined
                ? isTimed
                  ? DEFAULT_MDC_S
                  : DEFAULT_MDC_DEG
                : minimalDetectableChange(ownSem),
            ),
            from: t(ownSem === undefined ? REHAB_RETEST_TEXTS.fromDefault : REHAB_RETEST_TEXTS.fromOwn),
          })}
        </span>
      </label>
      <label class="field">
        <span>{t(REHAB_RETEST_TEXTS.pairs)}</span>
        <textarea
          class="input"
          rows={10}
          value={text}
          placeholder={'94 91\n102 105'}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="cap" role="status">
          {wrongLine !== null
            ? t(REHAB_RETEST_TEXTS.wrong, { n: wrongLine })
            : isEnough
              ? t(REHAB_RETEST_TEXTS.result, {
                  sem: number(semOfPairs(pairs)),
                  mdc: number(minimalDetectableChange(semOfPairs(pairs))),
                })
              : t(REHAB_RETEST_TEXTS.count, { n: pairs.length })}
        </span>
      </label>
    </Dialog>
  );
}
