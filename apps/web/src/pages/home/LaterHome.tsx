import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Waiting } from '../../components/Waiting.tsx';

type Home = ComponentType<{ readonly patientId: string }>;

/** The patient's page, fetched when there is a patient: nobody else needs it. */
export function LaterHome(props: { readonly patientId: string }) {
  const [home, setHome] = useState<{ readonly Page: Home } | null>(null);
  useEffect(() => {
    void import('./HomePage.tsx').then(({ HomePage }) => setHome({ Page: HomePage }));
  }, []);
  return home ? <home.Page patientId={props.patientId} /> : <Waiting />;
}
