/** A person in corner brackets: the frame that the whole program draws around people. */
export function Logo() {
  return (
    <svg
      width="34"
      height="34"
      viewBox="0 0 34 34"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M4 10V6a2 2 0 0 1 2-2h4M24 4h4a2 2 0 0 1 2 2v4M30 24v4a2 2 0 0 1-2 2h-4M10 30H6a2 2 0 0 1-2-2v-4" />
      <circle cx="17" cy="9.5" r="2.2" fill="currentColor" stroke="none" />
      <path d="M9.5 15.5 17 14l7.5 1.5M17 14v6l-4 6.5M17 20l4 6.5" />
    </svg>
  );
}
