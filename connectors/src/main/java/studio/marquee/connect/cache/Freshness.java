package studio.marquee.connect.cache;

import java.time.Instant;

/**
 * Which data an answer comes from.
 *
 * @param asOf when the source was read
 */
public record Freshness(String generation, Instant asOf, int people, String contractVersion) {}
