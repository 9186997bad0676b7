import { CopyButton } from '../../components/CopyButton.tsx';

/** A code that is shown this once: brought into sight, and ready to be copied. */
export function ShownOnce(props: { readonly name: string; readonly code: string }) {
  return (
    <div class="row wrap" ref={intoSight}>
      <p role="status">
        {props.name}: <b>{props.code}</b>
      </p>
      <CopyButton text={props.code} />
    </div>
  );
}

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
