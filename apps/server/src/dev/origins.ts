import { networkInterfaces } from "node:os";

const loopback = ["localhost", "127.0.0.1", "[::1]"];
const everywhere = ["0.0.0.0", "::"];

const inUrl = (address: string): string => (address.includes(":") ? `[${address}]` : address);

/** Under which names a browser may have the app open: this machine's own, and what HOST lets in. */
export const originsOf = (host: string, port: number): string[] => {
  const addresses = everywhere.includes(host)
    ? Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map((at) => at.address))
    : [host];
  const names = new Set([...loopback, ...addresses.map(inUrl)]);
  return [...names].map((name) => `http://${name}:${port}`);
};
