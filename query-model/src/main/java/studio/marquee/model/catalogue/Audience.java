package studio.marquee.model.catalogue;

import studio.marquee.model.segment.Segment;

/** A saved segment under the name that other segments refer to it by. */
public record Audience(String name, Segment segment) {}
