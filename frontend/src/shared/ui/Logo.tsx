/** The product's mark: a path with a start and an end. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="8" fill="#2f4bc4" />
      <path d="M8 22.5c5 0 4-13 9-13h4" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="8" cy="22.5" r="2.8" fill="#fff" />
      <circle cx="23.5" cy="9.5" r="2.8" fill="#9fe3c4" />
    </svg>
  );
}
