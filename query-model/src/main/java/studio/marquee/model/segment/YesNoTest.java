package studio.marquee.model.segment;

/** What is asked of a yes or no. */
public sealed interface YesNoTest extends AttributeTest {
  record IsTrue() implements YesNoTest {}

  record IsFalse() implements YesNoTest {}
}
