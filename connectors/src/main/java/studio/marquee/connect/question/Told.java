package studio.marquee.connect.question;

import studio.marquee.connect.cache.Freshness;

/** An answer, and which data it comes from. */
public record Told<T>(T answer, Freshness freshness) {}
