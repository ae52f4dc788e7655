package studio.marquee.app.feature.builder;

import studio.marquee.app.job.Counted;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.AttributeRule;

/** The rule that using an attribute would make, and the people it would leave. */
public record Offer(Attribute attribute, AttributeRule rule, Counted counted) {}
