package studio.marquee.model.segment;

/**
 * What is asked of an attribute's value. A missing value passes no test but {@link
 * PresenceTest.IsNotSet}; so a test with <em>not</em> in its name means "is set, and is not", while
 * a part marked {@link Mark#NOT} means everyone else, missing values included.
 */
public sealed interface AttributeTest
    permits TextTest, NumberTest, YesNoTest, TimeTest, ListTest, PresenceTest, ComparisonTest {}
