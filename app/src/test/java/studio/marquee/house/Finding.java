package studio.marquee.house;

import java.util.Collection;
import java.util.stream.Collectors;

/** One breach of a rule and where it stands, in the form that editors turn into a link. */
record Finding(String place, long line, String what) {
  static String list(Collection<Finding> findings) {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return place + ":" + line + ": " + what;
  }
}
