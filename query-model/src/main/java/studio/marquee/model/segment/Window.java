package studio.marquee.model.segment;

/** When something must have happened to count. */
public sealed interface Window {
  record Ever() implements Window {}

  record During(TimeTest test) implements Window {}
}
