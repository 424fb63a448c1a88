import { dayMs } from "./days";

/** The stretch of time that is in view, in milliseconds UTC. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** A few days fill the width at the closest; from afar the data have some room on both sides. */
const closestMs = 6 * dayMs;
const roomShare = 0.5;

/** Zooms about a moment, which stays where it is: 2 shows half of the time, 0.5 twice as much. */
export function zoomAbout(domain: Domain, moment: number, factor: number, whole: Domain): Domain {
  const width = domain.to - domain.from;
  const widest = (whole.to - whole.from) * (1 + roomShare);
  const wanted = Math.min(widest, Math.max(closestMs, width / factor));
  const share = (moment - domain.from) / width;
  const from = moment - share * wanted;
  return keepWithin({ from, to: from + wanted }, whole);
}

/** Moves the view by a share of its width; 1 = one whole view towards later. */
export function moveBy(domain: Domain, share: number, whole: Domain): Domain {
  const by = (domain.to - domain.from) * share;
  return keepWithin({ from: domain.from + by, to: domain.to + by }, whole);
}

/** The least move that brings a moment into the inner part of the view. */
export function reveal(domain: Domain, moment: number, whole: Domain): Domain {
  const inset = (domain.to - domain.from) * 0.08;
  if (moment < domain.from + inset)
    return moveBy(domain, (moment - inset - domain.from) / (domain.to - domain.from), whole);
  if (moment > domain.to - inset)
    return moveBy(domain, (moment + inset - domain.to) / (domain.to - domain.from), whole);
  return domain;
}

/** The nearest view to one that was asked for: as close and as wide as zooming goes, with some of the whole in it. */
export function nearest(wanted: Domain, whole: Domain): Domain {
  return zoomAbout(wanted, (wanted.from + wanted.to) / 2, 1, whole);
}

/** At least a quarter of the view shows something of the whole. */
function keepWithin(domain: Domain, whole: Domain): Domain {
  const quarter = (domain.to - domain.from) / 4;
  const tooEarly = whole.from - (domain.to - quarter);
  const tooLate = domain.from + quarter - whole.to;
  const by = tooEarly > 0 ? tooEarly : tooLate > 0 ? -tooLate : 0;
  return { from: domain.from + by, to: domain.to + by };
}
