package studio.marquee.model.segment;

/** Whether there is a value at all, of whatever type. */
public sealed interface PresenceTest extends AttributeTest {
  record IsSet() implements PresenceTest {}

  record IsNotSet() implements PresenceTest {}
}
