package studio.marquee.model.segment;

/** True or false for each person of the population; there is no third value. */
public sealed interface Rule permits Group, AttributeRule, PlaceRule {}
