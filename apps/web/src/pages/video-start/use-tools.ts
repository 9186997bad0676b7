import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, type NoAnswer } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { paths } from '../../api/schema.ts';

/** Whether videos can be looked at here, and what is missing if not. */
export type ToolsReport = paths['/api/videos/tools']['get']['responses'][200]['content']['application/json'];

/** Asks once, and again when told to; null until the answer is there. `away` says why nothing can be stored now. */
export function useTools(): {
  readonly report: ToolsReport | null;
  readonly away: NoAnswer | null;
  check(): void;
} {
  const api = useApi();
  const [report, setReport] = useState<ToolsReport | null>(null);
  const [away, setAway] = useState<NoAnswer | null>(null);
  const check = useCallback(() => {
    void answered(api.GET('/api/videos/tools')).then((answer) => {
      setAway(answer.kind === 'data' ? null : answer);
      if (answer.kind === 'data') setReport(answer.data);
    });
  }, [api]);
  useEffect(check, [check]);
  return { report, away, check };
}
