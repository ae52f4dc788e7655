package studio.marquee.app.standing;

import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.keys.KeyRing;

/**
 * What there is to say about the data on this laptop.
 *
 * @param protection what stands between them and whoever finds the laptop
 */
public record DataReport(DataStanding standing, KeyRing.Protection protection) {}
