import { computed, effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A value made from signals; the component is drawn anew only when it changes. */
export function useTold<Value>(make: () => Value): Value {
  const latest = useRef(make);
  latest.current = make;
  const [value, setValue] = useState(make);
  useEffect(() => {
    const told = computed(() => latest.current());
    return effect(() => {
      const next = told.value;
      setValue(() => next);
    });
  }, []);
  return value;
}
