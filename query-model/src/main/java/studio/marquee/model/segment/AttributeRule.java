package studio.marquee.model.segment;

import studio.marquee.model.mart.AttributeName;

/** A test of one attribute of the person. A missing value passes no test. */
public record AttributeRule(AttributeName attribute, AttributeTest test) implements Rule {}
