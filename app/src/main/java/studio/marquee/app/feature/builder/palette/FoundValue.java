package studio.marquee.app.feature.builder.palette;

import studio.marquee.model.mart.AttributeName;

/** A value of an attribute, and how many people have it. */
public record FoundValue(AttributeName attribute, String value, long people) {}
