/** Whether the server answers at all, and whether we are logged in, as seen by the last requests. */
type Listener = () => void;

let away = false;
const awayListeners = new Set<Listener>();
const signedOutListeners = new Set<Listener>();

export const reach = {
  isAway: () => away,
  report(nowAway: boolean) {
    if (away === nowAway) return;
    away = nowAway;
    awayListeners.forEach((listener) => listener());
  },
  onChange(listener: Listener) {
    awayListeners.add(listener);
    return () => void awayListeners.delete(listener);
  },
  reportSignedOut: () => signedOutListeners.forEach((listener) => listener()),
  onSignedOut(listener: Listener) {
    signedOutListeners.add(listener);
    return () => void signedOutListeners.delete(listener);
  },
};
