package studio.marquee.connect.demo;

import java.util.Optional;

/** What people say about themselves, if they do. */
enum Gender {
  FEMALE("Female"),
  MALE("Male"),
  NON_BINARY("Non-binary"),
  NOT_STATED("");

  private final String label;

  Gender(String label) {
    this.label = label;
  }

  Optional<String> label() {
    return label.isEmpty() ? Optional.empty() : Optional.of(label);
  }
}
