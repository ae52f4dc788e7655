package studio.marquee.connect.demo;

import java.util.List;

/** Everything the systems of the brand know that could name or reach a person. */
record Identity(List<Captured> records) {
  boolean hasEmail() {
    return records.stream().anyMatch(captured -> Captured.isUsable(captured.email()));
  }

  boolean hasPhone() {
    return records.stream().anyMatch(captured -> Captured.isUsable(captured.phone()));
  }
}
