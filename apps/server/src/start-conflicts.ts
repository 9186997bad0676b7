const ANSWER_WITHIN_MS = 500;

/** Whether a PoseBox already answers there; asked when the port is taken. */
export async function isPoseBoxAt(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const answer = await fetch(`http://${reachable}:${port}/api/problems/queue_full`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const problem: unknown = await answer.json();
    return typeof problem === 'object' && problem !== null && 'remedy' in problem;
  } catch {
    return false;
  }
}
