import { expect, test } from "vitest";
import { safeName } from "../../src/download/download";

test.each([
  ["imu-network.svg", "imu-network.svg"],
  ["../../etc/passwd", "etc-passwd"],
  ["O’zbekiston: Islomiy / Harakati.png", "O-zbekiston-Islomiy-Harakati.png"],
  ["...", "graph"],
  ["é", "e"],
])("%s is saved as %s", (name, safe) => {
  expect(safeName(name)).toBe(safe);
});
